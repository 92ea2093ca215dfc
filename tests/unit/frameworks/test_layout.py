"""Lines into blocks: what belongs together, what begins anew, and what is no part of the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.broken.making import drawn, one_page, pdf_of, stream, typeset, with_meanings

from lineofsight.frameworks.layout import Block, Kind, Layout, join, lay_out
from lineofsight.frameworks.pdf import read_pages

Set = Callable[[str], Layout]
PAGE = """
#set page(width: 400pt, height: 400pt, margin: 60pt)
#set text(size: 10pt)
#set par(leading: 5pt, spacing: 14pt)
"""
BODY = (
    "Children are seen often and alone, and their wishes are written down in their own words.\n\n"
)
LONG = "Leaders had not seen the scale of what had to improve until they were told of it, " * 4


@pytest.fixture
def lay(tmp_path: Path) -> Callable[[bytes], Layout]:
    """The layout of a PDF's bytes."""

    def laid_out(pdf: bytes) -> Layout:
        path = tmp_path / "document.pdf"
        path.write_bytes(pdf)
        return lay_out(read_pages(path))

    return laid_out


@pytest.fixture
def set_out(lay: Callable[[bytes], Layout]) -> Set:
    """The layout of some markup."""
    return lambda markup: lay(typeset(PAGE + markup))


def texts(layout: Layout, kind: Kind | None = None) -> list[str]:
    return [block.text for block in layout.blocks if kind in (None, block.kind)]


def items(layout: Layout) -> list[tuple[str | None, str]]:
    return [(block.marker, block.text) for block in layout.blocks if block.kind is Kind.ITEM]


def only(layout: Layout, kind: Kind) -> Block:
    (block,) = (block for block in layout.blocks if block.kind is kind)
    return block


# What is no part of the text


RUNNING = """
#set page(
  header-ascent: 75%, header: text(8pt)[Inspection of Wexcombe],
  footer-descent: 60%, footer: context [#counter(page).display() #h(1fr) June 2024])
"""


def test_running_headers_footers_and_page_numbers_are_left_out(set_out: Set) -> None:
    layout = set_out(RUNNING + f"{BODY}#pagebreak()\n{BODY}#pagebreak()\n{BODY}")
    assert layout.page_count == 3
    assert texts(layout, Kind.PARAGRAPH) == [BODY.strip()] * 3
    assert "June 2024" not in layout.text_of_page(1)
    assert "Wexcombe" not in layout.text_of_page(2) + layout.text_of_page(3)


def test_what_runs_on_later_pages_is_the_title_of_the_first(set_out: Set) -> None:
    layout = set_out(RUNNING + f"{BODY}#pagebreak()\n{BODY}")
    assert "Inspection of Wexcombe" in layout.text_of_page(1)


def test_what_stands_at_the_edge_of_one_page_alone_is_kept(set_out: Set) -> None:
    edge = "#place(top, dy: -40pt)[Only here]"
    layout = set_out(f"{BODY}#pagebreak()\n{edge}\n{BODY}")
    assert "Only here" in layout.text_of_page(2)


# Paragraphs


def test_lines_of_a_paragraph_are_joined_and_paragraphs_are_not(set_out: Set) -> None:
    assert texts(set_out(BODY * 2)) == [BODY.strip()] * 2


def test_a_paragraph_goes_on_over_the_page_and_past_its_footnote(set_out: Set) -> None:
    note = "#footnote[A note at the foot of the page.]"
    layout = set_out(f"#v(215pt)\n{LONG}as they said{note}. {LONG}so it goes on.\n\nThe next one.")
    assert texts(layout, Kind.PARAGRAPH) == [
        f"{LONG}as they said. {LONG}so it goes on.",
        "The next one.",
    ]
    assert texts(layout, Kind.SMALL) == ["A note at the foot of the page."]


def test_a_place_in_a_paragraph_is_on_the_page_it_is_printed_on(set_out: Set) -> None:
    layout = set_out(f"#v(215pt)\n{LONG}{LONG}so it goes on.\n\nThe next one.")
    block = layout.blocks[0]
    assert (block.page, block.page_end) == (1, 2)
    assert block.page_at(0) == 1
    assert block.page_at(block.text.index("so it goes on")) == 2
    (turn,) = block.turns
    assert layout.text_of_page(2).startswith(block.text[turn[0] :][:20])


def test_a_word_broken_at_its_hyphen_stays_one_word() -> None:
    assert join("a follow-", "up visit") == "a follow-up visit"
    assert join("leaders -", "not all") == "leaders - not all"
    assert join("one line", "and the next") == "one line and the next"


def test_a_line_torn_by_a_raised_mark_is_mended(lay: Callable[[bytes], Layout]) -> None:
    raised = b"/F 6 Tf 5 Ts (2) Tj 0 Ts"
    torn = b"BT /F 11 Tf 50 700 Td (Seen by advisers) Tj %b /F 11 Tf ( often.) Tj ET" % raised
    assert texts(lay(pdf_of(one_page(stream(torn))))) == ["Seen by advisers often."]


# Headings


