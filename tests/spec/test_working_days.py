"""What "within N working days" means: which day is the last that is in time.

The rule: a working day is not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in
England and Wales (Care Planning, Placement and Case Review (England) Regulations 2010, regulation
2; Banking and Financial Dealings Act 1971, section 1). The event is day 0, and what is done on day
N itself is in time (as the children in need census guide, 4.12.2, counts the 15 working days of
Working Together to Safeguard Children).

The last column of each table says why.
"""

import datetime as dt
from collections.abc import Iterator

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.law.calendar import FIRST, LAST, is_working_day
from lineofsight.law.calendar import working_days_after as after

LAST_DAY_IN_TIME = """
    event                 | within | last day in time | because
    Mon 2026-09-07        |      1 | Tue 2026-09-08   | the day after the event is day 1
    Mon 2026-09-07        |      5 | Mon 2026-09-14   | a weekend is passed over
    Fri 2026-09-04        |      1 | Mon 2026-09-07   | after a Friday comes Monday
    Fri 2026-09-04        |     10 | Fri 2026-09-18   | two weeks without a bank holiday
    Sat 2026-09-05        |      1 | Mon 2026-09-07   | an event on a Saturday: Monday is day 1
    Sun 2026-09-06        |      1 | Mon 2026-09-07   | an event on a Sunday: the same
    Sat 2026-09-05        |     15 | Fri 2026-09-25   | so it gets no longer than one on the Friday
    Fri 2026-09-04        |     15 | Fri 2026-09-25   | which is due on the same day
    Mon 2026-08-31        |      1 | Tue 2026-09-01   | an event on a bank holiday: Tuesday is day 1
    Fri 2026-08-28        |      1 | Tue 2026-09-01   | the summer bank holiday is passed over
    Thu 2026-04-02        |      1 | Tue 2026-04-07   | Good Friday and Easter Monday
    Wed 2026-12-23        |      2 | Tue 2026-12-29   | Boxing Day on a Saturday: Monday kept
    Thu 2026-12-24        |     10 | Tue 2027-01-12   | Christmas and New Year
    Fri 2021-12-24        |      1 | Wed 2021-12-29   | both at a weekend: Mon and Tue kept
    Fri 2022-12-23        |      1 | Wed 2022-12-28   | Christmas on a Sunday: Tuesday kept for it
    Fri 2027-12-24        |      1 | Wed 2027-12-29   | both at a weekend again
    Fri 2022-12-30        |      1 | Tue 2023-01-03   | New Year's Day on a Sunday: Monday kept
    Fri 2027-12-31        |      1 | Tue 2028-01-04   | New Year's Day on a Saturday: Monday kept
    Wed 2022-06-01        |      1 | Mon 2022-06-06   | the Thursday moved, Friday once only
    Fri 2022-05-27        |      1 | Mon 2022-05-30   | the Monday that it moved from was worked
    Fri 2022-09-16        |      1 | Tue 2022-09-20   | 19 September 2022: the state funeral
    Fri 2023-05-05        |      1 | Tue 2023-05-09   | 8 May 2023: the coronation
    Fri 2023-04-28        |      5 | Tue 2023-05-09   | with the early May holiday a week before
    Thu 2020-05-07        |      1 | Mon 2020-05-11   | 8 May 2020: early May moved to the Friday
    Fri 2020-05-01        |      1 | Mon 2020-05-04   | so that its Monday was worked
    Thu 1999-12-30        |      1 | Tue 2000-01-04   | 31 December 1999: the millennium
    Mon 2026-09-07        |      0 | Mon 2026-09-07   | within no days: the day itself
    Mon 2026-01-05        |     10 | Mon 2026-01-19   | a core group
    Mon 2026-01-05        |     15 | Mon 2026-01-26   | an initial conference
    Mon 2026-01-05        |     20 | Mon 2026-02-02   | a first review, an initial health assessment
    Mon 2026-01-05        |     45 | Mon 2026-03-09   | an assessment
    Mon 2026-03-16        |     45 | Thu 2026-05-21   | with Easter and early May on the way
"""

IN_TIME_OR_NOT = """
    event                 | within | done             | in time
    Mon 2026-02-02        |     15 | Fri 2026-02-20   | yes
    Mon 2026-02-02        |     15 | Mon 2026-02-23   | yes
    Mon 2026-02-02        |     15 | Tue 2026-02-24   | no
    Fri 2026-01-30        |     15 | Fri 2026-02-20   | yes
    Fri 2026-01-30        |     15 | Sat 2026-02-21   | no
    Fri 2026-01-30        |     15 | Sun 2026-02-22   | no
"""

BACKWARDS = """
    day                   | before | the Nth working day before
    Mon 2026-09-07        |      1 | Fri 2026-09-04
    Tue 2026-09-01        |      1 | Fri 2026-08-28
    Sun 2026-09-06        |      1 | Fri 2026-09-04
    Wed 2026-12-30        |      2 | Thu 2026-12-24
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows under a drawn table's heading, cell by cell."""
    lines = table.strip().splitlines()[1:]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def day(cell: str) -> dt.date:
    """A day as drawn, whose weekday must be right."""
    weekday, date = cell.split()
    read = dt.date.fromisoformat(date)
    assert read.strftime("%a") == weekday
    return read


@pytest.mark.parametrize(("event", "within", "last", "because"), rows(LAST_DAY_IN_TIME))
def test_the_last_day_in_time(event: str, within: str, last: str, because: str) -> None:
    assert after(day(event), int(within)) == day(last), because


@pytest.mark.parametrize(("event", "within", "done", "in_time"), rows(IN_TIME_OR_NOT))
def test_done_on_the_last_day_is_in_time(event: str, within: str, done: str, in_time: str) -> None:
    assert (day(done) <= after(day(event), int(within))) == (in_time == "yes")


@pytest.mark.parametrize(("start", "before", "found"), rows(BACKWARDS))
def test_counted_back(start: str, before: str, found: str) -> None:
    assert after(day(start), -int(before)) == day(found)


# The same, counted by others

WEEKDAYS_OFF = holidays.country_holidays("GB", subdiv="ENG", years=range(1989, 2053))


def works(date: dt.date) -> bool:
    """By the package `holidays`, which knows nothing of GOV.UK's list."""
    return date.weekday() < 5 and date not in WEEKDAYS_OFF


def days_after(date: dt.date) -> Iterator[dt.date]:
    while True:
        date += dt.timedelta(days=1)
        yield date


def test_every_day_of_the_calendar_is_as_another_package_has_it() -> None:
    every_day = [FIRST + dt.timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    assert len(every_day) == 22_280
    assert [each for each in every_day if is_working_day(each) != works(each)] == []


@given(st.dates(dt.date(1990, 1, 1), dt.date(2050, 6, 30)), st.integers(1, 60))
def test_counting_day_by_day_finds_the_same_last_day(event: dt.date, n: int) -> None:
    worked = (each for each in days_after(event) if works(each))
    assert after(event, n) == [next(worked) for _ in range(n)][-1]
