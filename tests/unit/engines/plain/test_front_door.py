"""Lists 1 to 3, contacts, early help and referrals: what measures.md says, drawn."""

from collections.abc import Callable

from lineofsight.engines.plain import Case, summary

Check = Callable[..., None]
CasesOf = Callable[..., list[Case]]


def told(cases: list[Case]) -> dict[str, str]:
    return {case.case: case.verdict.value for case in cases}


def test_contacts_in_the_six_months_to_the_day(check: Check) -> None:
    check(
        "contacts.volume",
        """
        contact_date  |
        2026-09-30    | met         on the day
        2026-03-31    | met         after the day six months before
        2026-03-30    | -           six months before
        2026-10-01    | cannot_say  after the day
        .             | cannot_say
        ?             | cannot_say
        """,
    )


def test_the_volume_is_rows_and_each_has_a_name(cases_of: CasesOf) -> None:
    cases = cases_of(
        "contacts.volume",
        """
        child_id  contact_date  contact_source  |
        A         2026-06-01    6               |
        A         2026-06-01    2A              |
        A         2026-06-01    6               |
        A         ?             6               |
        A         .             6               |
        A         2026-01-05    6               |
        B         2026-06-01    6               |
        """,
    )
    assert told(cases) == {
        "A/contacts/2026-06-01": "met",
        "A/contacts/2026-06-01/2": "met",
        "A/contacts/-": "cannot_say",
        "A/contacts/-/2": "cannot_say",
        "B/contacts/2026-06-01": "met",
    }
    assert summary("contacts.volume", cases) == (3, None, 3)


def test_a_referral_from_the_contact_to_seven_days_after(check: Check) -> None:
    check(
        "contacts.to_referral",
        """
        child_id        contact_date  |
        same day        2026-06-01    | met
        seventh day     2026-06-01    | met
        eighth day      2026-06-01    | not_met
        day before      2026-06-01    | not_met
        none            2026-06-01    | not_met
        perhaps         2026-06-01    | cannot_say   a referral of an unknown day
        surely          2026-06-01    | met          whatever the other day was
        to come         2026-06-01    | cannot_say   a referral after the day: a mistake
        a week ago      2026-09-23    | not_met
        six days ago    2026-09-24    | not_yet_due  referred or not
        out of period   2026-03-30    | -
        no day          ?             | cannot_say
        """,
        others={
            "referrals": """
            child_id      referral_date
            same day      2026-06-01
            seventh day   2026-06-08
            eighth day    2026-06-09
            day before    2026-05-31
            perhaps       ?
            surely        .
            surely        2026-06-02
            to come       2026-10-01
            six days ago  2026-09-25
            no day        2026-06-01
            """
        },
    )


def test_three_contacts_and_no_assessment_since_the_first(check: Check) -> None:
    check(
        "contacts.repeat",
        """
        child_id      contact_date  |
        three         2026-04-01    | not_met
        three         2026-05-01    | not_met
        three         2026-06-01    | not_met
        two           2026-04-01    | met
        two           2026-05-01    | met
        one early     2026-03-30    | met         outside the period
        one early     2026-05-01    | met
        one early     2026-06-01    | met
        assessed      2026-04-01    | met         on the day of the first
        assessed      2026-05-01    | met
        assessed      2026-06-01    | met
        before        2026-04-01    | not_met     assessed the day before the first
        before        2026-05-01    | not_met
        before        2026-06-01    | not_met
        perhaps       2026-04-01    | cannot_say  assessed on an unknown day
        perhaps       2026-05-01    | cannot_say
        perhaps       2026-06-01    | cannot_say
        perhaps two   2026-04-01    | met         assessed or not
        long ago      2026-01-05    | -           no contact in the period
        """,
        others={
            "assessments": """
            child_id     assessment_start
            assessed     2026-04-01
            before       2026-03-31
            perhaps      ?
            perhaps two  ?
            """
        },
    )


def test_a_contact_of_an_unknown_day(check: Check) -> None:
    check(
        "contacts.repeat",
        """
        child_id     contact_date  |
        third        2026-04-01    | cannot_say  the third, perhaps
        third        2026-05-01    | cannot_say
        third        ?             | cannot_say
        second       2026-04-01    | met         two at most
        second       ?             | met
        fourth       2026-04-01    | not_met     three with it or without
        fourth       2026-05-01    | not_met
        fourth       2026-06-01    | not_met
        fourth       .             | not_met
        only         ?             | cannot_say  in the period or not
        always open  ?             | -           open on every day of the period
        seen before  2026-04-02    | cannot_say  no assessment since, were it the first
        seen before  2026-05-01    | cannot_say
        seen before  2026-06-01    | cannot_say
        seen before  ?             | cannot_say
        """,
        others={
            "need": """
            child_id     need_start
            always open  2026-03-31
            """,
            "assessments": """
            child_id     assessment_start
            seen before  2026-04-01
            """,
        },
    )


