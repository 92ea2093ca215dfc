"""Units say what they are, and one child a month is one child a month."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.money.care.histories import dice, drawn_history

from lineofsight.money.care.kinds import HOMES, Kind
from lineofsight.money.care.simulation import Model, courses, fitted
from lineofsight.money.care.stock_and_flow import stock_and_flow
from lineofsight.money.care.units import DAYS_A_YEAR, Flow, Rate, UnitCost

SIZES = st.floats(min_value=0.001, max_value=10_000)


@given(SIZES)
def test_flows_and_rates_come_back_as_they_were(size: float) -> None:
    assert Flow.a_month(size).children_a_month == pytest.approx(size)
    assert Rate.a_year(size).flow(1).in_days(DAYS_A_YEAR) == pytest.approx(size)


@given(st.decimals(min_value=1, max_value=20_000, places=2))
def test_a_week_is_seven_days_and_a_year_365(week: Decimal) -> None:
    cost = UnitCost(week)
    assert cost.pounds_a_day * 7 == pytest.approx(week)
    assert cost.pounds_a_year == pytest.approx(week * 365 / 7)


def test_cost_of_cheshire_east_implies_its_children() -> None:
    """£2,115 a week for each child and the £60.7m of 2024-25 give 550 children, as published."""
    assert round(Decimal(60_700_000) / UnitCost(Decimal(2115)).pounds_a_year) == 550


def test_one_child_a_month_taken_for_a_rate_would_be_123() -> None:
    """The error that another model makes: 1/30 of every child a day, of 193 children elsewhere."""
    elsewhere, moved = 193.0, 0.0
    for _ in range(30):
        step = Rate(1 / 30).flow(elsewhere).in_days(1)
        elsewhere, moved = elsewhere - step, moved + step
    assert round(moved) == 123


def test_one_child_a_month_is_one_more_child_after_a_month() -> None:
    history = drawn_history(2)
    day = history.until + 29
    more = {Kind.RESIDENTIAL: Flow.a_month(1)}
    without, with_it = (
        stock_and_flow(history, [day], each)[0][Kind.RESIDENTIAL] for each in ({}, more)
    )
    assert 0.9 < with_it - without <= 1
    model = fitted(history)
    assert 0.5 < mean(model, day, more) - mean(model, day, {}) < 1.6


def mean(model: Model, day: int, more: dict[Kind, Flow]) -> float:
    """Children in residential care on average of the draws."""
    drawn = list(courses(model, [day], 150, dice(4), more))
    return sum(each.children[Kind.RESIDENTIAL][0] for each in drawn) / len(drawn)


def test_days_of_every_child_add_up_to_the_stock() -> None:
    history = drawn_history(6)
    (course,) = courses(fitted(history), [history.until], 1, dice(1), {})
    day = sum(course.days[kind][0] for kind in HOMES)
    assert day == pytest.approx(course.total(0), abs=2)
