"""The 36 themes: what was asked here last, how often elsewhere, and what our measures can see."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.model.themes import THEMES, Theme
from lineofsight.views.asked import Asked
from lineofsight.views.inspections.quotes import Quote, last_asked_here
from lineofsight.views.missing import missing
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.views.themes.asked_lately import (
    AskedOf,
    asked_elsewhere,
    asked_here,
    three_years_before,
)
from lineofsight.views.themes.sight import Seen, figures_now, seen_by_theme
from lineofsight.views.themes.theme_areas import areas


@dataclass(frozen=True)
class Line:
    """A theme. `asked_last` is what the council itself was asked, None where it never was.

    `here` counts the council's own documents, `elsewhere` those about other councils in the last
    three years; both are None without documents.
    """

    id: str
    title: str
    asked_last: Quote | None
    here: AskedOf | None
    elsewhere: AskedOf | None
    declared: int
    answered: int
    out_of_line: int
    seen: str


@dataclass(frozen=True)
class Part:
    """The themes that inspectors report on together."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Themes:
    """Every theme in its part. `since` is the first day of the three years."""

    title: str
    as_at: dt.date | None
    since: dt.date
    in_all: int
    seen_by_nobody: int
    missing: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class _Found:
    """All that the lines are made from, each by theme."""

    last: Mapping[str, Quote]
    here: Mapping[str, AskedOf]
    elsewhere: Mapping[str, AskedOf]
    seen: Mapping[str, Seen]

    def line(self, theme: Theme) -> Line:
        seen = self.seen[theme.id]
        return Line(
            id=theme.id,
            title=theme.title,
            asked_last=self.last.get(theme.id),
            here=self.here.get(theme.id),
            elsewhere=self.elsewhere.get(theme.id),
            declared=seen.declared,
            answered=len(seen.answered),
            out_of_line=seen.out_of_line,
            seen=seen.in_words,
        )


def themes(sources: Sources, asked: Asked) -> Themes:  # noqa: ARG001  every view is asked alike
    """All themes, in the parts that inspectors report under."""
    since = three_years_before(sources.today)
    found = _found(sources, since)
    return Themes(
        title="Themes",
        as_at=sources.as_at(),
        since=since,
        in_all=len(THEMES),
        seen_by_nobody=sum(not each.answered for each in found.seen.values()),
        missing=missing(sources),
        parts=tuple(Part(area.title, tuple(map(found.line, area.themes))) for area in areas()),
    )


def _found(sources: Sources, since: dt.date) -> _Found:
    seen = seen_by_theme(figures_now(sources))
    documents, name = sources.documents, sources.council.name
    if documents is None:
        return _Found({}, {}, {}, seen)
    return _Found(
        last=last_asked_here(documents, name),
        here=asked_here(documents, name),
        elsewhere=asked_elsewhere(documents, name, since),
        seen=seen,
    )


def table(page: Themes) -> Table:
    """A line for each theme."""
    headings = (
        "part", "theme", "title", "documents here that asked", "documents here with asks",
        "last asked here on", "last asked here", "inspections elsewhere that asked, three years",
        "inspections elsewhere with asks, three years", "measures declared", "measures answered",
        "measures out of line",
    )  # fmt: skip
    rows = [
        (
            part.title, each.id, each.title, *_of(each.here), *_last(each.asked_last),
            *_of(each.elsewhere), each.declared, each.answered, each.out_of_line,
        )
        for part in page.parts
        for each in part.lines
    ]  # fmt: skip
    return Table("themes", headings, rows)


def _of(counts: AskedOf | None) -> tuple[int | None, int | None]:
    return (counts.n, counts.d) if counts else (None, None)


def _last(quote: Quote | None) -> tuple[str | None, str | None]:
    if quote is None:
        return None, None
    return quote.on.isoformat() if quote.on else None, quote.text
