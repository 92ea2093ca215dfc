"""A measure import by import, and whether it has changed, with the rules of that in words."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.evaluation.control_limits import Direction, Kind, Limits, Rule, control_rules
from lineofsight.evaluation.control_words import number, point_in_words
from lineofsight.evaluation.over_imports import OverImports, Point, over_imports
from lineofsight.measures.blind_spots import Words
from lineofsight.measures.measure import Unit
from lineofsight.memory.words import counted, listing
from lineofsight.views.measures.measure_chart import Chart, chart
from lineofsight.views.measures.measure_words import figure_words
from lineofsight.views.sources import Sources

_LIMITS = {
    Kind.P: "The average is the share among all asked about in the first {} imports. The limits "
    "lie three standard deviations on either side, wider where fewer are asked about (a p-chart, "
    "after Shewhart).",
    Kind.XMR: "The average is that of the first {} imports. The limits lie 2.66 times their "
    "average change from one to the next on either side of it (an XmR chart, after Shewhart and "
    "Wheeler).",
}
_RULES = (
    f"Something has changed, by more than chance, where a figure lies outside the limits, where "
    f"{number(Rule.RUN)} in a row lie on one side of the average, where {number(Rule.TREND)} in a "
    "row rise or fall, or where two of three in a row lie in the third next to a limit (NHS "
    "England, Making Data Count). What changed is not told.",
    "Later imports do not move the limits, so that a change that lasts stays visible. The same "
    "children stand in one import after another, so figures move slowly: a long run asks for a "
    "look, and proves nothing by itself.",
)
_AFTER = {Unit.PERCENT: "%", Unit.DAYS: " days"}
_LEAST = control_rules()["least_points"].value
_TOO_FEW = (
    f"Limits of how the figure usually moves can be told from {_LEAST} imports on. Until "
    "then a rise or a fall may be chance.",
)
_DIRECTIONS = {
    Direction.IMPROVING: "it is getting better",
    Direction.WORSENING: "it is getting worse",
    Direction.CHANGED: "neither way is good by itself",
}


@dataclass(frozen=True)
class AtImport:
    """A figure at one import, and what it shows, if anything."""

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
    rows: tuple[AtImport, ...]
    how: tuple[str, ...]
    chart: Chart | None


def trend(sources: Sources, measure: Words) -> Trend:
    """The measure through every import that answers for its day."""
    found = over_imports(sources.need_answers(), measure.id)
    sentence = _sentence(found)
    return Trend(
        sentence=sentence,
        limits=_limits(found.limits, measure.unit) if found.limits else None,
        rows=tuple(_rows(found, measure.unit)),
        how=(_LIMITS[found.kind].format(found.baseline), *_RULES) if found.baseline else _TOO_FEW,
        chart=chart(sources, found, f"{measure.title}, import by import. {sentence}"),
    )


def _sentence(found: OverImports) -> str:
    if not found.points or found.points[-1].value is None:
        return "The newest lists give no figure, so nothing can be said of change."
    if not found.can_be_drawn:
        return "One import has a figure so far, so nothing can be said of change."
    if not found.baseline:
        so_far = counted(len(found.valued), "import")
        return f"{so_far} so far have a figure: too few to tell a change from chance."
    if shown := listing(list(point_in_words(found.points[-1]))):
        which = listing([_DIRECTIONS[each] for each in found.directions])
        return (
            f"The newest figure is {shown}: something has changed by more than chance, and {which}."
        )
    earlier = any(each.signals for each in found.points)
    since = " An earlier one stands out, marked in the table." if earlier else ""
    return f"The newest figure is within the limits of its own past.{since}"


def _limits(within: Limits, unit: Unit) -> str:
    lower, average, upper = (
        _said(each, unit) for each in (within.lower, within.average, within.upper)
    )
    return f"While nothing changes it lies from {lower} to {upper}, about an average of {average}."


def _said(value: float, unit: Unit) -> str:
    return f"{value:.1f}{_AFTER.get(unit, '')}"


def _rows(found: OverImports, unit: Unit) -> Iterator[AtImport]:
    for each in found.points:
        yield at_import(each, figure_words(unit, each.n, each.d, each.value))


def at_import(point: Point, figure: str) -> AtImport:
    """One point of a measure through its imports, its figure in words."""
    shows = point.why_blind or listing(list(point_in_words(point)))
    return AtImport(point.as_at, figure, point.n, point.d, point.value, shows)
