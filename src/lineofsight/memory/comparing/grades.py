"""Grades that a text gives a council's services, beside the grades in the report."""

from collections.abc import Iterator, Sequence

from lineofsight.memory.comparing.compared import Certainty, Item, Kind, TextPlace
from lineofsight.memory.comparing.grades_said import JOINT, Graded, grades_said
from lineofsight.memory.comparing.texts import Text
from lineofsight.memory.words import AREAS, OVERALL
from lineofsight.model.documents import Judgement, Reading
from lineofsight.model.grades import IN_WORDS

_JUDGED_WITHIN = {
    "in_care": ("in_care_and_care_leavers", "children_looked_after_permanence"),
    "care_leavers": ("in_care_and_care_leavers",),
}
_NO_AREA = (OVERALL, "lscb")  # judged beside the areas


def judgement(report: Reading, area: str) -> Judgement | None:
    """The report's judgement of the area, or of the two areas that it judges together."""
    keys = (area, *_JUDGED_WITHIN.get(area, ()))
    judged = {each.key: each for each in report.judgements}
    return next((judged[key] for key in keys if key in judged), None)


def grade_items(text: Text, report: Reading) -> Iterator[Item]:
    """Each grade that the text gives, supported or contradicted by the report's."""
    for graded in grades_said(text, report):
        given = _judgements(graded, report)
        if given:
            yield _item(graded, given, report.file)


def _judgements(graded: Graded, report: Reading) -> list[Judgement]:
    """What the report gave these areas, each once; two that the text joins may be judged apart."""
    if not graded.areas:
        return [each for each in report.judgements if each.key not in _NO_AREA]
    wanted = [
        area
        for each in graded.areas
        for area in ([each] if judgement(report, each) else sorted(_apart(each)))
    ]
    found = {each.key: each for area in wanted if (each := judgement(report, area))}
    return list(found.values())


def _apart(area: str) -> set[str]:
    return JOINT if area == "in_care_and_care_leavers" else set()


def _item(graded: Graded, given: Sequence[Judgement], file: str) -> Item:
    differ = _difference(graded, given)
    return Item(
        Kind.CONTRADICTED if differ else Kind.SUPPORTED,
        Certainty.LIKELY,
        graded.said.place,
        graded.said.text,
        TextPlace(file, given[0].page),
        "; ".join(f"{AREAS[each.key]}: {each.as_printed}" for each in given),
        differ,
    )


def _difference(graded: Graded, given: Sequence[Judgement]) -> str | None:
    says = IN_WORDS[graded.grade]
    if graded.how_many is not None:
        number = sum(each.grade is graded.grade for each in given)
        told = f"the text counts {graded.how_many} that are {says}, the report has {number}"
        return None if number == graded.how_many else told
    told = "; ".join(
        f"{AREAS[each.key]}: the text says {says}, the report {IN_WORDS[each.grade]}"
        for each in given
        if each.grade is not graded.grade
    )
    return told or None
