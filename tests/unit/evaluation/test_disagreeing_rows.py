"""Rows about one child that say different things are said, in one list and across lists."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, Lists, on_a_plan, record

from lineofsight.evaluation.disagreeing_rows import disagreeing_rows
from lineofsight.inputs.cells import Cell
from lineofsight.model.record import Problem

BORN = dt.date(2017, 1, 5)
Row = dict[str, Cell]


def said(folder: Path, lists: Lists) -> list[Problem]:
    return list(disagreeing_rows(record(folder, lists), AS_AT))


def contact(**cells: Cell) -> Row:
    return {"child_id": "A1", "contact_date": dt.date(2026, 8, 3), **cells}


def plan(**cells: Cell) -> Row:
    return {"child_id": "A1", "plan_start": dt.date(2026, 2, 5), **cells}


def care(**cells: Cell) -> Row:
    return {"child_id": "A1", "care_start": dt.date(2026, 2, 5), "legal_status": "C2", **cells}


@pytest.mark.parametrize(
    ("column", "one", "other"),
    [
        ("date_of_birth", BORN, dt.date(2017, 5, 1)),
        ("gender", "a) Male", "b) Female"),
        ("ethnicity", "WBRI", "APKN"),
    ],
)
def test_across_lists(tmp_path: Path, column: str, one: Cell, other: Cell) -> None:
    lists = {
        "need": [on_a_plan("A1", **{column: one}), on_a_plan("A2", **{column: other})],
        "contacts": [contact(**{column: one}), contact(**{column: other})],
    }
    (problem,) = said(tmp_path, lists)
    assert (problem.file, problem.sheet, problem.row) == ("lists.xlsx", "List_1", 3)
    assert "says otherwise; both are kept" in problem.problem


def test_inside_a_list(tmp_path: Path) -> None:
    rows = [on_a_plan("A1"), on_a_plan("A1", disability="Y"), on_a_plan("A2", disability="Y")]
    (problem,) = said(tmp_path, {"need": rows})
    assert (problem.row, problem.column, problem.value) == (
        3,
        "Does the Child have a Disability",
        "yes",
    )


@pytest.mark.parametrize(
    ("column", "nothing"),
    [
        ("date_of_birth", None),
        ("date_of_birth", "31/02/2017"),
        ("gender", "c) Not stated/recorded"),
        ("ethnicity", "NOBT"),
        ("ethnicity", "REFU"),
        ("disability", "c) Unknown"),
    ],
)
def test_a_cell_that_says_nothing_disagrees_with_nothing(
    tmp_path: Path, column: str, nothing: Cell
) -> None:
    own: Row = {"date_of_birth": BORN, "gender": "M", "ethnicity": "WBRI", "disability": "N"}
    rows = [on_a_plan("A1", **own), on_a_plan("A1", **own | {column: nothing})]
    assert said(tmp_path, {"need": rows}) == []


@pytest.mark.parametrize(
    ("other", "status", "words"),
    [
        ({"protection": [plan()]}, "c) Child in need plan", "on an open protection plan"),
        ({"protection": [plan()]}, "e) Closed episode", "on an open protection plan"),
        ({"protection": [plan()]}, "b) Child Protection plan", None),
        ({"protection": [plan()]}, "a) Looked after child", None),
        ({"protection": [plan(plan_end=AS_AT)]}, "c) Child in need plan", None),
        ({"protection": [plan(plan_start="31/02/2026")]}, "c) Child in need plan", None),
        ({"protection": [plan(plan_end="soon")]}, "c) Child in need plan", None),
        ({"care": [care()]}, "b) Child Protection plan", "in care, and this row another status"),
        ({"care": [care()]}, "a) Looked after child", None),
        ({"care": [care(legal_status="V4")]}, "c) Child in need plan", None),
        ({"care": [care(care_end=AS_AT)]}, "c) Child in need plan", None),
        ({"care": [care()]}, "nobody knows what", None),
    ],
)
def test_a_status_that_the_other_list_contradicts(
    tmp_path: Path, other: Lists, status: str, words: str | None
) -> None:
    rows = [on_a_plan("A1", status=status), on_a_plan("A2", status=status)]
    problems = said(tmp_path, {"need": rows, **other})
    assert [(each.row, each.column) for each in problems] == [(2, "Case Status")] * bool(words)
    assert all(str(words) in each.problem for each in problems)


def test_one_row_that_fits_is_enough(tmp_path: Path) -> None:
    rows = [on_a_plan("A1", status="e) Closed episode"), on_a_plan("A1", status="a) Looked after")]
    assert said(tmp_path, {"need": rows, "care": [care()]}) == []


@pytest.mark.parametrize(
    ("eligibility", "is_said"),
    [("b) Former relevant child", True), ("d) Eligible child", False), ("a) Relevant", False)],
)
def test_in_care_and_said_to_have_left(tmp_path: Path, eligibility: str, *, is_said: bool) -> None:
    leaving = [{"child_id": "A1", "eligibility": eligibility}]
    problems = said(tmp_path, {"care": [care()], "leaving": leaving})
    assert [each.column for each in problems] == ["Eligibility Category"] * is_said


def test_no_value_stands_in_the_sentence(tmp_path: Path) -> None:
    rows = [on_a_plan("A1"), on_a_plan("A1", date_of_birth=dt.date(2016, 1, 5))]
    (problem,) = said(tmp_path, {"need": rows})
    assert problem.value == "05/01/2016"
    assert "2016" not in problem.problem
