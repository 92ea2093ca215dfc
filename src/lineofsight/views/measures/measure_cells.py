"""The columns that a measure leans on, and how many of their cells could not be used."""

import sqlite3
from dataclasses import dataclass

from lineofsight.measures.measure import Measure
from lineofsight.model.tables import Column as ListColumn
from lineofsight.model.tables import Table, all_tables

_USABLE = """
SELECT list, "column", is_present, "rows", blank, unread FROM usable WHERE import_no = ?
"""


@dataclass(frozen=True)
class Column:
    """A column that the measure reads, with its blank cells and those that could not be used.

    `title` says which list it is in, where that is not the measure's own.
    """

    title: str
    is_present: bool
    rows: int
    blank: int
    unread: int


def columns(answers: sqlite3.Connection, import_no: int, measure: Measure) -> tuple[Column, ...]:
    """The columns that the measure needs, its own list's first, in the order of each list."""
    told = {(row["list"], row["column"]): row for row in answers.execute(_USABLE, [import_no])}
    needed = measure.reads & told.keys()
    lists = sorted(all_tables(), key=lambda listed: listed.id != measure.table)
    return tuple(
        _column(_title(listed, each, measure), told[listed.id, each.id])
        for listed in lists
        for each in listed.columns
        if (listed.id, each.id) in needed
    )


def _title(listed: Table, column: ListColumn, measure: Measure) -> str:
    elsewhere = "" if listed.id == measure.table else f" (List {listed.list_number})"
    return f"{column.title}{elsewhere}"


def _column(title: str, row: sqlite3.Row) -> Column:
    present = bool(row["is_present"])
    return Column(title, present, row["rows"], row["blank"], row["unread"])
