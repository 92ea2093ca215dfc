"""docs/sight.svg: how documents and lists become sight, and which of it is there today.

Black on white, with words: a solid frame is there today, a dashed one is not yet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_WIDTH, _HEIGHT = 960, 440
_BOX_WIDTH, _BOX_HEIGHT = 250, 76
_LINE = 20

ALTERNATIVE = (
    "Inspection documents are read word for word into a library on one computer. The library "
    "shows what was asked and asked again, what leaders did not know, and the national picture. "
    "Not there yet: the council's own lists and published statistics, and from them which "
    "children a finding is about. It reads; people decide."
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


_DOCUMENTS = _Box(20, 60, "Inspection documents", "PDF files, from 2013 on", today=True)
_LISTS = _Box(20, 180, "The council's own lists", "visits, plans, supervision", today=False)
_STATISTICS = _Box(20, 300, "Published statistics", "every authority in England", today=False)
_LIBRARY = _Box(355, 180, "Library on one computer", "exact words, page, paragraph", today=True)
_SIGHT = (
    _Box(690, 20, "Asked, and asked again", "one authority through the years", today=True),
    _Box(690, 112, "What leaders did not know", "in the inspectors' own words", today=True),
    _Box(690, 204, "The national picture", "counts, by theme and year", today=True),
    _Box(690, 296, "Which children", "by name, for those allowed", today=False),
)
# With how far above or below the library's middle the source's arrow ends.
_SOURCES = ((_DOCUMENTS, -20), (_LISTS, 0), (_STATISTICS, 20))


def page() -> str:
    """The whole picture."""
    boxes = (*(source for source, _ in _SOURCES), _LIBRARY, *_SIGHT)
    return "\n".join(
        [
            *_opening(),
            *(_arrow(each, _LIBRARY, aside) for each, aside in _SOURCES),
            *(_arrow(_LIBRARY, each, 0) for each in _SIGHT),
            *(line for each in boxes for line in _drawn(each)),
            _text(20, 420, "Solid frame: there today. Dashed frame: not yet.", size=15),
            _text(690, 420, "It reads; people decide.", size=17, bold=True),
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


def _dashes(*, today: bool) -> str:
    return "" if today else ' stroke-dasharray="7 5"'


def _text(x: int, y: int, words: str, *, size: int, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x}" y="{y}" font-size="{size}"{weight}>{escape(words)}</text>'
