"""Files in the folder of open statistics: a CSV, a long Parquet table, a workbook's sheet."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lineofsight.errors import NotRead
from lineofsight.inputs.cells import Cell, text
from lineofsight.inputs.files import opened

_NOT_AS_KNOWN = (
    "{} does not have the columns that are known: fetch it again, or name another folder after "
    "--from."
)
_TITLES_WITHIN = 10  # rows of notes above the titles of a published sheet


def rows_of_csv(folder: Path, name: str, columns: Sequence[str]) -> list[Mapping[str, str]]:
    """The rows of a CSV file. Raises NotRead where it is missing or lacks a column."""
    with _there(folder, name).open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        if not set(columns) <= set(rows.fieldnames or ()):
            raise NotRead(_NOT_AS_KNOWN.format(name))
        return list(rows)


def rows_of_parquet(
    folder: Path, name: str, columns: Sequence[str], *, where: str, is_one_of: Sequence[str]
) -> list[Mapping[str, Any]]:
    """The rows whose cell under `where` is one of these. Raises NotRead for a file that is none."""
    from pyarrow import ArrowInvalid, parquet

    file = _there(folder, name)
    wanted = [(where, "in", list(is_one_of))]
    try:
        rows: list[Mapping[str, Any]] = parquet.read_table(
            file, columns=list(columns), filters=wanted
        ).to_pylist()
    except ArrowInvalid as error:
        raise NotRead(_NOT_AS_KNOWN.format(name)) from error
    return rows


def rows_of_sheet(
    folder: Path, name: str, sheet: str, columns: Sequence[str]
) -> list[Mapping[str, Cell]]:
    """The rows below the titles of a sheet. Raises NotRead where either is not there."""
    for each in opened(_there(folder, name), name).sheets():
        titles = _titles(each.rows, columns) if each.name == sheet else None
        if titles is not None:
            at, named = titles
            return [dict(zip(named, row, strict=False)) for row in each.rows[at + 1 :]]
    raise NotRead(_NOT_AS_KNOWN.format(name))


def _there(folder: Path, name: str) -> Path:
    file = folder / name
    if not file.is_file():
        raise NotRead(
            f"{name} is not in the folder of open statistics: fetch it, or name another folder "
            "after --from."
        )
    return file


def _titles(rows: Sequence[Sequence[Cell]], columns: Sequence[str]) -> tuple[int, list[str]] | None:
    for at, row in enumerate(rows[:_TITLES_WITHIN]):
        titles = [" ".join(text(cell).split()) for cell in row]
        if set(columns) <= set(titles):
            return at, titles
    return None