def test_open_when_the_first_contact_came(check: Check) -> None:
    others = {
        "need": """
        child_id         need_start  need_end    status
        that day         2026-04-01  .           need_plan
        day after        2026-04-02  .           need_plan
        ended that day   2026-01-05  2026-04-01  closed
        ended day after  2026-01-05  2026-04-02  closed
        closed when      2026-01-05  .           closed
        closed later     2026-04-02  .           closed
        closed or not    2026-01-05  .           ?
        no start         .           .           need_plan
        no start ended   .           2026-03-31  closed
        no end           2026-01-05  ?           closed
        to end           2026-01-05  2026-10-01  need_plan
        impossible       2026-03-01  2026-02-01  closed
        """,
        "protection": """
        child_id  plan_start
        on plan   2026-01-05
        """,
        "care": """
        child_id     legal_status
        in care      C2
        short break  V4
        """,
    }
    check(
        "contacts.repeat",
        """
        child_id         contact_date  |
        that day         2026-04-01    | -           opened on the day: open
        day after        2026-04-01    | met
        ended that day   2026-04-01    | met
        ended day after  2026-04-01    | -           open on the day, closed now
        closed when      2026-04-01    | cannot_say  closed on an unknown day
        closed later     2026-04-01    | met         began after
        closed or not    2026-04-01    | cannot_say
        no start         2026-04-01    | cannot_say
        no start ended   2026-04-01    | met         ended before, whenever it began
        no end           2026-04-01    | cannot_say
        to end           2026-04-01    | -           an end after the day: not yet
        impossible       2026-04-01    | cannot_say
        on plan          2026-04-01    | -
        in care          2026-04-01    | -
        short break      2026-04-01    | -
        """,
        others=others,
    )


def test_children_with_repeat_contacts_are_counted(cases_of: CasesOf) -> None:
    cases = cases_of(
        "contacts.repeat",
        """
        child_id  contact_date  |
        A         2026-04-01    |
        A         2026-05-01    |
        A         2026-06-01    |
        B         2026-06-01    |
        """,
    )
    assert told(cases) == {"A": "not_met", "B": "met"}
    assert summary("contacts.repeat", cases) == (1, None, 1)


def test_referrals_in_the_period(check: Check) -> None:
    check(
        "referrals.volume",
        """
        referral_date  |
        2026-09-30     | met
        2026-03-31     | met
        2026-03-30     | -
        2026-10-01     | cannot_say
        .              | cannot_say
        """,
    )


def test_the_latest_referral_in_the_period(check: Check) -> None:
    check(
        "referrals.repeat_within_12_months",
        """
        child_id  referral_date  referrals_12_months  |
        A         2026-06-01     0                    | met
        B         2026-06-01     1                    | not_met
        C         2026-06-01     .                    | cannot_say
        D         2026-05-01     2                    | met         the latest counts
        D         2026-06-01     0                    | met
        E         2026-06-01     0                    | not_met     one day: the less favourable
        E         2026-06-01     1                    | not_met
        F         2026-06-01     0                    | cannot_say  the latest, perhaps
        F         ?              1                    | cannot_say
        G         2026-06-01     1                    | not_met     either way
        G         ?              1                    | not_met
        H         2026-03-30     1                    | -
        I         ?              1                    | cannot_say  in the period or not
        J         2026-09-30     1                    | not_met     none is later; level, the worse
        J         ?              0                    | not_met
        K         2026-09-30     0                    | cannot_say
        K         2026-10-01     1                    | cannot_say  after the day: a mistake
        """,
    )


def test_a_childs_latest_referral_is_a_childs_case(cases_of: CasesOf) -> None:
    (case,) = cases_of(
        "referrals.repeat_within_12_months",
        """
        child_id  referral_date  referrals_12_months  team  |
        A         2026-05-01     1                    East  |
        A         2026-06-01     1                    West  |
        """,
    )
    assert (case.case, case.team, case.rows) == ("A", "West", (2,))


def test_referrals_with_yes_or_no(check: Check) -> None:
    check(
        "referrals.no_further_action",
        """
        referral_date  no_further_action  |
        2026-06-01     yes                | met
        2026-06-01     no                 | not_met
        2026-06-01     .                  | cannot_say
        2026-06-01     ?                  | cannot_say
        2026-03-30     yes                | -
        ?              yes                | cannot_say
        """,
    )


def test_a_referral_during_early_help_or_within_six_months(check: Check) -> None:
    check(
        "early_help.stepped_up",
        """
        child_id         assessment_start  assessment_end  |
        that day         2026-01-05        .               | met
        day before       2026-01-05        .               | not_met
        none             2026-01-05        .               | not_met
        six months       2026-01-05        2026-02-28      | met
        a day more       2026-01-05        2026-02-27      | not_met
        month end        2025-06-02        2025-08-31      | met         28 February, clipped
        not over         2026-01-05        2026-09-01      | not_met     still time, and none
        to end           2026-01-05        2026-10-01      | met         has not ended
        referral when    2026-01-05        .               | cannot_say
        no start         .                 .               | cannot_say
        to come          2026-10-01        .               | cannot_say
        end unknown      2026-01-05        ?               | cannot_say  too late, perhaps
        end unknown yet  2026-01-05        ?               | met         6 months from the start
        impossible       2026-01-05        2025-12-01      | met         as if its end were unknown
        """,
        others={
            "referrals": """
            child_id         referral_date
            that day         2026-01-05
            day before       2026-01-04
            six months       2026-08-28
            a day more       2026-08-28
            month end        2026-02-28
            to end           2026-09-30
            referral when    ?
            no start         2026-06-01
            to come          2026-06-01
            end unknown      2026-07-06
            end unknown yet  2026-07-05
            impossible       2026-07-05
            """
        },
    )


def test_a_referral_after_any_of_the_early_help_assessments(cases_of: CasesOf) -> None:
    cases = cases_of(
        "early_help.stepped_up",
        """
        child_id  assessment_start  assessment_end  |
        A         2025-01-06        2025-02-03      |
        A         2026-05-05        .               |
        B         2025-01-06        2025-02-03      |
        B         ?                 2025-03-03      |
        C         2025-01-06        2025-02-03      |
        C         ?                 .               |
        """,
        others={
            "referrals": """
            child_id  referral_date
            A         2026-06-01
            B         2026-06-01
            C         2026-06-01
            """
        },
    )
    assert told(cases) == {"A": "met", "B": "not_met", "C": "cannot_say"}
