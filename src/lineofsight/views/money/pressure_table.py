"""The page about what presses on the council as a table: one figure or day a row."""

import datetime as dt
from collections.abc import Iterator

from lineofsight.views.money.pressure import PressurePage, PressureShown, ReservesShown
from lineofsight.views.table import Cell, Table

_HEADINGS = ("what", "of", "pounds", "low", "high", "kind", "words", "source")
Row = tuple[Cell, ...]


def table(page: PressurePage) -> Table:
    """Everything on the page, in its order; nominal pounds."""
    return Table("pressure", _HEADINGS, list(_rows(page.shown)) if page.shown else [])


def _rows(shown: PressureShown) -> Iterator[Row]:
    for gap in shown.gaps:
        yield "gap", gap.year, gap.pounds, None, None, gap.status, None, gap.source
        if gap.reserves:
            yield _reserves(gap.reserves)
    yield from _override_rows(shown)
    for support in shown.support:
        words = "revised later" if support.is_revised else None
        yield "exceptional support", support.year, support.pounds, None, None, None, words, None
    for each in shown.timeline:
        day = each.day.isoformat()
        yield "on the line of time", day, None, None, None, each.kind, each.words, each.source
    yield from _beside_rows(shown)
    for line in shown.after:
        what = f"{line.title}, after an inadequate judgement elsewhere"
        words = f"{line.authorities} authorities; an association, no price"
        yield what, "three years", line.middle, line.low, line.high, None, words, None
    for part in shown.plan:
        yield "improvement plan", part.year, part.pounds, None, None, None, part.words, part.source
    for said in shown.said:
        yield "said", None, None, said.least, said.most, "claim", said.words, said.source


def _override_rows(shown: PressureShown) -> Iterator[Row]:
    found = shown.override
    if found.deficit is not None:
        day = _iso(found.deficit_at)
        yield "schools grant deficit", day, found.deficit, *_none(4), found.deficit_source
    if found.reserves:
        yield _reserves(found.reserves)
    ends = found.ends.isoformat()
    yield "not covered if it lapsed", ends, found.not_covered, *_none(4), found.source


def _beside_rows(shown: PressureShown) -> Iterator[Row]:
    for line in shown.beside:
        what = f"{line.title}, {line.per}"
        yield what, line.year, line.own, line.low, line.high, "own", "a tenth lies outside", None
        others = {
            f"middle of {line.of_neighbours} neighbours": line.neighbours,
            "region": line.region,
            "England": line.england,
        }
        for name, pounds in others.items():
            yield what, line.year, pounds, None, None, name, None, None


def _reserves(each: ReservesShown) -> Row:
    day = each.as_at.isoformat()
    return "general reserves", day, each.pounds, None, None, each.status, None, each.source


def _none(count: int) -> tuple[None, ...]:
    return (None,) * count


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
