"""List 4, assessments: what measures.md says, drawn."""

from collections.abc import Callable

from lineofsight.engines.plain import Case

Check = Callable[..., None]
CasesOf = Callable[..., list[Case]]


def test_authorised_within_45_working_days_of_the_start(check: Check) -> None:
    check(
        "assessments.within_45_working_days",
        """
        assessment_start  authorised  |
        2026-06-01        2026-08-03  | met         the 45th working day
        2026-06-01        2026-08-04  | not_met
        2026-07-28        2026-09-30  | met         a bank holiday on the way
        2026-07-27        2026-09-30  | not_met
        2026-06-01        2026-06-01  | met
        2026-01-05        2026-03-30  | -           authorised six months before
        2026-01-27        2026-03-31  | met
        2026-01-26        2026-03-31  | not_met
        2026-06-01        .           | -           not authorised
        2026-06-01        2026-10-01  | -           after the day: not yet
        2026-06-01        ?           | cannot_say
        .                 2026-08-03  | cannot_say
        ?                 2026-08-03  | cannot_say
        2026-10-01        2026-08-03  | cannot_say  starts after the day
        2026-06-01        2026-05-29  | cannot_say  ends before it starts
        .                 .           | -
        """,
    )


def test_authorised_within_45_working_days_of_the_referral(check: Check) -> None:
    check(
        "assessments.within_45_working_days_of_referral",
        """
        child_id       assessment_start  authorised  |
        in time        2026-06-03        2026-08-03  | met
        a day late     2026-06-03        2026-08-04  | not_met     in time from the start
        latest         2026-06-03        2026-08-04  | met
        that day       2026-06-03        2026-08-05  | met
        day after      2026-06-03        2026-08-03  | cannot_say  the referral came after
        none           2026-06-03        2026-08-03  | cannot_say
        unknown only   2026-06-03        2026-08-03  | cannot_say
        another too    2026-06-03        2026-08-04  | cannot_say  the latest, perhaps
        in any case    2026-06-03        2026-08-03  | met
        late anyway    2026-06-03        2026-08-06  | not_met     even from the start
        no start       ?                 2026-08-03  | cannot_say
        still open     2026-06-03        .           | -
        """,
        others={
            "referrals": """
            child_id        referral_date
            in time         2026-06-01
            a day late      2026-06-01
            latest          2026-06-01
            latest          2026-06-02
            that day        2026-06-03
            day after       2026-06-04
            unknown only    ?
            another too     2026-06-01
            another too     ?
            in any case     2026-06-01
            in any case     .
            late anyway     2026-06-01
            late anyway     ?
            no start        2026-06-01
            still open      2026-06-01
            """
        },
    )


def test_open_past_the_45th_working_day(check: Check) -> None:
    check(
        "assessments.open_past_45_working_days",
        """
        assessment_start  authorised  |
        2026-07-28        .           | met         the 45th is the day
        2026-07-27        .           | not_met
        2026-07-27        2026-09-30  | -           authorised on the day
        2026-07-27        2026-10-01  | not_met     after the day: not yet
        2026-07-27        ?           | cannot_say
        2026-10-01        .           | cannot_say
        .                 .           | cannot_say
        ?                 2026-08-03  | -           authorised, whenever it began
        2026-07-27        2026-07-24  | cannot_say  ends before it starts
        """,
    )


def test_due_on_or_before_the_tenth_working_day_from_now(check: Check) -> None:
    check(
        "assessments.due_within_10_working_days",
        """
        assessment_start  authorised  |
        2026-08-11        .           | met         due on 14 October
        2026-08-12        .           | not_met
        2026-07-28        .           | met         due on the day
        2026-07-27        .           | -           past
        2026-08-11        2026-09-01  | -
        2026-08-11        ?           | cannot_say
        2026-07-27        ?           | -           past or authorised: neither is due
        .                 .           | cannot_say
        """,
    )


def test_the_child_was_seen(check: Check) -> None:
    check(
        "assessments.child_seen",
        """
        authorised  child_seen  |
        2026-08-03  yes         | met
        2026-08-03  no          | not_met
        2026-08-03  .           | cannot_say
        2026-08-03  ?           | cannot_say
        .           yes         | -
        ?           yes         | cannot_say
        2026-05-29  yes         | cannot_say  ends before it starts
        """,
    )


def test_no_support_was_found_to_be_needed(check: Check) -> None:
    check(
        "assessments.no_further_action",
        """
        authorised  support_required  |
        2026-08-03  no                | met
        2026-08-03  yes               | not_met
        2026-08-03  .                 | cannot_say
        .           .                 | -
        """,
    )


def test_each_assessment_is_a_case_by_its_start(cases_of: CasesOf) -> None:
    cases = cases_of(
        "assessments.within_45_working_days",
        """
        child_id  assessment_start  authorised  team  |
        A         2026-06-01        .           East  |
        A         2026-06-01        2026-08-04  West  |
        A         .                 2026-08-04  West  |
        """,
    )
    assert [(case.case, case.team) for case in cases] == [
        ("A/assessments/2026-06-01/2", "West"),
        ("A/assessments/-", "West"),
    ]
    assert {name: day.isoformat() for name, day in cases[0].dates.items()} == {
        "assessment_start": "2026-06-01",
        "authorised": "2026-08-04",
        "due": "2026-08-03",
    }
