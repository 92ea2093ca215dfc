"""What of a brief stands on one page, where not even small type makes room for all of it.

The last lines of the longest part go first, one at a time, and a sentence says how many went and
where they are. A part keeps its first line.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.memory.words import listing
from lineofsight.views.brief.brief import Brief, Section
from lineofsight.views.brief.brief_line import Line

_NOTES = "Notes on what is proposed"


@dataclass(frozen=True)
class OnThePage:
    """The notes below the table, and the sections; `elsewhere` says what has no room, if any."""

    notes: tuple[Line, ...]
    sections: tuple[Section, ...]
    elsewhere: str | None


def all_of(brief: Brief) -> OnThePage:
    """The whole brief."""
    return OnThePage(brief.proposed.notes if brief.proposed else (), brief.sections, None)


def ever_shorter(brief: Brief) -> Iterator[OnThePage]:
    """The brief with one line less each time, down to one line of each part."""
    parts = (Section(_NOTES, all_of(brief).notes), *brief.sections)
    kept = [len(each.lines) for each in parts]
    while max(kept) > 1:
        kept[kept.index(max(kept))] -= 1
        yield _cut(parts, kept)


def _cut(parts: tuple[Section, ...], kept: list[int]) -> OnThePage:
    notes, *sections = (
        Section(each.heading, each.lines[:so_many])
        for each, so_many in zip(parts, kept, strict=True)
    )
    gone = [
        f"{len(each.lines) - so_many} of “{each.heading}”"
        for each, so_many in zip(parts, kept, strict=True)
        if so_many < len(each.lines)
    ]
    elsewhere = f"No room on this page for {listing(gone)}: the page Councillor brief has all."
    return OnThePage(notes.lines, tuple(sections), elsewhere)
