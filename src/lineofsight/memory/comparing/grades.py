"""Grades that a text gives a council's services, beside the grades in the report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.memory.comparing.compared import Certainty, Item, Kind, TextPlace
from lineofsight.memory.comparing.texts import Said, Text
from lineofsight.memory.words import AREAS, OVERALL
from lineofsight.model.documents import Judgement, Reading
from lineofsight.model.grades import IN_WORDS, Grade

# A grade stands alone: "good progress" is none.
_GRADE = re.compile(
    r"\b(?:(?P<requires_improvement>requir(?:es?|ed|ing)\s+improvement(?:\s+to\s+be\s+good)?)"
    r"|(?P<inadequate>inadequate)|(?P<outstanding>outstanding)|(?P<adequate>adequate)"
    r"|(?P<good>good))\b"
    r"(?=\W*$|[^\w\s]|\s+(?:by|overall|for|in|and|with|across|at|from|after|following|despite|but"
    r"|when|while|rating|which|because|this|last|under|during)\b)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:rate[ds]|grade[ds]|judged|branded|deemed|awarded|rating\s+of|judgement\s+of|grade\s+of"
    r"|found\b[^.]*?\bto\s+be)\b",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(
    r"\b(?:from|previous\w*|compared|was|were|had|with|while|but|although)\b", re.IGNORECASE
)
_NOT_NOW = re.compile(
    r"\b(?:previous(?:ly)?|formerly|(?:last|most\s+recent)\s+(?:\w+\s+)?inspection|since|achieve|aim\w*|target|hope\w*|want\w*"
    r"|should|could|would|will|next|become|becoming|towards?|no\s+areas?|not\s+(?:been\s+)?rated"
    r"|national(?:ly)?|across\s+england|school\w*|nurser\w*)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d\d\b")
_NEAR = 60  # characters after "rated" in which the grade stands
_JUST_AFTER = 12  # characters after the grade in which "overall" may stand
_AREA_WORDS = {
    OVERALL: r"overall",
    "care_leavers": r"care\s+leavers?|leaving\s+care|care.experienced",
    "in_care": r"children\s+in\s+care|looked.after\s+children|cared.for\s+children",
    "help_and_protection": r"help\s+and\s+protection|need\s+help",
    "leaders": r"impact\s+of\s+leaders|leadership",
    "quality_of_practice": r"quality\s+of\s+practice",
    "adoption": r"adoption",
}
_AREAS = {key: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for key, words in _AREA_WORDS.items()}
_JOINT = {"in_care", "care_leavers"}  # judged together until 2023
_SERVICES = re.compile(r"children[’']s\s+(?:social\s+care\s+)?services?", re.IGNORECASE)


@dataclass(frozen=True)
class Graded:
    """A grade that a text says an area was given."""

    area: str
    grade: Grade
    said: Said


def grades_said(text: Text, report: Reading) -> tuple[Graded, ...]:
    """The grades the text says this inspection gave; plans, hopes and earlier ones are none."""
    found: list[Graded] = []
    year, place = "", None  # the year last named in this paragraph
    for said in text.sentences:
        named = _YEAR.findall(said.text)
        year = named[-1] if named else year if said.place == place else ""
        place = said.place
        if not year or year in _years_of(report):
            found += _graded(said)
    return tuple(found)


def _years_of(report: Reading) -> frozenset[str]:
    days = (report.inspection_start, report.inspection_end, report.published)
    return frozenset(str(day.year) for day in days if day is not None)


def _graded(said: Said) -> Iterator[Graded]:
    for given in _GIVEN.finditer(said.text):
        match = _one_grade(said.text[given.end() : given.end() + _NEAR])
        if match is None or _NOT_NOW.search(said.text[: given.end()]):
            continue
        ahead = said.text[_end_of_grade_before(said.text, given.start()) : given.end()]
        area = _area(ahead, match.string[match.end() : match.end() + _JUST_AFTER])
        if area is not None:
            yield Graded(area, Grade(str(match.lastgroup)), said)


def _one_grade(after: str) -> re.Match[str] | None:
    """The grade that "rated" gives; None where it gives several, or something else comes first."""
    grades = list(_GRADE.finditer(after))
    if not grades or re.search(r"\b(?:or|and)\b", after[: grades[0].start()]):
        return None
    if len(grades) == 1:
        return grades[0]
    between = after[grades[0].end() : grades[1].start()]
    return grades[0] if _BEFORE_NOW.search(between) else None


def _end_of_grade_before(text: str, place: int) -> int:
    """Where an earlier grade of the sentence ends: what it was given to is not this one's."""
    return max((match.end() for match in _GRADE.finditer(text, 0, place)), default=0)


def _area(before: str, after: str) -> str | None:
    """The one area that is named; the whole service is judged overall."""
    if _AREAS[OVERALL].search(f"{before} {after}"):
        return OVERALL
    named = [key for key, words in _AREAS.items() if words.search(before)]
    if len(named) == 1:
        return named[0]
    if set(named) == _JOINT:
        return "in_care_and_care_leavers"
    return OVERALL if not named and _SERVICES.search(before) else None


def judgement(report: Reading, area: str) -> Judgement | None:
    """The report's judgement of the area, or of the two areas that it judges together."""
    keys = (area, "in_care_and_care_leavers") if area in _JOINT else (area,)
    judged = {each.key: each for each in report.judgements}
    return next((judged[key] for key in keys if key in judged), None)


def grade_items(text: Text, report: Reading) -> Iterator[Item]:
    """Each grade that the text gives, supported or contradicted by the report's."""
    for graded in grades_said(text, report):
        given = judgement(report, graded.area)
        if given is None:
            continue
        agrees = given.grade is graded.grade
        area = AREAS[graded.area]
        told = f"{area}: the text says {IN_WORDS[graded.grade]}, the report {IN_WORDS[given.grade]}"
        yield Item(
            Kind.SUPPORTED if agrees else Kind.CONTRADICTED,
            Certainty.LIKELY,
            graded.said.place,
            graded.said.text,
            TextPlace(report.file, given.page),
            f"{area}: {given.as_printed}",
            None if agrees else told,
        )
