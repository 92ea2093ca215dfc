"""A PDF's words as lines with their place, size and weight. The only user of the PDF library.

The library's own text comes in the order of the file, which keeps a wrapped table cell
together; the position and the font are then asked of a few characters a line, and of more only
where a line is ambiguous. That is about four times faster than asking of every character.
"""

import ctypes
import math
import re
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from lineofsight.errors import NotRead

MOST_BYTES = 100 * 1024 * 1024
MOST_PAGES = 400
MOST_CHARACTERS_A_PAGE = 60_000

_END_WITHIN = 1024  # bytes: every PDF says that it ends in its last kilobyte (ISO 32000, annex H)

_HYPHEN_CODE = 2  # what the library calls a hyphen at a line's end, character by character,
_HYPHEN_AT_LINE_END = "\ufffe"  # and in a whole text
_HYPHENS = "\ufffe\x02\u00ad"
# Orders to a screen, not print. The other codes from 0x80 stand for bullets in older documents.
_ORDERS = re.compile("[\0-\x1f\x7f\x90\x98\x9b-\x9f\u202a-\u202e\u2066-\u2069]")
_SMALLER = 0.8  # a footnote mark is printed at about two thirds of its line's size
_RAISED = 0.2  # or, in fonts that have such digits, stands this share of a size above the line
_LONGEST_MARK = 2  # digits
_DIGITS_AT_WORD_END = re.compile(r"(?<=\S)\d+(?=$|[\s.,;:?!)’”])")

_DAMAGED = "The PDF is damaged or cut short: fetch the document again."
_WHY_NOT_OPENED = {
    pdfium.FPDF_ERR_PASSWORD: "The file is locked with a password: save a copy without one.",
    pdfium.FPDF_ERR_SECURITY: "The file is locked: save a copy without protection.",
}


@dataclass(frozen=True)
class Line:
    """One printed line, or one table cell's line, on one page.

    `x0` and `x1` are its left and right edges and `y` its baseline, in points from the page's
    bottom left corner. `mark` is the footnote number it begins with, when it begins with one.
    """

    text: str
    page: int
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    mark: str | None = None


@dataclass(frozen=True)
class Page:
    """A page's lines in the order of the file. `number` counts from 1."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    has_pictures: bool = False


def read_pages(path: Path) -> list[Page]:
    """The pages of a PDF; raises NotRead with one sentence when there is nothing to read."""
    data = _bytes_of(path)
    document = _open(data)
    try:
        return [_page(document, index) for index in range(_page_count(document))]
    finally:
        document.close()


def refuse_what_is_no_document(path: Path) -> None:
    """Raises NotRead for what must not even be opened: no file of its own, or far too large."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise NotRead("The folder could not be opened: check that you may read it.")
    if not stat.S_ISREG(status.st_mode):
        raise NotRead("This is not a file that can hold a document: check the path.")
    if status.st_size > MOST_BYTES:
        raise NotRead(
            f"The file is larger than {MOST_BYTES // 2**20} MB, which no inspection document is: "
            "check that it is the right file."
        )


def _bytes_of(path: Path) -> bytes:
    refuse_what_is_no_document(path)
    data = path.read_bytes()
    if not data:
        raise NotRead("The file is empty: fetch the document again.")
    if b"%PDF-" not in data[:1024]:
        raise NotRead(_why_no_pdf(data[:1024]))
    if b"%%EOF" not in data[-_END_WITHIN:]:
        raise NotRead(_DAMAGED)
    return data


def _why_no_pdf(start: bytes) -> str:
    opening = start.lstrip().lower()
    if opening.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return "The file is a web page saved under the name of a PDF: fetch the document itself."
    return "The file is not a PDF: fetch the document again, or save it as PDF."


def _open(data: bytes) -> pypdfium2.PdfDocument:
    """The document; `data` must be kept for as long as it is used.

    Asked of the library itself: its wrapper reports a document without pages as the failure of
    the document before it.
    """
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        raise NotRead(_WHY_NOT_OPENED.get(pdfium.FPDF_GetLastError(), _DAMAGED))
    return pypdfium2.PdfDocument(handle)


def _page_count(document: pypdfium2.PdfDocument) -> int:
    count = len(document)
    if count < 1:
        raise NotRead("The PDF has no pages: fetch the document again.")
    if count > MOST_PAGES:
        raise NotRead(
            f"The PDF has {count} pages, which no inspection document has: check that it is the "
            "right file."
        )
    return count


def _page(document: pypdfium2.PdfDocument, index: int) -> Page:
    try:
        with closing(document[index]) as page:
            width, height = page.get_size()
            lines = tuple(_lines(_Characters(page, index + 1)))
            has_pictures = not lines and _pictures(page)
    except pypdfium2.PdfiumError as error:
        raise NotRead(
            f"Page {index + 1} of the PDF is damaged: fetch the document again."
        ) from error
    return Page(index + 1, width, height, lines, has_pictures)


def _pictures(page: pypdfium2.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2))


