"""Cells of Lists 1 to 5, 10 and 11 that are blank, dated after the day, or rubbish.

One a life at the most, and only where every reading agrees about what it makes unanswerable. The
answers are worked out from what each style then shows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lineofsight.demo.council.blemishes import RUBBISH_CODES, RUBBISH_DATES
from lineofsight.demo.council.calendar import months_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.record import Row
from lineofsight.model.tables import Type, table

When = Callable[[Row, Sequence[Row]], bool]

BLANK_OR_LATER = 0.02  # of rows, in every style
RUBBISH = 0.05  # of rows, in the messy style
OFTEN = {"adoption": 6, "adopters": 6, "section47": 2, "early_help": 2}  # times: short lists


@dataclass(frozen=True)
class Smudge:
    """What may be wrong with a column, and in which rows of which lives."""

    kinds: tuple[str, ...]
    when: When


def smudged(life: Sequence[Row], desk: Desk) -> Iterator[Row]:
    """The rows, one of them with a smudge now and then."""
    clean = True
    for row in life:
        drawn = _smudge(row, life, desk) if clean and row.table in COLUMNS else row
        clean = clean and drawn is row
        yield drawn


def _smudge(row: Row, life: Sequence[Row], desk: Desk) -> Row:
    often = OFTEN.get(row.table, 1)
    if desk.dice.chance(BLANK_OR_LATER * often):
        kinds = {"blank", "later"}
    elif desk.dice.chance(RUBBISH * often):
        kinds = {"rubbish"}
    else:
        return row
    choices = [
        (column, kind)
        for column, smudge in COLUMNS[row.table].items()
        if smudge.when(row, life)
        for kind in smudge.kinds
        if kind in kinds
    ]
    return _spoilt(row, *desk.dice.one_of(choices), desk) if choices else row


def _spoilt(row: Row, column: str, kind: str, desk: Desk) -> Row:
    if kind == "rubbish":
        is_date = table(row.table).column(column).type == Type.DATE
        written = desk.dice.one_of(RUBBISH_DATES if is_date else RUBBISH_CODES)
        return replace(row, rubbish={**row.rubbish, column: written})
    later = desk.as_at + timedelta(days=desk.dice.whole(1, 40))
    return replace(row, cells={**row.cells, column: None if kind == "blank" else later})


def _always(_row: Row, _life: Sequence[Row]) -> bool:
    return True


def _only_row(row: Row, life: Sequence[Row]) -> bool:
    """Of the child in that list: otherwise it is open which row is the latest."""
    return sum(each.table == row.table for each in life) == 1


def _never_open(_row: Row, life: Sequence[Row]) -> bool:
    """Otherwise a contact without a day may or may not have found the child open."""
    return not any(each.table in ("need", "protection", "care") for each in life)


def _filled(column: str) -> When:
    return lambda row, _: row.cells[column] is not None


def _end_of_early_help(row: Row, life: Sequence[Row]) -> bool:
    """No referral, or one so late that it hangs on the end whether it counts."""
    start, days = row.cells["assessment_start"], _days(life, "referrals", "referral_date")
    after = [day for day in days if isinstance(start, date) and day >= start]
    return not after or (isinstance(start, date) and min(after) > months_after(start, 6))


def _days(life: Sequence[Row], list_id: str, column: str) -> list[date]:
    cells = [each.cells[column] for each in life if each.table == list_id]
    return [cell for cell in cells if isinstance(cell, date)]


def _strategy(row: Row, life: Sequence[Row]) -> bool:
    """Where nothing is decided, a plan may have been open on a day that nobody knows."""
    decided = row.cells["conference_unnecessary"] == "yes" or row.cells["plan_resulted"]
    planned = any(each.table == "protection" for each in life)
    return _only_row(row, life) and (bool(decided) or not planned)


def _not_held(row: Row, _life: Sequence[Row]) -> bool:
    return row.cells["conference_date"] is None


def _held(row: Row, _life: Sequence[Row]) -> bool:
    return row.cells["plan_resulted"] is not None


def _waiting(row: Row, _life: Sequence[Row]) -> bool:
    return row.cells["placed_date"] is None and row.cells["reversed_date"] is None


def _ordered_and_matched(row: Row, _life: Sequence[Row]) -> bool:
    return row.cells["order_date"] is not None and row.cells["match_date"] is not None


def _household_of_one(column: str) -> When:
    return lambda row, life: _only_row(row, life) and row.cells[column] is not None


ANY = ("blank", "later", "rubbish")
NOT_LATER = ("blank", "rubbish")
NOT_BLANK = ("later", "rubbish")
RUBBISH_ONLY = ("rubbish",)

COLUMNS: Mapping[str, Mapping[str, Smudge]] = {
    "contacts": {"contact_date": Smudge(ANY, _never_open)},
    "early_help": {
        "assessment_start": Smudge(ANY, _only_row),
        "assessment_end": Smudge(RUBBISH_ONLY, _end_of_early_help),
    },
    "referrals": {
        "referral_date": Smudge(ANY, _only_row),
        "no_further_action": Smudge(NOT_LATER, _always),
        "referrals_12_months": Smudge(NOT_LATER, _only_row),
    },
    "assessments": {
        "assessment_start": Smudge(NOT_LATER, _always),
        "authorised": Smudge(RUBBISH_ONLY, _always),
        "child_seen": Smudge(NOT_LATER, _filled("child_seen")),
        "support_required": Smudge(NOT_LATER, _filled("support_required")),
    },
    "section47": {
        "strategy_date": Smudge(NOT_LATER, _strategy),
        "conference_unnecessary": Smudge(RUBBISH_ONLY, _not_held),
        "conference_date": Smudge(RUBBISH_ONLY, _held),
        "plan_resulted": Smudge(NOT_LATER, _held),
        "section47_12_months": Smudge(NOT_LATER, _only_row),
    },
    "adoption": {
        "care_start": Smudge(NOT_LATER, _filled("placed_date")),
        "decision_date": Smudge(ANY, _waiting),
        "order_date": Smudge(RUBBISH_ONLY, _ordered_and_matched),
        "match_date": Smudge(NOT_BLANK, _ordered_and_matched),
        "placed_date": Smudge(NOT_BLANK, _filled("placed_date")),
        "reversed_date": Smudge(RUBBISH_ONLY, _waiting),
    },
    "adopters": {
        "stage_1_start": Smudge(NOT_LATER, _household_of_one("stage_1_end")),
        "stage_1_end": Smudge(RUBBISH_ONLY, _household_of_one("stage_1_end")),
        "stage_2_start": Smudge(NOT_LATER, _household_of_one("stage_2_end")),
        "stage_2_end": Smudge(RUBBISH_ONLY, _household_of_one("stage_2_end")),
    },
}
