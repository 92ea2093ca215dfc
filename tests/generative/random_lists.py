"""Random rows of every list, crowded around every boundary that a measure has."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeGuard

from lineofsight.law.calendar import birthday, months_after, working_days_after
from lineofsight.model.codes import codes
from lineofsight.model.tables import Column, Table, Type

Value = dt.date | str | int | None

DAYS = (0, 1, 7, 14, 28, 42, 100, 168, 182, 400)
WORKING_DAYS = (5, 10, 15, 20, 45, 55)
MONTHS = (1, 2, 3, 4, 5, 6, 8, 12, 15, 24, 30)
AGES = (0, 1, 3, 4, 5, 10, 16, 18, 20, 21, 23, 25)
BLANK, UNREAD = 0.12, 0.06
ONE_ROW_A_CHILD = (6, 7, 8, 9)
WORKERS = ("Wren Tallow", "Pim Larch", None)
TEXTS = {
    "placement_authority": ("Fexham", "WAL", "NIR", None),
    "placement_urn": ("SC1", None),
    "family_id": ("F1", "F2", "F3", "F4", "F5", "F6", None, None),
}
OFTEN_SEVERAL = {"contacts": (1, 2, 3, 4, 5)}  # rows of one child
ENDS = ("authorised", "conference_date", "placed_date", "adopted_date", "reversed_date")
# What cannot end before it starts, by list.
SPANS = {
    "early_help": {"assessment_start": "assessment_end"},
    "assessments": {"assessment_start": "authorised"},
    "section47": {"strategy_date": "conference_date"},
    "need": {"need_start": "need_end"},
    "protection": {"plan_start": "plan_end"},
    "care": {"care_start": "care_end"},
    "adoption": {
        "decision_date": "reversed_date",
        "care_start": "placed_date",
        "order_date": "match_date",
    },
    "adopters": {"stage_1_start": "stage_1_end", "stage_2_start": "stage_2_end"},
}
# Codes that measures tell apart come up more often than the others of a long list.
OFTEN = {
    "legal_status": ("C1", "C2", "V2", "V2", "J1", "V3", "E1"),
    "placement_type": (
        "P1",
        "U3",
        "U1",
        "U4",
        "U6",
        "K2",
        "R1",
        "H5",
        "K3",
        "P2",
        "A5",
        "Z1",
        "R2",
    ),
    "permanence_plan": ("e", "f"),
    "status": ("need_plan", "need_plan", "looked_after", "closed"),
    "accommodation": ("S", "V", "W", "X", "R", "U"),
}


@dataclass(frozen=True)
class RandomRow:
    """Cells by column, and the columns whose cell could not be read."""

    cells: Mapping[str, Value]
    unread: frozenset[str]


def random_rows(table: Table, as_at: dt.date, children: int, chance: Random) -> list[RandomRow]:
    """Rows of so many children, in any order; one child in four has two or three rows."""
    return random_lists([table], as_at, children, chance)[table.id]


def random_lists(
    tables: Sequence[Table], as_at: dt.date, children: int, chance: Random
) -> dict[str, list[RandomRow]]:
    """Rows of the same children in each list, many of whose days lean on those of other lists."""
    days: dict[str, list[dt.date]] = {}
    return {table.id: _rows(table, as_at, children, days, chance) for table in tables}


def _rows(
    table: Table,
    as_at: dt.date,
    children: int,
    days: dict[str, list[dt.date]],
    chance: Random,
) -> list[RandomRow]:
    rows = []
    for child in (f"FX{number:04}" for number in range(children)):
        for _ in range(chance.choice(OFTEN_SEVERAL.get(table.id, (1, 1, 1, 1, 1, 1, 2, 3)))):
            row = _row(table, child, as_at, days.setdefault(child, []), chance)
            days[child] += [day for name, day in row.cells.items() if _is_event(day, name)]
            rows.append(row)
    if is_one_row_a_child(table):
        rows += [chance.choice(rows) for _ in range(children // 20)]
    chance.shuffle(rows)
    return rows


def is_one_row_a_child(table: Table) -> bool:
    """Whether copies change nothing: elsewhere a row is a case, and readers drop copies."""
    return table.list_number in ONE_ROW_A_CHILD


def _row(
    table: Table, child: str, as_at: dt.date, days: Sequence[dt.date], chance: Random
) -> RandomRow:
    cells: dict[str, Value] = {table.person: child}
    unread = set()
    for column in table.columns:
        if column.id == table.person:
            continue
        cells[column.id] = _cell(column, cells, as_at, days, chance)
        if chance.random() < UNREAD and column.type in (Type.DATE, Type.CODE, Type.WHOLE, Type.AGE):
            cells[column.id] = None
            unread.add(column.id)
    return RandomRow(cells, frozenset(unread))


def _cell(
    column: Column,
    row: Mapping[str, Value],
    as_at: dt.date,
    days: Sequence[dt.date],
    chance: Random,
) -> Value:
    if column.id.endswith("_end") or column.id in ENDS:
        return _day(row, as_at, days, chance) if chance.random() < 0.3 else None
    if chance.random() < BLANK:
        return None
    if column.id == "date_of_birth":
        return _near(birthday(as_at, -chance.choice(AGES)), chance)
    if column.type is Type.DATE:
        return _day(row, as_at, days, chance)
    if column.type is Type.CODE:
        often = OFTEN.get(column.id, ())
        return chance.choice(often or tuple(codes(column.codes or "")))
    if column.type is Type.AGE:
        born = row.get("date_of_birth")
        is_born = isinstance(born, dt.date) and born <= as_at
        return chance.choice((3, 9, 17) if is_born else (-1, 3, 9, 17))
    if column.type is Type.WHOLE:
        return chance.randrange(5)
    return chance.choice(TEXTS.get(column.id, WORKERS))


def _day(
    row: Mapping[str, Value], as_at: dt.date, days: Sequence[dt.date], chance: Random
) -> dt.date:
    """A day at a boundary before the day asked about, or after another date of the child's."""
    others = [day for name, day in row.items() if _is_event(day, name)]
    if days and chance.random() < 0.3:
        return _near(_moved(chance.choice(days), chance.choice((-1, 1)), chance), chance)
    if others and chance.random() < 0.4:
        return _near(_on(chance.choice(others), chance), chance)
    return _near(_back(as_at, chance), chance)


def _is_event(value: Value, name: str) -> TypeGuard[dt.date]:
    return isinstance(value, dt.date) and name != "date_of_birth"


def _near(day: dt.date, chance: Random) -> dt.date:
    return day + dt.timedelta(days=chance.choice((-1, 0, 0, 1)))


def _back(day: dt.date, chance: Random) -> dt.date:
    return _moved(day, -1, chance)


def _on(day: dt.date, chance: Random) -> dt.date:
    return _moved(day, 1, chance)


def _moved(day: dt.date, way: int, chance: Random) -> dt.date:
    kind = chance.choice((DAYS, WORKING_DAYS, MONTHS))
    count = way * chance.choice(kind)
    if kind is DAYS:
        return day + dt.timedelta(days=count)
    return (working_days_after if kind is WORKING_DAYS else months_after)(day, count)
