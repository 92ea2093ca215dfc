"""docs/reference/law.md: every dated number with its values, states and sources."""

from collections.abc import Iterator, Sequence

from lineofsight.law.bank_holidays import rules
from lineofsight.law.dated import Began, Kind, Law, State, all_laws
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.reference_pages.markdown import linked, opening, table
from lineofsight.reference_pages.units import in_units

DEFINITIONS = "definitions"
_STATES = {
    State.IN_FORCE: "in force",
    State.ENACTED: "enacted, not in force",
    State.ENDED: "ended",
}
_KINDS = {
    Kind.ACT: "Act",
    Kind.REGULATION: "regulations",
    Kind.STATUTORY_GUIDANCE: "statutory guidance",
    Kind.GUIDANCE: "guidance",
    Kind.STATISTIC: "a national statistic",
    Kind.MEASURE: "the measure's own words",
}
_HEADINGS = ("value", "from", "until", "state", "kind", "source")


def page() -> str:
    """The whole page."""
    day = rules().working_day
    return "\n".join(
        [
            opening(
                "Law",
                f"{_count(law=True)} numbers of the law, and {_count(law=False)} that no law "
                "gives and that a measure's own words or a national statistic set. A figure for a "
                "day uses what was in force on that day. “By” means that a number was in force by "
                "that day and may be older. What a council sets for itself stands under "
                "[local standards](local_standards.md).",
                f"A working day is {day.definition} ({day.source}). How days are counted is told "
                "in [law and days](../explanation/law-and-days.md).",
            ),
            *_by_area(),
        ]
    )


def area_of(law_id: str) -> str:
    """The file that a number stands in."""
    return law_id.partition(".")[0]


def asked_by(measure: Measure) -> frozenset[str]:
    """The ids of the numbers that a measure uses: backwards, or years as months, or as they are."""
    names = measure.numbers()
    return frozenset(name.removeprefix("-").removesuffix(".months") for name in names)


def _count(*, law: bool) -> int:
    return sum((area_of(each) != DEFINITIONS) is law for each in all_laws())


def _by_area() -> Iterator[str]:
    areas = {area_of(each) for each in all_laws()}
    for area in sorted(areas, key=lambda each: (each == DEFINITIONS, each)):
        yield f"## {_title(area)}\n"
        yield from (_about(id_, laws) for id_, laws in all_laws().items() if area_of(id_) == area)


def _title(area: str) -> str:
    if area == DEFINITIONS:
        return "Definitions: never shown as law"
    return area.replace("_", " ").capitalize()


def _about(law_id: str, laws: Sequence[Law]) -> str:
    values = table(_HEADINGS, map(_value, laws))
    return f"### {law_id}\n\n{laws[0].title}:\n\n{values}\n{_used_by(law_id)}\n"


def _value(law: Law) -> tuple[str, ...]:
    by = "by " if law.began is Began.BY else ""
    return (
        in_units(law.value, law.unit),
        f"{by}{law.since.isoformat()}" if law.since else "not begun",
        law.until.isoformat() if law.until else "",
        _STATES[law.state],
        _KINDS[law.kind],
        law.source,
    )


def _used_by(law_id: str) -> str:
    measures = [each.id for each in all_measures().values() if law_id in asked_by(each)]
    if not measures:
        return "No measure uses it yet."
    return f"Used by {', '.join(linked(each, 'measures.md') for each in measures)}."
