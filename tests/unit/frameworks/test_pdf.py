"""A page's lines: their words, place, size and weight, and the marks that are no words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.broken.making import one_page, pdf_of, stream, typeset, with_meanings

from lineofsight.frameworks.pdf import Line, Page, read_pages

Read = Callable[[bytes], list[Page]]
BODY = "#set page(width: 300pt, height: 200pt, margin: 30pt)\n#set text(size: 10pt)\n"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a PDF's bytes."""

    def pages(pdf: bytes) -> list[Page]:
        path = tmp_path / "document.pdf"
        path.write_bytes(pdf)
        return read_pages(path)

    return pages


@pytest.fixture
def set_lines(read: Read) -> Callable[[str], list[Line]]:
    """The lines of the only page that some markup makes."""
    return lambda markup: list(only(read(typeset(BODY + markup))).lines)


def only(pages: list[Page]) -> Page:
    (page,) = pages
    return page


def drawn(read: Read, drawing: bytes) -> list[Line]:
    """The lines of a page drawn by hand, in the font F."""
    return list(only(read(pdf_of(one_page(stream(drawing))))).lines)


def words(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def test_a_line_has_its_place_and_size(set_lines: Callable[[str], list[Line]]) -> None:
    upper, lower = set_lines("Upper line\n\n#pad(left: 20pt)[Lower line]")
    assert (upper.text, upper.page) == ("Upper line", 1)
    assert [upper.size, upper.x0, lower.x0] == pytest.approx([10, 30, 50], abs=1)
    assert upper.x1 > upper.x0 + 30
    assert 200 - 30 > upper.y > lower.y > 30


def test_pages_are_counted_from_one_and_measured(read: Read) -> None:
    pages = read(typeset(BODY + "One\n#pagebreak()\nTwo"))
    assert [(page.number, page.width, page.height) for page in pages] == [
        (1, 300, 200),
        (2, 300, 200),
    ]
    assert [line.page for page in pages for line in page.lines] == [1, 2]


def test_a_line_is_bold_when_it_is_bold_to_its_end(
    set_lines: Callable[[str], list[Line]],
) -> None:
    lines = set_lines("*All of it bold*\n\n*Bold* at first\n\nOnly then *bold*")
    assert [line.bold for line in lines] == [True, False, False]


def test_a_footnote_mark_glued_to_a_word_is_taken_off(
    set_lines: Callable[[str], list[Line]],
) -> None:
    mark = "#super(typographic: false)[{}]".format
    lines = set_lines(f"Seen by advisers{mark(2)} and heard.{mark(13)} Those over 21 since 2019.")
    assert " ".join(words(lines)) == "Seen by advisers and heard. Those over 21 since 2019."


def test_a_footnote_says_which_it_is(set_lines: Callable[[str], list[Line]]) -> None:
    body, note = set_lines("Words#footnote[A note.] here.")
    assert (body.text, body.mark) == ("Words here.", None)
    assert (note.text, note.mark) == ("A note.", "1")
    assert note.size < body.size


def test_numbers_of_the_size_of_their_line_are_no_marks(
    set_lines: Callable[[str], list[Line]],
) -> None:
    assert words(set_lines("12 children were seen in 2024.\n\nAnnex A3 has 4."))[0].startswith("12")
    assert words(set_lines("Annex A3 has 4.")) == ["Annex A3 has 4."]


def test_a_hyphen_at_the_end_of_a_line_ends_it(read: Read) -> None:
    lines = drawn(read, b"BT /F 11 Tf 14 TL 50 700 Td (A follow-) ' (up visit) ' ET")
    assert words(lines) == ["A follow-", "up visit"]
    assert lines[0].y - lines[1].y == pytest.approx(14)


@pytest.mark.parametrize(
    "set_font",
    [
        b"/F 11 Tf",
        b"/F 1 Tf 11 0 0 11 0 0 Tm",
        b"/F 22 Tf 0.5 0 0 0.5 0 0 Tm",
        b"/F -11 Tf -1 0 0 -1 0 0 Tm",
    ],
)
def test_size_is_as_printed_however_the_file_comes_to_it(read: Read, set_font: bytes) -> None:
    (line,) = drawn(read, b"1 0 0 1 60 400 cm BT %b (Printed in eleven points) Tj ET" % set_font)
    assert line.size == pytest.approx(11)


def test_size_counts_what_the_whole_page_is_scaled_by(read: Read) -> None:
    (line,) = drawn(read, b"0.5 0 0 0.5 0 0 cm BT /F 22 Tf 60 800 Td (Half of it) Tj ET")
    assert line.size == pytest.approx(11)


@pytest.mark.parametrize("set_font", [b"/F 0 Tf", b"/F 11 Tf 1 0 0 0 50 600 Tm"])
def test_type_of_no_size_is_not_printed(read: Read, set_font: bytes) -> None:
    drawing = b"BT /F 11 Tf 50 700 Td (Seen) Tj ET BT 50 600 Td %b (Unseen) Tj ET" % set_font
    assert words(drawn(read, drawing)) == ["Seen"]


def test_cells_beside_each_other_keep_the_order_of_the_file(read: Read) -> None:
    cells = b"BT /F 11 Tf 13 TL 50 700 Td (The impact) ' (of leaders) ' 250 26 Td (Good) ' ET"
    assert words(drawn(read, cells)) == ["The impact", "of leaders", "Good"]


def test_a_page_without_text_says_whether_it_has_pictures(read: Read) -> None:
    blank = only(read(pdf_of(one_page(stream(b"")))))
    assert (blank.lines, blank.has_pictures) == ((), False)


# Characters that are not one unit of UTF-16 each


EMOJI, HALF = b"D83DDE00", b"D83D"


def test_an_emoji_moves_no_place(read: Read) -> None:
    drawing = (
        b"BT /F 10 Tf 50 700 Td (~ Seen by advisers) Tj /F 6 Tf (2) Tj /F 10 Tf ( too) Tj"
        b" 0 -30 Td /F 14 Tf (Later) Tj ET"
    )
    seen, later = only(read(with_meanings({b"~": EMOJI}, drawing))).lines
    assert (seen.text, later.text) == ("\N{GRINNING FACE} Seen by advisers too", "Later")
    assert [seen.x0, later.x0] == pytest.approx([50, 50], abs=2)
    assert [seen.size, later.size] == pytest.approx([10, 14])


def test_half_a_character_is_replaced_and_a_hyphen_beside_it_still_ends_its_line(
    read: Read,
) -> None:
    drawing = b"BT /F 11 Tf 14 TL 50 700 Td (A ~ follow-) ' (up visit) ' ET"
    lines = only(read(with_meanings({b"~": HALF}, drawing))).lines
    assert words(list(lines)) == ["A \N{REPLACEMENT CHARACTER} follow-", "up visit"]


def test_what_is_no_character_at_all_is_a_space(read: Read) -> None:
    drawing = b"BT /F 11 Tf 50 700 Td (~ Read|me) Tj ET"
    (line,) = only(read(with_meanings({b"~": EMOJI, b"|": b"FFFE"}, drawing))).lines
    assert line.text == "\N{GRINNING FACE} Read me"


def test_orders_to_a_screen_are_no_words(read: Read) -> None:
    orders = {b"~": b"001B", b"|": b"202E", b"{": b"009B"}
    (line,) = only(read(with_meanings(orders, b"BT /F 11 Tf 50 700 Td (Re~ad{ |me) Tj ET"))).lines
    assert line.text == "Read me"


def test_a_bullet_of_an_old_symbol_font_is_kept(read: Read) -> None:
    drawing = b"BT /F 11 Tf 50 700 Td (~ managing the backlog) Tj ET"
    (line,) = only(read(with_meanings({b"~": b"0083"}, drawing))).lines
    assert line.text == "\x83 managing the backlog"
