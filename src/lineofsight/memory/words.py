"""How the frameworks, graded areas and grades of documents are called on screen."""

from collections.abc import Sequence

from lineofsight.frameworks.definition import Framework, all_frameworks
from lineofsight.model.grades import IN_WORDS, SCALE_SINCE_2013, SCALE_TO_2013, Grade, position

OVERALL = "overall_effectiveness"

FRAMEWORKS = {
    "protection_2013": "child protection 2013",
    "looked_after_2013": "looked after children 2013",
    "sif": "single inspection 2013",
    "ilacs_2018": "ILACS 2018",
    "ilacs_2023": "ILACS 2023",
    "ilacs_2026": "ILACS 2026",
    "focused_visit": "focused visit",
    "monitoring_visit": "monitoring visit",
    "jtai": "joint inspection (JTAI)",
    "area_send": "area SEND",
    "other": "other inspection",
}

AREAS = {
    OVERALL: "overall effectiveness",
    "leaders": "leadership",
    "quality_of_practice": "quality of practice",
    "help_and_protection": "help and protection",
    "in_care_and_care_leavers": "children in care and care leavers",
    "in_care": "children in care",
    "children_looked_after_permanence": "children looked after and permanence",
    "outcomes_looked_after": "outcomes of looked after children",
    "quality_of_provision": "quality of provision",
    "adoption": "adoption",
    "care_leavers": "care leavers",
    "capacity_to_improve": "capacity to improve",
    "lscb": "safeguarding board",
}


def framework_of(edition: str | None) -> Framework:
    """The framework that has this edition; a document without one is an "other"."""
    return next(
        framework
        for framework in all_frameworks()
        for each in framework.editions
        if each.id == (edition or "other")
    )


def scale_of(edition: str | None) -> Sequence[Grade]:
    """The grades that documents of this edition could give, the best first."""
    return SCALE_TO_2013 if framework_of(edition).scale == "to_2013" else SCALE_SINCE_2013


def position_of(grade: Grade, edition: str | None) -> str | None:
    """The grade's place on its scale, "3rd of 4"; None where the area was not judged."""
    return None if grade is Grade.NONE else position(grade, scale_of(edition))


def graded(grade: Grade, edition: str | None) -> str:
    """The grade in words with its place: "requires improvement to be good (3rd of 4)"."""
    stands = position_of(grade, edition)
    return f"{IN_WORDS[grade]} ({stands})" if stands else IN_WORDS[grade]


def counted(number: int, thing: str) -> str:
    """So many of a thing: "1 document", "2 documents"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def listing(words: Sequence[str], last: str = "and") -> str:
    """Words in a row as they are said: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
