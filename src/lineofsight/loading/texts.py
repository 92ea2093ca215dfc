"""Any text that is to be compared with reports: plain text, Markdown, a web page, Word or PDF.

A file is told by its content and not by its name.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.frameworks.pdf import refuse_what_is_no_document
from lineofsight.frameworks.pdf_text import paragraphs_of_pdf
from lineofsight.loading.web_page import paragraphs_of_web_page
from lineofsight.loading.word_document import paragraphs_of_word
from lineofsight.memory.comparing.texts import Paragraph, Text

MOST_BYTES = 20 * 1024 * 1024
MOST_CHARACTERS = 2_000_000  # a long self-evaluation has a sixth of it
_HEAD = 1024  # bytes in which a file says what it is
_FEWEST_LETTERS = 20
_BLANK = re.compile(r"\n[ \t]*\n")
_STARTS_ITEM = re.compile(r"\s*(?:[•●▪◦·*–—-]|\(?\d{1,2}[.)])\s+\S")
_ENDED = re.compile(r"[.!?:;…][’”\"')\]]*\s*$")
_SHORT_LINE = 0.6  # of the longest: where a paragraph ends in text that is set in lines
_MARKDOWN = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?!\w)")


def read_text(path: Path) -> Text:
    """The text of a file as paragraphs; raises NotRead with one sentence when there is none."""
    try:
        data = _bytes_of(path)
    except FileNotFoundError as error:
        raise NotRead("There is no such file: check the path.") from error
    except OSError as error:
        raise NotRead("The file could not be opened: check that you may read it.") from error
    if is_pdf(data):
        printed = paragraphs_of_pdf(path)
        return _text(path, ((each.text, each.page) for each in printed))
    return _text(path, ((text, None) for text in _paragraphs(data)))


def pasted_text(words: str, name: str) -> Text:
    """What somebody pasted, as paragraphs, under a name; raises NotRead where it has no words."""
    return _text(Path(name), ((each, None) for each in paragraphs_of_lines(words)))


def is_pdf(data: bytes) -> bool:
    """Whether the file says that it is a PDF."""
    return b"%PDF-" in data[:_HEAD]


def _bytes_of(path: Path) -> bytes:
    refuse_what_is_no_document(path)
    data = path.read_bytes()
    if not data.strip():
        raise NotRead("The file is empty: save the text again.")
    if len(data) > MOST_BYTES and not is_pdf(data):
        raise NotRead(
            f"The file is larger than {MOST_BYTES // 2**20} MB, which no article or plan is: "
            "check that it is the right file."
        )
    return data


def _paragraphs(data: bytes) -> Iterable[str]:
    if data.startswith(b"PK\x03\x04"):
        return paragraphs_of_word(data)
    if data.startswith(b"{\\rtf"):
        raise NotRead("The file is rich text: save it as Word, PDF or plain text.")
    text = _decoded(data)
    opening = text[:_HEAD].lstrip().lower()
    if opening.startswith(("<!doctype html", "<html", "<?xml", "<body", "<article", "<div", "<p>")):
        return paragraphs_of_web_page(text)
    return paragraphs_of_lines(text)


def _decoded(data: bytes) -> str:
    """As the file says, else as UTF-8, else as Windows wrote Western text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _as(data, "utf-16")
    if b"\0" in data:
        raise _no_text()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _as(data, "cp1252")


def _as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text() from error


def _no_text() -> NotRead:
    return NotRead("The file is not text, a web page, Word or PDF: save it as one of these.")


def _text(path: Path, paragraphs: Iterable[tuple[str, int | None]]) -> Text:
    kept = [(" ".join(_printable(text).split()), page) for text, page in paragraphs]
    kept = [(text, page) for text, page in kept if text]
    if sum(len(text) for text, _ in kept) > MOST_CHARACTERS:
        raise NotRead(
            "The file holds more text than an article or a plan: give the part that speaks of the "
            "inspection."
        )
    if sum(character.isalpha() for text, _ in kept for character in text) < _FEWEST_LETTERS:
        raise NotRead("The file holds next to no words: check that it is the right file.")
    numbered = enumerate(kept, 1)
    return Text(str(path), tuple(Paragraph(n, text, page) for n, (text, page) in numbered))


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)


# --- lines into paragraphs -----------------------------------------------------------------


def paragraphs_of_lines(text: str) -> Iterator[str]:
    """The paragraphs of plain text or Markdown: parted by empty lines, or one on each line."""
    for block in _BLANK.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        for paragraph in _joined(block.splitlines()):
            yield _without_markdown(paragraph)


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines that only the width of a page parted are one paragraph."""
    longest = max(map(len, lines), default=0)
    held: list[str] = []
    for line in filter(str.strip, lines):
        if held and _begins_paragraph(held[-1], line, longest):
            yield " ".join(held)
            held = []
        held.append(line.strip())
    if held:
        yield " ".join(held)


def _begins_paragraph(before: str, line: str, longest: int) -> bool:
    if _STARTS_ITEM.match(line) or _MARKDOWN.match(before):
        return True
    opens = line.strip().lstrip("“‘\"'(")[:1]
    ended = _ENDED.search(before) is not None or len(before) < _SHORT_LINE * longest
    return ended and (opens.isupper() or opens.isdigit())


def _without_markdown(paragraph: str) -> str:
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", _MARKDOWN.sub("", paragraph)))
