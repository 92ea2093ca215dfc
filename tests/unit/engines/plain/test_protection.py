"""List 7, child protection plans: what measures.md says, drawn."""

from collections.abc import Callable
from datetime import date

Check = Callable[..., None]


def test_plans_open_on_the_day(check: Check) -> None:
    check(
        "cpp.open",
        """
        plan_start  plan_end    |
        2026-09-30  .           | met
        2026-10-01  .           | cannot_say
        .           .           | cannot_say
        2026-01-05  2026-09-30  | -
        2026-01-05  2026-10-01  | met
        2026-01-05  2026-01-05  | -           ended on the day it started
        2026-01-05  2026-01-04  | cannot_say
        2026-01-05  ?           | cannot_say
        """,
    )


def test_visit_overdue_after_10_working_days(check: Check) -> None:
    check(
        "cpp.visit_overdue",
        """
        plan_start  last_visit  |
        2026-01-05  2026-09-16  | met         the 10th working day is the day itself
        2026-01-05  2026-09-15  | not_met
        2026-09-16  .           | met         no visit: from the start
        2026-09-15  .           | not_met
        2026-09-16  2026-09-01  | met         a visit before the start: from the start
        2026-01-05  2026-10-01  | cannot_say
        2026-01-05  ?           | cannot_say
        2026-09-15  ?           | cannot_say
        2026-09-16  ?           | met         in time from the start, visited or not
        2026-09-16  2026-10-01  | met
        """,
    )


def test_a_bank_holiday_is_no_working_day(check: Check) -> None:
    """From Friday 21 August, Monday 31 August 2026 being a bank holiday: due 7 September."""
    check(
        "cpp.visit_overdue",
        """
        last_visit  |
        2026-08-21  | met
        2026-08-20  | not_met
        """,
        as_at=date(2026, 9, 7),
    )


def test_no_visit_yet(check: Check) -> None:
    check(
        "cpp.no_visit_yet",
        """
        plan_start  last_visit  |
        2026-09-15  .           | not_met
        2026-09-16  .           | met         10 working days are not past
        2026-09-15  2026-09-15  | met         visited on the day it started
        2026-09-15  2026-09-14  | not_met     a visit before the plan is none of it
        2026-09-15  2026-10-01  | cannot_say
        2026-09-15  ?           | cannot_say
        2026-09-16  ?           | met
        2026-09-16  2026-10-01  | met
        """,
    )


def test_not_seen_alone_from_the_age_of_4(check: Check) -> None:
    check(
        "cpp.not_seen_alone",
        """
        date_of_birth  age  seen_alone  |
        2015-06-01     11   yes         | met
        2015-06-01     11   no          | not_met
        2015-06-01     11   .           | cannot_say  unknown or blank
        2015-06-01     11   ?           | cannot_say
        2022-09-30     4    no          | not_met     4 on the day
        2022-10-01     3    no          | excluded    4 the day after
        2026-12-01     -1   no          | excluded    not yet born
        2026-12-01     .    no          | excluded    expected after the day
        .              -1   no          | excluded    age tells unborn children
        .              11   no          | cannot_say  age tells nothing else
        .              2    no          | cannot_say
        ?              11   no          | cannot_say
        .              .    no          | cannot_say
        2015-06-01     ?    no          | not_met     the date of birth serves
        .              ?    no          | cannot_say
        """,
    )


def test_a_child_born_on_the_day_is_born(check: Check) -> None:
    check(
        "cpp.not_seen_alone",
        """
        date_of_birth  seen_alone  |
        2026-09-30     no          | not_met
        2026-10-01     no          | excluded
        """,
        protection__seen_alone_from_age=0,
    )


def test_a_leap_day_child_turns_4_on_29_february(check: Check) -> None:
    table = """
        date_of_birth  seen_alone  |
        2024-02-29     no          | {}
        """
    check("cpp.not_seen_alone", table.format("excluded"), as_at=date(2028, 2, 28))
    check("cpp.not_seen_alone", table.format("not_met"), as_at=date(2028, 2, 29))
    three = {"protection__seen_alone_from_age": 3}
    check("cpp.not_seen_alone", table.format("excluded"), as_at=date(2027, 2, 28), **three)
    check("cpp.not_seen_alone", table.format("not_met"), as_at=date(2027, 3, 1), **three)


def test_review_overdue(check: Check) -> None:
    check(
        "cpp.review_overdue",
        """
        plan_start  last_review  |
        2026-06-30  .            | met         3 months after the start, to the day
        2026-06-29  .            | not_met
        2025-06-01  2026-03-30   | met         6 months after the review, to the day
        2025-06-01  2026-03-31   | met         clipped: 31 March and 6 months is 30 September
        2025-06-01  2026-03-29   | not_met
        2026-06-30  2026-06-30   | met         a review on the start is not one: 3 months
        2026-06-29  2026-06-29   | not_met
        2026-06-29  2026-06-30   | met         a day later it is: 6 months
        2026-06-29  2026-01-01   | not_met     one of an earlier plan
        2025-06-01  2026-10-01   | cannot_say
        2025-06-01  ?            | cannot_say
        2026-06-29  ?            | cannot_say
        2026-06-30  ?            | met         no review can be late so soon
        2026-06-30  2026-10-01   | met
        """,
    )


def test_repeat_plan(check: Check) -> None:
    check(
        "cpp.repeat_plan",
        """
        plan_start  plan_end    previous_plans  |
        2026-03-31  .           1               | not_met
        2026-03-31  .           0               | met
        2026-03-30  .           1               | -           six months ago to the day: before
        2026-09-30  .           2               | not_met
        2026-05-01  2026-06-01  1               | not_met     ended since
        2026-05-01  .           .               | cannot_say
        2026-05-01  .           ?               | cannot_say
        2026-10-01  .           1               | cannot_say
        .           .           1               | cannot_say
        """,
    )


def test_open_over_2_years_and_over_15_months(check: Check) -> None:
    check(
        "cpp.open_over_2_years",
        """
        plan_start  |
        2024-09-30  | not_met  2 years or more
        2024-10-01  | met
        """,
    )
    check(
        "cpp.open_over_15_months",
        """
        plan_start  |
        2025-06-29  | not_met
        2025-06-30  | met      over 15 months, not 15
        """,
    )


def test_ended_within_3_months(check: Check) -> None:
    check(
        "cpp.ended_within_3_months",
        """
        plan_start  plan_end    |
        2026-03-01  2026-05-31  | met
        2026-03-01  2026-06-01  | not_met     3 months to the day
        2026-01-15  2026-03-31  | met         the first day of the period
        2026-01-15  2026-03-30  | -
        2026-08-01  2026-09-30  | met
        2026-08-01  2026-10-01  | -           has not ended yet
        2026-08-01  .           | -
        2026-08-01  ?           | cannot_say
        .           2026-08-01  | cannot_say
        2026-08-02  2026-08-01  | cannot_say
        """,
    )
