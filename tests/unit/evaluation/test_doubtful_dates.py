"""Events to come and ends before their start are said; ends to come and births expected are not."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, on_a_plan, record

from lineofsight.evaluation.doubtful_dates import doubtful_dates
from lineofsight.inputs.cells import Cell

TOMORROW = AS_AT + dt.timedelta(days=1)


def said(folder: Path, **cells: Cell) -> list[str]:
    found = doubtful_dates(record(folder, {"need": [on_a_plan("A1", **cells)]}), AS_AT)
    return [problem.problem for problem in found]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"need_start": TOMORROW}, "after the day asked about, so questions"),
        ({"last_seen": TOMORROW}, "after the day asked about, so questions"),
        ({"need_end": TOMORROW}, "has not happened and the row counts as open"),
        ({"need_end": dt.date(2026, 1, 4)}, "before the start on the same row"),
        ({"age": 3, "date_of_birth": TOMORROW}, "after the day asked about, so questions"),
    ],
)
def test_is_said(tmp_path: Path, cells: dict[str, Cell], words: str) -> None:
    (sentence,) = said(tmp_path, **cells)
    assert words in sentence


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"last_seen": AS_AT},
        {"need_end": dt.date(2026, 1, 5)},
        {"age": -1, "date_of_birth": TOMORROW},
    ],
)
def test_is_in_order(tmp_path: Path, cells: dict[str, Cell]) -> None:
    assert said(tmp_path, **cells) == []


def test_a_conference_to_come_is_booked(tmp_path: Path) -> None:
    row: dict[str, Cell] = {
        "child_id": "A1",
        "strategy_date": dt.date(2026, 9, 28),
        "conference_date": TOMORROW,
    }
    assert list(doubtful_dates(record(tmp_path, {"section47": [row]}), AS_AT)) == []


def test_names_the_place(tmp_path: Path) -> None:
    rows = [on_a_plan("A1"), on_a_plan("A2", last_seen=TOMORROW)]
    (problem,) = doubtful_dates(record(tmp_path, {"need": rows}), AS_AT)
    assert (problem.file, problem.sheet, problem.row) == ("lists.xlsx", "List_6", 3)
    assert problem.column == "Date Child Was Last Seen"
    assert problem.value == "01/10/2026"
    assert "2026" not in problem.problem
