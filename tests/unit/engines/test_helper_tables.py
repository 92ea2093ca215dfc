"""The tables that queries join instead of counting say what the words say, on every day."""

import datetime as dt
from typing import Any

import pytest

from lineofsight.engines.helper_tables import HelperTable, helper_tables
from lineofsight.law import calendar
from lineofsight.law.calendar import (
    FIRST,
    age_on,
    birthday,
    is_working_day,
    months_after,
    working_days_after,
)

AS_AT = dt.date(2026, 9, 17)
ONE_DAY = dt.timedelta(days=1)
LAST = dt.date(2026, 9, 30)  # of the month asked about
AGE = 5
NUMBERS = {
    "leaving.contact_months": 6,
    "-leaving.contact_months": -6,
    "care.iro_contact_months": 1,
    "protection.seen_alone_from_age": AGE,  # 29 February is not there five years on
    "need.not_seen_days": 28,
}
WORKING_DAYS = ("day", "working_day", "is_working")
DAYS = [FIRST + n * ONE_DAY for n in range((LAST - FIRST).days + 1)]


@pytest.fixture(scope="module")
def tables() -> dict[str, HelperTable]:
    return helper_tables({1: AS_AT}, NUMBERS)


def rows(table: HelperTable, *names: str) -> list[tuple[Any, ...]]:
    return list(zip(*(table.columns[name] for name in names), strict=True))


def test_months_on_are_counted_as_the_law_counts_them(tables: dict[str, HelperTable]) -> None:
    found = rows(tables["months_on"], "day", "months", "falls_on")
    assert set(found) == {(day, n, months_after(day, n)) for day in DAYS for n in (-6, 1, 6)}


def test_birthdays_fall_where_ages_are_reached(tables: dict[str, HelperTable]) -> None:
    found = rows(tables["birthdays"], "day", "age", "falls_on")
    assert set(found) == {(day, AGE, birthday(day, AGE)) for day in DAYS}
    for birth, age, falls_on in found:
        assert age_on(birth, falls_on) == age
        assert age_on(birth, falls_on - ONE_DAY) == AGE - 1


def test_only_numbers_of_that_unit_are_counted_on(tables: dict[str, HelperTable]) -> None:
    assert {*tables["months_on"].columns["months"], *tables["birthdays"].columns["age"]} == {
        -6, 1, AGE, 6,
    }  # fmt: skip


def test_every_day_of_the_calendar_is_there_once_and_numbered(
    tables: dict[str, HelperTable],
) -> None:
    columns = tables["calendar"].columns
    assert (columns["day"][0], columns["day"][-1]) == (FIRST, calendar.LAST)
    assert list(columns["n"]) == list(range(1, 22_281))
    assert len(set(columns["day"])) == 22_280


def test_working_days_are_counted_up_to_and_including_the_day(
    tables: dict[str, HelperTable],
) -> None:
    counted = 0
    for day, number, is_working in rows(tables["calendar"], *WORKING_DAYS):
        counted += is_working_day(day)
        assert (number, is_working) == (counted, is_working_day(day))


def test_the_join_that_queries_make_finds_the_nth_working_day(
    tables: dict[str, HelperTable],
) -> None:
    listed = rows(tables["calendar"], *WORKING_DAYS)
    nth = {number: day for day, number, is_working in listed if is_working}
    for day, number, _ in listed[:-100:7]:
        for n in (1, 10, 15, 20, 45):
            assert nth[number + n] == working_days_after(day, n)
