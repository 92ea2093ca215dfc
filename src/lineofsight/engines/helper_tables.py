"""The small tables that every query joins: the day, the numbers in force, the calendar.

    as_at(day)                              one row: the day that answers are given for
    params(name, value)                     law, local standards and the measures' own numbers
    calendar(day, n, working_day, is_working)
    months_on(day, months, falls_on)        for every count of months that a number asks for
    birthdays(day, age, falls_on)           for every age that a number asks for

Numbers in weeks stand in `params` as days. One that the law does not have on the day is NULL.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lineofsight import law
from lineofsight.law import calendar
from lineofsight.law.standards import all_standards

IN_MONTHS = (
    ".months"  # a number of years, asked for as months: "….visit_long_placement_years.months"
)
BACK = "-"  # before the name of a number: the same, backwards
_MONTHS_A_YEAR = 12

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


def helper_tables(as_at: dt.date, numbers: Mapping[str, int | None]) -> dict[str, HelperTable]:
    """Every helper table by name, for one day and its numbers."""
    return {
        "as_at": HelperTable({"day": "DATE"}, {"day": [as_at]}),
        "params": HelperTable(
            {"name": "VARCHAR", "value": "INTEGER"},
            {"name": list(numbers), "value": list(numbers.values())},
        ),
        "calendar": _calendar(),
        "months_on": _months_on(_steps(numbers, law.Unit.MONTHS)),
        "birthdays": _birthdays(_steps(numbers, law.Unit.YEARS)),
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
    days, numbers, working_days, are_working, _ = zip(*calendar.calendar_rows(), strict=True)
    return HelperTable(
        {"day": "DATE", "n": "INTEGER", "working_day": "INTEGER", "is_working": "INTEGER"},
        {"day": days, "n": numbers, "working_day": working_days, "is_working": are_working},
    )


@cache
def _months_on(counts: frozenset[int]) -> HelperTable:
    days, months, then = zip(*calendar.months_rows(sorted(counts)), strict=True)
    return HelperTable(
        {"day": "DATE", "months": "INTEGER", "falls_on": "DATE"},
        {"day": days, "months": months, "falls_on": then},
    )


@cache
def _birthdays(ages: frozenset[int]) -> HelperTable:
    births, reached, then = zip(*calendar.birthday_rows(sorted(ages)), strict=True)
    return HelperTable(
        {"day": "DATE", "age": "INTEGER", "falls_on": "DATE"},
        {"day": births, "age": reached, "falls_on": then},
    )
