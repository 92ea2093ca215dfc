"""How measures, verdicts and their numbers are said on pages: in the words of the work."""

from lineofsight.law import dated
from lineofsight.law.dated import Kind, State
from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.registry import all_measures
from lineofsight.memory.words import AREAS
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.lists import LEAVING

IN_ORDER = (
    Verdict.NOT_MET,
    Verdict.MET,
    Verdict.NOT_YET_DUE,
    Verdict.CANNOT_SAY,
    Verdict.EXCLUDED,
)
STATUSES = {"answered": "answered", "blind": "not visible", "failed": "failed"}
STATES = {
    State.IN_FORCE: "in force",
    State.ENACTED: "enacted and not in force",
    State.ENDED: "ended",
}
KINDS = {
    Kind.ACT: "Act of Parliament",
    Kind.REGULATION: "regulations",
    Kind.STATUTORY_GUIDANCE: "statutory guidance",
    Kind.GUIDANCE: "guidance",
    Kind.STATISTIC: "how a national statistic counts",
    Kind.MEASURE: "the measure’s own words, not law",
}
_ALIKE = {
    Verdict.NOT_YET_DUE: "not yet due",
    Verdict.EXCLUDED: "not in this number",
    Verdict.CANNOT_SAY: "cannot tell",
    Verdict.FAILED: "an error of ours",
}
_OF_TIME = {Verdict.MET: "in time", Verdict.NOT_MET: "overdue"}
_TRUE_OF_THEM = {
    Good.HIGH: {Verdict.MET: "it is so", Verdict.NOT_MET: "it is not so"},
    Good.LOW: {Verdict.MET: "it is not so", Verdict.NOT_MET: "it is so"},
    Good.NONE: {Verdict.MET: "it is so", Verdict.NOT_MET: "it is not so"},
}


def has_due_days(measure: Measure) -> bool:
    """Whether something falls due, so that it can be in time or overdue."""
    return any(outcome.due for outcome in measure.definition.outcomes)


def verdict_words(measure: Measure, verdict: Verdict) -> str:
    """A verdict as pages say it: in time or overdue, else whether the measure's title is true."""
    if verdict in _ALIKE:
        return _ALIKE[verdict]
    if has_due_days(measure) and measure.good is not Good.NONE:
        return _OF_TIME[verdict]
    return _TRUE_OF_THEM[measure.good][verdict]


def counted_verdict(measure: Measure) -> Verdict:
    """The verdict of those whom the figure counts."""
    low = measure.good is Good.LOW and measure.unit is not Unit.RATIO
    return Verdict.NOT_MET if low else Verdict.MET


def people(measure: str, number: int = 2) -> str:
    """Whom a measure asks about: children, or young people who leave care."""
    known = all_measures().get(measure)
    if known and known.table == LEAVING.table_id:
        return "young person" if number == 1 else "young people"
    return "child" if number == 1 else "children"


def figure_words(unit: str, n: int | None, d: int | None, value: float | None) -> str:
    """A figure as a table cell says it: "12 of 80 (15.0%)", "214", "14.6 each (583 for 40)"."""
    if n is None:
        return "not known"
    if d is None:
        return f"{n:,}"
    if value is None:
        return "nobody to ask about"
    if unit == Unit.RATIO:
        return f"{value:,.1f} each ({n:,} for {d:,})"
    return f"{n:,} of {d:,} ({value:.1f}%)"


def area_title(area: str) -> str:
    """An inspection area as a heading."""
    words = AREAS[area]
    return words[0].upper() + words[1:]


def in_units(number: int, unit: dated.Unit) -> str:
    """A number with what it counts: "1 week", "15 working days"."""
    words = unit.replace("_", " ")
    return f"{number} {words.removesuffix('s') if number == 1 else words}"
