"""Every way a file writes a date, and what is not one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.inputs.cells import Cell
from lineofsight.inputs.dates import date_in

DAY = dt.date(2024, 3, 1)
FORMATS = (
    "%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y/%m/%d", "%Y%m%d",
    "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M:%S.000", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%M:%S+00:00",
    "%d %b %Y", "%d %B %Y", "%d-%b-%y", "%d%b%Y", "%a %d %B %Y", "%A, %d %B %Y",
)  # fmt: skip


@given(st.dates(dt.date(1990, 1, 1), dt.date(2049, 12, 31)), st.sampled_from(FORMATS))
def test_every_format_says_the_same_day(day: dt.date, written: str) -> None:
    assert date_in(day.strftime(written)) == day


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)))
def test_numbers_are_days_as_spreadsheets_count_them(day: dt.date) -> None:
    number = (day - dt.date(1899, 12, 30)).days
    assert date_in(number) == date_in(number + 0.5) == date_in(str(number)) == day


@pytest.mark.parametrize(
    "cell",
    [
        DAY, dt.datetime(2024, 3, 1, 23, 59, tzinfo=dt.UTC), "1/3/24",
        " 01/03/2024 ", "01\xa0March\xa02024",
        "1st March 2024", "Fri 1 Mar 2024", "01/Mar/2024", "1 Mar 2024",
        "01-March-24", "1.Mar.2024", "01/03/2024 09:30:00 AM", 20240301, 45352.0,
    ],
)  # fmt: skip
def test_the_first_of_march(cell: Cell) -> None:
    assert date_in(cell) == DAY


@pytest.mark.parametrize(
    "cell",
    [
        "", "31/02/2024", "03/13/2024", "2024-13-01", "soon", "May be 8 Jan 2000", "1 Jan",
        "01/03", "1/3/024", "12", 0, -5.0, 60, 99999999.0, True, dt.time(0, 0), "29/02/2023",
        "45352 days", "-", "–", "01/Mrz/2024", "Mar/2024", "01/Mar", "1 Marchy 2024", float("inf"),
    ],
)  # fmt: skip
def test_what_is_no_date(cell: Cell) -> None:
    assert date_in(cell) is None


def test_a_placeholder_is_a_date_that_the_reader_judges() -> None:
    assert date_in("01/01/1900") == dt.date(1900, 1, 1)
