"""List 8, children in care, but for visits: what measures.md says, drawn."""

from collections.abc import Callable
from datetime import date

import pytest

Check = Callable[..., None]


def test_in_care_on_the_day(check: Check) -> None:
    check(
        "care.open",
        """
        care_start  care_end    legal_status  |
        2024-01-08  .           C2            | met
        2024-01-08  .           J1            | met
        2024-01-08  .           V3            | excluded
        2024-01-08  .           V4            | excluded
        2024-01-08  .           .             | cannot_say  it may be short breaks
        2024-01-08  .           ?             | cannot_say
        2024-01-08  2026-09-30  C2            | -
        2024-01-08  2026-09-30  V3            | -
        2024-01-08  2026-10-01  C2            | met
        2026-09-30  .           C2            | met
        2026-10-01  .           C2            | cannot_say
        .           .           C2            | cannot_say
        2024-01-08  2024-01-07  C2            | cannot_say
        2024-01-08  ?           V3            | cannot_say
        """,
    )


@pytest.mark.parametrize(
    ("measure", "columns"),
    [
        ("care.review_overdue", "last_review"),
        ("care.iro_contact_overdue", "last_iro_contact"),
        ("care.health_assessment_overdue", "last_health_assessment"),
        ("care.dental_check_overdue", "last_dental_check"),
    ],
)
def test_every_clock_leaves_out_short_breaks_and_doubts_the_future(
    check: Check, measure: str, columns: str
) -> None:
    check(
        measure,
        f"""
        {columns}  legal_status  care_end    |
        2026-09-01  C2  .           | met
        2026-09-01  V3  .           | excluded
        2026-09-01  .   .           | cannot_say
        2026-09-01  V3  2026-09-02  | -
        2026-10-01  C2  .           | cannot_say
        ?           C2  .           | cannot_say
        """,
    )


def test_interim_order_over_26_weeks(check: Check) -> None:
    check(
        "care.interim_order_over_26_weeks",
        """
        legal_status  legal_start  |
        C1            2026-04-01   | met         182 days
        C1            2026-03-31   | not_met
        C1            .            | cannot_say
        C1            2026-10-01   | cannot_say
        C2            2020-01-01   | -
        V3            2020-01-01   | -           not C1, so not excluded either
        .             2026-04-01   | cannot_say
        """,
    )


def test_review_overdue(check: Check) -> None:
    check(
        "care.review_overdue",
        """
        care_start  last_review  |
        2026-09-02  .            | met         the 20th working day is the day itself
        2026-09-01  .            | not_met
        2026-09-02  2026-09-01   | met         a review of an earlier period is none
        2026-09-01  2026-08-31   | not_met
        2026-09-01  ?            | cannot_say
        2026-09-02  ?            | met         no review can be late so soon
        2026-09-02  2026-10-01   | met
        2026-06-02  2026-06-30   | met         on the 20th working day, + 3 months
        2026-06-01  2026-06-29   | not_met     on the 20th working day, + 3 months
        2026-06-01  2026-06-30   | met         later: within 3 months
        2026-05-01  2026-06-29   | cannot_say  later: past 3 months, not past 6
        2025-12-01  2026-03-30   | cannot_say
        2025-12-01  2026-03-29   | not_met     past 6
        2026-02-28  2026-06-28   | cannot_say  4 months from the start, to the day
        2026-02-28  2026-06-29   | met         otherwise + 6 months
        2024-01-08  2026-03-30   | met
        2024-01-08  2026-03-29   | not_met
        """,
    )


def test_reviewing_officers_contact(check: Check) -> None:
    check(
        "care.iro_contact_overdue",
        """
        care_start  last_iro_contact  |
        2024-01-08  2026-06-30        | met
        2024-01-08  2026-06-29        | not_met
        2026-06-30  .                 | met      never: from the start
        2026-06-29  .                 | not_met
        2026-06-30  2026-06-01        | met      before the start: from the start
        2026-06-29  ?                 | cannot_say
        2026-06-30  ?                 | met      in time from the start
        2026-06-30  2026-10-01        | met
        """,
    )
    six_months = {"care__iro_contact_months": 6}
    check(
        "care.iro_contact_overdue",
        """
        last_iro_contact  |
        2026-03-30        | met
        2026-03-29        | not_met
        """,
        **six_months,
    )


def test_initial_health_assessment(check: Check) -> None:
    check(
        "care.initial_health_assessment_in_time",
        """
        care_start  last_health_assessment  |
        2026-06-02  2026-06-30              | met          on the 20th working day
        2026-06-02  2026-07-01              | not_met
        2026-04-01  2026-05-01              | met          Easter is no working day
        2026-04-01  2026-05-02              | not_met
        2026-06-02  2026-03-03              | met          within the 3 months before
        2026-06-02  2026-03-02              | not_met      too early: as blank
        2026-09-02  2026-06-02              | not_yet_due  too early: as blank
        2026-09-02  .                       | not_yet_due
        2026-09-01  .                       | not_met
        2026-06-02  2026-10-01              | cannot_say
        2026-06-02  ?                       | cannot_say
        2026-03-31  2026-04-01              | met          the first day of the period
        2026-03-30  2026-04-01              | -
        .           2026-04-01              | cannot_say
        2026-10-01  .                       | cannot_say
        """,
    )


