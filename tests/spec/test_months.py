"""What "within N months" and "within N weeks" mean.

Regulations say months, which are calendar months (Interpretation Act 1978, schedule 1): the same
day of the month, or the last day of a month that is too short. Weeks are seven days, so that six
weeks are 42 days. The last day itself is in time.
"""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.measures.answering import verdicts

from lineofsight import law
from lineofsight.engines.database import duckdb_database
from lineofsight.law.calendar import months_after
from lineofsight.measures.examples import drawn
from lineofsight.measures.registry import measure
from lineofsight.model.verdicts import Verdict

MONTHS = """
    day        | months | then       | because
    2026-01-15 |      1 | 2026-02-15 | the same day of the month
    2026-01-15 |     12 | 2027-01-15 | a year
    2026-08-31 |      6 | 2027-02-28 | February has no 31st
    2023-08-31 |      6 | 2024-02-29 | in a leap year its last day is the 29th
    2026-11-30 |      3 | 2027-02-28 | nor a 30th
    2023-11-30 |      3 | 2024-02-29 |
    2026-08-30 |      6 | 2027-02-28 | three days of August meet on one
    2026-08-29 |      6 | 2027-02-28 |
    2026-08-28 |      6 | 2027-02-28 |
    2026-03-31 |      1 | 2026-04-30 | April has 30
    2026-04-30 |      1 | 2026-05-30 | the end of a month is not carried to the next one's end
    2026-02-28 |      1 | 2026-03-28 |
    2024-02-29 |      1 | 2024-03-29 |
    2024-02-29 |     12 | 2025-02-28 | 29 February and a year, counted in months, is clipped
    2024-02-29 |     48 | 2028-02-29 |
    2023-02-28 |     12 | 2024-02-28 | 28 February stays the 28th in a leap year
    2026-12-31 |      2 | 2027-02-28 | into the next year
    2026-10-31 |     15 | 2028-01-31 |
    2026-06-30 |     24 | 2028-06-30 |
    2026-06-30 |      0 | 2026-06-30 | none
    2026-08-31 |     -6 | 2026-02-28 | back
    2024-08-31 |     -6 | 2024-02-29 |
    2026-03-31 |     -1 | 2026-02-28 |
    2026-01-15 |     -1 | 2025-12-15 |
    2026-09-30 |     -6 | 2026-03-30 |
    2028-02-29 |    -24 | 2026-02-28 |
"""

WEEKS = """
    law                                                | days
    children_in_care.visit_after_move_weeks            |    7
    children_in_care.visit_weeks                       |   42
    children_in_care.visit_interim_before_review_weeks |    7
    children_in_care.visit_interim_weeks               |   28
    children_in_care.temporary_approval_weeks          |  168
    children_in_care.proceedings_weeks                 |  182
    care_leavers.eligible_after_weeks                  |   91
"""

OPEN = """
    started    | ended      | open on 2026-09-30 | because
    2026-09-30 |            | yes                | begun on the day
    2026-09-29 |            | yes                |
    2026-10-01 |            | no                 | not begun
    2026-03-01 | 2026-10-01 | yes                | an end after the day has not happened
    2026-03-01 | 2026-09-30 | no                 | ended on the day
    2026-03-01 | 2026-09-29 | no                 |
    2026-09-30 | 2026-09-30 | no                 | begun and ended on the day
"""

IN_PERIOD = """
    day        | period to  | months | in the period | because
    2026-09-30 | 2026-09-30 |      6 | yes           | the last day is in it
    2026-10-01 | 2026-09-30 |      6 | no            |
    2026-03-31 | 2026-09-30 |      6 | yes           | the first day after six months back
    2026-03-30 | 2026-09-30 |      6 | no            | the same day six months back is not
    2026-03-01 | 2026-08-31 |      6 | yes           | six months before 31 August is 28 February
    2026-02-28 | 2026-08-31 |      6 | no            |
    2024-03-01 | 2024-08-31 |      6 | yes           |
    2024-02-29 | 2024-08-31 |      6 | no            | in a leap year it is the 29th
    2025-10-01 | 2026-09-30 |     12 | yes           | twelve months for lists 10 and 11
    2025-09-30 | 2026-09-30 |     12 | no            |
"""


# A measure with a period of so many months, and a row of its list with one day.
IN_THE_PERIOD = {
    "6": ("contacts.volume", "child | contact_date | verdict \n it | {} | "),
    "12": (
        "adopters.stage_1_in_time",
        "adopter | family_id | stage_1_start | stage_1_end | verdict \n it | | {0} | {0} | ",
    ),
}


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows under a drawn table's heading, cell by cell."""
    lines = table.strip().splitlines()[1:]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


day = dt.date.fromisoformat


def is_met(measure_id: str, as_at: str, row: str) -> bool:
    """Whether a measure, asked on a day, counts the one row among its met."""
    asked = measure(measure_id)
    drawn_row = drawn(f"as at: {as_at}\n{row}", asked.definition.rows.table)
    return Verdict.MET in verdicts(asked, drawn_row, duckdb_database).values()


@pytest.mark.parametrize(("start", "months", "then", "because"), rows(MONTHS))
def test_so_many_months_on(start: str, months: str, then: str, because: str) -> None:
    assert months_after(day(start), int(months)) == day(then), because


@pytest.mark.parametrize(("law_id", "days"), rows(WEEKS))
def test_weeks_are_seven_days(law_id: str, days: str) -> None:
    assert law.value(law_id, on=dt.date(2026, 9, 30)).days == int(days)


@pytest.mark.parametrize(("started", "ended", "is_open", "because"), rows(OPEN))
def test_open_on_a_day(started: str, ended: str, is_open: str, because: str) -> None:
    row = f"child | plan_start | plan_end | verdict \n it | {started} | {ended} | "
    assert is_met("cpp.open", "2026-09-30", row) == (is_open == "yes"), because


@pytest.mark.parametrize(("date", "to", "months", "is_in", "because"), rows(IN_PERIOD))
def test_in_a_period(date: str, to: str, months: str, is_in: str, because: str) -> None:
    asked, row = IN_THE_PERIOD[months]
    assert is_met(asked, to, row.format(date)) == (is_in == "yes"), because


@given(st.dates(dt.date(1990, 1, 1), dt.date(2050, 12, 31)), st.integers(-36, 36))
def test_month_by_month_on_the_wall_calendar(start: dt.date, months: int) -> None:
    year, month = start.year, start.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        if month == 13:
            year, month = year + 1, 1
        if month == 0:
            year, month = year - 1, 12
    on_the_page = [each for week in calendar.monthcalendar(year, month) for each in week]
    assert months_after(start, months) == dt.date(year, month, min(start.day, max(on_the_page)))
