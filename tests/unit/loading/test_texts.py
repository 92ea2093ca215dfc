"""Any text as paragraphs: from plain text, Markdown, a web page, Word and PDF."""

import io
import zipfile
from pathlib import Path

import pytest
from tests.broken.making import one_page, pdf_of

from lineofsight.demo.documents.library import write_library
from lineofsight.errors import NotRead
from lineofsight.loading.texts import MOST_BYTES, MOST_CHARACTERS, paragraphs_of_lines, read_text

WORDS = "Visits to children are late in the north of the town."


def paragraphs(file: Path, content: bytes) -> list[str]:
    """What is read of a file with this content."""
    file.write_bytes(content)
    return [each.text for each in read_text(file).paragraphs]


def word_document(body: str, part: str = "word/document.xml", before: str = "") -> bytes:
    """A Word document whose body is this XML."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(part, f'{before}<w:document xmlns:w="{space}">{body}</w:document>')
    return held.getvalue()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("A line that is\nset in two lines.", ["A line that is set in two lines."]),
        ("A first paragraph on a line.\nA second one on the next.",
         ["A first paragraph on a line.", "A second one on the next."]),
        ("These:\n- one\n- two", ["These:", "- one", "- two"]),
        ("Heading\nThe text below the heading is much longer.",
         ["Heading", "The text below the heading is much longer."]),
        ("## Heading\n\n**Bold** and _slanted_ [a link](https://example.org).",
         ["Heading", "Bold and slanted a link."]),
        ("> A quotation", ["A quotation"]),
        ("12 * 3 * 4 and snake_case_names stay", ["12 * 3 * 4 and snake_case_names stay"]),
    ],
)  # fmt: skip
def test_lines(text: str, expected: list[str]) -> None:
    assert list(paragraphs_of_lines(text)) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    said = f"It’s “late”. {WORDS}"
    assert paragraphs(tmp_path / "text", said.encode(encoding)) == [said]


def test_a_web_page(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><html><head><title>T</title><style>p {}</style></head><body>"
        "<nav><ul><li>Menu</li></ul></nav><h1>Visits &amp; plans</h1>"
        f"<p>{WORDS}<br>Again.</p><ul><li>one <b>bold</b></li><li><p>two</p></li></ul>"
        "<script>var no;</script><footer>Privacy</footer></body></html>"
    )
    assert paragraphs(tmp_path / "page.html", page.encode()) == [
        "Visits & plans", WORDS, "Again.", "• one bold", "• two",
    ]  # fmt: skip


def test_a_word_document(tmp_path: Path) -> None:
    body = (
        f"<w:body><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>item</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t>two</w:t></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell.</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>"
    )
    found = paragraphs(tmp_path / "plan.docx", word_document(body))
    assert found == [WORDS, "• one item", "• two", "A cell."]


def test_a_pdf_keeps_its_pages(tmp_path: Path) -> None:
    write_library(tmp_path, seed=1)
    text = read_text(next(tmp_path.glob("wexcombe*june 2024.pdf")))
    visits = next(each for each in text.paragraphs if "lack purpose and are poorly" in each.text)
    assert visits.page == 2
    assert [each.number for each in text.paragraphs] == [*range(1, len(text.paragraphs) + 1)]


def test_orders_to_a_screen_are_taken_out(tmp_path: Path) -> None:
    assert paragraphs(tmp_path / "text", f"{WORDS}\x1b[2J".encode()) == [f"{WORDS} [2J"]


BROKEN = {
    "empty": (b"", "The file is empty"),
    "only blanks": (b" \n\t ", "The file is empty"),
    "next to no words": (b"1 2 3 4", "next to no words"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "The file is not text"),
    "half of UTF-16": (b"\xff\xfea", "The file is not text"),
    "rich text": (b"{\\rtf1 Words}", "The file is rich text"),
    "a damaged zip": (b"PK\x03\x04 and no more", "The Word document is damaged"),
    "another zip": (word_document("", part="xl/workbook.xml"), "a zip file but no Word document"),
    "no XML": (word_document("<w:p>"), "The Word document is damaged"),
    "declarations": (
        word_document("<w:p/>", before="<!DOCTYPE a [<!ENTITY b 'c'>]>"),
        "holds declarations",
    ),
    "no words in Word": (word_document("<w:p/>"), "next to no words"),
    "too long": (b"words " * (MOST_CHARACTERS // 5), "more text than an article"),
    "too large": (b"w" * (MOST_BYTES + 1), "larger than 20 MB"),
    "a PDF cut short": (b"%PDF-1.7 and no more", "damaged or cut short"),
    "a PDF without text": (pdf_of(one_page(b"")), "The PDF holds no text"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(tmp_path: Path, name: str) -> None:
    content, sentence = BROKEN[name]
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(NotRead, match=sentence):
        read_text(file)


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotRead, match="no such file"):
        read_text(tmp_path / "none.txt")
    with pytest.raises(NotRead, match="folder could not be opened"):
        read_text(tmp_path)
