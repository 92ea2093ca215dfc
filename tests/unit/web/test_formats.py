"""What leaves as CSV or as a workbook."""

import io

import pytest
from python_calamine import CalamineWorkbook

from lineofsight.views.table import Table
from lineofsight.web.formats import as_csv, as_excel

TABLE = Table("lines", ("what", "n"), [("visits", 3), ("reviews", None)])


def test_csv_has_headings_and_blank_cells() -> None:
    assert as_csv(TABLE).decode("utf-8-sig") == "what,n\r\nvisits,3\r\nreviews,\r\n"


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r"])
def test_what_was_written_into_a_list_is_not_run_as_a_formula(begins: str) -> None:
    cells = as_csv(Table("lines", ("what",), [(f"{begins}1+1",)])).decode("utf-8-sig")
    assert f"'{begins}1+1" in cells


def test_a_negative_number_stays_a_number() -> None:
    assert as_csv(Table("lines", ("n",), [(-3,)])).decode("utf-8-sig") == "n\r\n-3\r\n"


@pytest.mark.parametrize("rows", [TABLE.rows, []])
def test_a_workbook_can_be_read_back(rows: list[tuple[str, int | None]]) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(as_excel(Table("lines", ("what", "n"), rows))))
    read = book.get_sheet_by_index(0).to_python(skip_empty_area=True)
    assert read[0] == ["what", "n"]
    assert [row[0] for row in read[1 : 1 + len(rows)]] == [row[0] for row in rows]


def test_a_formula_in_a_workbook_stays_text() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(as_excel(Table("t", ("what",), [("=1+1",)]))))
    assert book.get_sheet_by_index(0).to_python()[1] == ["=1+1"]
