"""The referee's steps along the calendar, drawn from measures.md, "Dates"."""

from datetime import date

import pytest

from lineofsight.engines.plain.dates import (
    age_on,
    birthday,
    in_period,
    months_after,
    working_days_after,
)

HOLIDAYS = frozenset({date(2026, 8, 31), date(2026, 12, 25), date(2026, 12, 28)})


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("event", "count", "due"),
    [
        ("2026-09-14", 1, "2026-09-15"),
        ("2026-09-18", 1, "2026-09-21"),  # Friday: Monday
        ("2026-09-19", 1, "2026-09-21"),  # Saturday: Monday is day 1
        ("2026-08-28", 1, "2026-09-01"),  # over a weekend and a bank holiday
        ("2026-08-31", 1, "2026-09-01"),  # an event on a bank holiday
        ("2026-12-24", 1, "2026-12-29"),  # Christmas, a weekend, the substitute day
        ("2026-09-16", 10, "2026-09-30"),
    ],
)
def test_working_days(event: str, count: int, due: str) -> None:
    assert working_days_after(day(event), count, HOLIDAYS) == day(due)


@pytest.mark.parametrize(
    ("start", "months", "then"),
    [
        ("2026-01-15", 3, "2026-04-15"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-12-31", -6, "2026-06-30"),
        ("2026-03-15", -3, "2025-12-15"),
        ("2026-12-01", 12, "2027-12-01"),
    ],
)
def test_months(start: str, months: int, then: str) -> None:
    assert months_after(day(start), months) == day(then)


def test_birthdays() -> None:
    assert age_on(day("2008-06-02"), day("2026-06-01")) == 17
    assert age_on(day("2008-06-02"), day("2026-06-02")) == 18
    assert age_on(day("2008-02-29"), day("2026-02-28")) == 17
    assert age_on(day("2008-02-29"), day("2026-03-01")) == 18
    assert birthday(day("2008-02-29"), 20) == day("2028-02-29")


def test_the_period_is_after_t_less_6_months() -> None:
    assert not in_period(day("2026-03-30"), day("2026-09-30"))
    assert in_period(day("2026-03-31"), day("2026-09-30"))
    assert in_period(day("2026-09-30"), day("2026-09-30"))
    assert not in_period(day("2026-10-01"), day("2026-09-30"))
