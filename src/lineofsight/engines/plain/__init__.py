"""The referee: every measure of Lists 1 to 11 in obvious Python, one plain function a measure.

Written from measures.md alone, with dictionaries and loops and no cleverness; it shares nothing
with the engine that serves users, so that where the two disagree one of them is wrong. Each list's
module says in its first lines which reading was chosen where the text leaves room. Common to all:

- an unusable cell, and a date after T, is cannot_say where it could change the answer and only
  there ("where that date matters"): the question is asked of whatever the cell may have held, and
  where all the answers are one, that is the answer;
- it may have held anything that its column can hold, or nothing;
- where who is in the population is unknown, the answer is cannot_say before any exclusion;
- an end before its start leaves open whether it ended; a start is not doubted for its end;
- of several rows of a child in Lists 6 to 9, the one that counts is chosen before the measure's
  own population; in the other lists, lists.py says what a case is.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum

from lineofsight.engines.plain import (
    adoption,
    assessments,
    care,
    counting,
    front_door,
    leaving,
    need,
    protection,
    section47,
    workforce,
)
from lineofsight.engines.plain.choosing import case_of_child
from lineofsight.engines.plain.lists import ListQuestion
from lineofsight.engines.plain.rows import AsAt, Case, Finding, Question, Row, Rows

__all__ = ["BLIND", "MEASURES", "Blind", "Case", "Finding", "Row", "judge", "needed", "summary"]

_ALL: tuple[Question | ListQuestion, ...] = (
    *front_door.QUESTIONS,
    *assessments.QUESTIONS,
    *section47.QUESTIONS,
    *need.QUESTIONS,
    *protection.QUESTIONS,
    *care.QUESTIONS,
    *leaving.QUESTIONS,
    *adoption.QUESTIONS,
    *workforce.QUESTIONS,
)
_QUESTIONS = {question.measure: question for question in _ALL}
MEASURES = tuple(_QUESTIONS)


class Blind(Enum):
    """The answer of a measure whose column is in no file."""

    BLIND = "blind"


BLIND = Blind.BLIND


def needed(measure_id: str) -> frozenset[tuple[str, str]]:
    """The columns, with their table, without which the measure is blind."""
    question = _QUESTIONS[measure_id]
    if isinstance(question, ListQuestion):
        return question.needed()
    return frozenset((question.about.table, column) for column in {"child_id", *question.columns})


def judge(
    measure_id: str,
    rows: Rows,
    as_at: date,
    standards: Mapping[str, int],
    present: Mapping[str, frozenset[str]],
    holidays: frozenset[date],
) -> list[Case] | Blind:
    """The measure's cases on the day, by child; BLIND when a needed column is not present.

    `standards` are the local standards by key, `present` the columns that the files have, by
    table, and `holidays` the bank holidays of England and Wales around the dates.
    """
    if any(column not in present.get(table, ()) for table, column in needed(measure_id)):
        return BLIND
    question = _QUESTIONS[measure_id]
    at = AsAt(as_at, holidays, standards)
    if isinstance(question, ListQuestion):
        return question.cases(rows, at)
    children = _by_child(rows.get(question.about.table, ()))
    cases = (case_of_child(child, children[child], question, at) for child in sorted(children))
    return [case for case in cases if case is not None]


def summary(measure_id: str, cases: Sequence[Case]) -> tuple[int, int | None, float | None]:
    """n, d and value of the measure: a percentage from 0 to 100, not rounded."""
    return counting.figure(_QUESTIONS[measure_id], cases)


def _by_child(rows: Sequence[Row]) -> dict[str, list[Row]]:
    children: dict[str, list[Row]] = {}
    for row in rows:
        children.setdefault(str(row.values["child_id"]), []).append(row)
    return children
