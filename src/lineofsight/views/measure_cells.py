"""The columns that a measure leans on, and how many of their cells could not be used."""

import sqlite3
from dataclasses import dataclass

from lineofsight.measures.measure import Measure

_USABLE = """
SELECT "column", is_present, "rows", blank, unread FROM usable
WHERE import_no = :import_no AND list = :list
"""


@dataclass(frozen=True)
class Column:
    """A column of the measure's list, with its blank cells and those that could not be used."""

    title: str
    is_present: bool
    rows: int
    blank: int
    unread: int


def columns(answers: sqlite3.Connection, import_no: int, measure: Measure) -> tuple[Column, ...]:
    """The columns that the measure needs, in the order of its list."""
    asked = {"import_no": import_no, "list": measure.table}
    told = {row["column"]: row for row in answers.execute(_USABLE, asked)}
    needed = measure.needs & told.keys()
    listed = measure.definition.rows.table.columns
    return tuple(_column(each.title, told[each.id]) for each in listed if each.id in needed)


def _column(title: str, row: sqlite3.Row) -> Column:
    present = bool(row["is_present"])
    return Column(title, present, row["rows"], row["blank"], row["unread"])
