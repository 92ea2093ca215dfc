"""How much of the lists can be used: the worst first, and import by import."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_data import CannotSay, Cells, Load, Read, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked
from lineofsight.views.data.quality import Quality, quality, table

DAY = dt.date(2026, 9, 30)
BEFORE = dt.date(2026, 8, 31)


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    now = {
        ("protection", "plan_start"): Cells(100, blank=4, unread=6),
        ("protection", "last_visit"): Cells(100, is_present=False),
        ("protection", "date_of_birth"): Cells(100),
        ("protection", "ethnicity"): Cells(100, unread=50),
        ("protection", "plan_end"): Cells(100, blank=90),
        ("need", "need_start"): Cells(200, unread=2),
    }
    then = {("protection", "plan_start"): Cells(80), ("protection", "date_of_birth"): Cells(80)}
    reason = "Date of Birth: is after the day asked about"
    return workspace(
        tmp_path_factory.mktemp("quality"),
        Load(DAY, [Read("protection"), Read("need")], now),
        Load(BEFORE, [Read("protection")], then),
        cannot_say=[CannotSay("cpp.not_seen_alone", "A1", reason)],
    )


def page(folder: Path, **filters: str) -> Quality:
    with opened(folder) as there:
        return quality(there, Asked(filters=filters))


def test_columns_that_measures_read_come_first_and_of_them_the_worst(council: Path) -> None:
    assert [each.cells.column for each in page(council).shown] == [
        "last_visit",
        "plan_start",
        "need_start",
        "date_of_birth",  # whole, and somebody cannot be told of for it
        "ethnicity",
    ]


def test_whole_columns_are_counted_and_not_shown(council: Path) -> None:
    shown = page(council)
    assert (shown.gaps, len(shown.columns)) == (5, 6)
    assert "plan_end" in {each.cells.column for each in shown.columns}


def test_a_column_says_of_whom_some_measure_cannot_tell(council: Path) -> None:
    birth = next(each for each in page(council).shown if each.cells.column == "date_of_birth")
    assert (birth.untold, birth.troubles) == (1, ("is after the day asked about",))


def test_the_share_is_of_all_cells(council: Path) -> None:
    shown = page(council)
    assert (shown.usable, shown.cells) == (90 + 0 + 100 + 50 + 100 + 198, 700)
    assert shown.share == pytest.approx(100 * 538 / 700)


def test_import_by_import_each_list_has_its_share(council: Path) -> None:
    shown = page(council)
    assert shown.days == (DAY, BEFORE)
    shares = {each.words: [(one.usable, one.cells) for one in each.shares] for each in shown.over}
    assert shares == {
        "All lists": [(538, 700), (160, 160)],
        "List 6, Children in need": [(198, 200), (0, 0)],
        "List 7, Child protection": [(340, 500), (160, 160)],
    }


def test_a_list_that_is_chosen_shows_its_columns_over_imports(council: Path) -> None:
    shown = page(council, list="protection")
    assert (shown.cells, shown.words) == (500, "List 7, Child protection")
    assert [each.words for each in shown.over] == [
        "Ethnicity",
        "Child Protection Plan Start Date",
        "Date of the Last Statutory Visit",
    ]  # fmt: skip
    assert [one.cells for one in shown.over[2].shares] == [100, 0]


def test_a_list_that_there_is_not_is_refused(council: Path) -> None:
    with pytest.raises(WrongUse):
        page(council, list="pupils")


def test_the_table_has_every_column(council: Path) -> None:
    file = table(page(council))
    assert len(file.rows) == 6
    assert all(len(row) == len(file.headings) for row in file.rows)
    visit = dict(zip(file.headings, file.rows[0], strict=True))
    assert (visit["in the files"], visit["usable"]) == ("no", 0)
    assert "cpp.visit_overdue" in str(visit["measures"])


def test_when_every_import_was_removed_it_says_so(tmp_path: Path) -> None:
    shown = page(workspace(tmp_path))
    assert (shown.kept, shown.columns, shown.over) == (None, (), ())
