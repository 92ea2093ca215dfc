"""How measures, verdicts and their numbers are said on pages: in the words of the work."""

from lineofsight.law import dated
from lineofsight.law.dated import Kind, State
from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.registry import all_measures
from lineofsight.memory.words import AREAS
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.lists import LEAVING, Cases

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
# What a row is called, by the measures that ask about each.
_ROWS = {
    "contacts": ("contact", "contacts"),
    "referrals": ("referral", "referrals"),
    "assessments": ("assessment", "assessments"),
    "section47": ("enquiry", "enquiries"),
    "conferences": ("conference", "conferences"),
}
_OF_TIME = {Verdict.MET: "in time", Verdict.NOT_MET: "overdue"}
_OF_AN_AVERAGE = {Verdict.MET: "counted", Verdict.NOT_MET: "not counted"}
_TRUE_OF_THEM = {
    Good.HIGH: {Verdict.MET: "it is so", Verdict.NOT_MET: "it is not so"},
    Good.LOW: {Verdict.MET: "it is not so", Verdict.NOT_MET: "it is so"},
    Good.NONE: {Verdict.MET: "it is so", Verdict.NOT_MET: "it is not so"},
}


def has_due_days(measure: Measure) -> bool:
    """Whether something falls due, so that it can be in time or overdue."""
    return any(outcome.due for outcome in measure.definition.outcomes)


def verdict_words(measure: Measure | None, verdict: Verdict) -> str:
    """A verdict as pages say it: in time or overdue, else whether the measure's title is true.

    None is for who has left the lists: no query, nothing falls due, and fewer are good.
    """
    if verdict in _ALIKE:
        return _ALIKE[verdict]
    if measure is None:
        return _TRUE_OF_THEM[Good.LOW][verdict]
    if measure.unit.is_an_average:
        return _OF_AN_AVERAGE[verdict]
    if has_due_days(measure) and measure.good is not Good.NONE:
        return _OF_TIME[verdict]
    return _TRUE_OF_THEM[measure.good][verdict]


def counted_verdict(measure: Measure) -> Verdict:
    """The verdict of those whom the figure counts."""
    low = measure.good is Good.LOW and not measure.unit.is_an_average
    return Verdict.NOT_MET if low else Verdict.MET


def people(measure: str, number: int = 2) -> str:
    """Whom or what a measure asks about: children, young people who leave care, or assessments."""
    known = all_measures().get(measure)
    one, many = _called(known) if known else ("child", "children")
    return one if number == 1 else many


def _called(measure: Measure) -> tuple[str, str]:
    rows = measure.definition.rows
    if rows.cases is Cases.ROW:
        return _ROWS[measure.id.partition(".")[0]]
    if rows.cases is Cases.FAMILY:
        return "family", "families"
    return ("young person", "young people") if rows == LEAVING else ("child", "children")


def figure_words(unit: str, n: int | None, d: int | None, value: float | None) -> str:
    """A figure as a table cell says it: "12 of 80 (15.0%)", "214", "14.6 each (583 for 40)".

    An average is said with how many it is of: "412.3 days (156)".
    """
    if n is None:
        return "not known"
    if d is None:
        return f"{n:,}"
    if value is None:
        return "nobody to ask about"
    if unit == Unit.RATIO:
        return f"{value:,.1f} each ({n:,} for {d:,})"
    if unit == Unit.DAYS:
        return f"{value:,.1f} days ({n:,})"
    return f"{n:,} of {d:,} ({value:.1f}%)"


def area_title(area: str) -> str:
    """An inspection area as a heading."""
    words = AREAS[area]
    return words[0].upper() + words[1:]


def in_units(number: int, unit: dated.Unit) -> str:
    """A number with what it counts: "1 week", "15 working days"."""
    words = unit.replace("_", " ")
    return f"{number} {words.removesuffix('s') if number == 1 else words}"
