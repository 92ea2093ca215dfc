"""Random rows of lists 6 to 9, crowded around every boundary that a measure has."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from lineofsight.law.calendar import birthday, months_after, working_days_after
from lineofsight.model.codes import codes
from lineofsight.model.tables import Column, Table, Type

Value = dt.date | str | int | None

DAYS = (0, 1, 7, 14, 28, 42, 100, 168, 182, 400)
WORKING_DAYS = (5, 10, 20)
MONTHS = (1, 2, 3, 4, 5, 6, 8, 12, 15, 24, 30)
AGES = (0, 1, 3, 4, 5, 10, 16, 18, 20, 21, 23, 25)
BLANK, UNREAD = 0.12, 0.06
WORKERS = ("Wren Tallow", "Pim Larch", None)
TEXTS = {"placement_authority": ("Fexham", "WAL", "NIR", None), "placement_urn": ("SC1", None)}
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
    rows = [
        _row(table, f"FX{child:04}", as_at, chance)
        for child in range(children)
        for _ in range(chance.choice((1, 1, 1, 1, 1, 1, 2, 3)))
    ]
    rows += [chance.choice(rows) for _ in range(children // 20)]
    chance.shuffle(rows)
    return rows


def _row(table: Table, child: str, as_at: dt.date, chance: Random) -> RandomRow:
    cells: dict[str, Value] = {"child_id": child}
    unread = set()
    for column in table.columns:
        if column.id == table.person:
            continue
        cells[column.id] = _cell(column, cells, as_at, chance)
        if chance.random() < UNREAD and column.type in (Type.DATE, Type.CODE, Type.WHOLE, Type.AGE):
            cells[column.id] = None
            unread.add(column.id)
    return RandomRow(cells, frozenset(unread))


def _cell(column: Column, row: Mapping[str, Value], as_at: dt.date, chance: Random) -> Value:
    if column.id.endswith("_end"):
        return _day(row, as_at, chance) if chance.random() < 0.3 else None
    if chance.random() < BLANK:
        return None
    if column.id == "date_of_birth":
        return _near(birthday(as_at, -chance.choice(AGES)), chance)
    if column.type is Type.DATE:
        return _day(row, as_at, chance)
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


def _day(row: Mapping[str, Value], as_at: dt.date, chance: Random) -> dt.date:
    """A day at a boundary before the day asked about, or after another of the row's dates."""
    others = [value for name, value in row.items() if _is_event(name, value)]
    if others and chance.random() < 0.4:
        return _near(_on(chance.choice(others), chance), chance)
    return _near(_back(as_at, chance), chance)


def _is_event(name: str, value: Value) -> bool:
    return isinstance(value, dt.date) and name != "date_of_birth"


def _near(day: dt.date, chance: Random) -> dt.date:
    return day + dt.timedelta(days=chance.choice((-1, 0, 0, 1)))


def _back(day: dt.date, chance: Random) -> dt.date:
    return _moved(day, -1, chance)


def _on(day: Value, chance: Random) -> dt.date:
    assert isinstance(day, dt.date)
    return _moved(day, 1, chance)


def _moved(day: dt.date, way: int, chance: Random) -> dt.date:
    kind = chance.choice((DAYS, WORKING_DAYS, MONTHS))
    count = way * chance.choice(kind)
    if kind is DAYS:
        return day + dt.timedelta(days=count)
    return (working_days_after if kind is WORKING_DAYS else months_after)(day, count)
