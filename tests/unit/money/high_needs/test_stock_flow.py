"""Stock and flow on made-up councils whose chances are known."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.money.high_needs.councils import MAINSTREAM, SPECIAL, council
from tests.unit.money.high_needs.seeded import seeded

from lineofsight.money.high_needs.flows import Cost, Flows, Mitigation
from lineofsight.money.high_needs.flows_checked import CheckedJanuary, checked, why_step_back
from lineofsight.money.high_needs.stock_flow import Settings, ahead
from lineofsight.money.years import FinancialYear

YEARS = 5
NOW = FinancialYear(2019 + YEARS)
COSTS = {
    name: Cost(name, Decimal(pounds), NOW, Decimal(0))
    for name, pounds in ((MAINSTREAM, 8_000), (SPECIAL, 24_000))
}
GRANTS = {NOW: Decimal(20_000_000), NOW.plus(1): Decimal(20_000_000)}
SETTINGS = Settings(COSTS, GRANTS, Decimal(1_000_000))
TO_MAINSTREAM = Mitigation(
    name="Places in mainstream schools",
    away_from=SPECIAL,
    to=MAINSTREAM,
    ages=range(26),
    share=Decimal("0.5"),
    starts=NOW,
    full=NOW,
    probability=Decimal(1),
    needs_capital=False,
    evidence="made up",
    claimed={},
    delivered={},
)


@pytest.fixture(scope="module")
def flows() -> Flows:
    return council(seeded(3), YEARS)


def test_the_interval_of_plans_holds_what_came_about_eight_times_in_ten() -> None:
    found = [c for seed in range(6) for c in checked(council(seeded(seed), YEARS), seeded())]
    held = sum(each.held for each in found) / len(found)
    assert len(found) == 24
    assert 0.65 <= held <= 0.95


def test_the_flows_beat_the_last_movement_repeated(flows: Flows) -> None:
    assert why_step_back(checked(flows, seeded())) is None


def test_flows_that_do_no_better_step_back() -> None:
    worse = CheckedJanuary(2024, 90.0, 95.0, 99.0, came=110, crps=12.0, repeating=108)
    why = why_step_back([worse])
    assert why is not None
    assert "scored 12 plans and the last movement repeated 2" in why


def test_one_year_of_flows_is_too_few_to_check() -> None:
    assert why_step_back(checked(council(seeded(), 1), seeded())) is not None


def test_the_same_seed_gives_the_same_years(flows: Flows) -> None:
    assert ahead(flows, SETTINGS, 2, seeded(5)) == ahead(flows, SETTINGS, 2, seeded(5))


def test_the_deficit_is_what_there_was_and_cost_beyond_the_grant(flows: Flows) -> None:
    (first,) = ahead(flows, SETTINGS, 1, seeded())
    assert first.deficit is not None
    assert first.deficit.middle == pytest.approx(1_000_000 + first.cost.middle - 20_000_000)


def test_a_year_without_a_grant_has_no_deficit(flows: Flows) -> None:
    years = ahead(flows, SETTINGS, 3, seeded())
    assert [each.deficit is None for each in years] == [False, False, True]


def test_plans_move_and_none_are_lost_by_a_mitigation(flows: Flows) -> None:
    (plain,) = ahead(flows, SETTINGS, 1, seeded())
    (other,) = ahead(flows, replace(SETTINGS, mitigations=[TO_MAINSTREAM]), 1, seeded())
    assert other.by_placement[SPECIAL] < 0.7 * plain.by_placement[SPECIAL]
    assert other.plans.middle == pytest.approx(plain.plans.middle, rel=0.02)
    assert other.cost.middle < plain.cost.middle


def test_a_mitigation_of_nothing_changes_nothing_but_chance(flows: Flows) -> None:
    nothing = replace(TO_MAINSTREAM, share=Decimal(0))
    (plain,) = ahead(flows, SETTINGS, 1, seeded())
    (other,) = ahead(flows, replace(SETTINGS, mitigations=[nothing]), 1, seeded())
    assert other.cost.middle == pytest.approx(plain.cost.middle, rel=0.01)


def test_a_mitigation_grows_to_its_share() -> None:
    slow = replace(TO_MAINSTREAM, starts=NOW.plus(1), full=NOW.plus(2))
    assert [slow.share_in(NOW.plus(year)) for year in range(4)] == [0.0, 0.25, 0.5, 0.5]


def test_what_is_not_accounted_for_is_carried_apart(flows: Flows) -> None:
    more = {**flows.plans, 2024: flows.plans[2024].copy()}
    more[2024][10, MAINSTREAM] += 50
    found = Flows(more, flows.begun, flows.ended, flows.moved)
    assert [found.residual(year) for year in (2022, 2023)] == [0, 50]
    (first,) = ahead(found, SETTINGS, 1, seeded())
    assert (first.residual.low, first.residual.high) == (0.0, 50.0)
