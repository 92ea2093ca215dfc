"""A page's table as a workbook that a manager can sort, filter and print.

Each sheet is one headed table with filters, its header in sight while the rows scroll, and no
merged cells, so that screen readers and other programs can read it. Dates are dates.
"""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.views.access import Needs
from lineofsight.views.table import Cell, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
READ_ME = "Read me"
_NARROWEST, _WIDEST = 8, 60  # letters: longer cells are wrapped
_MOST_LOOKED_AT = 500  # rows from which widths are taken
_LONGEST_NAME = 31  # letters of a sheet's name
_WRITING = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True)
class About:
    """What a workbook says of itself: from which page, whose, as at which day, how sensitive."""

    title: str
    council: str | None
    as_at: dt.date | None
    address: str
    needs: Needs


def as_workbook(table: Table, about: About) -> bytes:
    """The table, and behind it a sheet that says what it is and what is not in it."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _WRITING) as book:
        book.set_properties({"title": about.title, "company": about.council or ""})
        _sheet(book, table)
        _sheet(book, Table(READ_ME, ("about", "what it says"), list(_read_me(table, about))))
    return file.getvalue()


def _sheet(book: "Workbook", table: Table) -> None:
    sheet = book.add_worksheet(table.name[:_LONGEST_NAME])
    cells, day = (book.add_format({"valign": "top", "text_wrap": True, **more}) for more in (
        {}, {"num_format": "dd/mm/yyyy"},
    ))  # fmt: skip
    for place in range(len(table.headings)):
        column = [row[place] for row in table.rows]
        holds_days = any(isinstance(cell, dt.date) for cell in column)
        width = _width(table.headings[place], column)
        sheet.set_column(place, place, width, day if holds_days else cells)
    sheet.add_table(
        0, 0, max(len(table.rows), 1), len(table.headings) - 1,
        {
            "name": table.name.replace(" ", "_").replace("-", "_"),
            "columns": [{"header": heading} for heading in table.headings],
            "data": [list(row) for row in table.rows],
        },
    )  # fmt: skip
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _width(heading: str, column: Sequence[Cell]) -> int:
    """Wide enough for most cells and for the heading with its filter."""
    shown = (str(cell) for cell in column[:_MOST_LOOKED_AT] if cell is not None)
    longest = max(map(len, shown), default=0)
    return min(max(_NARROWEST, len(heading) + 4, longest + 2), _WIDEST)


def _read_me(table: Table, about: About) -> Iterator[tuple[Cell, ...]]:
    yield "What it is", about.title
    yield "Council", about.council or "not named yet"
    yield "Lists as at", about.as_at or "no lists have been imported"
    yield "Page", f"{about.address} in Line of Sight: the choices made there stand after the “?”"
    yield "Rows", len(table.rows)
    for sentence in table.not_in_it:
        yield "What is not in it", sentence
    yield "What is not in it", "Anything recorded after the day of the lists, or never recorded."
    if about.needs is Needs.CHILDREN:
        yield "Who may have it", "Rows about children: only those who answer for them."
    else:
        yield "Who may have it", "Small numbers are not hidden: it is not for publication."
