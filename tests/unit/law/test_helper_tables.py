"""The tables that queries join instead of counting days."""

import datetime as dt

import pytest

from lineofsight.errors import WrongUse
from lineofsight.law.bank_holidays import published
from lineofsight.law.calendar import (
    FIRST,
    LAST,
    age_on,
    birthday_rows,
    calendar_rows,
    is_working_day,
    months_after,
    months_rows,
    working_day_number,
    working_days_after,
)

CALENDAR = list(calendar_rows())
BY_DAY = {row.day: row for row in CALENDAR}


def test_every_day_is_there_once_and_numbered() -> None:
    assert (CALENDAR[0].day, CALENDAR[-1].day) == (FIRST, LAST)
    assert [row.n for row in CALENDAR] == list(range(1, 22_281))
    assert len(BY_DAY) == len(CALENDAR)


def test_working_days_are_counted_up_to_and_including_the_day() -> None:
    counted = 0
    for row in CALENDAR:
        counted += is_working_day(row.day)
        assert row.working_day == counted == working_day_number(row.day)
        assert row.is_working == is_working_day(row.day)


def test_the_join_that_queries_make_finds_the_nth_working_day() -> None:
    nth = {row.working_day: row.day for row in CALENDAR if row.is_working}
    for row in CALENDAR[:-100:7]:
        for n in (1, 10, 15, 20, 45):
            assert nth[row.working_day + n] == working_days_after(row.day, n)


def test_years_not_published_yet_are_marked() -> None:
    last = max(published())
    assert BY_DAY[dt.date(last, 12, 31)].published == 1
    assert BY_DAY[dt.date(last + 1, 1, 1)].published == 0


def test_a_day_outside_the_calendar_has_no_number() -> None:
    for day in (FIRST - dt.timedelta(days=1), LAST + dt.timedelta(days=1)):
        with pytest.raises(WrongUse, match="runs from 1990-01-01 to 2050-12-31"):
            working_day_number(day)


@pytest.mark.parametrize("months", [-24, -6, 0, 1, 6, 24])
def test_months_on(months: int) -> None:
    found = list(months_rows([months]))
    assert [row.day for row in found] == [row.day for row in CALENDAR]
    assert all(row.then == months_after(row.day, months) for row in found)
    assert {row.months for row in found} == {months}


def test_each_count_of_months_has_its_rows() -> None:
    assert len(list(months_rows([3, 6]))) == 2 * len(CALENDAR)


def test_on_the_birthday_and_not_before_the_age_is_reached() -> None:
    found = list(birthday_rows([5, 18]))
    assert len(found) == 2 * len(CALENDAR)
    for birth, age, then in found[::11]:
        assert age_on(birth, then) == age
        assert age_on(birth, then - dt.timedelta(days=1)) == age - 1
