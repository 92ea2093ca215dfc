"""Bank holidays in England and Wales.

GOV.UK's list, as the package `govuk-bank-holidays` ships it, is used for the years that it holds.
For other years the rules of the Act are used (bank_holidays.toml), with the days proclaimed once
only. A year after the last one published may still be given another day.
"""

import datetime as dt
import json
from calendar import monthrange
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from lineofsight.law.closed_table import ClosedTable, read

_FILE = "bank_holidays.toml"
_DIVISION = "england-and-wales"
_ONE_DAY = dt.timedelta(days=1)
_SATURDAY = 5


class Which(StrEnum):
    """Which Monday of a month."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True)
class WorkingDay:
    """What a working day is, in words, and where that is said."""

    definition: str
    source: str


@dataclass(frozen=True)
class YearlyDate:
    """A date of every year; one that falls on a weekend is kept on a weekday after it."""

    title: str
    month: int
    day: int


@dataclass(frozen=True)
class Easter:
    """A day counted from Easter Day."""

    title: str
    days_after: int


@dataclass(frozen=True)
class Monday:
    """A Monday of a month."""

    title: str
    month: int
    which: Which


@dataclass(frozen=True)
class Once:
    """A day proclaimed for one year, and the holiday that it took the place of, if it did."""

    title: str
    day: dt.date
    instead_of: dt.date | None
    source: str


@dataclass(frozen=True)
class Rules:
    """What a working day is, and which days are bank holidays where no list is published."""

    working_day: WorkingDay
    dates: tuple[YearlyDate, ...]
    easter: tuple[Easter, ...]
    mondays: tuple[Monday, ...]
    once: tuple[Once, ...]


@cache
def bank_holidays(year: int) -> frozenset[dt.date]:
    """The bank holidays of a year, Christmas Day and Good Friday among them."""
    return published().get(year) or by_rule(year)


@cache
def published() -> Mapping[int, frozenset[dt.date]]:
    """GOV.UK's list by year, from the package's own file, so that nothing can be fetched."""
    file = resources.files("govuk_bank_holidays").joinpath("bank-holidays.json")
    events = json.loads(file.read_text(encoding="utf-8"))[_DIVISION]["events"]
    days = [dt.date.fromisoformat(event["date"]) for event in events]
    return {year: _of(days, year) for year in {day.year for day in days}}


def by_rule(year: int) -> frozenset[dt.date]:
    """The bank holidays of a year as the Act and proclamations have them."""
    law = rules()
    mondays = {_monday(year, each) for each in law.mondays}
    easter = {easter_sunday(year) + dt.timedelta(days=each.days_after) for each in law.easter}
    once = _of([each.day for each in law.once], year)
    kept = ((mondays | easter) - {each.instead_of for each in law.once}) | once
    dates = [dt.date(year, each.month, each.day) for each in law.dates]
    for day in sorted(dates, key=_at_weekend):  # a weekday keeps its own, then substitutes follow
        kept.add(_next_free_weekday(day, kept))
    return frozenset(kept)


def easter_sunday(year: int) -> dt.date:
    """Easter Day of the Gregorian calendar, by the method of Meeus, Jones and Butcher."""
    century, in_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= (year % 19 + 11 * moon) // 319
    weekday = (2 * (century % 4) + 2 * (in_century // 4) - in_century % 4 - moon + 32) % 7
    month = (moon + weekday + 90) // 25
    return dt.date(year, month, (moon + weekday + month + 19) % 32)


def _monday(year: int, rule: Monday) -> dt.date:
    days = [dt.date(year, rule.month, day) for day in range(1, monthrange(year, rule.month)[1] + 1)]
    mondays = [day for day in days if day.weekday() == 0]
    return mondays[0] if rule.which is Which.FIRST else mondays[-1]


def _next_free_weekday(day: dt.date, taken: Collection[dt.date]) -> dt.date:
    while _at_weekend(day) or day in taken:
        day += _ONE_DAY
    return day


def _at_weekend(day: dt.date) -> bool:
    return day.weekday() >= _SATURDAY


def _of(days: Collection[dt.date], year: int) -> frozenset[dt.date]:
    return frozenset(day for day in days if day.year == year)


@cache
def rules() -> Rules:
    """The rules that this package ships."""
    return rules_in(read(resources.files(__package__).joinpath(_FILE)))


def rules_in(table: ClosedTable) -> Rules:
    """The rules of a file, checked key by key."""
    [working_day] = [_working_day(row) for row in table.table("working_day")]
    found = Rules(
        working_day,
        dates=tuple(_date(row) for row in table.tables("date")),
        easter=tuple(_easter(row) for row in table.tables("easter")),
        mondays=tuple(_monday_rule(row) for row in table.tables("monday")),
        once=tuple(_once(row) for row in table.tables("once")),
    )
    table.nothing_left()
    return found


def _working_day(row: ClosedTable) -> WorkingDay:
    return WorkingDay(row.text("definition"), row.text("source"))


def _date(row: ClosedTable) -> YearlyDate:
    return YearlyDate(row.text("title"), row.whole("month", 1, 12), row.whole("day", 1, 28))


def _easter(row: ClosedTable) -> Easter:
    return Easter(row.text("title"), row.whole("days_after"))


def _monday_rule(row: ClosedTable) -> Monday:
    return Monday(row.text("title"), row.whole("month", 1, 12), row.choice("which", Which))


def _once(row: ClosedTable) -> Once:
    return Once(
        row.text("title"), row.day("day"), row.day_if_there("instead_of"), row.text("source")
    )
