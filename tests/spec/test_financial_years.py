"""What people write for a financial year, and what is no financial year."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.errors import WrongUse
from lineofsight.money.years import FinancialYear, financial_year, year_in, year_of

WRITTEN = """
    written   | year    | because
    2019-20   | 2019-20 |
    2019/20   | 2019-20 |
    2019–20   | 2019-20 | with a dash
    2019/2020 | 2019-20 |
    FY2019-20 | 2019-20 |
    FY20      | 2019-20 | the year that ends in 2020
    fy 20     | 2019-20 |
    1999-00   | 1999-00 |
    1999/2000 | 1999-00 |
    2019-21   |         | two years
    2019/2021 |         |
    2020      |         | either of two
    2019-19   |         |
    20-21     |         | no century
    total     |         |
"""

MONTHS = """
    day        | months | because
    2021-04-01 |     12 | the whole year
    2021-09-01 |      7 | a school year's part
    2021-09-30 |      7 | a month counts from its first day
    2022-03-31 |      1 |
    2022-04-01 |      0 | the year after
    2021-03-31 |     12 | begun before
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows under a drawn table's heading, cell by cell."""
    lines = table.strip().splitlines()[1:]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


@pytest.mark.parametrize(("written", "year", "because"), rows(WRITTEN))
def test_written(written: str, year: str, because: str) -> None:
    found = year_in(written)
    assert (str(found) if found else "") == year, because


@pytest.mark.parametrize(("day", "months", "because"), rows(MONTHS))
def test_months_left(day: str, months: str, because: str) -> None:
    assert FinancialYear(2021).months_from(dt.date.fromisoformat(day)) == int(months), because


@given(st.dates(dt.date(1990, 1, 1), dt.date(2098, 12, 31)))
def test_every_day_lies_in_its_year(day: dt.date) -> None:
    year = year_of(day)
    assert year.first_day <= day <= year.last_day
    assert financial_year(str(year)) == year
    assert year.last_day + dt.timedelta(days=1) == year.plus(1).first_day


def test_what_is_no_year_is_refused() -> None:
    with pytest.raises(WrongUse, match="write one as 2019-20"):
        financial_year("2020")
