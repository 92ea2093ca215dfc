"""The small tables that every query joins: the day, the numbers in force, the calendar.

    as_at(import_no, day)                   the day that answers are given for, of each import
    params(name, value)                     law, local standards and the measures' own numbers
    calendar(day, n, working_day, is_working)
    months_on(day, months, falls_on)        for every count of months that a number asks for
    birthdays(day, age, falls_on)           for every age that a number asks for

The last two run from the calendar's first day to the end of the last month asked about. Numbers in
weeks stand in `params` as days. One that the law does not have on the day is NULL.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lineofsight import law
from lineofsight.law import calendar
from lineofsight.law.standards import all_standards

IN_MONTHS = (
    ".months"  # a number of years, asked for as months: "….visit_long_placement_years.months"
)
BACK = "-"  # before the name of a number: the same, backwards
_MONTHS_A_YEAR = 12
_ONE_DAY = dt.timedelta(days=1)

Column = Sequence[dt.date | str | int | None]


@dataclass(frozen=True)
class HelperTable:
    """A table by columns, with each column's SQL type."""

    types: Mapping[str, str]
    columns: Mapping[str, Column]


def numbers_in_force(
    names: Iterable[str], as_at: dt.date, standards: Mapping[str, int]
) -> dict[str, int | None]:
    """The value of each name on the day: a local standard's, or the law's, or None."""
    return {name: _number(name, as_at, standards) for name in sorted(names)}


def _number(name: str, as_at: dt.date, standards: Mapping[str, int]) -> int | None:
    if name.startswith(BACK):
        forward = _number(name.removeprefix(BACK), as_at, standards)
        return None if forward is None else -forward
    if name in standards:
        return standards[name]
    number = law.find(name.removesuffix(IN_MONTHS), as_at)
    if number is None:
        return None
    if name.endswith(IN_MONTHS):
        return number.value * _MONTHS_A_YEAR
    return number.days if number.unit is law.Unit.WEEKS else number.value


def helper_tables(
    days: Mapping[int, dt.date], numbers: Mapping[str, int | None]
) -> dict[str, HelperTable]:
    """Every helper table by name, for the days of these imports and the numbers of all of them."""
    last = max(days.values())
    return {
        "as_at": HelperTable(
            {"import_no": "INTEGER", "day": "DATE"},
            {"import_no": list(days), "day": list(days.values())},
        ),
        "params": HelperTable(
            {"name": "VARCHAR", "value": "INTEGER"},
            {"name": list(numbers), "value": list(numbers.values())},
        ),
        "calendar": _calendar(),
        "months_on": _months_on(_steps(numbers, law.Unit.MONTHS), last),
        "birthdays": _birthdays(_steps(numbers, law.Unit.YEARS), last),
    }


def _steps(numbers: Mapping[str, int | None], unit: law.Unit) -> frozenset[int]:
    return frozenset(
        value for name, value in numbers.items() if value is not None and _unit(name) is unit
    )


def _unit(name: str) -> law.Unit:
    if name.endswith(IN_MONTHS):
        return law.Unit.MONTHS
    name, standards = name.removeprefix(BACK), all_standards()
    return standards[name].unit if name in standards else law.all_laws()[name][0].unit


@cache
def _calendar() -> HelperTable:
    days, numbers, working_days, are_working = zip(*calendar.calendar_rows(), strict=True)
    return HelperTable(
        {"day": "DATE", "n": "INTEGER", "working_day": "INTEGER", "is_working": "INTEGER"},
        {"day": days, "n": numbers, "working_day": working_days, "is_working": are_working},
    )


@lru_cache(1)
def _months_on(counts: frozenset[int], as_at: dt.date) -> HelperTable:
    """A day that the later month lacks falls on its last."""
    steps = {months: months for months in sorted(counts)}
    return _moved("months", steps, as_at, lambda then: then[-1])


@lru_cache(1)
def _birthdays(ages: frozenset[int], as_at: dt.date) -> HelperTable:
    """29 February falls on 1 March in a year that lacks it."""
    steps = {age: age * _MONTHS_A_YEAR for age in sorted(ages)}
    return _moved("age", steps, as_at, lambda then: then[-1] + _ONE_DAY)


def _moved(
    step: str,
    months: Mapping[int, int],
    as_at: dt.date,
    instead: Callable[[Sequence[dt.date]], dt.date],
) -> HelperTable:
    """The day that each step falls on, so many months after each day.

    A month at a time, since there are a hundred thousand rows, and to the month of the day asked
    about: nothing that is believed on a day is after it, and every row costs each query that joins
    them. `instead` gives the day for those that the later month, whose days it is given, lacks.
    """
    firsts = [first for first in _firsts() if first <= as_at]
    days = [day for first in firsts for day in _month(first)]
    falls_on: list[dt.date] = []
    for count in months.values():
        for first in firsts:
            length, then = len(_month(first)), _month(calendar.months_after(first, count))
            falls_on += then[:length] + (instead(then),) * (length - len(then))
    return HelperTable(
        {"day": "DATE", step: "INTEGER", "falls_on": "DATE"},
        {
            "day": days * len(months),
            step: [number for number in months for _ in days],
            "falls_on": falls_on,
        },
    )


@cache
def _firsts() -> tuple[dt.date, ...]:
    """The first day of every month of the calendar."""
    years = calendar.LAST.year - calendar.FIRST.year + 1
    return tuple(calendar.months_after(calendar.FIRST, n) for n in range(years * _MONTHS_A_YEAR))


@cache
def _month(first: dt.date) -> tuple[dt.date, ...]:
    """The days of the month that begins on this day."""
    length = (calendar.months_after(first, 1) - first).days
    return tuple(first + n * _ONE_DAY for n in range(length))