def test_initial_health_assessment_of_those_who_left(check: Check) -> None:
    check(
        "care.initial_health_assessment_in_time",
        """
        care_start  care_end    legal_status  last_health_assessment  |
        2026-06-02  2026-06-29  C2            .                       | excluded
        2026-06-02  2026-06-30  C2            .                       | not_met
        2026-09-20  2026-10-05  C2            .                       | not_yet_due  has not left
        2026-06-02  ?           C2            2026-06-10              | cannot_say
        2026-06-02  2026-06-01  C2            2026-06-10              | cannot_say
        2026-06-02  .           V4            2026-06-10              | excluded
        2026-06-02  2026-06-29  .             2026-06-10              | excluded     left anyhow
        2026-06-02  .           .             2026-06-10              | cannot_say
        """,
    )


def test_initial_health_assessment_of_the_youngest(check: Check) -> None:
    check(
        "care.initial_health_assessment_in_time",
        """
        care_start  date_of_birth  last_health_assessment  |
        2026-04-01  2021-10-01     2026-09-02              | cannot_say  under 5, may be the second
        2026-04-01  2021-09-30     2026-09-02              | not_met     5 on the day
        2026-04-01  2021-10-01     2026-09-01              | not_met     5 months, not over
        2026-04-01  .              2026-09-02              | cannot_say
        2026-04-01  .              2026-09-01              | not_met     late at any age
        """,
    )


def test_health_assessment_overdue(check: Check) -> None:
    check(
        "care.health_assessment_overdue",
        """
        care_start  date_of_birth  last_health_assessment  |
        2024-01-08  2015-06-01     2025-09-30              | met         12 months to the day
        2024-01-08  2015-06-01     2025-09-29              | not_met
        2024-01-08  2023-01-01     2026-03-30              | met         under 5: 6 months
        2024-01-08  2023-01-01     2026-03-29              | not_met
        2024-01-08  2021-09-30     2026-03-29              | not_met     due before the birthday
        2024-01-08  2021-09-29     2026-03-29              | met         due on it: 12 months
        2024-01-08  2015-06-01     .                       | not_met
        2024-01-08  .              .                       | not_met     blank at any age
        2024-01-08  .              2026-03-30              | met         at any age
        2024-01-08  .              2026-03-29              | cannot_say
        2024-01-08  ?              2025-09-30              | cannot_say
        2024-01-08  .              2025-09-29              | not_met     at any age
        2026-08-03  2015-06-01     2026-01-01              | met         before care counts here
        2026-09-01  2015-06-01     .                       | not_met     past the 20th working day
        2026-09-02  2015-06-01     .                       | -
        """,
    )


def test_dental_check_overdue(check: Check) -> None:
    check(
        "care.dental_check_overdue",
        """
        care_start  last_dental_check  |
        2025-09-30  2025-09-30         | met
        2025-09-30  2025-09-29         | not_met
        2025-09-30  .                  | not_met     in care for 12 months to the day
        2025-10-01  .                  | -
        .           .                  | cannot_say
        """,
    )


def test_three_or_more_placements(check: Check) -> None:
    check(
        "care.three_or_more_placements",
        """
        placements_12_months  legal_status  |
        2                     C2            | met
        3                     C2            | not_met
        .                     C2            | cannot_say
        ?                     C2            | cannot_say
        3                     V4            | excluded
        """,
    )


def test_outside_the_authority(check: Check) -> None:
    check(
        "care.outside_authority",
        """
        placement_location  |
        in                  | met
        out                 | not_met
        .                   | cannot_say
        ?                   | cannot_say
        """,
    )


def test_settings_that_the_law_forbids_under_16(check: Check) -> None:
    check(
        "care.setting_needs_answer",
        """
        placement_type  date_of_birth  placement_urn  |
        P2              2010-09-30     .              | met         16 on the day
        P2              2010-10-01     .              | not_met
        H5              2010-10-01     SC1            | not_met
        K3              2010-10-01     SC1            | not_met
        K3              2010-09-30     SC1            | met
        K3              2010-09-30     .              | not_met     shows no registration
        H5              2010-09-30     .              | not_met
        H5              2010-09-30     ?              | cannot_say
        K3              .              SC1            | cannot_say
        K3              .              .              | not_met     at any age
        P2              ?              .              | cannot_say
        U6              .              .              | met
        """,
    )


