"""The canonical tables and columns that a council's lists are read into, declared once.

Readers check files against them, the manual prints them, the fictional council fills them. A
date is a date from here on: cells are parsed once, where the file is read, and a cell that could
not be used is not blank but unread, which questions answer differently.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from lineofsight.errors import OurMistake

_FILE = "tables.toml"
_TABLE_KEYS = {"list", "title", "holds", "columns", "person"}
_COLUMN_KEYS = {"id", "title", "type", "codes", "blank", "since", "after_birth"}


class Type(StrEnum):
    """What a column's cells hold."""

    TEXT = "text"
    NAME = "name"  # of a member of staff: shown on worklists only
    DATE = "date"
    CODE = "code"
    WHOLE = "whole"  # a whole number from 0
    AGE = "age"  # years, -1 for a child not yet born


@dataclass(frozen=True)
class Column:
    """A column: its stable id, the title that the list's template prints, and what it holds.

    A column of text that has `codes` holds one of them or words of its own.
    """

    id: str
    title: str
    type: Type
    codes: str | None = None
    may_be_blank: bool = True
    since: int | None = None
    after_birth: bool = False  # cannot happen to a child not yet born


@dataclass(frozen=True)
class Table:
    """One list. `person` is the column that says whose row it is."""

    id: str
    list_number: int
    title: str
    holds: str
    person: str
    columns: tuple[Column, ...]

    def column(self, column_id: str) -> Column:
        """The column with this id; KeyError when the table has none."""
        return {column.id: column for column in self.columns}[column_id]


@cache
def all_tables() -> tuple[Table, ...]:
    """The eleven tables in the order of their lists."""
    text = resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    tables: dict[str, dict[str, Any]] = tomllib.loads(text)
    shared = tuple(_column(row) for row in tables.pop("every_child")["columns"])
    return tuple(_table(name, row, shared) for name, row in tables.items())


def table(table_id: str) -> Table:
    """The table with this id, such as "protection"; KeyError when there is none."""
    return {each.id: each for each in all_tables()}[table_id]


def _table(name: str, row: Mapping[str, Any], shared: tuple[Column, ...]) -> Table:
    _refuse_unknown(name, set(row) - _TABLE_KEYS)
    person = row.get("person", "child_id")
    own = tuple(_column(column) for column in row["columns"])
    columns = own if "person" in row else shared + own
    return Table(name, row["list"], row["title"], row["holds"], person, columns)


def _column(row: Mapping[str, Any]) -> Column:
    _refuse_unknown(str(row.get("id")), set(row) - _COLUMN_KEYS)
    return Column(
        id=row["id"],
        title=row["title"],
        type=Type(row["type"]),
        codes=row.get("codes"),
        may_be_blank=row["blank"],
        since=row.get("since"),
        after_birth=row.get("after_birth", False),
    )


def _refuse_unknown(place: str, keys: set[str]) -> None:
    if keys:
        raise OurMistake(f"{_FILE}, {place}: nothing reads {sorted(keys)}.")
