"""Lists 10 and 11, adoption and adopters: one plain function a measure, after measures.md.

Readings chosen where the text leaves room:
- adoption.*: one case a child, since n is children. Of several rows in the population the less
  favourable stands: not met, cannot say, met; of several met, the one with the most days;
- placed, matched, adopted or reversed after T is an event after T: cannot say where it matters; a
  stage that ends after T has not ended;
- moving in before entering care cannot be: cannot say. On the same day it is 0 days;
- a reversal before the decision says nothing of whether this decision was reversed;
- adopters.*: a family that is blank or unusable is a family of its own. The case has the adopter's
  id of the row that stands, the first of the ids where several are alike; a second case of that
  id (rows without a family) is numbered in the order of the files.
"""

from collections.abc import Iterator
from functools import partial

from lineofsight.engines.plain.cells import (
    answer,
    cell,
    every,
    has_ended,
    is_blank,
    known_date,
    opposite,
    usable_date,
    written_date,
)
from lineofsight.engines.plain.dates import months_after
from lineofsight.engines.plain.findings import cannot_say, done_by, only, overdue
from lineofsight.engines.plain.lists import (
    AskRow,
    Find,
    Found,
    ListQuestion,
    Lists,
    any_row_of_child,
    numbered,
    person_of,
    standing,
)
from lineofsight.engines.plain.rows import Answer, AsAt, Finding, Row
from lineofsight.model.verdicts import Verdict

# Statutory guidance on adoption (2013), paragraphs 3.20, 3.42 and 3.48.
STAGE_1_MONTHS = 2
STAGE_2_MONTHS = 4


def in_year(row: Row, column: str, at: AsAt) -> Answer:
    """Whether it happened in the twelve months to T; blank: it has not happened."""
    day = usable_date(row, column, at)
    if day is not None:
        return answer(yes=months_after(at.day, -12) < day)
    return Answer.NO if is_blank(row, column) is Answer.YES else Answer.UNKNOWN


def happened(row: Row, column: str, at: AsAt) -> Answer:
    """Whether it has happened; blank: it has not. An unusable day, or one after T: nobody knows."""
    if usable_date(row, column, at) is not None:
        return Answer.YES
    return Answer.NO if is_blank(row, column) is Answer.YES else Answer.UNKNOWN


def days_between(row: Row, first: str, last: str, at: AsAt) -> Finding:
    """The days from one to the other; in the wrong order, cannot say."""
    began, done = known_date(row, first, at), known_date(row, last, at)
    if done < began:
        raise cannot_say(f"the date {last} is before the date {first}")
    days = (done - began).days
    return Finding(Verdict.MET, f"{days} days", days=days)


def entry_to_placed(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """adoption.entry_to_placed: placed in the 12 months; days from entering care."""
    only(in_year(row, "placed_date", at))
    return days_between(row, "care_start", "placed_date", at)


def order_to_match(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """adoption.order_to_match: matched in the 12 months, with a placement order; days from order
    to match. A match before the order is lawful: cannot say."""
    only(every(in_year(row, "match_date", at), opposite(is_blank(row, "order_date"))))
    return days_between(row, "order_date", "match_date", at)


def is_reversed(row: Row, at: AsAt) -> Answer:
    """Whether the decision has been reversed; not told by a reversal before the decision."""
    decided, reversed_on = written_date(row, "decision_date"), written_date(row, "reversed_date")
    if decided is not None and reversed_on is not None and reversed_on < decided:
        return Answer.UNKNOWN
    return happened(row, "reversed_date", at)


def decision_open(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """adoption.decision_open_over_12_months: not placed, not adopted, decision not reversed;
    decision + 12 months < T is counted (not met)."""
    placed, adopted = happened(row, "placed_date", at), happened(row, "adopted_date", at)
    only(every(opposite(placed), opposite(adopted), opposite(is_reversed(row, at))))
    return overdue(months_after(known_date(row, "decision_date", at), 12), at)


def stage_in_time(start: str, end: str, months: int, row: Row, _lists: Lists, at: AsAt) -> Finding:
    """The stage ended in the 12 months; met when by start + so many months."""
    ended = has_ended(row, start, end, at)
    only(ended if ended is not Answer.YES else in_year(row, end, at))
    return done_by(months_after(known_date(row, start, at), months), known_date(row, end, at))


def each_family(ask: AskRow) -> Find:
    """adopters.*: one case a family, its less favourable row."""

    def find(lists: Lists, at: AsAt) -> Iterator[Found]:
        by_id = [sorted(rows, key=partial(person_of, "adopters")) for rows in families(lists)]
        all_standing = [standing(rows, ask, lists, at) for rows in by_id]
        told = [stands for stands in all_standing if stands is not None]
        people = [person_of("adopters", row) for row, _ in told]
        for name, person, (row, finding) in zip(numbered(people), people, told, strict=True):
            yield Found(name, person, finding, (row,))

    return find


def families(lists: Lists) -> list[list[Row]]:
    """The rows of each family, in the order of the files; without a family id, one row."""
    rows = [row for person in lists.people("adopters") for row in lists.of(person, "adopters")]
    found: dict[str | int, list[Row]] = {}
    for row in sorted(rows, key=lambda row: row.row_id):
        family = cell(row, "family_id")
        key = row.row_id if family is None else str(family)
        found.setdefault(key, []).append(row)
    return list(found.values())


stage_1_in_time = partial(stage_in_time, "stage_1_start", "stage_1_end", STAGE_1_MONTHS)
stage_2_in_time = partial(stage_in_time, "stage_2_start", "stage_2_end", STAGE_2_MONTHS)

QUESTIONS = (
    ListQuestion(
        "adoption.entry_to_placed",
        "adoption",
        "days",
        "low",
        {"adoption": frozenset({"care_start", "placed_date"})},
        any_row_of_child("adoption", entry_to_placed),
    ),
    ListQuestion(
        "adoption.order_to_match",
        "adoption",
        "days",
        "low",
        {"adoption": frozenset({"order_date", "match_date"})},
        any_row_of_child("adoption", order_to_match),
    ),
    ListQuestion(
        "adoption.decision_open_over_12_months",
        "adoption",
        "count",
        "low",
        {
            "adoption": frozenset(
                {"decision_date", "placed_date", "adopted_date", "reversed_date"},
            )
        },
        any_row_of_child("adoption", decision_open),
    ),
    ListQuestion(
        "adopters.stage_1_in_time",
        "adopters",
        "percent",
        "high",
        {"adopters": frozenset({"family_id", "stage_1_start", "stage_1_end"})},
        each_family(stage_1_in_time),
    ),
    ListQuestion(
        "adopters.stage_2_in_time",
        "adopters",
        "percent",
        "high",
        {"adopters": frozenset({"family_id", "stage_2_start", "stage_2_end"})},
        each_family(stage_2_in_time),
    ),
)
