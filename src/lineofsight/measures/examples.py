"""Examples of a measure, drawn as a table of rows with the verdict that each must get.

    child | plan_start | last_visit | verdict
    A1    | 2026-09-01 | 2026-09-16 | met
    A2    | 2026-09-01 | ??         | cannot_say

The columns are the list's. An empty cell is blank and `??` one that could not be read. Lines
before the table set what every row holds (`every row: legal_status = C2, age = 9`) or another
day than `AS_AT` (`as at: 2023-10-27`). Lines for the same child are that child's rows; the
verdict stands on the last of them, and `no case` says that there is none.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.errors import OurMistake
from lineofsight.model.tables import Column, Table, Type

AS_AT = dt.date(2026, 9, 30)  # a Wednesday
UNREAD = "??"
NO_CASE = "no case"

Cell = dt.date | str | int | None


@dataclass(frozen=True)
class DrawnRow:
    """A row of a list: its cells, and the columns whose cell could not be read."""

    cells: Mapping[str, Cell]
    unread: frozenset[str]


@dataclass(frozen=True)
class Examples:
    """Rows, the day they are asked about, and the verdict of each child."""

    as_at: dt.date
    rows: tuple[DrawnRow, ...]
    verdicts: Mapping[str, str]


def drawn(text: str, table: Table) -> Examples:
    """The examples in a measure's text."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    settings = [line for line in lines if "|" not in line]
    header, *body = [_cells(line) for line in lines if "|" in line]
    every_row, as_at = _settings(settings)
    rows: list[DrawnRow] = []
    verdicts: dict[str, str] = {}
    for cells in body:
        if len(cells) != len(header):
            raise OurMistake(f"examples: {len(header)} columns, and {len(cells)} cells: {cells}")
        written = every_row | dict(zip(header, cells, strict=True))
        verdict, child = written.pop("verdict"), written.pop("child")
        rows.append(_row(written | {"child_id": child}, table))
        verdicts[child] = verdict or verdicts.get(child, "")
    return Examples(as_at, tuple(rows), verdicts)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _settings(lines: Sequence[str]) -> tuple[dict[str, str], dt.date]:
    every_row: dict[str, str] = {}
    as_at = AS_AT
    for line in lines:
        what, _, said = line.partition(":")
        if what == "as at":
            as_at = dt.date.fromisoformat(said.strip())
        elif what == "every row":
            pairs = (pair.split("=") for pair in said.split(","))
            every_row |= {name.strip(): cell.strip() for name, cell in pairs}
        else:
            raise OurMistake(f"examples: nothing reads the line {line!r}")
    return every_row, as_at


def _row(written: Mapping[str, str], table: Table) -> DrawnRow:
    columns = {column.id: column for column in table.columns}
    cells = {name: _cell(cell, columns[name]) for name, cell in written.items() if cell != UNREAD}
    unread = frozenset(name for name, cell in written.items() if cell == UNREAD)
    return DrawnRow(dict.fromkeys(columns) | cells, unread)


def _cell(cell: str, column: Column) -> Cell:
    if not cell:
        return None
    if column.type is Type.DATE:
        return dt.date.fromisoformat(cell)
    return int(cell) if column.type in (Type.WHOLE, Type.AGE) else cell
