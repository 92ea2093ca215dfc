"""A measure import by import, and whether it has changed, with the rules of that in words."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.evaluation.over_imports import OverImports, Point, over_imports
from lineofsight.evaluation.variation import LEAST_VALUES, Limits, Signal
from lineofsight.measures.measure import Measure, Unit
from lineofsight.memory.words import counted, listing
from lineofsight.views.measure_chart import Chart, chart
from lineofsight.views.measure_words import figure_words
from lineofsight.views.sources import Sources

_HOW = (
    "The average is that of every import shown. The limits lie 2.66 times the average change from "
    "one import to the next on either side of it (an XmR chart, after Shewhart and Wheeler).",
    "Something has changed, by more than chance, where a figure lies outside the limits, where "
    "eight in a row lie on one side of the average, or where three of four in a row lie nearer to "
    "a limit than to the average. What changed is not told, nor whether the figure is good.",
    "The same children stand in one import after another, so figures move slowly: a long run asks "
    "for a look, and proves nothing by itself.",
)
_TOO_FEW = (
    f"Limits of how the figure usually moves can be told from {LEAST_VALUES} imports on. Until "
    "then a rise or a fall may be chance.",
)


@dataclass(frozen=True)
class Row:
    """The figure at one import, and what it shows, if anything."""

    as_at: dt.date
    figure: str
    n: int | None
    d: int | None
    value: float | None
    shows: str


@dataclass(frozen=True)
class Trend:
    """The oldest import first. `how` says the rules by which a change is told."""

    sentence: str
    limits: str | None
    rows: tuple[Row, ...]
    how: tuple[str, ...]
    chart: Chart | None


def trend(sources: Sources, measure: Measure) -> Trend:
    """The measure through every import that answers for its day."""
    found = over_imports(sources.need_answers(), measure.id)
    sentence = _sentence(found)
    return Trend(
        sentence=sentence,
        limits=_limits(found.limits, measure.unit) if found.limits else None,
        rows=tuple(_rows(found, measure.unit)),
        how=_HOW if found.limits else _TOO_FEW,
        chart=chart(sources, found, f"{measure.title}, import by import. {sentence}"),
    )


def _sentence(found: OverImports) -> str:
    if not found.points or found.points[-1].value is None:
        return "The newest lists give no figure, so nothing can be said of change."
    if not found.can_be_drawn:
        return "One import has a figure so far, so nothing can be said of change."
    if found.limits is None:
        so_far = counted(len(found.valued), "import")
        return f"{so_far} so far have a figure: too few to tell a change from chance."
    shown = _shows(found.points[-1], found.limits)
    if shown:
        return f"The newest figure is {shown}: something has changed, by more than chance."
    earlier = any(each.signals for each in found.points)
    since = " An earlier one stands out, marked in the table." if earlier else ""
    return f"The newest figure is within the limits of its own past.{since}"


def _limits(within: Limits, unit: Unit) -> str:
    lower, average, upper = (
        _said(each, unit) for each in (within.lower, within.average, within.upper)
    )
    return f"While nothing changes it lies from {lower} to {upper}, about an average of {average}."


def _said(value: float, unit: Unit) -> str:
    return f"{value:.1f}%" if unit is Unit.PERCENT else f"{value:.1f}"


def _rows(found: OverImports, unit: Unit) -> Iterator[Row]:
    for each in found.points:
        figure = figure_words(unit, each.n, each.d, each.value)
        shows = _shows(each, found.limits) if found.limits else ""
        yield Row(each.as_at, figure, each.n, each.d, each.value, each.why_blind or shows)


def _shows(point: Point, within: Limits) -> str:
    """What a figure shows against the limits, in words; nothing where it is as usual."""
    is_above = (point.value or 0) > within.average
    side, limit = ("above", "upper") if is_above else ("below", "lower")
    words = {
        Signal.OUTSIDE: f"{side} the {limit} limit",
        Signal.RUN: f"at least the eighth in a row {side} the average",
        Signal.NEAR_LIMIT: f"the third of four in a row near the {limit} limit",
    }
    return listing([words[each] for each in point.signals])
