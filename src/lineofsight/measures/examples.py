"""Examples of a measure, drawn as a table of rows with the verdict that each must get.

    child | plan_start | last_visit | verdict
    A1    | 2026-09-01 | 2026-09-16 | met
    A2    | 2026-09-01 | ??         | cannot_say

The columns are the list's. An empty cell is blank and `??` one that could not be read. Lines
before the table set what every row holds (`every row: legal_status = C2, age = 9`) or another
day than `AS_AT` (`as at: 2023-10-27`). Lines for the same child are that child's rows; the
verdict stands on the last of them, and `no case` says that there is none. In the list of adopters
the first column is `adopter`. What other lists hold of the same children stands below, without
verdicts, after a line that names the list (`also in referrals:`).
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.errors import OurMistake
from lineofsight.model.tables import Column, Table, Type, table

AS_AT = dt.date(2026, 9, 30)  # a Wednesday
UNREAD = "??"
NO_CASE = "no case"
_ALSO_IN = re.compile(r"^ *also in (\w+):$", re.MULTILINE)

Cell = dt.date | str | int | None


@dataclass(frozen=True)
class DrawnRow:
    """A row of a list: its cells, and the columns whose cell could not be read."""

    cells: Mapping[str, Cell]
    unread: frozenset[str]


@dataclass(frozen=True)
class Examples:
    """Rows by list, the day they are asked about, and the verdict of each child."""

    as_at: dt.date
    rows: Mapping[str, tuple[DrawnRow, ...]]
    verdicts: Mapping[str, str]


def drawn(text: str, listed: Table) -> Examples:
    """The examples in a measure's text, about this list and others."""
    first, *others = _ALSO_IN.split(text)
    lines = [line.strip() for line in first.strip().splitlines() if line.strip()]
    every_row, as_at = _settings([line for line in lines if "|" not in line])
    rows: list[DrawnRow] = []
    verdicts: dict[str, str] = {}
    for written in _table(lines):
        verdict, person = written.pop("verdict"), _person(written)
        rows.append(_row(every_row | written | {listed.person: person}, listed))
        verdicts[person] = verdict or verdicts.get(person, "")
    elsewhere = zip(others[::2], others[1::2], strict=True)
    also = {name: tuple(_rows_of(table(name), text)) for name, text in elsewhere}
    return Examples(as_at, {listed.id: tuple(rows), **also}, verdicts)


def _rows_of(listed: Table, text: str) -> Iterator[DrawnRow]:
    for written in _table(text.strip().splitlines()):
        person = _person(written)
        yield _row(written | {listed.person: person}, listed)


def _person(written: dict[str, str]) -> str:
    return written.pop("adopter") if "adopter" in written else written.pop("child")


def _table(lines: Sequence[str]) -> Iterator[dict[str, str]]:
    """Each line of a drawn table, by the columns of its first."""
    header, *body = [_cells(line) for line in lines if "|" in line]
    for cells in body:
        if len(cells) != len(header):
            raise OurMistake(f"examples: {len(header)} columns, and {len(cells)} cells: {cells}")
        yield dict(zip(header, cells, strict=True))


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


def _row(written: Mapping[str, str], listed: Table) -> DrawnRow:
    columns = {column.id: column for column in listed.columns}
    cells = {name: _cell(cell, columns[name]) for name, cell in written.items() if cell != UNREAD}
    unread = frozenset(name for name, cell in written.items() if cell == UNREAD)
    return DrawnRow(dict.fromkeys(columns) | cells, unread)


def _cell(cell: str, column: Column) -> Cell:
    if not cell:
        return None
    if column.type is Type.DATE:
        return dt.date.fromisoformat(cell)
    return int(cell) if column.type in (Type.WHOLE, Type.AGE) else cell
