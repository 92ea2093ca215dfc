"""Small workbooks for tests: a list is drawn as text and written as a spreadsheet program would."""

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter

from lineofsight.inputs import annex_a
from lineofsight.inputs.cells import Cell
from lineofsight.model.record import Record
from lineofsight.model.tables import Table, table

Rows = Sequence[Sequence[Cell]]


def titled(name: str, *rows: Mapping[str, Cell], lacking: Sequence[str] = ()) -> list[list[Cell]]:
    """A list as rows of cells: the template's titles, then a row for each mapping of columns."""
    columns = [column for column in table(name).columns if column.id not in lacking]
    titles: list[Cell] = [column.title for column in columns]
    return [titles, *([row.get(column.id, "") for column in columns] for row in rows)]


def sheet_name(whose: Table) -> str:
    return f"List_{whose.list_number}"


def write_workbook(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write sheets of rows: dates as spreadsheet dates, "=..." as a formula that failed."""
    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    as_date = workbook.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                _write(sheet, number, place, cell, as_date)
    workbook.close()
    return path


def read_annex_a(
    paths: Sequence[Path], mapping: annex_a.Mapping | None = None, password: str | None = None
) -> Record:
    """The record alone that these files hold."""
    return annex_a.read_with_mapping(paths, mapping, password)[0]


def _write(
    sheet: xlsxwriter.worksheet.Worksheet, row: int, place: int, cell: Cell, as_date: object
) -> None:
    if isinstance(cell, dt.date):
        sheet.write_datetime(row, place, cell, as_date)
    elif isinstance(cell, str) and cell.startswith("="):
        sheet.write_formula(row, place, cell, None, "#N/A")
    elif cell not in ("", None):
        sheet.write(row, place, cell)


def text_of(rows: Rows, delimiter: str = ",") -> str:
    """The rows as a delimited text file, dates as Britain writes them."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    for row in rows:
        writer.writerow([f"{each:%d/%m/%Y}" if isinstance(each, dt.date) else each for each in row])
    return out.getvalue()
