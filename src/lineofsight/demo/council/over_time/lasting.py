"""Rows that last: a row of a list with every day that it will ever hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lineofsight.demo.council.calendar import age_on, months_after
from lineofsight.demo.council.over_time.series import Kept, Series, known_on
from lineofsight.demo.council.record import Cell, Row

# What is only known once something has happened, though it is no day itself.
KNOWN_WITH = {
    "child_seen": "authorised",
    "support_required": "authorised",
    "plan_resulted": "conference_date",
    "reversed_reason": "reversed_date",
    "children_placed": "placed_date",
    "left_reason": "left_date",
}
ALWAYS_KNOWN = frozenset({"date_of_birth"})


@dataclass(frozen=True)
class Lasting:
    """A row that is on its list from `since` to `until`; `changing` cells are those of the day."""

    table: str
    since: date
    until: date
    fixed: Mapping[str, Cell]
    changing: Mapping[str, Series]
    rubbish: tuple[str, str] | None = None  # a column, and what the messy style writes in it

    def on(self, day: date) -> Row | None:
        """The row as the list held it; None when it was not on it."""
        if not self.since <= day <= self.until:
            return None
        cells = dict(self.fixed)
        cells |= {column: series.on(day) for column, series in self.changing.items()}
        born = cells.get("date_of_birth")
        if isinstance(born, date):
            cells["age"] = age_on(born, day)
        return Row(self.table, cells)


def lasting(table: str, since: date, until: date, cells: Mapping[str, Kept]) -> Lasting:
    """The row with these cells."""
    series = {column: cell for column, cell in cells.items() if isinstance(cell, Series)}
    fixed = {column: cell for column, cell in cells.items() if not isinstance(cell, Series)}
    # Every column keeps its place: two rows of a list are written alike.
    return Lasting(table, since, until, dict.fromkeys(cells) | fixed, series)


def foretold(row: Row, since: date, until: date, also: Mapping[str, Kept] | None = None) -> Lasting:
    """A row drawn whole, whose days become known as they come."""
    days: dict[str, Kept] = dict(row.cells)
    for column, cell in row.cells.items():
        if isinstance(cell, date) and column not in ALWAYS_KNOWN:
            days[column] = known_on(cell)
        elif column in KNOWN_WITH and cell is not None:
            known = row.cells[KNOWN_WITH[column]]
            days[column] = known_on(known if isinstance(known, date) else None, cell)
    return lasting(row.table, since, until, days | dict(also or {}))


def listed_until(day: date, months: int = 6) -> date:
    """The last day on which a list that goes back so many months holds what ended on this day."""
    return months_after(day, months)


def still_listed(rows: Iterable[Lasting], first: date) -> list[Lasting]:
    """The rows that some workbook from the first day on holds; of two that are alike, one."""
    kept: list[Lasting] = []
    for row in rows:
        if row.until >= first and row not in kept:
            kept.append(row)
    return kept