def test_bold_or_larger_lines_are_headings(set_out: Set) -> None:
    layout = set_out(f"*What needs to improve*\n\n{BODY}#text(size: 13pt)[The impact of\\ leaders]")
    assert texts(layout, Kind.HEADING) == ["What needs to improve", "The impact of leaders"]


def test_bold_words_in_a_sentence_make_no_heading(set_out: Set) -> None:
    assert texts(set_out(BODY + "Plans are *late* too often."), Kind.HEADING) == []


# Items


def test_bullets_wrap_and_go_on_over_the_page(set_out: Set) -> None:
    layout = set_out(f"#v(225pt)\n- {LONG}so it goes on\n- Another item")
    assert items(layout) == [("•", f"{LONG}so it goes on"), ("•", "Another item")]
    assert (layout.blocks[0].page, layout.blocks[0].page_end) == (1, 2)
    assert layout.blocks[1].page == 2


def test_bullets_in_bullets_stand_further_in(set_out: Set) -> None:
    layout = set_out(f"- The whole, which is\n  - {LONG}one part\n  - another part\n- The next")
    outer, inner, last_inner, last = layout.blocks
    assert [block.kind for block in layout.blocks] == [Kind.ITEM] * 4
    assert inner.x0 == pytest.approx(last_inner.x0)
    assert inner.x0 > outer.x0 + 5
    assert last.x0 == pytest.approx(outer.x0)


@pytest.mark.parametrize("sign", ["•", "–", "◼", "▪", "‣", "o"])
def test_signs_that_are_bullets(set_out: Set, sign: str) -> None:
    layout = set_out(f"{BODY}#[{sign} Plans are made in time]\n\n#[{sign} Visits are made in time]")
    assert items(layout) == [(sign, "Plans are made in time"), (sign, "Visits are made in time")]


@pytest.mark.parametrize("sign", ["\uf0b7", "\x83"])
def test_signs_of_symbol_fonts_are_bullets(lay: Callable[[bytes], Layout], sign: str) -> None:
    drawing = drawn(["Children:", "~ are seen", "~ are heard"])
    code = f"{ord(sign):04X}".encode()
    assert items(lay(with_meanings({b"~": code}, drawing))) == [
        (sign, "are seen"),
        (sign, "are heard"),
    ]


def test_a_dash_in_a_sentence_is_no_bullet(set_out: Set) -> None:
    layout = set_out("Managers know this\\ – as do their leaders –\\ and say so.")
    assert texts(layout) == ["Managers know this – as do their leaders – and say so."]


def test_a_bullet_alone_on_its_line_belongs_to_the_next(lay: Callable[[bytes], Layout]) -> None:
    alone = b"BT /F 11 Tf 50 700 Td (\x95) Tj 20 -14 Td (Plans are made in time.) Tj ET"
    assert items(lay(pdf_of(one_page(stream(alone))))) == [("•", "Plans are made in time.")]


def test_numbered_paragraphs_are_items_with_their_number(set_out: Set) -> None:
    rows = f"[12.], [{LONG}and so on.], [13.], [The next one.]"
    layout = set_out(f"#grid(columns: (20pt, 1fr), row-gutter: 14pt, {rows})")
    assert items(layout) == [("12", f"{LONG}and so on."), ("13", "The next one.")]


def test_a_number_that_a_line_happens_to_begin_with_numbers_nothing(set_out: Set) -> None:
    layout = set_out("Some had waited for as many as\\ 12 months or even\\ 14. That is too long.")
    assert texts(layout, Kind.PARAGRAPH) == [
        "Some had waited for as many as 12 months or even 14. That is too long."
    ]


def test_lettered_parts_of_an_item(set_out: Set) -> None:
    layout = set_out("+ Improve:\n\n#pad(left: 20pt)[(a) how plans are made\n\n(b) how they end]")
    assert items(layout) == [("1", "Improve:"), ("a", "how plans are made"), ("b", "how they end")]


# Tables


def test_rows_of_a_table_are_blocks_and_a_wrapped_cell_is_one(set_out: Set) -> None:
    cells = (
        "[The impact of leaders on social work practice with children and families], [Good],"
        "[The experiences and progress of children who need help and protection], [Inadequate]"
    )
    layout = set_out(f"{BODY}#table(columns: (150pt, 1fr), stroke: none, {cells})")
    assert texts(layout)[1:] == [
        "The impact of leaders on social work practice with children and families",
        "Good",
        "The experiences and progress of children who need help and protection",
        "Inadequate",
    ]


def test_cells_of_one_line_each_are_one_line(lay: Callable[[bytes], Layout]) -> None:
    beside = b"BT /F 11 Tf 50 700 Td (Overall effectiveness) Tj 250 0 Td (Good) Tj ET"
    assert texts(lay(pdf_of(one_page(stream(beside))))) == ["Overall effectiveness Good"]


# Documents with little in them


def test_a_document_without_text_has_no_blocks(lay: Callable[[bytes], Layout]) -> None:
    layout = lay(pdf_of(one_page(stream(b""))))
    assert (layout.blocks, layout.page_count, layout.text_of_page(1)) == ((), 1, "")


def test_one_line_is_one_block(lay: Callable[[bytes], Layout]) -> None:
    assert only(lay(pdf_of(one_page(stream(drawn(["One line"]))))), Kind.PARAGRAPH).page == 1
