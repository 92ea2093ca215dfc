"""A table as it leaves the program: CSV, a spreadsheet, or rows of JSON."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | int | float | dt.date | None


@dataclass(frozen=True)
class Table:
    """`name` is the name of its file; a heading for each cell of a row.

    `not_in_it` says in sentences who or what is missing, for whoever gets the file without the
    page.
    """

    name: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    not_in_it: tuple[str, ...] = ()
