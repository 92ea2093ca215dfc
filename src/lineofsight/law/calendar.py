"""How days are counted: working days, months and birthdays.

Day 0 is the event. "Within N working days" is in time on the Nth working day after day 0, whatever
day the event itself fell on. A month is a calendar month: the same day of the month, or the last
day of a month that is too short. A week is seven days. A birthday on 29 February falls on 1 March
in other years. tests/spec holds the tables that settle these, each with the line that it follows.

Queries cannot count so; they join tables that the generators here fill, for every day from 1990 to
2050 (`FIRST`, `LAST`).
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from lineofsight.errors import WrongUse
from lineofsight.law.bank_holidays import bank_holidays, settled

FIRST = dt.date(1990, 1, 1)
LAST = dt.date(2050, 12, 31)

_ONE_DAY = dt.timedelta(days=1)
_SATURDAY = 5
_MONTHS_A_YEAR = 12


class CalendarRow(NamedTuple):
    """A day: its number; the working days from `FIRST` up to and including it; whether it is one.

    `published` is 0 where the bank holidays of its year are not published yet and may still change.
    """

    day: dt.date
    n: int
    working_day: int
    is_working: int
    published: int


class MonthsRow(NamedTuple):
    """A day, a number of months, and the day that many months on."""

    day: dt.date
    months: int
    then: dt.date


class BirthdayRow(NamedTuple):
    """A day of birth, an age, and the birthday on which that age is reached."""

    birth: dt.date
    age: int
    then: dt.date


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


def working_day_number(day: dt.date) -> int:
    """How many working days there are from `FIRST` up to and including this day.

    The Nth working day after a day is the first whose number is N higher. WrongUse outside the
    calendar's years.
    """
    if not FIRST <= day <= LAST:
        raise WrongUse(f"The calendar runs from {FIRST} to {LAST}: check the dates that you gave.")
    return _working_day_numbers()[(day - FIRST).days]


def months_after(day: dt.date, n: int) -> dt.date:
    """The same day of the month N months on (back, where N is negative), or the month's last."""
    year, month = _month_after(day.year, day.month, n)
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


def is_open_on(day: dt.date, start: dt.date, end: dt.date | None) -> bool:
    """Whether something is open: begun on the day or before, not ended or ended after the day."""
    return start <= day and (end is None or end > day)


def is_in_period(day: dt.date, to: dt.date, months: int) -> bool:
    """Whether a day lies in the months up to and including `to`, after the same day back then."""
    return months_after(to, -months) < day <= to


def calendar_rows() -> Iterator[CalendarRow]:
    """Every day of the calendar, for the table that queries count working days with."""
    numbers = _working_day_numbers()
    for n, (day, number) in enumerate(zip(_days(), numbers, strict=True), start=1):
        before = numbers[n - 2] if n > 1 else 0
        yield CalendarRow(day, n, number, number - before, int(settled(day.year)))


def months_rows(counts: Iterable[int]) -> Iterator[MonthsRow]:
    """Every day of the calendar, with the day each count of months on (back, where negative)."""
    for months in counts:
        for year in range(FIRST.year, LAST.year + 1):
            for month in range(1, _MONTHS_A_YEAR + 1):
                yield from _month_rows(year, month, months)


def birthday_rows(ages: Iterable[int]) -> Iterator[BirthdayRow]:
    """Every day of the calendar as a day of birth, with the birthday of each age."""
    return (BirthdayRow(birth, age, birthday(birth, age)) for age in ages for birth in _days())


def _month_rows(year: int, month: int, months: int) -> Iterator[MonthsRow]:
    then_year, then_month = _month_after(year, month, months)
    last = _last_day(then_year, then_month)
    for day in range(1, _last_day(year, month) + 1):
        then = dt.date(then_year, then_month, min(day, last))
        yield MonthsRow(dt.date(year, month, day), months, then)


def _month_after(year: int, month: int, n: int) -> tuple[int, int]:
    years, month_from_0 = divmod(month - 1 + n, _MONTHS_A_YEAR)
    return year + years, month_from_0 + 1


def _last_day(year: int, month: int) -> int:
    return monthrange(year, month)[1]


@cache
def _days() -> Sequence[dt.date]:
    return tuple(FIRST + dt.timedelta(days=n) for n in range((LAST - FIRST).days + 1))


@cache
def _working_day_numbers() -> Sequence[int]:
    return tuple(accumulate(int(is_working_day(day)) for day in _days()))
