"""Writes the council's workbook, and says on which row of which sheet each row came to stand."""

import datetime as dt
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.expected import Places
from lineofsight.demo.council.printing import Printed, Printer, Style, printer
from lineofsight.demo.council.record import Council, Row
from lineofsight.demo.council.sheets import Sheet, pages_before, sheet_of
from lineofsight.model.tables import all_tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

EXCEL_DAY_0 = date(1899, 12, 30).toordinal()
DUPLICATES = 0.01  # of rows, in the messy style


def write_workbook(path: Path, council: Council, style: Style) -> Places:
    """All eleven lists in one file. The same council and style give the same bytes."""
    import xlsxwriter

    dice = Dice(council.seed)
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        book.set_properties({"created": dt.datetime.combine(council.as_at, dt.time())})
        for name, lines in pages_before(council, style):
            _write_lines(book.add_worksheet(name), lines)
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        places = {}
        for table in all_tables():
            sheet = sheet_of(table, style, dice)
            pen = _Pen(book.add_worksheet(sheet.name), day)
            places[table.id] = _write_list(pen, sheet, council.rows[table.id], style, dice)
        return places


class _Pen:
    """Writes rows one under the other, since memory is constant only so."""

    def __init__(self, page: "Worksheet", day: "Format") -> None:
        self._page, self._day = page, day
        self.rows_written = 0

    def write(self, cells: Sequence[Printed]) -> None:
        row = self.rows_written
        for column, value in enumerate(cells):
            if value is None:
                continue
            if isinstance(value, str):
                self._page.write_string(row, column, value)
            elif isinstance(value, date):
                serial = value.toordinal() - EXCEL_DAY_0
                self._page.write_number(row, column, serial, self._day)
            else:
                self._page.write_number(row, column, value)
        self.rows_written += 1


def _write_lines(page: "Worksheet", lines: Sequence[str]) -> None:
    for row, line in enumerate(lines):
        page.write_string(row, 0, line)


def _write_list(
    pen: _Pen, sheet: Sheet, rows: Sequence[Row], style: Style, dice: Dice
) -> list[tuple[str, int]]:
    for line in sheet.above:
        pen.write((line or None,))
    pen.write(sheet.titles)
    printers = _printers(sheet, style, dice)
    places = []
    for row in rows:
        cells = _cells(row, printers, style)
        pen.write(cells)
        places.append((sheet.name, pen.rows_written))
        if style == Style.MESSY and dice.chance(DUPLICATES):
            pen.write(cells)
    return places


def _printers(sheet: Sheet, style: Style, dice: Dice) -> Mapping[int, tuple[str, Printer]]:
    number = next(each.list_number for each in all_tables() if each.id == sheet.table)
    return {
        place: (column.id, printer(column, style, number, dice))
        for place, column in enumerate(sheet.columns)
        if column is not None
    }


def _cells(row: Row, printers: Mapping[int, tuple[str, Printer]], style: Style) -> list[Printed]:
    cells: list[Printed] = [None] * (max(printers) + 1)
    values = row.cells
    for place, (column, print_cell) in printers.items():
        cells[place] = print_cell(values.get(column))
    if style == Style.MESSY and row.rubbish:
        for place, (column, _) in printers.items():
            cells[place] = row.rubbish.get(column, cells[place])
    return cells
