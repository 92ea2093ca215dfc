"""The councillor brief as PDF and as Word: the words of its page, ready to be handed on."""

import dataclasses
import io
import re
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pypdfium2
import pytest
from tests.unit.views.making_brief import brief_of, kept_workspace, longest_workspace, said_in

from lineofsight.packs.brief.pdf import as_pdf
from lineofsight.packs.brief.room import ever_shorter
from lineofsight.packs.brief.signs import drawable
from lineofsight.packs.brief.word import as_word
from lineofsight.views.brief.brief import Brief
from lineofsight.views.brief.brief_line import Kind, Line

A4 = (595, 842)  # points
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    return brief_of(kept_workspace(tmp_path_factory.mktemp("brief")))


@pytest.fixture(scope="module")
def longest(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    """As much as the view lets through, with a deficit beside it."""
    made = brief_of(longest_workspace(tmp_path_factory.mktemp("longest")))
    line = Line(
        "Deficit of the schools grant at 31 March 2026: £126,400,000.", Kind.OUTTURN, "x" * 60
    )
    return dataclasses.replace(made, deficit=(line,) * 9)


def squeezed(text: str) -> str:
    """Letters and figures only: where lines break, and how letters are joined, says nothing."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def pages_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def text_of(word: bytes) -> str:
    document = docx.Document(io.BytesIO(word))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_the_pdf_is_one_page_of_a4(kept: Brief) -> None:
    with pypdfium2.PdfDocument(as_pdf(kept)) as document:
        assert len(document) == 1
        assert tuple(map(round, document[0].get_size())) == A4


def test_the_longest_brief_is_one_page_too(longest: Brief) -> None:
    assert len(pages_of(as_pdf(longest))) == 1


def test_the_pdf_is_tagged_for_screen_readers(kept: Brief) -> None:
    pdf = as_pdf(kept)
    assert b"/StructTreeRoot" in pdf
    assert re.search(rb"pdfuaid:part[>=\"' ]*1", pdf)
    assert b"/Lang" in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        assert (
            document.get_metadata_dict()["Title"] == "Councillor brief: Wexcombe, 20 November 2026"
        )


def test_the_pdf_says_what_the_page_says(kept: Brief) -> None:
    text = squeezed("".join(pages_of(as_pdf(kept))))
    assert [each for each in said_in(kept) if squeezed(each) not in text] == []


def test_the_type_is_never_too_small_to_read(longest: Brief) -> None:
    with pypdfium2.PdfDocument(as_pdf(longest)) as document:
        text = document[0].get_textpage()
        sizes = {
            pypdfium2.raw.FPDFText_GetFontSize(text, place)
            for place in range(text.count_chars())
            if text.get_text_range(place, 1).isalnum()
        }
    assert min(sizes) >= 7.5


def test_what_has_no_room_is_counted_on_the_page(longest: Brief) -> None:
    brief = dataclasses.replace(longest, deficit=())  # its lines are all the same
    text = squeezed("".join(pages_of(as_pdf(brief))))
    notes = brief.proposed.notes if brief.proposed else ()
    lines = [*notes, *(line for each in brief.sections for line in each.lines)]
    gone = [each for each in lines if squeezed(each.words) not in text]
    said = re.search(r"Noroomonthispagefor(.*?)thepageCouncillorbriefhasall", text)
    assert gone
    assert said
    assert sum(map(int, re.findall(r"(\d+)of", said[1]))) == len(gone)


def test_every_part_keeps_its_first_line(longest: Brief) -> None:
    *_, shortest = ever_shorter(longest)
    assert [each.lines for each in shortest.sections] == [
        each.lines[:1] for each in longest.sections
    ]
    assert len(shortest.notes) == 1


@pytest.mark.parametrize("which", ["kept", "longest"])
def test_word_says_what_the_page_says(which: str, request: pytest.FixtureRequest) -> None:
    brief: Brief = request.getfixturevalue(which)
    text = text_of(as_word(brief))
    assert [each for each in said_in(brief) if each not in text] == []


def test_word_has_headings_in_order_and_repeats_those_of_its_table(kept: Brief) -> None:
    document = docx.Document(io.BytesIO(as_word(kept)))
    styles = [each.style.name for each in document.paragraphs if each.style]
    assert [name for name in styles if name.startswith("Heading")] == [
        "Heading 1",
        *["Heading 2"] * (len(kept.sections) + 1),
    ]
    first, *others = (row._tr.findall(f".//{WORDS}tblHeader") for row in document.tables[0].rows)
    assert len(first) == 1
    assert not any(others)


def test_word_is_a4_in_two_columns_below_the_table(kept: Brief) -> None:
    above, below = docx.Document(io.BytesIO(as_word(kept))).sections
    for each in (above, below):
        assert each.page_width is not None
        assert each.page_height is not None
        assert (round(each.page_width.pt), round(each.page_height.pt)) == A4
    columns = [each._sectPr.find(f"{WORDS}cols").get(f"{WORDS}num") for each in (above, below)]
    assert columns == [None, "2"]


def test_word_is_british_english_of_the_day_of_the_brief(kept: Brief) -> None:
    word = as_word(kept)
    properties = docx.Document(io.BytesIO(word)).core_properties
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.date() == kept.on
    with zipfile.ZipFile(io.BytesIO(word)) as parts:
        styles = ET.fromstring(parts.read("word/styles.xml"))  # noqa: S314  our own
    languages = {each.get(f"{WORDS}val") for each in styles.iter(f"{WORDS}lang")}
    assert languages == {"en-GB"}


def test_the_same_brief_gives_the_same_bytes(kept: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    first = as_pdf(kept), as_word(kept)
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 5, 6, 7, 8, 9, 1, 126, 0))
    assert (as_pdf(kept), as_word(kept)) == first


def test_what_a_person_wrote_is_never_read_as_markup(kept: Brief, tmp_path: Path) -> None:
    odd = Line('#panic("no") *a* _b_ <c> & {{ d }}', Kind.CLAIM, "= e $f$ [g]")
    brief = dataclasses.replace(kept, council="#A & <B>", questions=(odd,))
    assert squeezed(odd.words + odd.rests_on) in squeezed("".join(pages_of(as_pdf(brief))))
    assert odd.words in text_of(as_word(brief))


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x0b", "\ufffe", "\uf0b7", "中", "😀", "\u202e"])
def test_an_odd_sign_stops_neither(kept: Brief, sign: str) -> None:
    odd = Line(f"before {sign} after", Kind.CLAIM, sign)
    brief = dataclasses.replace(kept, council=f"Wexcombe{sign}", questions=(odd,))
    assert "beforeafter" in squeezed("".join(pages_of(as_pdf(brief))))
    assert re.search("before . after", text_of(as_word(brief)))


def test_every_sign_that_is_let_through_can_be_drawn(kept: Brief) -> None:
    signs = "".join(each for each in map(chr, range(0x3000)) if drawable(each) == each)
    assert {*"Łódź, Ŵŷ £€–“”’•…−"} <= {*signs}
    pdf = as_pdf(dataclasses.replace(kept, questions=(Line(signs),)))
    assert len(pages_of(pdf)) == 1
