"""What leaves as a workbook: headed tables with filters, a header in sight, nothing merged."""

import datetime as dt
import io
import re
import zipfile
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from lineofsight.views.access import Needs
from lineofsight.views.table import Cell, Table
from lineofsight.web.workbook import READ_ME, About, as_workbook

DAY = dt.date(2026, 9, 30)
TABLE = Table("lines", ("what", "n", "due"), [("visits", 3, DAY), ("reviews", None, None)])
ABOUT = About("Children: what needs an answer", "Wexcombe", DAY, "/children?team=a", Needs.CHILDREN)


def read(content: bytes, sheet: int = 0) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return book.get_sheet_by_index(sheet).to_python(skip_empty_area=True)


def parts(content: bytes, pattern: str) -> list[str]:
    """The text of the workbook's inner files whose names match."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return [book.read(name).decode() for name in book.namelist() if re.search(pattern, name)]


@pytest.mark.parametrize("rows", [TABLE.rows, []])
def test_it_can_be_read_back_with_days_as_days(rows: list[tuple[Cell, ...]]) -> None:
    found = read(as_workbook(Table("lines", TABLE.headings, rows), ABOUT))
    assert found[0] == ["what", "n", "due"]
    assert [row[0] for row in found[1 : 1 + len(rows)]] == [row[0] for row in rows]
    if rows:
        assert found[1] == ["visits", 3, DAY]


def test_a_formula_stays_text() -> None:
    assert read(as_workbook(Table("t", ("what",), [("=1+1",)]), ABOUT))[1] == ["=1+1"]


def test_every_sheet_is_a_headed_table_with_filters_and_a_header_in_sight() -> None:
    content = as_workbook(TABLE, ABOUT)
    tables = parts(content, r"tables/table\d")
    assert len(tables) == 2
    assert all("<autoFilter" in each and 'headerRowCount="0"' not in each for each in tables)
    sheets = parts(content, r"worksheets/sheet\d")
    assert len(sheets) == 2
    assert all('state="frozen"' in each and "<mergeCell" not in each for each in sheets)


def test_the_second_sheet_says_what_it_is_and_what_is_not_in_it() -> None:
    table = Table("lines", ("what",), [("visits",)], ("Children whose row has no id.",))
    content = as_workbook(table, ABOUT)
    assert CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names == ["lines", READ_ME]
    said = [tuple(row) for row in read(content, 1)]
    assert ("Council", "Wexcombe") in said
    assert ("Lists as at", DAY) in said
    assert ("What is not in it", "Children whose row has no id.") in said
    assert any("/children?team=a" in str(words) for _, words in said)
    assert ("Who may have it", "Rows about children: only those who answer for them.") in said


def test_without_lists_or_a_council_it_says_so() -> None:
    about = About("Law", None, None, "/law", Needs.PUBLISHED)
    said = {str(key): value for key, value in read(as_workbook(TABLE, about), 1)}
    assert said["Council"] == "not named yet"
    assert said["Lists as at"] == "no lists have been imported"
