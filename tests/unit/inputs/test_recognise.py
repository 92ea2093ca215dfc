"""Which list a sheet is."""

import pytest
from tests.unit.inputs.workbooks import titled

from lineofsight.inputs.annex_a.recognise import recognised
from lineofsight.inputs.cells import Cell
from lineofsight.inputs.files import Sheet
from lineofsight.model.tables import Table, all_tables, table

TABLES = all_tables()


@pytest.mark.parametrize("whose", TABLES, ids=lambda each: each.id)
@pytest.mark.parametrize("above", [0, 1, 9])
def test_titles_tell_the_list_whatever_the_sheet_is_called(whose: Table, above: int) -> None:
    title: list[Cell] = ["A title"]
    rows = [title] * above + titled(whose.id)
    found = recognised(Sheet("f.xlsx", "Sheet1", rows))
    assert found.table == whose
    assert found.header_row == above + 1
    assert found.missing == ()


def test_titles_below_the_tenth_row_are_not_looked_for() -> None:
    blank: list[Cell] = [""]
    rows = [blank] * 10 + titled("need")
    assert recognised(Sheet("f.xlsx", "Sheet1", rows)).table is None


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("List_1", 1), ("List 1", 1), ("List1", 1), ("list 01", 1), ("List_10", 10),
        ("List 9", 9), ("Child Protection", 7), ("CIN", 6), ("Sec47 and ICPC", 5),
        ("Annex A List 8", 8),
    ],
)  # fmt: skip
def test_a_name_tells_the_list_when_titles_do_not(name: str, number: int) -> None:
    rows: list[list[Cell]] = [["Child Unique ID", "Gender", "Allocated Team"], ["1", "M", "Heron"]]
    found = recognised(Sheet("f.xlsx", name, rows))
    assert found.table is not None
    assert found.table.list_number == number


def test_titles_win_over_a_name_that_says_otherwise() -> None:
    assert recognised(Sheet("f.xlsx", "List_1", titled("care"))).table == table("care")


def test_order_tells_the_list_when_nothing_else_does() -> None:
    names = ("Guidance", *(f"Sheet{number}" for number in range(1, 12)))
    rows: list[list[Cell]] = [["Child Unique ID", "Gender"], ["1", "M"]]
    found = recognised(Sheet("f.xlsx", "Sheet7", rows, names))
    assert found.table == table("protection")


def test_a_text_file_is_named_by_its_file() -> None:
    rows: list[list[Cell]] = [["Child Unique ID", "Gender"], ["1", "M"]]
    assert recognised(Sheet("List 9.csv", None, rows)).table == table("leaving")


@pytest.mark.parametrize("name", ["Front_Sheet", "FAQ_and_changes", "Guidance", "Codes_used"])
def test_the_templates_other_sheets_are_notes(name: str) -> None:
    rows: list[list[Cell]] = [
        ["Date of Contact and " + "word " * 60, "Child Unique ID"],
        ["Gender"],
    ]
    found = recognised(Sheet("f.xlsx", name, rows))
    assert (found.table, found.why) == (None, "notes")


def test_the_lists_for_special_needs_are_known_and_not_read() -> None:
    rows: list[list[Cell]] = [["Unique ID", "UPN", "Date of birth", "SEN primary need"]]
    assert recognised(Sheet("f.xlsx", "List_1", rows)).why == "special_needs"
