"""The record: what a reader makes of a council's files, what is kept, and what questions read.

Columns, not rows: each canonical table is a sequence a column, one entry a row. A cell that was
blank is None; a cell that could not be used is None and marked unread, which questions answer
with `cannot_say`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Value = date | str | int | None


@dataclass(frozen=True)
class TableRows:
    """The rows of one canonical table.

    `columns` holds every canonical column of the table; None where the cell is blank or unread
    or the file lacks the column. `unread` has one flag a row for each column that was in a file.
    `present` names the columns that the files have: a measure that needs another is blind.
    `files`, `sheets` and `rows` say where each row stood; rows are numbered as a spreadsheet
    numbers them, the header row counted. A file without sheets has None.
    """

    table: str
    columns: Mapping[str, Sequence[Value]]
    unread: Mapping[str, Sequence[bool]]
    present: frozenset[str]
    files: Sequence[str]
    sheets: Sequence[str | None]
    rows: Sequence[int]

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be used as it stands, with its place.

    `column` is the title as the file prints it. The sentence never repeats the value.
    """

    file: str
    sheet: str | None
    row: int | None
    column: str | None
    value: str | None
    problem: str


@dataclass(frozen=True)
class TableCount:
    """How many rows of a file went into a table, and how many were set aside with a reason."""

    name: str
    rows_read: int
    rows_used: int
    rows_set_aside: int


@dataclass(frozen=True)
class Source:
    """One file that was read: its name, its format and what each table got from it."""

    file: str
    format: str
    tables: tuple[TableCount, ...]


@dataclass(frozen=True)
class Record:
    """Everything read from the files of one load. A list that no file has is not in `tables`."""

    tables: Mapping[str, TableRows]
    problems: tuple[Problem, ...]
    sources: tuple[Source, ...]
