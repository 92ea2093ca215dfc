"""The rows that the lists hold about one child, cell by cell, as they were recorded."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.model.codes import codes
from lineofsight.model.tables import Column, Table, Type, table

_ROWS = """
SELECT list, file, sheet, source_row, cells, unread FROM recorded WHERE child = ? ORDER BY rowid
"""
_PROBLEMS = """
SELECT problem."column" AS title, problem.problem
FROM problem
WHERE file = ? AND sheet IS ? AND source_row = ?
"""


@dataclass(frozen=True)
class Cell:
    """A cell that is filled in: the column's title, and what it says in words."""

    column: str
    title: str
    says: str
    day: dt.date | None


@dataclass(frozen=True)
class ListRow:
    """A row of a list, with its place in the council's files, the header row counted.

    `unread` are the titles of columns whose cell could not be used, and `problems` say why;
    `blank` those of columns that hold nothing, or that the files do not have.
    """

    list: str
    number: int
    title: str
    file: str
    sheet: str | None
    row: int
    cells: tuple[Cell, ...]
    unread: tuple[str, ...]
    blank: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def name(self) -> str:
        """Such as "List 7, Child protection"."""
        return f"List {self.number}, {self.title}"

    @property
    def place(self) -> str:
        """Such as "annex_a.xlsx, List_7, row 12"."""
        sheet = f", {self.sheet}" if self.sheet else ""
        return f"{self.file}{sheet}, row {self.row}"

    def has(self, column: str) -> bool:
        """Whether this list has such a column at all."""
        return any(each.id == column for each in table(self.list).columns)

    def cell(self, column: str) -> Cell | None:
        """The cell of a column by its id; None where nothing stands in it."""
        return next((each for each in self.cells if each.column == column), None)


def rows_about(answers: sqlite3.Connection, child: str) -> tuple[ListRow, ...]:
    """Every row about this child in the newest lists, in the lists' order."""
    rows = answers.execute(_ROWS, [child]).fetchall()
    found = (_row(answers, row) for row in rows)
    return tuple(sorted(found, key=lambda row: (row.number, row.row)))


def _row(answers: sqlite3.Connection, row: sqlite3.Row) -> ListRow:
    listed = table(row["list"])
    filled, unread = json.loads(row["cells"]), frozenset(json.loads(row["unread"]))
    place = (row["file"], row["sheet"], row["source_row"])
    return ListRow(
        row["list"],
        listed.list_number,
        listed.title,
        *place,
        cells=tuple(_cells(listed, filled)),
        unread=tuple(each.title for each in listed.columns if each.id in unread),
        blank=tuple(_blank(listed, filled, unread)),
        problems=tuple(_problem(each) for each in answers.execute(_PROBLEMS, place)),
    )


def _cells(listed: Table, filled: Mapping[str, str | int | None]) -> Iterator[Cell]:
    for column in listed.columns:
        value = filled.get(column.id)
        if value is not None:
            day = dt.date.fromisoformat(str(value)) if column.type is Type.DATE else None
            yield Cell(column.id, column.title, _in_words(column, value), day)


def _in_words(column: Column, value: str | int) -> str:
    if column.codes:
        return codes(column.codes).get(str(value), str(value))
    return str(value)


def _blank(
    listed: Table, filled: Mapping[str, str | int | None], unread: frozenset[str]
) -> Iterator[str]:
    for column in listed.columns:
        if filled.get(column.id) is None and column.id not in unread:
            yield column.title


def _problem(row: sqlite3.Row) -> str:
    return f"“{row['title']}”: {row['problem']}" if row["title"] else str(row["problem"])
