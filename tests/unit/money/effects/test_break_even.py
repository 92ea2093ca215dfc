"""Break-even, and the units that it stands on."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.money.effects.break_even import (
    Days,
    break_even,
    child_years,
    local_cost,
    national_cost,
    per,
)
from lineofsight.money.effects.package import Span
from lineofsight.money.years import FinancialYear

PENNY = Decimal("0.01")
PACKAGE = Decimal(557_000)  # the four savings of January 2020, on their highest reading
POUNDS = st.decimals(min_value=0, max_value=10**9, places=2)


@pytest.mark.parametrize(("weekly", "years"), [(4505, "2.37"), (7920, "1.35")])
def test_the_four_savings_are_so_many_child_years_of_residential_care(
    weekly: int, years: str
) -> None:
    assert round(child_years(PACKAGE, Decimal(weekly)), 2) == Decimal(years)


def test_a_years_spending_at_the_weekly_cost_is_the_children_in_care() -> None:
    """Cheshire East, 2024-25: £60.7m gross, £2,115 a week; 66 in 10,000 of 83,041 in care."""
    children = child_years(Decimal(60_700_000), Decimal(2115))
    assert round(children) == 550
    assert abs(children - 66 * 83_041 / Decimal(10_000)) < 3


@given(POUNDS, st.permutations(list(Days)))
def test_units_come_back_to_where_they_began(pounds: Decimal, days: list[Days]) -> None:
    there = per(per(per(pounds, days[0], days[1]), days[1], days[2]), days[2], days[0])
    assert there.quantize(PENNY) == pounds


def test_a_week_is_seven_days_and_a_year_is_365() -> None:
    assert per(Decimal(700), Days.WEEK, Days.DAY) == 100
    assert per(Decimal(700), Days.WEEK, Days.YEAR) == 36_500


def test_nothing_saved_is_lost_by_nothing() -> None:
    nothing = break_even(Span(Decimal(0), Decimal(0)), national_cost())
    assert nothing.least == nothing.most == 0


def test_the_dearest_cost_is_reached_first() -> None:
    found = break_even(Span(Decimal(512_000), PACKAGE), national_cost())
    assert found.least < found.usual.least < found.usual.most < found.most


def test_a_local_cost_has_the_spread_of_one_councils_figure() -> None:
    cost = local_cost("Residential", FinancialYear(2024), Decimal(7920), "a source")
    assert round(cost.low) == 6051
    assert round(cost.high) == 10_366
