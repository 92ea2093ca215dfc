"""Small councils kept as imports: lists drawn as rows of columns, read and kept as any other."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.unit.inputs.workbooks import read_annex_a, sheet_name, titled, write_workbook

from lineofsight.inputs.cells import Cell
from lineofsight.model.record import Record
from lineofsight.model.tables import table
from lineofsight.workspace.imports import Import, Load, keep

AS_AT = dt.date(2026, 9, 30)  # a Wednesday
NOW = dt.datetime(2026, 10, 1, 9, 0, tzinfo=dt.UTC)

Lists = Mapping[str, Sequence[Mapping[str, Cell]]]


def on_a_plan(child: str, **more: Cell) -> dict[str, Cell]:
    """A child on a plan since January, seen yesterday unless `more` says otherwise."""
    row: dict[str, Cell] = {
        "child_id": child,
        "age": 9,
        "date_of_birth": dt.date(2017, 1, 5),
        "need_start": dt.date(2026, 1, 5),
        "status": "b) Child in need plan",
        "last_seen": dt.date(2026, 9, 29),
        "team": "Team Heron",
        "worker": "Wren Tallow",
        "disability": "N",
    }
    return row | more


def workbook(folder: Path, lists: Lists, name: str = "lists.xlsx") -> Path:
    """A workbook of these lists."""
    sheets = {sheet_name(table(each)): titled(each, *rows) for each, rows in lists.items()}
    folder.mkdir(parents=True, exist_ok=True)
    return write_workbook(folder / name, sheets)


def record(folder: Path, lists: Lists) -> Record:
    """The record that the reader makes of a workbook of these lists."""
    return read_annex_a([workbook(folder, lists)])


def kept(folder: Path, lists: Lists, as_at: dt.date = AS_AT) -> Import:
    """These lists as the next import of the workspace in this folder."""
    return keep(folder, Load(record(folder / "given", lists), as_at, {}, {}), NOW)
