"""Cells that cannot be used, columns and lists that no file has, and whom they hide."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_data import CannotSay, Cells, Load, Read, opened, workspace

from lineofsight.views.data.data_gaps import ColumnCells, cells_of, lists_missing, untold

DAY = dt.date(2026, 9, 30)
VISIT, ALONE = "cpp.visit_overdue", "cpp.not_seen_alone"


def cells(folder: Path, **columns: Cells) -> dict[str, ColumnCells]:
    told = {("protection", name): each for name, each in columns.items()}
    with opened(workspace(folder, Load(DAY, [Read("protection")], told))) as there:
        return {each.column: each for each in cells_of(there.need_answers(), 1)}


def test_a_blank_cell_is_lost_only_where_it_must_be_filled(tmp_path: Path) -> None:
    found = cells(tmp_path, plan_end=Cells(40, blank=30, unread=1), plan_start=Cells(40, 3, 2))
    assert (found["plan_end"].lost, found["plan_end"].usable) == (1, 39)
    assert (found["plan_start"].lost, found["plan_start"].must_be_filled) == (5, True)
    assert found["plan_start"].share == pytest.approx(100 * 35 / 40)


def test_a_column_that_no_file_has_is_lost_whole(tmp_path: Path) -> None:
    absent = cells(tmp_path, last_visit=Cells(40, is_present=False))["last_visit"]
    assert (absent.usable, absent.share, absent.lost) == (0, 0.0, 40)
    assert VISIT in {each.id for each in absent.measures}


def test_of_no_rows_no_share_is_said(tmp_path: Path) -> None:
    assert cells(tmp_path, plan_start=Cells(0))["plan_start"].share is None


def test_every_measure_of_a_list_reads_whose_row_it_is(tmp_path: Path) -> None:
    readers = {each.id for each in cells(tmp_path, child_id=Cells(40))["child_id"].measures}
    assert {VISIT, ALONE, "cpp.open"} <= readers


def test_a_column_that_came_later_is_no_gap_unless_something_reads_it(tmp_path: Path) -> None:
    absent = Cells(40, is_present=False)
    told = {("leaving", name): absent for name in ("unaccompanied", "adviser")}
    with opened(workspace(tmp_path, Load(DAY, [Read("leaving")], told))) as there:
        assert [each.column for each in cells_of(there.need_answers(), 1)] == ["adviser"]


def test_lists_that_no_file_holds_name_the_measures_that_wait(tmp_path: Path) -> None:
    with opened(workspace(tmp_path, Load(DAY, [Read("protection"), Read("need")]))) as there:
        missing = {each.list: each for each in lists_missing(there.need_answers(), 1)}
    assert len(missing) == 9
    assert "protection" not in missing
    assert "care.open" in {each.id for each in missing["care"].measures}


def test_a_child_is_counted_once_for_a_column_however_many_measures_cannot_tell(
    tmp_path: Path,
) -> None:
    said = [
        CannotSay(VISIT, "A1", "Date of Birth: is blank"),
        CannotSay(ALONE, "A1", "Date of Birth: is blank"),
        CannotSay(ALONE, "A2", "Date of Birth: is blank"),
        CannotSay(ALONE, "A3", "Date of Birth: could not be read"),
        CannotSay(ALONE, "A4", "the rows disagree"),
    ]
    with opened(workspace(tmp_path, Load(DAY), cannot_say=said)) as there:
        found = untold(there.need_answers())
    assert list(found) == [("protection", "date_of_birth")]
    about = found["protection", "date_of_birth"]
    assert (about.children, about.troubles) == (3, ("is blank", "could not be read"))
