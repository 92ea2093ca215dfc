"""Sources of one day side by side, and what the stability grant pays of them."""

import datetime as dt
from decimal import Decimal

import pytest

from lineofsight.errors import WrongUse
from lineofsight.money.claims.claim import Status
from lineofsight.money.high_needs.figures import FIVE, Figure, Place
from lineofsight.money.high_needs.history import history
from lineofsight.money.high_needs.reconciliation import reconciled
from lineofsight.money.high_needs.stability import left_later, readings
from lineofsight.money.years import FinancialYear

DAY = dt.date(2026, 3, 31)
TODAY = dt.date(2026, 10, 1)


def figure(place: Place, pounds: int, status: Status = Status.OUTTURN) -> Figure:
    return Figure(DAY, Decimal(pounds), status, place, "a source")


def test_the_lowest_is_named_and_the_difference_asked_about() -> None:
    (day,) = reconciled([figure(Place.SECTION_251, 112), figure(Place.ACCOUNTS, 109)])
    assert [day.lowest, day.highest] == [109, 112]
    assert day.missing == (Place.GRANT_NOTE, Place.ASSURANCE, Place.REVENUE_OUTTURN)
    assert len(day.questions) == 1
    assert "£3 between the sources" in day.questions[0]


def test_five_that_agree_leave_nothing_to_ask() -> None:
    (day,) = reconciled([figure(place, 100) for place in FIVE])
    assert day.missing == ()
    assert day.questions == ()


def test_the_same_size_with_both_signs_is_a_question_of_sign() -> None:
    (day,) = reconciled([figure(Place.SECTION_251, 100), figure(Place.ACCOUNTS, -100)])
    assert "a deficit or a surplus" in day.questions[0]


def test_a_forecast_is_no_source() -> None:
    assert reconciled([figure(Place.COMMITTEE, 100, Status.FORECAST)]) == ()


def test_the_councils_own_figure_goes_before_a_published_one() -> None:
    own, published = figure(Place.PRESS, 80), figure(Place.SECTION_251, 79)
    assert history([own], [published]) == {FinancialYear(2025): own}


def test_the_first_place_goes_before_the_others_of_one_file() -> None:
    first, other = figure(Place.SECTION_251, 79), figure(Place.PRESS, 80)
    assert history([other, first], []) == {FinancialYear(2025): first}


def test_the_grant_pays_nine_tenths_of_the_eligible_part() -> None:
    (reading,) = readings(Decimal(110), Decimal(100), TODAY)
    assert [reading.paid, reading.left] == [90, 20]
    assert left_later(reading.left, Decimal(30)) == 50


def test_nobody_says_what_is_eligible_so_both_ends_are_given() -> None:
    every, none = readings(Decimal(110), None, TODAY)
    assert [every.paid, every.left] == [99, 11]
    assert [none.paid, none.left] == [0, 110]


def test_a_surplus_is_not_paid_for() -> None:
    assert {each.paid for each in readings(Decimal(-5), None, TODAY)} == {Decimal(0)}


def test_the_grant_was_not_known_before_it_was_said() -> None:
    with pytest.raises(WrongUse):
        readings(Decimal(110), None, dt.date(2025, 1, 1))
