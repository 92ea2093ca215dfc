"""n, d and value, blindness, and what holds of every measure."""

from collections.abc import Callable
from datetime import date

import pytest

from lineofsight.engines.plain import BLIND, MEASURES, Case, judge, needed, summary

Check = Callable[..., None]
CasesOf = Callable[..., list[Case]]


def test_a_low_percentage_counts_those_not_met(cases_of: CasesOf) -> None:
    cases = cases_of(
        "cin.not_seen",
        """
        last_seen   |
        2026-09-29  | met
        2026-09-29  | met
        2026-09-01  | not_met
        ?           | cannot_say
        """,
    )
    assert summary("cin.not_seen", cases) == (1, 3, 100 / 3)


def test_a_high_percentage_counts_those_met(cases_of: CasesOf) -> None:
    cases = cases_of(
        "leaving.in_touch",
        """
        in_touch  |
        yes       | met
        yes       | met
        yes       | met
        no        | not_met
        died      | excluded
        """,
    )
    assert summary("leaving.in_touch", cases) == (3, 4, 75.0)


def test_a_neutral_percentage_counts_those_that_the_words_describe(cases_of: CasesOf) -> None:
    cases = cases_of(
        "cpp.ended_within_3_months",
        """
        plan_start  plan_end    |
        2026-03-01  2026-05-31  | met
        2026-03-01  2026-06-01  | not_met
        """,
    )
    assert summary("cpp.ended_within_3_months", cases) == (1, 2, 50.0)


def test_a_count_has_no_denominator(cases_of: CasesOf) -> None:
    table = """
        worker     |
        Ada Finch  | met
        .          | not_met
        """
    assert summary("cin.unallocated", cases_of("cin.unallocated", table)) == (1, None, 1)
    assert summary("cin.open", cases_of("cin.open", table)) == (2, None, 2)
    assert summary("cin.open", []) == (0, None, 0)


def test_a_percentage_of_nobody_has_no_value() -> None:
    assert summary("cin.not_seen", []) == (0, 0, None)


def test_children_per_named_worker(cases_of: CasesOf, check: Check) -> None:
    table = """
        worker      need_end    |
        Ada Finch   .           | met
        Ada\xa0Finch   .           | met
        Cy Reed     .           | met
        .           .           | -           no named worker
        duty        .           | -
        ?           .           | cannot_say
        Cy Reed     2026-06-01  | -
        """
    check("workforce.children_per_worker", table)
    cases = cases_of("workforce.children_per_worker", table)
    assert summary("workforce.children_per_worker", cases) == (3, 2, 1.5)
    assert summary("workforce.children_per_worker", []) == (0, 0, None)


def test_a_missing_column_makes_a_measure_blind() -> None:
    assert needed("cpp.repeat_plan") == {
        ("protection", "child_id"),
        ("protection", "plan_start"),
        ("protection", "plan_end"),
        ("protection", "previous_plans"),
    }
    present = {"protection": frozenset({"child_id", "plan_start", "plan_end"})}
    day = date(2026, 9, 30)
    assert judge("cpp.repeat_plan", {}, day, {}, present, frozenset()) is BLIND
    assert judge("cpp.repeat_plan", {}, day, {}, {}, frozenset()) is BLIND


def test_the_measures_of_every_list() -> None:
    assert len(MEASURES) == 66
    areas = [measure.split(".")[0] for measure in MEASURES]
    counts = {area: areas.count(area) for area in areas}
    assert counts == {
        "contacts": 3,
        "referrals": 3,
        "early_help": 1,
        "assessments": 6,
        "section47": 3,
        "conferences": 2,
        "cin": 6,
        "cpp": 9,
        "care": 17,
        "leaving": 10,
        "adoption": 3,
        "adopters": 2,
        "workforce": 1,
    }


@pytest.mark.parametrize("measure", MEASURES)
def test_an_empty_list_has_no_cases(measure: str) -> None:
    columns = needed(measure)
    present = {
        table: frozenset(column for name, column in columns if name == table)
        for table, _ in columns
    }
    assert judge(measure, {}, date(2026, 9, 30), {}, present, frozenset()) == []


def test_a_measure_that_joins_lists_is_blind_without_one_of_them() -> None:
    present = {"contacts": frozenset({"child_id", "contact_date"})}
    day = date(2026, 9, 30)
    assert judge("contacts.volume", {}, day, {}, present, frozenset()) == []
    assert judge("contacts.to_referral", {}, day, {}, present, frozenset()) is BLIND
