"""Sets a document: its PDF, and the pages on which each marked fact was printed."""

import functools
import json
from dataclasses import dataclass
from pathlib import Path

import typst

from lineofsight.demo.documents.blocks import Pages, as_data
from lineofsight.demo.documents.typography import dress

TEMPLATE = Path(__file__).parent / "page.typ"

FOOT = 842 - 84  # points from the top of the page to the foot of its text

# Points left at the foot for a list that is to cross it: tried in turn until an ask does.
ROOM = (76, 90, 104, 118, 132, 146, 160, 174, 188)


@dataclass(frozen=True)
class Typeset:
    """A printed document. `places` gives, for each mark, the first and last page of each run."""

    pdf: bytes
    places: dict[str, tuple[int, ...]]
    sink: float | None = None  # how far down its page the place to move down from stands

    def page(self, mark: str) -> int:
        """The page where a fact begins. A KeyError means that the layout forgot to print it."""
        return min(self.places[mark])

    @property
    def pages(self) -> int:
        """How many pages the file has."""
        return self.page("pages")

    def crosses(self) -> bool:
        """Whether an ask begins on one page and ends on another."""
        asks = (pages for mark, pages in self.places.items() if mark.startswith("ask"))
        return any(len(set(pages)) > 1 for pages in asks)


def typeset(pages: Pages, title: str, apostrophe: str) -> Typeset:
    """Sets the pages. Where they hold a place to sink from, looks for room that splits an ask."""
    told = json.dumps(dress(as_data(pages) | {"title": title}, apostrophe), ensure_ascii=False)
    plain = _set(told, 0)
    if plain.sink is None or plain.crosses():
        return plain
    gaps = (FOOT - room - plain.sink for room in ROOM)
    tried = (_set(told, gap) for gap in gaps if gap > 0)
    return next((done for done in tried if done.crosses()), plain)


def _set(told: str, sunk: float) -> Typeset:
    compiler = typst.Compiler(
        str(TEMPLATE), font_paths=_fonts(), sys_inputs={"document": told, "sunk": str(sunk)}
    )
    pdf = compiler.compile(format="pdf", timestamp=0)
    places: dict[str, tuple[int, ...]] = {}
    sink = None
    for fact in json.loads(compiler.query("<fact>", field="value")):
        places[fact["mark"]] = (*places.get(fact["mark"], ()), fact["page"])
        sink = fact.get("y", sink)
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no single PDF")
    return Typeset(pdf, places, sink)


@functools.cache
def _fonts() -> typst.Fonts:
    """The fonts inside typst and no others, so that every machine prints the same bytes."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
