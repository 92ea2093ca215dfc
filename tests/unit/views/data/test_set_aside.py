"""What could not be used: kinds with their counts, rows with their places, filters and pages."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_data import Load, Mapped, Problem, Read, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked
from lineofsight.views.data.set_aside import SetAside, set_aside, table

DAY = dt.date(2026, 9, 30)
CODE = "This is not one of the codes, so the cell is left out: use the template's code."
DATE = "This is not a date, so the cell is left out: write it as day/month/year."
TWICE = "This row is an exact copy, so it is counted once: nothing needs doing."
NO_LIST = "No file holds List 8, so its measures cannot be answered: add the list."


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    load = Load(
        DAY,
        [Read("protection"), Read("need")],
        mapped=[
            Mapped("protection", "Gender", "gender", "exact"),
            Mapped("need", "Gender", "gender", "exact", sheet="List_6"),
            Mapped("not_a_list", None, None, "notes", sheet="Front"),
        ],
    )
    problems = [
        *(Problem(TWICE, row=n, column=None, value=None) for n in range(90)),
        *(Problem(CODE, row=n, value=f"v{n}") for n in range(40)),
        *(Problem(CODE, "List_6", n) for n in range(30)),
        Problem(DATE, row=7, value="see " + "x" * 100),
        Problem(NO_LIST, None, None, None, None),
    ]
    return workspace(tmp_path_factory.mktemp("aside"), load, problems=problems)


def page(folder: Path, **filters: str) -> SetAside:
    with opened(folder) as there:
        return set_aside(there, Asked(filters=filters))


def test_what_needs_doing_comes_first_and_then_the_most_frequent(council: Path) -> None:
    shown = page(council)
    assert [(each.found, each.needs_doing) for each in shown.kinds] == [
        (70, True),
        (1, True),
        (1, True),
        (90, False),
    ]
    assert (shown.found, shown.in_all) == (162, 162)
    assert shown.kinds[0].what == "This is not one of the codes, so the cell is left out."
    assert shown.kinds[0].to_do == "Use the template's code."


def test_a_page_has_fifty_rows_kind_after_kind(council: Path) -> None:
    first, second, last = (page(council, page=n) for n in ("1", "2", "4"))
    assert [len(group.rows) for group in first.groups] == [50]
    assert [len(group.rows) for group in second.groups] == [20, 1, 1, 28]
    assert [len(group.rows) for group in last.groups] == [12]
    rows = [row for n in "1234" for group in page(council, page=n).groups for row in group.rows]
    assert len(rows) == 162


def test_a_row_says_where_it_stands_and_what_it_holds(council: Path) -> None:
    row = page(council).groups[0].rows[3]
    assert (row.list, row.sheet, row.row, row.column, row.value) == (
        "protection", "List_7", 3, "Gender", "v3",
    )  # fmt: skip


def test_a_long_value_is_cut_short(council: Path) -> None:
    shown = page(
        council, what=next(each.key for each in page(council).kinds if "date" in each.what)
    )
    value = shown.groups[0].rows[0].value
    assert value is not None
    assert len(value) == 61
    assert value.endswith("…")


def test_the_list_is_told_by_the_sheet_it_was_read_from(council: Path) -> None:
    shown = page(council, list="need")
    assert (shown.found, len(shown.kinds)) == (30, 1)
    assert {row.sheet for row in shown.groups[0].rows} == {"List_6"}
    assert page(council, list="protection").found == 131


def test_a_sheet_and_a_kind_can_be_chosen_together(council: Path) -> None:
    code = page(council).kinds[0].key
    shown = page(council, sheet="List_7", what=code)
    assert (shown.found, shown.in_all) == (40, 162)
    assert shown.chosen is not None
    assert shown.chosen.found == 40
    assert shown.given == {"sheet": "List_7", "what": code}


def test_a_kind_that_the_other_filters_do_not_have_shows_nothing(council: Path) -> None:
    dates = next(each.key for each in page(council).kinds if "date" in each.what)
    shown = page(council, list="need", what=dates)
    assert (shown.groups, shown.found) == ((), 0)
    assert shown.chosen is not None


def test_what_is_said_of_whole_files_has_no_places(council: Path) -> None:
    groups = page(council, rows="all").groups
    assert [each.is_of_files for each in groups] == [False, True, False, False]


def test_the_filters_offer_what_there_is(council: Path) -> None:
    by_list, by_sheet = page(council).filters
    assert [each.value for each in by_list.choices] == ["", "need", "protection"]
    assert [each.value for each in by_sheet.choices] == ["", "List_6", "List_7", "annex_a.xlsx"]


@pytest.mark.parametrize("filters", [{"list": "care"}, {"sheet": "x"}, {"what": "x"}])
def test_a_value_that_there_is_not_is_refused(council: Path, filters: dict[str, str]) -> None:
    with pytest.raises(WrongUse, match="choose it on the page"):
        page(council, **filters)


def test_all_rows_can_leave_as_a_table(council: Path) -> None:
    file = table(page(council, rows="all"))
    assert len(file.rows) == 162
    assert all(len(row) == len(file.headings) for row in file.rows)


def test_with_nothing_set_aside_it_says_so(tmp_path: Path) -> None:
    shown = page(workspace(tmp_path, Load(DAY, [Read("need")])))
    assert (shown.in_all, shown.kinds, shown.groups) == (0, (), ())
