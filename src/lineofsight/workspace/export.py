"""The rows of a table to a file that other programs read: CSV or Parquet.

A row is a flat dataclass; its fields are the columns and their types the columns' types. Where a
field holds several texts, they stand in one cell with "; " between them.
"""

import csv
import dataclasses
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args, get_type_hints

from lineofsight.errors import WrongUse

_PARQUET_TYPES = {
    str: "VARCHAR",
    int: "BIGINT",
    float: "DOUBLE",
    bool: "BOOLEAN",
    dt.date: "DATE",
}
# No row is ever spilled to the folder one happens to be in.
_IN_MEMORY: dict[str, Any] = {"temp_directory": ""}


def write_csv(kind: type, rows: Sequence[Any], file: Path) -> None:
    """UTF-8 with a header; a missing value is an empty cell. `kind` is the rows' dataclass."""
    try:
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(field.name for field in dataclasses.fields(kind))
            writer.writerows(map(_cells, rows))
    except OSError as error:
        raise _not_written(file) from error


def write_parquet(kind: type, rows: Sequence[Any], file: Path) -> None:
    """Typed columns; a missing value is null. `kind` is the rows' dataclass."""
    import duckdb

    types = {name: _parquet_type(hint) for name, hint in get_type_hints(kind).items()}
    columns = ", ".join(f'unnest(?::{type_}[]) AS "{name}"' for name, type_ in types.items())
    cells = [_cells(row) for row in rows]
    values = [[row[place] for row in cells] for place in range(len(types))]
    try:
        with duckdb.connect(config=_IN_MEMORY) as connection:
            connection.sql(f"SELECT {columns}", params=values).write_parquet(str(file))
    except duckdb.Error as error:
        raise _not_written(file) from error


def _cells(row: Any) -> list[Any]:
    values = (getattr(row, field.name) for field in dataclasses.fields(row))
    return ["; ".join(value) if isinstance(value, tuple) else value for value in values]


def _parquet_type(hint: Any) -> str:
    present = [each for each in get_args(hint) or (hint,) if each in _PARQUET_TYPES]
    return _PARQUET_TYPES[present[0] if present else str]  # as names of ours are


def _not_written(file: Path) -> WrongUse:
    return WrongUse(
        f"{file} could not be written: check that its folder is there, that you may write to it, "
        "and that the disk has room."
    )
