"""care.visit_overdue, line by line of its clock, drawn. The day is Wednesday 30 September 2026."""

from collections.abc import Callable

Check = Callable[..., None]
MEASURE = "care.visit_overdue"


def test_who_is_visited_by_these_rules(check: Check) -> None:
    check(
        MEASURE,
        """
        legal_status  care_end    last_visit  |
        C2            .           2026-09-29  | met
        J1            .           2026-09-29  | excluded
        V3            .           2026-09-29  | excluded
        V4            .           2026-09-29  | excluded
        .             .           2026-09-29  | cannot_say
        ?             .           2026-09-29  | cannot_say
        J1            2026-09-01  2026-09-29  | -
        """,
    )


def test_line_1_the_first_visit_within_a_week_of_the_placement(check: Check) -> None:
    check(
        MEASURE,
        """
        placement_start  last_visit  |
        2026-09-23       .           | met         due on the day
        2026-09-22       .           | not_met
        2026-09-22       2026-09-21  | not_met     a visit before the placement is not since
        2026-09-22       2026-09-22  | met         a visit on its first day is
        .                2026-09-21  | cannot_say
        ?                2026-09-21  | cannot_say
        2026-10-01       2026-09-21  | cannot_say
        ?                .           | cannot_say
        .                2026-09-22  | met         a later placement allows a week from the 23rd
        ?                2026-09-22  | met
        2026-10-01       2026-09-22  | met
        2026-06-01       2026-10-01  | cannot_say
        2026-06-01       ?           | cannot_say
        2026-09-22       ?           | cannot_say
        2026-09-23       ?           | met         the first week, visited or not
        2026-09-23       2026-10-01  | met
        ?                ?           | cannot_say
        """,
    )


def test_line_1_with_parents_on_a_full_order_from_the_later_of_order_and_placement(
    check: Check,
) -> None:
    check(
        MEASURE,
        """
        placement_type  legal_status  placement_start  legal_start  last_visit  |
        P1              C2            2026-06-01       2026-09-23   2026-09-20  | met
        P1              C2            2026-06-01       2026-09-22   2026-09-21  | not_met
        P1              C2            2026-06-01       2026-09-22   2026-09-22  | met
        P1              C2            2026-09-23       2024-01-08   .           | met
        P1              C2            2026-09-22       2024-01-08   .           | not_met
        P1              C2            2026-06-01       .            2026-09-21  | cannot_say
        P1              C2            2026-06-01       2026-10-01   2026-09-21  | cannot_say
        P1              C2            2026-06-01       ?            .           | cannot_say
        P1              C2            2026-06-01       .            2026-09-22  | met
        P1              C2            2026-06-01       2026-10-01   2026-09-22  | met
        P1              C2            ?                2026-09-23   .           | met
        P1              C2            ?                2026-09-22   .           | cannot_say
        U6              C2            2026-06-01       2026-09-22   2026-09-21  | met
        """,
    )


def test_line_2_placed_for_adoption(check: Check) -> None:
    check(
        MEASURE,
        """
        placement_type  placement_start  last_visit  |
        A3              2026-06-01       2026-09-29  | cannot_say
        A6              2026-06-01       2026-01-01  | not_met     no visit since
        A4              2026-09-23       .           | met
        A5              2026-06-01       2026-06-01  | cannot_say
        A5              ?                2026-09-29  | cannot_say
        A5              2026-09-23       ?           | cannot_say
        """,
    )


def test_line_3_with_parents_on_an_interim_order(check: Check) -> None:
    check(
        MEASURE,
        """
        placement_type  legal_status  last_review  last_visit  |
        P1              C1            .            2026-09-23  | met
        P1              C1            .            2026-09-22  | not_met
        P1              C1            2026-05-01   2026-09-02  | met
        P1              C1            2026-05-01   2026-09-01  | not_met
        P1              C1            2024-01-07   2026-09-22  | not_met     of an earlier period
        P1              C1            2024-01-08   2026-09-22  | met         on its first day
        P1              C1            ?            2026-09-22  | cannot_say
        P1              C1            2026-10-01   2026-09-22  | cannot_say
        P1              C2            .            2026-08-19  | met         line 7
        U6              C1            ?            2026-08-19  | met         line 7 asks no review
        """,
    )


def test_line_4_temporary_approval_under_24_weeks(check: Check) -> None:
    check(
        MEASURE,
        """
        placement_type  placement_start  last_visit  |
        U3              2026-04-16       2026-09-02  | met
        U3              2026-04-16       2026-09-01  | cannot_say
        U3              2026-04-16       2026-08-19  | cannot_say
        U3              2026-04-16       2026-08-18  | not_met
        U3              2026-04-15       2026-08-19  | met         24 weeks old: line 7
        U3              2026-04-15       2026-08-18  | not_met
        """,
    )


def test_line_5_long_term_fostering_over_a_year(check: Check) -> None:
    check(
        MEASURE,
        """
        placement_type  placement_start  last_visit  |
        U1              2025-09-29       2026-06-30  | met
        U4              2025-09-29       2026-06-29  | cannot_say
        U1              2025-09-29       2026-03-30  | cannot_say
        U1              2025-09-29       2026-03-29  | not_met
        U4              2025-09-30       2026-08-19  | met         a year to the day: line 7
        U4              2025-09-30       2026-08-18  | not_met
        """,
    )


def test_line_6_long_term_residential_over_a_year(check: Check) -> None:
    check(
        MEASURE,
        """
        placement_type  permanence_plan  placement_start  last_visit  |
        K2              e                2025-09-29       2026-06-30  | met
        R1              e                2025-09-29       2026-06-29  | not_met
        K2              f                2025-09-29       2026-08-18  | not_met     line 7
        K2              .                2025-09-29       2026-08-18  | not_met     no plan: line 7
        K2              e                2025-09-30       2026-08-18  | not_met     not over a year
        K2              ?                2025-09-29       2026-08-19  | met         on either line
        K2              ?                2025-09-29       2026-08-18  | cannot_say
        K2              ?                2025-09-29       2026-06-29  | not_met     on either line
        """,
    )


def test_line_7_six_weeks(check: Check) -> None:
    check(
        MEASURE,
        """
        placement_type  last_visit  |
        U6              2026-08-19  | met
        U6              2026-08-18  | not_met
        K2              2026-08-18  | not_met
        """,
    )


def test_an_unknown_placement(check: Check) -> None:
    check(
        MEASURE,
        """
        placement_type  legal_status  legal_start  placement_start  last_visit  |
        .               V2            2024-01-08   2026-06-01       2026-09-29  | cannot_say
        ?               V2            2024-01-08   2026-06-01       2026-09-29  | cannot_say
        .               V2            2024-01-08   2026-09-23       2026-09-23  | cannot_say
        .               V2            2026-09-25   2026-09-22       .           | not_met
        .               V2            2026-09-25   2026-09-23       .           | met
        .               C2            2024-01-08   2026-09-22       .           | not_met
        .               C2            2026-09-25   2026-09-22       .           | cannot_say
        """,
    )
