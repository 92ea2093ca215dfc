"""A page of a document as a picture, and where its quotes stand on it.

Beside `pdf`, the only user of the PDF library. It runs in a process of its own, which
`drawing_process` keeps.
"""

import ctypes
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from lineofsight.errors import NotRead
from lineofsight.frameworks.pdf import MOST_CHARACTERS_A_PAGE, refuse_what_is_no_document
from lineofsight.frameworks.quote_places import Word, find, words_of
from lineofsight.frameworks.sheet import DIGITS, PAGES_BEFORE, Box, Quoted, Sheet, around

WIDTH = 1100  # pixels: sharp in a column of a page, also at 200%
MOST_HEIGHT = 2200
_COLOURS = 32  # print and a crest: a quarter of the bytes of full colour
_STEPS = 10**DIGITS  # in which the library is asked for places across a page
_SAME_LINE = 0.5  # of its height that a piece of print shares with its line

_NOT_DRAWN = "This page of the PDF could not be drawn: fetch the document again."


def draw(path: Path, number: int, quotes: Sequence[Quoted]) -> Sheet:
    """One page of the document in this file, `number` from 1, and these quotes' places on it.

    Raises NotRead with one sentence when the page cannot be drawn.
    """
    refuse_what_is_no_document(path)
    try:
        with closing(pypdfium2.PdfDocument(path)) as document:
            picture = _picture(document[number - 1])
            return Sheet(picture, tuple(_places(document, number, quotes)))
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise NotRead(_NOT_DRAWN) from error


def _picture(page: pypdfium2.PdfPage) -> bytes:
    width, height = page.get_size()
    image = page.render(scale=min(WIDTH / width, MOST_HEIGHT / height)).to_pil()
    few_colours = image.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE)
    kept = io.BytesIO()
    few_colours.save(kept, "PNG")
    return kept.getvalue()


# Where the quotes stand


def _places(
    document: pypdfium2.PdfDocument, number: int, quotes: Sequence[Quoted]
) -> Iterator[tuple[Box, ...]]:
    """The boxes of each quote on this page; a quote may have begun on a page before."""
    first = max(1, number - PAGES_BEFORE)
    pages = {each: _Print(document[each - 1]) for each in range(first, number + 1)}
    for quote in quotes:
        stretches = _on_page(quote, number, pages) if quote.page in pages else ()
        yield tuple(_by_line(pages[number].boxes(stretches)))


def _on_page(quote: Quoted, number: int, pages: dict[int, "_Print"]) -> tuple[tuple[int, int], ...]:
    """The stretches of this page's characters that are the quote's, or what is left of it."""
    rest = words_of(quote.text)
    for page in range(quote.page, number):
        rest = find(rest, pages[page].words, is_rest=page > quote.page).rest
    return find(rest, pages[number].words, is_rest=number > quote.page).stretches


class _Print:
    """What is printed on a page, character by character."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._text = page.get_textpage()
        count = min(self._text.count_chars(), MOST_CHARACTERS_A_PAGE)
        codes = (pdfium.FPDFText_GetUnicode(self._text, index) for index in range(count))
        self.words: tuple[Word, ...] = words_of("".join(map(chr, codes)))

    def boxes(self, stretches: Iterable[tuple[int, int]]) -> Iterator[Box]:
        """A box for every piece of these characters that is set in one go."""
        for first, last in stretches:
            for index in range(self._text.count_rects(first, last - first + 1)):
                yield self._box(*self._text.get_rect(index))

    def _box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The library turns the place as the page is turned, and counts from the top left."""
        x0, y0 = self._point(left, top)
        x1, y1 = self._point(right, bottom)
        return Box(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(
            self._page, 0, 0, _STEPS, _STEPS, 0, x, y, ctypes.byref(across), ctypes.byref(down)
        )
        return across.value / _STEPS, down.value / _STEPS


def _by_line(boxes: Iterable[Box]) -> Iterator[Box]:
    """Pieces of one line, which the library parts at each change of font, as one box."""
    line: list[Box] = []
    for box in boxes:
        if line and not _is_same_line(line[-1], box):
            yield around(line)
            line = []
        line.append(box)
    if line:
        yield around(line)


def _is_same_line(one: Box, other: Box) -> bool:
    shared = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return shared > _SAME_LINE * min(one.height, other.height)
