"""What leaves as CSV."""

import datetime as dt

import pytest

from lineofsight.views.table import Table
from lineofsight.web.formats import as_csv

TABLE = Table("lines", ("what", "n"), [("visits", 3), ("reviews", None)])


def test_csv_has_headings_and_blank_cells() -> None:
    assert as_csv(TABLE).decode("utf-8-sig") == "what,n\r\nvisits,3\r\nreviews,\r\n"


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r"])
def test_what_was_written_into_a_list_is_not_run_as_a_formula(begins: str) -> None:
    cells = as_csv(Table("lines", ("what",), [(f"{begins}1+1",)])).decode("utf-8-sig")
    assert f"'{begins}1+1" in cells


def test_a_negative_number_stays_a_number() -> None:
    assert as_csv(Table("lines", ("n",), [(-3,)])).decode("utf-8-sig") == "n\r\n-3\r\n"


def test_a_day_is_written_as_everywhere() -> None:
    table = Table("lines", ("due",), [(dt.date(2026, 9, 30),)])
    assert as_csv(table).decode("utf-8-sig") == "due\r\n2026-09-30\r\n"
