"""docs/reference/measures.md: every measure with its law and examples, and blind ones."""

import textwrap
from collections.abc import Iterator

from lineofsight.law import all_laws
from lineofsight.law.standards import all_standards
from lineofsight.measures.blind_spots import blind_spots
from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.registry import all_measures
from lineofsight.memory.words import AREAS
from lineofsight.model.tables import Table, all_tables
from lineofsight.reference_pages.law_page import DEFINITIONS, area_of, asked_by
from lineofsight.reference_pages.markdown import fenced, items, linked, opening, table
from lineofsight.reference_pages.units import in_units
from lineofsight.shapes.lists import Cases

_GOOD = {
    Good.LOW: "those of whom it is not met, so low is good",
    Good.HIGH: "those of whom it is met, so high is good",
    Good.NONE: "those whom the words describe; neither way is good",
}
_OUT_OF = {
    Unit.PERCENT: " Out of: all of whom it could be told.",
    Unit.COUNT: "",
}
_AVERAGE = "The average over every case; low is good."
_PER_WORKER = "Counts every case, for each worker who is named; low is good."
_CASES = {
    Cases.STANDING: "a child, by the open row, else the latest",
    Cases.ROW: "a row",
    Cases.LATEST: "a child, by the latest row asked about",
    Cases.FIRST: "a child, by the first row asked about",
    Cases.ANY: "a child, who is met where any row of theirs is",
    Cases.WORST: "a child, by the least favourable row",
    Cases.FAMILY: "a family, by the least favourable row of its adopters",
}
_EXAMPLES = (
    "The examples are run on both engines at every test. They stand on 30 September 2026, a "
    "Wednesday, unless they say another day. An empty cell is blank, `??` is a cell that could not "
    "be read, and *no case* means that the child is not asked about. Codes are those of "
    "[the lists](tables.md)."
)


def page() -> str:
    """The whole page."""
    answered, blind = all_measures(), blind_spots()
    return "\n".join(
        [
            opening(
                "Measures",
                f"{len(answered)} measures are answered from lists 1 to 11. {len(blind)} are not "
                "visible yet, and [stand below](#not-visible) with what each would need. Ids are "
                "public and stay.",
                "How a verdict comes about, and what *cannot say* means, is told in "
                "[how a number is made](../explanation/how-a-number-is-made.md).",
                _EXAMPLES,
            ),
            *_by_area(),
            _not_visible(),
        ]
    )


def _by_area() -> Iterator[str]:
    for area, name in AREAS.items():
        found = [each for each in all_measures().values() if each.area == area]
        if found:
            yield f"## {name.capitalize()}\n"
            yield from map(_about, found)


def _about(measure: Measure) -> str:
    examples = textwrap.dedent(measure.examples.strip("\n"))
    said = items(_said(measure))
    return f"### {measure.id}\n\n**{measure.title}**\n\n{measure.why}\n\n{said}\n{fenced(examples)}"


def _said(measure: Measure) -> Iterator[str]:
    listed = measure.definition.rows.table
    yield f"From list {listed.list_number}, {listed.title}: {_columns(measure, listed)}."
    yield f"A case is {_CASES[measure.definition.rows.cases]}."
    for other in all_tables():
        if other is not listed and (columns := _columns(measure, other)):
            yield f"With list {other.list_number}, {other.title}: {columns}."
    yield _counts(measure)
    yield from (f"Law: {_law(each)}" for each in measure.law)
    yield from (f"Definition: {_law(each)}" for each in _definitions(measure))
    yield from (f"Local standard: {_standard(each)}" for each in measure.standards)
    yield f"Not in it: {measure.not_in_it}"
    if measure.note:
        yield f"Stands beside it: {measure.note}"
    yield f"Theme `{measure.theme}`. To be looked at again by {measure.review_by.isoformat()}."


def _columns(measure: Measure, listed: Table) -> str:
    read = (each.id for each in listed.columns if (listed.id, each.id) in measure.reads)
    return ", ".join(f"`{column}`" for column in read)


def _counts(measure: Measure) -> str:
    if measure.unit is Unit.RATIO:
        return _PER_WORKER
    if measure.unit is Unit.DAYS:
        return _AVERAGE
    return f"Counts {_GOOD[measure.good]}.{_OUT_OF[measure.unit]}"


def _definitions(measure: Measure) -> list[str]:
    return sorted(each for each in asked_by(measure) if area_of(each) == DEFINITIONS)


def _law(law_id: str) -> str:
    law = all_laws()[law_id][-1]
    number = in_units(law.value, law.unit)
    return f"{law.title} {number} ({linked(law_id, 'law.md')}; {law.source})."


def _standard(standard_id: str) -> str:
    standard = all_standards()[standard_id]
    number = in_units(standard.default, standard.unit)
    link = linked(standard_id, "local_standards.md")
    return f"{standard.title} {number}, until the council sets its own ({link})."


def _not_visible() -> str:
    rows = ((f"`{name}`", spot.words.title, spot.needs) for name, spot in blind_spots().items())
    return "## Not visible\n\n" + table(("measure", "in words", "needs"), rows)
