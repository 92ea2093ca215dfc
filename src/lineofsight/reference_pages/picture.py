"""docs/sight.svg: how documents and lists become sight, and which of it is there today.

Black on white, with words: a solid frame is there today, a dashed one is not yet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_WIDTH, _HEIGHT = 960, 540
_BOX_WIDTH, _BOX_HEIGHT = 250, 76
_LINE = 20

ALTERNATIVE = (
    "Inspection documents are read word for word into a library on one computer. The library "
    "shows what was asked and asked again, what leaders did not know, and the national picture. "
    "The council's own lists are read into a record on the same computer. The record shows which "
    "children something is overdue for, and who is not in a number. Not there yet: published "
    "statistics, and the library and the record asked together. It reads; people decide."
)


@dataclass(frozen=True)
class _Box:
    """A frame with a title and a line under it; its place is its upper left corner."""

    x: int
    y: int
    title: str
    words: str
    today: bool

    @property
    def middle(self) -> int:
        return self.y + _BOX_HEIGHT // 2


_DOCUMENTS = _Box(20, 112, "Inspection documents", "PDF files, from 2013 on", today=True)
_LISTS = _Box(20, 316, "The council's own lists", "Annex A, 11 lists", today=True)
_STATISTICS = _Box(20, 408, "Published statistics", "every authority in England", today=False)
_LIBRARY = _Box(355, 112, "Library on one computer", "exact words, page, paragraph", today=True)
_RECORD = _Box(355, 362, "Record on one computer", "numbered imports, row by row", today=True)
_BOXES = (_DOCUMENTS, _LISTS, _STATISTICS, _LIBRARY, _RECORD)
_FROM_LIBRARY = (
    _Box(690, 20, "Asked, and asked again", "one authority through the years", today=True),
    _Box(690, 112, "What leaders did not know", "in the inspectors' own words", today=True),
    _Box(690, 204, "The national picture", "counts, by theme and year", today=True),
)
_FROM_RECORD = (
    _Box(690, 316, "Which children", "overdue, with reason and law", today=True),
    _Box(690, 408, "Who is not in a number", "and what nobody can see", today=True),
)
# Source, where it goes, and how far above or below the middle of that the arrow ends.
_SOURCES = ((_DOCUMENTS, _LIBRARY, 0), (_LISTS, _RECORD, -15), (_STATISTICS, _RECORD, 15))


def page() -> str:
    """The whole picture."""
    return "\n".join(
        [
            *_opening(),
            *(_arrow(*each) for each in _SOURCES),
            *(_arrow(_LIBRARY, each, 0) for each in _FROM_LIBRARY),
            *(_arrow(_RECORD, each, 0) for each in _FROM_RECORD),
            *_not_joined_yet(),
            *(line for each in (*_BOXES, *_FROM_LIBRARY, *_FROM_RECORD) for line in _drawn(each)),
            _text(20, 525, "Solid: there today. Dashed: not yet.", size=15),
            _text(690, 525, "It reads; people decide.", size=17, bold=True),
            "</svg>\n",
        ]
    )


def _opening() -> Sequence[str]:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
        ' aria-labelledby="title desc" font-family="sans-serif">',
        '<title id="title">How documents and lists become sight</title>',
        f'<desc id="desc">{escape(ALTERNATIVE)}</desc>',
        '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8"'
        ' markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
    )


def _drawn(box: _Box) -> Iterator[str]:
    yield (
        f'<rect x="{box.x}" y="{box.y}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" rx="4"'
        f' fill="#fff" stroke="#000" stroke-width="2"{_dashes(today=box.today)}/>'
    )
    yield _text(box.x + 14, box.middle - 6, box.title, size=17, bold=True)
    yield _text(box.x + 14, box.middle - 6 + _LINE + 3, box.words, size=15)


def _arrow(start: _Box, end: _Box, aside: int) -> str:
    today = start.today and end.today
    return (
        f'<line x1="{start.x + _BOX_WIDTH}" y1="{start.middle}" x2="{end.x}"'
        f' y2="{end.middle + aside}" stroke="#000" stroke-width="2"'
        f' marker-end="url(#head)"{_dashes(today=today)}/>'
    )


def _not_joined_yet() -> Iterator[str]:
    """The line between the library and the record, which answer apart today."""
    x = _LIBRARY.x + _BOX_WIDTH // 2
    yield (
        f'<line x1="{x}" y1="{_LIBRARY.y + _BOX_HEIGHT}" x2="{x}" y2="{_RECORD.y}" stroke="#000"'
        f' stroke-width="2"{_dashes(today=False)}/>'
    )
    yield _text(x + 12, (_LIBRARY.middle + _RECORD.middle) // 2 + 5, "asked together", size=15)


def _dashes(*, today: bool) -> str:
    return "" if today else ' stroke-dasharray="7 5"'


def _text(x: int, y: int, words: str, *, size: int, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x}" y="{y}" font-size="{size}"{weight}>{escape(words)}</text>'
