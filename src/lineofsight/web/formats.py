"""The forms in which a page's context leaves: HTML, JSON, CSV, a spreadsheet."""

import csv
import io
from dataclasses import dataclass

from lineofsight.pages.page import Page
from lineofsight.views.table import Cell, Table

# A spreadsheet runs what begins so as a formula, whoever wrote it into a list.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Link:
    """A page's data in one form."""

    words: str
    address: str


def links(page: Page, path: str, query: str) -> list[Link]:
    """Where this page's data is."""
    stem = "/home" if path == "/" else path
    rest = f"?{query}" if query else ""
    kinds = [("JSON", "json"), *([("CSV", "csv"), ("Excel", "xlsx")] if page.table else [])]
    return [Link(words, f"{stem}.{ending}{rest}") for words, ending in kinds]


def as_csv(table: Table) -> bytes:
    """The table as CSV, in UTF-8 with the mark that spreadsheets look for."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.headings)
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def as_excel(table: Table) -> bytes:
    """The table as a workbook of one sheet: a headed table with filters, no merged cells."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False,
                                    "strings_to_urls": False}) as book:  # fmt: skip
        sheet = book.add_worksheet(table.name[:31])
        columns = [{"header": heading} for heading in table.headings]
        last_row = max(len(table.rows), 1)
        sheet.add_table(
            0, 0, last_row, len(columns) - 1,
            {"name": "lines", "columns": columns, "data": [list(row) for row in table.rows]},
        )  # fmt: skip
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    return file.getvalue()
