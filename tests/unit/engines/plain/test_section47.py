"""List 5, section 47 enquiries and initial conferences: what measures.md says, drawn."""

from collections.abc import Callable

from lineofsight.engines.plain import Case, summary

Check = Callable[..., None]
CasesOf = Callable[..., list[Case]]


def test_enquiries_that_went_to_conference(check: Check) -> None:
    check(
        "section47.to_conference",
        """
        strategy_date  conference_unnecessary  conference_date  |
        2026-06-01     no                      2026-06-15       | met
        2026-06-01     yes                     .                | not_met
        2026-06-01     yes                     2026-06-15       | met         both: a conference
        2026-06-01     no                      .                | -           neither
        2026-06-01     .                       .                | -           undecided
        2026-09-21     .                       2026-10-05       | met         booked: it has a date
        2026-06-01     ?                       2026-06-15       | met
        2026-06-01     ?                       .                | cannot_say
        2026-06-01     yes                     ?                | cannot_say
        2026-06-01     no                      ?                | cannot_say
        2026-03-31     yes                     .                | not_met
        2026-03-30     yes                     .                | -
        2026-10-01     yes                     .                | cannot_say
        ?              yes                     .                | cannot_say
        ?              no                      .                | -           neither, whenever
        """,
    )


def test_the_latest_enquiry_in_the_period(check: Check) -> None:
    check(
        "section47.repeat_within_12_months",
        """
        child_id  strategy_date  section47_12_months  |
        A         2026-06-01     0                    | met
        B         2026-06-01     1                    | not_met
        C         2026-05-01     1                    | met
        C         2026-06-01     0                    | met
        D         2026-06-01     .                    | cannot_say
        E         2026-03-30     1                    | -
        """,
    )


def test_enquiries_with_neither_conference_nor_decision(check: Check) -> None:
    check(
        "section47.open_past_15_working_days",
        """
        strategy_date  conference_unnecessary  conference_date  |
        2026-09-09     .                       .                | met         the 15th is the day
        2026-09-08     .                       .                | not_met
        2026-09-08     no                      .                | not_met
        2026-09-08     yes                     .                | -
        2026-09-08     ?                       .                | cannot_say
        2026-09-08     no                      2026-09-30       | -
        2026-09-08     no                      2026-10-01       | not_met     booked, not held
        2026-09-08     no                      ?                | cannot_say
        2026-09-08     yes                     ?                | -
        .              .                       .                | cannot_say
        2026-10-01     .                       .                | cannot_say
        ?              yes                     .                | -
        2025-01-06     .                       .                | not_met     however long ago
        """,
    )


def test_a_child_already_on_a_plan_waits_for_no_conference(check: Check) -> None:
    check(
        "section47.open_past_15_working_days",
        """
        child_id         strategy_date  conference_date  |
        that day         2026-09-08     .                | -
        day after        2026-09-08     .                | not_met
        ended that day   2026-09-08     .                | not_met
        ended day after  2026-09-08     .                | -
        no start         2026-09-08     .                | cannot_say
        one of two       2026-09-08     .                | -
        either way       2026-09-08     ?                | -           a conference, or on a plan
        """,
        others={
            "protection": """
            child_id         plan_start  plan_end
            that day         2026-09-08  .
            day after        2026-09-09  .
            ended that day   2026-01-05  2026-09-08
            ended day after  2026-01-05  2026-09-09
            no start         ?           .
            one of two       2026-01-05  2026-02-02
            one of two       2026-03-02  .
            either way       2026-01-05  .
            """
        },
    )


def test_conferences_within_15_working_days(check: Check) -> None:
    check(
        "conferences.within_15_working_days",
        """
        strategy_date  conference_date  |
        2026-06-01     2026-06-22       | met         the 15th working day
        2026-06-01     2026-06-23       | not_met
        2026-09-08     2026-09-30       | not_met     held on the day
        2026-06-01     .                | -
        2026-09-21     2026-10-01       | -           booked, not held
        2026-06-01     ?                | cannot_say
        2026-03-20     2026-03-31       | met         the first day of the period
        2026-03-20     2026-03-30       | -
        .              2026-06-22       | cannot_say
        2026-06-01     2026-05-29       | cannot_say  before the strategy discussion
        2026-06-01     2026-06-01       | met
        """,
    )


def test_conferences_that_led_to_a_plan(check: Check) -> None:
    check(
        "conferences.to_plan",
        """
        conference_date  plan_resulted  |
        2026-06-22       yes            | met
        2026-06-22       no             | not_met
        2026-06-22       .              | cannot_say  blank, and so "unknown"
        2026-06-22       ?              | cannot_say
        2026-10-01       .              | -
        .                yes            | -
        ?                yes            | cannot_say
        2026-05-29       yes            | met         before the strategy discussion or not
        """,
    )


def test_an_enquiry_is_a_case_by_its_strategy_date(cases_of: CasesOf) -> None:
    cases = cases_of(
        "section47.open_past_15_working_days",
        """
        child_id  strategy_date  worker     |
        A         2026-09-08     Ada Finch  |
        A         2026-09-08     Ben Moss   |
        A         2026-09-09     Ben Moss   |
        """,
    )
    assert [case.case for case in cases] == [
        "A/section47/2026-09-08",
        "A/section47/2026-09-08/2",
        "A/section47/2026-09-09",
    ]
    assert summary("section47.open_past_15_working_days", cases) == (2, None, 2)
