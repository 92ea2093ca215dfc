"""How days are counted: working days, months and birthdays.

Day 0 is the event. "Within N working days" is in time on the Nth working day after day 0, whatever
day the event itself fell on. A month is a calendar month: the same day of the month, or the last
day of a month that is too short. A week is seven days. A birthday on 29 February falls on 1 March
in other years. tests/spec holds the tables that settle these, each with the line that it follows.

Queries cannot count so; they join tables made of these, for every day from 1990 to 2050 (`FIRST`,
`LAST`).
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from lineofsight.law.bank_holidays import bank_holidays

FIRST = dt.date(1990, 1, 1)
LAST = dt.date(2050, 12, 31)

_ONE_DAY = dt.timedelta(days=1)
_SATURDAY = 5
_MONTHS_A_YEAR = 12


class CalendarRow(NamedTuple):
    """A day, its number, the working days from `FIRST` up to and including it, and if it is one."""

    day: dt.date
    n: int
    working_day: int
    is_working: int


def is_working_day(day: dt.date) -> bool:
    """Whether it is neither a Saturday, a Sunday nor a bank holiday in England and Wales."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(day.year)


def working_days_after(day: dt.date, n: int) -> dt.date:
    """The Nth working day after a day; before it, where N is negative; the day itself for 0."""
    step = _ONE_DAY if n > 0 else -_ONE_DAY
    left = abs(n)
    while left:
        day += step
        left -= is_working_day(day)
    return day


def months_after(day: dt.date, n: int) -> dt.date:
    """The same day of the month N months on (back, where N is negative), or the month's last."""
    years, months_from_january = divmod(day.month - 1 + n, _MONTHS_A_YEAR)
    year, month = day.year + years, months_from_january + 1
    return dt.date(year, month, min(day.day, _last_day(year, month)))


def birthday(birth: dt.date, age: int) -> dt.date:
    """The day on which someone reaches an age."""
    year = birth.year + age
    is_missing = (birth.month, birth.day) == (2, 29) and _last_day(year, 2) != birth.day
    return dt.date(year, 3, 1) if is_missing else birth.replace(year=year)


def age_on(birth: dt.date, day: dt.date) -> int | None:
    """Age in whole years on a day, or None for a child not yet born."""
    if day < birth:
        return None
    age = day.year - birth.year
    return age if birthday(birth, age) <= day else age - 1


def calendar_rows() -> Iterator[CalendarRow]:
    """Every day of the calendar, for the table that queries count working days with."""
    working_days = 0
    for n in range((LAST - FIRST).days + 1):
        day = FIRST + n * _ONE_DAY
        is_working = int(is_working_day(day))
        working_days += is_working
        yield CalendarRow(day, n + 1, working_days, is_working)


def _last_day(year: int, month: int) -> int:
    return monthrange(year, month)[1]
