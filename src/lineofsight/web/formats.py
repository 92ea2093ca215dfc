"""The forms in which a page's context leaves: HTML, JSON, CSV; `workbook.py` makes spreadsheets."""

import csv
import io
from dataclasses import dataclass

from lineofsight.pages.page import Page
from lineofsight.views.table import Cell, Table

# A spreadsheet runs what begins so as a formula, whoever wrote it into a list.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
