"""The referee's own steps along the calendar (measures.md, "Dates"). Day 0 is the event."""

import calendar
from datetime import date, timedelta

SATURDAY = 5


def working_days_after(day: date, count: int, holidays: frozenset[date]) -> date:
    """The `count`th working day after `day`, stepping one day at a time."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY and day not in holidays:
            count -= 1
    return day


def months_after(day: date, months: int) -> date:
    """The same day number so many calendar months on (or back), clipped to the month's end."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def birthday(birth: date, age: int) -> date:
    """The day somebody reaches `age`; a 29 February birthday falls on 1 March in other years."""
    year = birth.year + age
    if (birth.month, birth.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return birth.replace(year=year)


def later_of(start: date, last: date | None) -> date:
    """The start, or the last time something was done where that is later."""
    return start if last is None else max(start, last)


def age_on(birth: date, day: date) -> int:
    """Whole years of age on a day on or after birth."""
    years = day.year - birth.year
    return years if birthday(birth, years) <= day else years - 1


def in_period(day: date, as_at: date) -> bool:
    """Whether the day is in the six months to T: after T - 6 months, up to and including T."""
    return months_after(as_at, -6) < day <= as_at
