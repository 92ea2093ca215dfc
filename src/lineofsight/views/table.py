"""A table as it leaves the program: CSV, a spreadsheet, or rows of JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True)
class Table:
    """`name` is the name of its file; a heading for each cell of a row."""

    name: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
