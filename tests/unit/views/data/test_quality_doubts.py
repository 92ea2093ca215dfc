"""What the day-one checks found, on the page of quality and on a page of each."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import kept, on_a_plan
from tests.unit.views.making_data import opened

from lineofsight.evaluation.commit import write_read_model
from lineofsight.law import standards
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.doubtful import Doubtful, doubtful, table
from lineofsight.views.data.quality import Quality, quality

BEFORE = dt.date(2026, 8, 31)
TWICE = [on_a_plan("A1"), on_a_plan("A1", need_start=dt.date(2026, 3, 2))]


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("doubts")
    kept(folder, {"need": [on_a_plan("A1")]}, BEFORE)
    odd = [on_a_plan("B2", team=None, gender="??"), on_a_plan("C3", team="Team Wren")]
    kept(folder, {"need": [*TWICE, *odd]})
    write_read_model(folder, standards(None))
    return folder


def page(folder: Path, **filters: str) -> Quality:
    with opened(folder) as there:
        return quality(there, Asked(filters=filters))


def found(folder: Path, check: str, **filters: str) -> Doubtful:
    with opened(folder) as there:
        return doubtful(there, Asked({"check": check}, filters))


def test_checks_stand_by_how_many_children_with_those_of_each_import(council: Path) -> None:
    several, nobody, *rest = page(council).doubts
    assert {several.id, nobody.id} == {"several_rows", "nobody_allocated"}
    twice = next(each for each in (several, nobody) if each.id == "several_rows")
    assert (twice.rows, twice.children, twice.children_then) == (2, 1, (1, 0))
    assert {each.children for each in rest} == {None}  # of lists that no file has


def test_a_check_that_was_not_asked_says_what_lacks(council: Path) -> None:
    adult = next(each for each in page(council).doubts if each.id == "adult_in_care")
    assert adult.not_asked == "no file has List 8 (Children in care)"
    shown = found(council, "adult_in_care")
    assert (shown.found, shown.children, shown.rows) == (None, None, ())


def test_the_rows_of_a_check_have_their_place_and_their_child(council: Path) -> None:
    shown = found(council, "several_rows")
    assert [(each.child, each.row, each.team) for each in shown.rows] == [
        ("A1", 2, "Team Heron"),
        ("A1", 3, "Team Heron"),
    ]
    assert len({each.reference for each in shown.rows}) == 1
    assert len(table(shown).rows) == 2


def test_a_check_that_there_is_not_is_not_here(council: Path) -> None:
    with pytest.raises(NotHere, match="try several_rows"):
        found(council, "several_row")


def test_teams_stand_by_the_alphabet_with_a_share_for_each_import(council: Path) -> None:
    teams = page(council).teams
    assert [each.title for each in teams] == ["Team Heron", "Team Wren", "No team named"]
    heron = teams[0]
    assert [each.cells > 0 for each in heron.shares] == [True, True]
    assert [each.cells > 0 for each in teams[1].shares] == [True, False]


def test_one_team_can_be_asked_for_and_only_its_rows_are_counted(council: Path) -> None:
    every = page(council)
    nobody = page(council, team="none")
    assert nobody.words == "rows of no team in the lists"
    assert nobody.cells * 4 == every.cells
    gender = next(each for each in nobody.columns if each.cells.column == "gender")
    assert (gender.cells.rows, gender.cells.unread) == (1, 1)


def test_the_next_generation_takes_over_what_was_found(tmp_path: Path) -> None:
    kept(tmp_path, {"need": TWICE})
    write_read_model(tmp_path, standards(None))
    write_read_model(tmp_path, standards(None))
    assert found(tmp_path, "several_rows").found == 2
    assert page(tmp_path).teams[0].shares[0].cells > 0
