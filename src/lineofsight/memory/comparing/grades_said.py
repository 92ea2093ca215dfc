"""The grades that a text says a council's services were given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.memory.comparing.texts import Said, Text
from lineofsight.memory.words import OVERALL
from lineofsight.model.documents import Reading
from lineofsight.model.grades import Grade

# A grade stands alone: "good progress" is none.
_GRADES = (
    r"(?:(?P<requires_improvement>requir(?:es?|ed|ing)\s+improvement(?:\s+to\s+be\s+good)?)"
    r"|(?P<inadequate>inadequate)|(?P<outstanding>outstanding)|(?P<adequate>adequate)"
    r"|(?P<good>good))\b"
)
_GRADE = re.compile(
    rf"\b{_GRADES}"
    r"(?=\W*$|[^\w\s]|\s+(?:by|overall|for|in|and|with|across|at|from|after|following|despite|but"
    r"|when|while|rating|which|because|this|last|under|during|too|also|again|only|just|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|\d+)\b)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:rate[ds]|grade[ds]|judged|branded|deemed|awarded|rating\s+of|judgement\s+of|grade\s+of"
    r"|found\b[^.]{0,200}?\bto\s+be)\b",
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
_LONGEST = 5_000  # characters; what is longer is no sentence, and would be looked at for ever
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
JOINT = {"in_care", "care_leavers"}  # judged together until 2023
# What may stand between areas that are given one grade together.
_BETWEEN_AREAS = re.compile(
    r"(?:[\W_]|\b(?:and|both|each|all|the|for|of|on|in|to|be|is|are|was|were|has|have|had|been|also|too|a|as|its|services?"
    r"|support|work|social|practice|experiences|progress|children|young|people|families|who|with|area|areas"
    r"|rate[ds]|grade[ds]|judged|deemed|branded|awarded)\b)*"
)
# "Children in care: Good", one after another where a table or a list was read as one line.
_ROW = re.compile(
    rf"(?P<areas>[^.;:|]{{4,110}}?)\s*(?:[:|–—]|\s-)\s*[‘“'\"]?{_GRADES}(?=\W*$|[^\w\s]|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_RATED_AS = re.compile(r"\s*(?P<areas>[^.;]{4,110}?)\s+(?:as|to\s+(?:be|have\s+been))\s+\W?")
_OVERALL_JUST_AFTER = re.compile(r"\W*overall\b", re.IGNORECASE)
_HOW_MANY = ("one", "two", "three", "four", "five")
_IN_AREAS = re.compile(
    rf"\W*(?:in|across)\s+(?:all|every|each|(?P<number>{'|'.join(_HOW_MANY)}))\b[^.,;]{{0,25}}?\bareas?\b",
    re.IGNORECASE,
)
_SERVICES = re.compile(r"children[’']s\s+(?:social\s+care\s+)?services?", re.IGNORECASE)


@dataclass(frozen=True)
class Graded:
    """A grade that a text says areas were given; without areas, all of them, or `how_many`."""

    areas: tuple[str, ...]
    grade: Grade
    said: Said
    how_many: int | None = None


def grades_said(text: Text, report: Reading) -> tuple[Graded, ...]:
    """The grades the text says this inspection gave; plans, hopes and earlier ones are none."""
    found: list[Graded] = []
    year, place = "", None  # the year last named in this paragraph
    for said in text.sentences:
        named = _YEAR.findall(said.text)
        year = named[-1] if named else year if said.place == place else ""
        place = said.place
        if len(said.text) <= _LONGEST and (not year or year in _years_of(report)):
            found += _graded(said)
    return tuple(found)


def _years_of(report: Reading) -> frozenset[str]:
    days = (report.inspection_start, report.inspection_end, report.published)
    return frozenset(str(day.year) for day in days if day is not None)


def _graded(said: Said) -> Iterator[Graded]:
    rows = [row for row in _ROW.finditer(said.text) if _named(row["areas"])]
    for row in rows:
        yield from _to_areas(_named(row["areas"]), row, said)
    if rows:
        return
    for given in _GIVEN.finditer(said.text):
        if not _NOT_NOW.search(said.text[: given.end()]):
            yield from _given(said, given)


def _given(said: Said, given: re.Match[str]) -> Iterator[Graded]:
    """What one "rated" gives: "care leavers as good", "good in all areas", or "good" alone."""
    after = said.text[given.end() :]
    rated_as = _RATED_AS.match(after)
    if rated_as and (areas := _areas_listed(rated_as["areas"], is_all=True)):
        if grade := _GRADE.match(after, rated_as.end()):
            yield from _to_areas(areas, grade, said)
        return
    match = _one_grade(after[:_NEAR])
    if match is None:
        return
    if in_areas := _IN_AREAS.match(after, match.end()):
        number = in_areas["number"]
        how_many = _HOW_MANY.index(number.lower()) + 1 if number else None
        yield Graded((), _grade(match), said, how_many)
        return
    ahead = said.text[_end_of_grade_before(said.text, given.start()) : given.end()]
    areas = _areas(ahead, match.string[match.end() : match.end() + _JUST_AFTER])
    yield from _to_areas(areas, match, said)


def _to_areas(areas: tuple[str, ...], match: re.Match[str], said: Said) -> Iterator[Graded]:
    if areas:
        yield Graded(areas, _grade(match), said)


def _grade(match: re.Match[str]) -> Grade:
    return Grade(str(match.lastgroup))


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
    end = max((match.end() for match in _GRADE.finditer(text, 0, place)), default=0)
    overall = _OVERALL_JUST_AFTER.match(text, end) if end else None
    return overall.end() if overall else end


def _areas(before: str, after: str) -> tuple[str, ...]:
    """The area that is named, or the list of them; the whole service is judged overall."""
    if _AREAS[OVERALL].search(f"{before} {after}"):
        return (OVERALL,)
    named = _named(before)
    if len(named) > 1:
        return _areas_listed(before)
    return named or ((OVERALL,) if _SERVICES.search(before) else ())


def _areas_listed(words: str, *, is_all: bool = False) -> tuple[str, ...]:
    """The areas that a list names, with nothing after the first but what joins a list.

    `is_all`: nothing stands before the first one either.
    """
    named = _named(words)
    rest = words
    for area in named:
        rest = _AREAS[area].sub(" ", rest)
    first = min(
        (match.start() for area in named if (match := _AREAS[area].search(words))), default=0
    )
    return (
        named if named and _BETWEEN_AREAS.fullmatch(rest[0 if is_all else first :].lower()) else ()
    )


def _named(words: str) -> tuple[str, ...]:
    found = tuple(area for area, pattern in _AREAS.items() if pattern.search(words))
    return ("in_care_and_care_leavers",) if set(found) == JOINT else found


def grades_in(words: str) -> frozenset[Grade]:
    """The grades that stand in these words."""
    return frozenset(_grade(match) for match in _GRADE.finditer(words))
