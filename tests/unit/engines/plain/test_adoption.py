"""Lists 10 and 11, adoption and adopters: what measures.md says, drawn."""

from collections.abc import Callable

import pytest

from lineofsight.engines.plain import Case, summary

Check = Callable[..., None]
CasesOf = Callable[..., list[Case]]


def test_moved_in_with_adopters_in_the_twelve_months(check: Check) -> None:
    check(
        "adoption.entry_to_placed",
        """
        care_start  placed_date  |
        2025-01-06  2026-06-01   | met
        2025-01-06  2025-10-01   | met         the first day of the twelve months
        2025-01-06  2025-09-30   | -
        2025-01-06  .            | -
        2025-01-06  ?            | cannot_say
        2025-01-06  2026-10-01   | cannot_say  after the day
        .           2026-06-01   | cannot_say
        2026-06-01  2026-06-01   | met
        2026-06-02  2026-06-01   | cannot_say  moved in before entering care
        """,
    )


def test_the_value_is_the_mean_of_days(cases_of: CasesOf) -> None:
    cases = cases_of(
        "adoption.entry_to_placed",
        """
        child_id  care_start  placed_date  |
        A         2026-01-01  2026-01-31   | 30 days
        B         2026-01-01  2026-01-11   | 10 days
        B         2026-01-01  2026-01-16   | 15 days: of two, the more
        C         ?           2026-01-11   | cannot say
        """,
    )
    assert [(case.case, case.days) for case in cases] == [("A", 30), ("B", 15), ("C", None)]
    assert summary("adoption.entry_to_placed", cases) == (2, 2, 22.5)
    assert summary("adoption.entry_to_placed", []) == (0, 0, None)


def test_from_placement_order_to_match(check: Check) -> None:
    check(
        "adoption.order_to_match",
        """
        order_date  match_date  |
        2026-01-05  2026-06-01  | met
        2026-01-05  2025-09-30  | -
        2026-06-01  2026-06-01  | met
        2026-06-02  2026-06-01  | cannot_say  a match before the order is lawful
        .           2026-06-01  | -           no placement order
        ?           2026-06-01  | cannot_say
        2026-10-01  2026-06-01  | cannot_say
        2026-01-05  .           | -
        2026-01-05  ?           | cannot_say
        .           ?           | -
        2026-01-05  2026-10-01  | cannot_say
        """,
    )


def test_a_decision_open_for_over_twelve_months(check: Check) -> None:
    check(
        "adoption.decision_open_over_12_months",
        """
        decision_date  placed_date  adopted_date  reversed_date  |
        2025-09-30     .            .             .              | met         12 months to the day
        2025-09-29     .            .             .              | not_met
        2025-09-29     2026-09-30   .             .              | -
        2025-09-29     2026-10-01   .             .              | cannot_say
        2025-09-29     ?            .             .              | cannot_say
        2025-09-29     ?            2026-06-01    .              | -
        2025-09-29     .            2026-06-01    .              | -
        2025-09-29     .            .             2026-06-01     | -
        2025-09-29     .            .             2025-09-28     | cannot_say  reversed before it
        2025-09-29     .            .             2026-10-01     | cannot_say
        .              .            .             .              | cannot_say
        2026-10-01     .            .             .              | cannot_say
        ?              2026-06-01   .             .              | -
        """,
    )


def test_of_a_childs_rows_the_less_favourable(check: Check) -> None:
    check(
        "adoption.decision_open_over_12_months",
        """
        child_id  decision_date  placed_date  reversed_date  |
        A         2025-01-06     .            2025-06-02     | met      the first was reversed
        A         2026-01-05     .            .              | met
        B         2025-01-06     .            .              | not_met
        B         2026-01-05     .            .              | not_met
        """,
    )


def test_stage_1_by_start_and_two_months(check: Check) -> None:
    check(
        "adopters.stage_1_in_time",
        """
        stage_1_start  stage_1_end  |
        2026-01-05     2026-03-05   | met
        2026-01-05     2026-03-06   | not_met
        2025-12-31     2026-02-28   | met         28 February, clipped
        2025-12-31     2026-03-01   | not_met
        2025-09-01     2025-10-01   | met         the first day of the twelve months
        2025-09-01     2025-09-30   | -
        2026-08-03     .            | -
        2026-08-03     2026-10-01   | -           after the day: not yet
        2026-08-03     ?            | cannot_say
        .              2026-03-05   | cannot_say
        2026-03-06     2026-03-05   | cannot_say  ends before it starts
        """,
    )


def test_stage_2_by_start_and_four_months(check: Check) -> None:
    check(
        "adopters.stage_2_in_time",
        """
        stage_2_start  stage_2_end  |
        2026-01-05     2026-05-05   | met
        2026-01-05     2026-05-06   | not_met
        2025-10-31     2026-02-28   | met
        """,
    )


@pytest.mark.parametrize("step", [1, -1])
def test_one_case_a_family_its_least_favourable_row(cases_of: CasesOf, step: int) -> None:
    header, *lines = """
        adopter_id  family_id  stage_1_start  stage_1_end  |
        P1          F1         2026-01-05     2026-03-05   | met
        P2          F1         2026-01-05     2026-03-06   | not met: it stands
        P3          F2         2026-01-05     2026-03-05   | met
        P4          F2         2026-01-05     ?            | cannot say: it stands
        P5          F3         2026-01-05     2026-03-06   | not met: it stands
        P6          F3         .              2026-03-06   | cannot say
        P7          F4         2026-01-05     2026-03-05   | met: it stands
        P8          F4         2026-01-05     .            | has not ended
        P9          .          2026-01-05     2026-03-05   | a family of its own
        P10         .          2026-01-05     2026-03-06   | a family of its own
        """.strip().splitlines()
    cases = cases_of("adopters.stage_1_in_time", "\n".join([header, *lines[::step]]))
    assert {case.case: case.verdict.value for case in cases} == {
        "P2": "not_met",
        "P4": "cannot_say",
        "P5": "not_met",
        "P7": "met",
        "P9": "met",
        "P10": "not_met",
    }
    assert summary("adopters.stage_1_in_time", cases) == (2, 5, 40.0)


def test_an_adopter_in_two_families_of_its_own_is_numbered(cases_of: CasesOf) -> None:
    cases = cases_of(
        "adopters.stage_1_in_time",
        """
        adopter_id  stage_1_start  stage_1_end  |
        P1          2025-11-03     2025-12-01   |
        P1          2026-01-05     2026-03-06   |
        """,
    )
    assert [(case.case, case.child) for case in cases] == [("P1", "P1"), ("P1/2", "P1")]
