"""A child on a protection plan who is in care too is marked, and nobody else is."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, Lists, kept

from lineofsight import law
from lineofsight.evaluation.also_in_care import in_care
from lineofsight.evaluation.opening import opened
from lineofsight.inputs.cells import Cell
from lineofsight.measures.registry import measure

START = dt.date(2026, 2, 5)
PLANS: Sequence[dict[str, Cell]] = [
    {"child_id": child, "plan_start": START} for child in ("both", "left", "breaks", "nobody knows")
]
CARE: Sequence[dict[str, Cell]] = [
    {"child_id": "both", "care_start": START, "legal_status": "C2"},
    {"child_id": "left", "care_start": START, "legal_status": "C2", "care_end": AS_AT},
    {"child_id": "breaks", "care_start": START, "legal_status": "V4"},
    {"child_id": "nobody knows", "care_start": None, "legal_status": "C2"},
    {"child_id": "care only", "care_start": START, "legal_status": "C2"},
]


def marks(folder: Path, lists: Lists, name: str) -> dict[str | None, bool | None]:
    record = opened(kept(folder, lists), law.standards(None))
    care = in_care(record, [measure(name)])
    ((_, answer),) = record.answers([measure(name)])
    return {case.child: care.too(case) for case in answer.cases}


@pytest.mark.parametrize("name", ["cpp.open", "cpp.visit_overdue"])
def test_whom_a_measure_on_plans_lists(tmp_path: Path, name: str) -> None:
    assert marks(tmp_path, {"protection": PLANS, "care": CARE}, name) == {
        "both": True,
        "left": False,
        "breaks": False,
        "nobody knows": None,
    }


def test_without_the_list_of_children_in_care_nobody_knows(tmp_path: Path) -> None:
    assert set(marks(tmp_path, {"protection": PLANS}, "cpp.open").values()) == {None}


def test_other_lists_are_not_marked(tmp_path: Path) -> None:
    lists = {"protection": PLANS, "care": CARE}
    assert set(marks(tmp_path, lists, "care.open").values()) == {None}
