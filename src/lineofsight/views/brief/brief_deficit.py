"""The deficit and the reserves, for the councillor brief, as far as either is kept.

Nothing is scored, and no chance of a notice is given: figures stand side by side.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from lineofsight.memory.words import listing
from lineofsight.money.amounts import in_pounds
from lineofsight.views.brief.brief_line import Kind, Line, in_brief
from lineofsight.views.inspections.words import written
from lineofsight.views.money.high_needs import HighNeedsShown, kept_high_needs
from lineofsight.views.money.pressure import OverrideShown, PressureShown, kept_pressure

HIGH_NEEDS = "/money/high-needs"
PRESSURE = "/money/pressure"
_MOST_SOURCES = 3  # of one day
_LONGEST_SOURCE = 60  # letters


def deficit_lines(workspace: Path) -> tuple[Line, ...]:
    """The newest outturn by every source, what may come, and the reserves beside it."""
    high_needs, pressure = kept_high_needs(workspace), kept_pressure(workspace)
    return (
        *(_schools_grant(high_needs) if high_needs else ()),
        *(_reserves(pressure) if pressure else ()),
    )


def _schools_grant(shown: HighNeedsShown) -> Iterator[Line]:
    outturns = [each for each in shown.figures if each.status == Kind.OUTTURN]
    newest = max((each.as_at for each in outturns), default=None)
    for each in [one for one in outturns if one.as_at == newest][:_MOST_SOURCES]:
        words = f"Deficit of the schools grant at {written(each.as_at)}: {_pounds(each.deficit)}."
        source = f"{each.place.lower()}, {in_brief(each.source, _LONGEST_SOURCE)}"
        yield Line(words, Kind.OUTTURN, source, HIGH_NEEDS)
    missing = next((day.missing for day in shown.days if day.as_at == newest), ())
    if missing:
        yield Line(f"Not given for that day: {listing(missing).lower()}.")
    yield from _ahead(shown)


def _ahead(shown: HighNeedsShown) -> Iterator[Line]:
    if shown.ahead is None or not shown.ahead.steps:
        return
    last = shown.ahead.steps[-1]
    steps_back = f"; the model steps back: {last.why_naive}" if last.why_naive else ""
    yield Line(
        f"Deficit at the end of {last.year}, eight times in ten: {_pounds(last.low)} to "
        f"{_pounds(last.high)} ({last.way}{steps_back}).",
        Kind.FORECAST,
        f"worked out {written(shown.on)}",
        HIGH_NEEDS,
    )


def _reserves(shown: PressureShown) -> Iterator[Line]:
    for gap in shown.gaps[-1:]:
        yield Line(
            f"Gap in {gap.year}: {_pounds(gap.pounds)}.",
            Kind(gap.status),
            in_brief(gap.source, _LONGEST_SOURCE),
            PRESSURE,
        )
    known = shown.override.reserves
    if known:
        yield Line(
            f"General reserves at {written(known.as_at)}: {_pounds(known.pounds)}.",
            Kind(known.status),
            in_brief(known.source, _LONGEST_SOURCE),
            PRESSURE,
        )
    yield from _override(shown.override)


def _override(found: OverrideShown) -> Iterator[Line]:
    """The day that the override ends, and what reserves would not cover without it."""
    yield Line(
        f"The rule that keeps this deficit apart from reserves ends on {written(found.ends)}.",
        Kind.LAW,
        in_brief(found.source, _LONGEST_SOURCE),
        PRESSURE,
    )
    if found.not_covered is not None and found.deficit is not None:
        yield Line(
            f"Without it reserves would not cover {_pounds(found.not_covered)} of a deficit of "
            f"{_pounds(found.deficit)}.",
            Kind.WORKED_OUT,
            in_brief(found.deficit_source or "no source written", _LONGEST_SOURCE),
            PRESSURE,
        )


def _pounds(pounds: int) -> str:
    return in_pounds(Decimal(pounds))