def test_supported_accommodation_had_to_register_from_28_october_2023(check: Check) -> None:
    table = """
        placement_type  date_of_birth  care_start  placement_urn  |
        K3              2007-01-01     2022-01-10  .              | {}
        """
    check("care.setting_needs_answer", table.format("met"), as_at=date(2023, 10, 27))
    check("care.setting_needs_answer", table.format("not_met"), as_at=date(2023, 10, 28))


def test_childrens_homes_and_other_settings(check: Check) -> None:
    check(
        "care.setting_needs_answer",
        """
        placement_type  placement_urn  placement_authority  legal_status  |
        K2              .              Fairhaven            C2            | not_met
        K2              SC1            Fairhaven            C2            | met
        K2              .              SCO                  C2            | met         not England
        K2              .              WAL                  C2            | met
        K2              .              NIR                  C2            | met
        K2              .              NUK                  C2            | met
        K2              .              CON                  C2            | not_met
        K2              .              .                    C2            | cannot_say
        K2              SC1            .                    C2            | met
        K2              ?              Fairhaven            C2            | cannot_say
        Z1              .              Fairhaven            C2            | not_met
        Z14             .              SCO                  C2            | not_met
        R1              .              Fairhaven            C2            | excluded    listed apart
        R2              .              Fairhaven            C2            | excluded
        R3              .              Fairhaven            C2            | excluded
        R5              .              Fairhaven            C2            | excluded
        T1              .              Fairhaven            C2            | excluded    in hospital
        T0              .              Fairhaven            C2            | met
        K1              .              Fairhaven            C2            | met
        .               .              Fairhaven            C2            | cannot_say
        ?               .              Fairhaven            C2            | cannot_say
        .               .              Fairhaven            V3            | excluded
        """,
    )


def test_with_parents_on_a_full_order(check: Check) -> None:
    check(
        "care.with_parents_on_full_order",
        """
        placement_type  legal_status  placement_start  |
        P1              C2            2025-09-30       | met         12 months to the day
        P1              C2            2025-09-29       | not_met
        P1              C1            2025-09-29       | -
        U6              C2            2025-09-29       | -
        .               C2            2025-09-29       | cannot_say
        .               C1            2025-09-29       | -
        P1              .             2025-09-29       | cannot_say
        P1              C2            .                | cannot_say
        P1              C2            2026-10-01       | cannot_say
        """,
    )


def test_no_permanence_plan_after_4_months(check: Check) -> None:
    check(
        "care.no_permanence_plan",
        """
        care_start  permanence_plan  legal_status  |
        2026-05-29  .                C2            | not_met
        2026-05-29  a                C2            | met
        2026-05-29  ?                C2            | cannot_say
        2026-05-30  .                C2            | -           4 months to the day
        2026-05-29  .                V3            | excluded
        .           .                C2            | cannot_say
        """,
    )


def test_section_20_over_12_months(check: Check) -> None:
    check(
        "care.section20_over_12_months",
        """
        legal_status  legal_start  date_of_birth  unaccompanied  need_code  |
        V2            2025-09-30   2015-06-01     no             N1         | met
        V2            2025-09-29   2015-06-01     no             N1         | not_met
        V2            2025-09-29   2010-10-01     no             N1         | not_met   15
        V2            2025-09-29   2010-09-30     no             N1         | -         16
        C2            2025-09-29   2015-06-01     no             N1         | -
        V2            2025-09-29   2015-06-01     yes            N1         | excluded
        V2            2025-09-29   2015-06-01     no             N2         | excluded
        V2            2025-09-29   2015-06-01     .              N1         | cannot_say
        V2            2025-09-29   2015-06-01     .              N2         | excluded
        V2            2025-09-29   2015-06-01     no             .          | cannot_say
        V2            2025-09-29   .              no             N1         | cannot_say
        V2            .            2015-06-01     no             N1         | cannot_say
        V3            2025-09-29   2015-06-01     no             N1         | -
        """,
    )


def test_return_within_12_months(check: Check) -> None:
    check(
        "care.return_within_12_months",
        """
        repeat_period  |
        yes            | not_met
        no             | met
        .              | cannot_say
        ?              | cannot_say
        """,
    )


def test_missing_repeatedly(check: Check) -> None:
    check(
        "care.missing_repeatedly",
        """
        missing_episodes  |
        2                 | met
        3                 | not_met
        0                 | met
        .                 | cannot_say
        """,
    )


def test_return_interview_offered(check: Check) -> None:
    check(
        "care.return_interview_offered",
        """
        missing_episodes  interview_offered  legal_status  |
        1                 yes                C2            | met
        1                 no                 C2            | not_met
        1                 .                  C2            | cannot_say
        1                 ?                  C2            | cannot_say
        0                 .                  C2            | -
        .                 yes                C2            | cannot_say
        1                 yes                V3            | excluded
        0                 yes                V3            | -
        """,
    )