class _Characters:
    """A page's characters: the text at once, place and font only of those asked for."""

    def __init__(self, page: pypdfium2.PdfPage, number: int) -> None:
        self.number = number
        self._handle = page.get_textpage()
        self._raw = self._handle.raw
        count = self._handle.count_chars()
        if count > MOST_CHARACTERS_A_PAGE:
            raise NotRead(
                f"Page {number} of the PDF holds {count} characters, which no printed page does: "
                "check that it is the right file."
            )
        self.text = self._text(count)
        self._box = [ctypes.c_double() for _ in range(4)]
        self._box_pointers = [ctypes.byref(value) for value in self._box]
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()

    def _text(self, count: int) -> str:
        text: str = self._handle.get_text_range(0, count) if count else ""
        if len(text) == count:
            return text
        # Some character is no single UTF-16 unit, so places would no longer match: ask each one.
        codes = (pdfium.FPDFText_GetUnicode(self._raw, index) for index in range(count))
        return "".join(map(_unit, codes))

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of one character."""
        pdfium.FPDFText_GetCharBox(self._raw, index, *self._box_pointers)
        left, right, bottom, top = (value.value for value in self._box)
        return left, right, bottom, top

    def baseline(self, index: int) -> float:
        """The height that the character stands on."""
        x, y = self._box[0], self._box[1]
        pdfium.FPDFText_GetCharOrigin(self._raw, index, ctypes.byref(x), ctypes.byref(y))
        return float(y.value)

    def size(self, index: int) -> float:
        """The character's height of type as printed, in points."""
        size = abs(float(pdfium.FPDFText_GetFontSize(self._raw, index)))
        if not pdfium.FPDFText_GetMatrix(self._raw, index, ctypes.byref(self._matrix)):
            return size
        return size * math.hypot(self._matrix.c, self._matrix.d)

    def is_mark(self, index: int, size: float) -> bool:
        """Whether a digit is a footnote's mark: smaller than its line, or a raised shape."""
        if self.size(index) < _SMALLER * size:
            return True
        return self.box(index)[2] > self.baseline(index) + _RAISED * size

    def bold(self, index: int) -> bool:
        """Whether the character's font calls itself bold."""
        pdfium.FPDFText_GetFontInfo(self._raw, index, self._name, 128, ctypes.byref(self._flags))
        name = self._name.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name


def _unit(code: int) -> str:
    """One unit of UTF-16, as the library counts characters; a space for what is no character."""
    if code == _HYPHEN_CODE:
        return _HYPHEN_AT_LINE_END
    return chr(code) if 0 < code < 0xFFFE else " "


def _lines(characters: _Characters) -> Iterator[Line]:
    start = 0
    for raw in re.split(r"\r\n|\r|\n", characters.text):
        for piece_start, piece in _at_hyphens(raw, start):
            if piece.strip():
                line = _line(characters, piece_start, piece)
                if _is_printed(line):
                    yield line
        start += len(raw) + _break_length(characters.text, start + len(raw))


def _is_printed(line: Line) -> bool:
    """Type of no size, or placed nowhere, is on no page, whatever the file says."""
    return line.size > 0 and all(map(math.isfinite, (line.size, line.x0, line.x1, line.y)))


def _break_length(text: str, at: int) -> int:
    return 2 if text.startswith("\r\n", at) else 1


def _at_hyphens(raw: str, start: int) -> Iterator[tuple[int, str]]:
    """The library joins two lines at a hyphen at the end of the first: part them again."""
    offset = 0
    while (cut := raw.find(_HYPHEN_AT_LINE_END, offset)) >= 0:
        yield start + offset, raw[offset : cut + 1]
        offset = cut + 1
    yield start + offset, raw[offset:]


def _line(characters: _Characters, start: int, raw: str) -> Line:
    first = start + len(raw) - len(raw.lstrip())
    last = start + len(raw.rstrip()) - 1
    middle = _a_letter_near(characters.text, (first + last) // 2, first, last)
    size = characters.size(middle)
    mark_length = _opening_mark(characters, first, last, size)
    text = _without_marks(characters, first + mark_length, last, size)
    left = characters.box(first)[0]
    right = characters.box(last)[1]
    return Line(
        text=_clean(text),
        page=characters.number,
        x0=left,
        x1=right,
        y=characters.baseline(middle),
        size=size,
        bold=characters.bold(middle)
        and characters.bold(_a_letter_near(characters.text, last, first, last)),
        mark=characters.text[first : first + mark_length] or None,
    )


def _a_letter_near(text: str, middle: int, first: int, last: int) -> int:
    for index in chain(range(middle, last + 1), range(middle, first - 1, -1)):
        if text[index].isalnum():
            return index
    return middle


def _opening_mark(characters: _Characters, first: int, last: int, size: float) -> int:
    """How many characters of a small raised number the line begins with."""
    end = first
    while end <= last and end - first < 3 and characters.text[end].isdigit():
        end += 1
    length = end - first
    if length in (0, 3) or end > last:
        return 0
    return length if characters.is_mark(first, size) else 0


def _without_marks(characters: _Characters, first: int, last: int, size: float) -> str:
    text = characters.text[first : last + 1]
    pieces, kept = [], 0
    for match in _DIGITS_AT_WORD_END.finditer(text):
        for index in range(max(match.start(), match.end() - _LONGEST_MARK), match.end()):
            if characters.is_mark(first + index, size):
                pieces.append(text[kept:index])
                kept = match.end()
                break
    return "".join([*pieces, text[kept:]])


def _clean(text: str) -> str:
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, "-")
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _ORDERS.sub("", " ".join(whole.split()))
