"""Which day the lists may be as at: suggested, with where it was found."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.inputs.workbooks import titled, write_workbook

from lineofsight.inputs.annex_a import Suggestion, suggested_as_at

DAY = dt.date(2026, 9, 30)


@pytest.mark.parametrize(
    "name",
    ["Annex A 2026-09-30", "30.09.2026 lists", "annex_20260930_v2", "AnnexA 30th September 2026"],
)
def test_a_day_in_the_files_name(name: str) -> None:
    assert suggested_as_at([Path(f"{name}.csv")]) == (Suggestion(DAY, f"{name}.csv"),)


def test_a_day_on_the_front_sheet(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "lists.xlsx",
        {
            "Front_Sheet": [["Annex A"], ["Lists as at 30 September 2026"], [dt.date(2026, 10, 1)]],
            "List_6": titled("need", {"child_id": "1", "need_start": dt.date(2026, 1, 1)}),
        },
    )
    assert suggested_as_at([path]) == (
        Suggestion(DAY, "lists.xlsx", "Front_Sheet", 2),
        Suggestion(dt.date(2026, 10, 1), "lists.xlsx", "Front_Sheet", 3),
    )


def test_nothing_is_suggested_where_nothing_is_said(tmp_path: Path) -> None:
    assert suggested_as_at([write_workbook(tmp_path / "a.xlsx", {"List_6": titled("need")})]) == ()
