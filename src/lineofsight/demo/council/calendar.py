"""Days for planting: on which day must a clock have started, to have run out by the as-at date?

Lives are drawn backwards from the answer. Each rule has an **edge**: the last day from which its
clock has run out. A day up to the edge is overdue, a day after it is in time. That is all the
arithmetic here, and none of it is shared with the engines that the council tests.
"""

import calendar
import tomllib
from datetime import date, timedelta
from functools import cache
from importlib import resources

from lineofsight.errors import WrongUse

ONE_DAY = timedelta(days=1)


@cache
def bank_holidays() -> frozenset[date]:
    """Every bank holiday in England and Wales of the years in the table."""
    text = resources.files(__package__).joinpath("bank_holidays.toml").read_text("utf-8")
    return frozenset(
        date.fromisoformat(f"{year}-{day}")
        for part in tomllib.loads(text).values()
        for year, days in part.items()
        for day in days
    )


def check_within_the_table(as_at: date) -> None:
    """Refuses a day for which working days cannot be told: WrongUse."""
    years = {day.year for day in bank_holidays()}
    if not min(years) + 6 <= as_at.year < max(years):
        raise WrongUse(
            f"The fictional council knows bank holidays from {min(years)} to {max(years)}: "
            f"choose a day between 1 January {min(years) + 6} and 31 December {max(years) - 1}."
        )


def is_working_day(day: date) -> bool:
    """Not a Saturday, a Sunday or a bank holiday."""
    return day.weekday() < calendar.SATURDAY and day not in bank_holidays()


@cache
def working_days_after(day: date, count: int) -> date:
    """The last day "within `count` working days": day 0 is the event."""
    while count:
        day += ONE_DAY
        count -= is_working_day(day)
    return day


@cache
def months_after(day: date, months: int) -> date:
    """The same day of another month, or that month's last day; months may be negative."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@cache
def edge_of_months(as_at: date, months: int) -> date:
    """The last day whose day `months` later is before the as-at date."""
    day = months_after(as_at, -months) + timedelta(days=3)
    while months_after(day, months) >= as_at:
        day -= ONE_DAY
    return day


@cache
def edge_of_days(as_at: date, days: int) -> date:
    """The last day whose day `days` later is before the as-at date."""
    return as_at - timedelta(days=days + 1)


@cache
def edge_of_working_days(as_at: date, count: int) -> date:
    """The last day whose `count`th working day is before the as-at date."""
    day = as_at
    while count:
        day -= ONE_DAY
        count -= is_working_day(day)
    return day - ONE_DAY


@cache
def birthday(birth: date, age: int) -> date:
    """The day this age is reached: 1 March in a year that has no 29 February."""
    if (birth.month, birth.day) == (2, 29) and not calendar.isleap(birth.year + age):
        return date(birth.year + age, 3, 1)
    return birth.replace(year=birth.year + age)


def age_on(birth: date, day: date) -> int:
    """Whole years; -1 before birth."""
    if day < birth:
        return -1
    age = day.year - birth.year
    return age if birthday(birth, age) <= day else age - 1
