"""The forecast: how often its interval holds, when it steps back, and that it can be repeated."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.money.care.histories import UNTIL, dice, drawn_history

from lineofsight.errors import WrongUse
from lineofsight.money.care.backcast import BackCast, Origin, back_cast
from lineofsight.money.care.forecast import Asked, Verdict, forecast, range_of
from lineofsight.money.care.kinds import Kind
from lineofsight.money.care.simulation import courses, fitted
from lineofsight.money.care.stays import at_home

HALF_A_YEAR = 182


def test_the_80_per_cent_interval_holds_about_80_per_cent() -> None:
    inside = 0
    for seed in range(80):
        whole = drawn_history(seed, 0.15)
        target = UNTIL - 1
        known = whole.cut(UNTIL - HALF_A_YEAR)
        drawn = courses(fitted(known), [target], 60, dice(seed), {})
        found = range_of([each.total(0) for each in drawn])
        inside += found.least <= sum(at_home(whole.stays, target).values()) <= found.most
    # Whole children at both ends make it hold rather more: 84% are expected, 67 of 80.
    assert 58 <= inside <= 76


def test_the_same_seed_gives_the_same_forecast() -> None:
    history = drawn_history(1, 0.05)
    first, again = (forecast(history, Asked(months=3)) for _ in range(2))
    assert (first.points, first.pounds) == (again.points, again.pounds)


def test_own_cost_goes_before_england_and_twice_the_cost_is_twice_the_pounds() -> None:
    history = drawn_history(1, 0.05)
    one, two = (
        forecast(history, Asked(3, {Kind.RESIDENTIAL: pounds})).spent[0]
        for pounds in (Decimal(1000), Decimal(2000))
    )
    assert one.known.source == "the council's own, as given"
    assert two.pounds.middle == pytest.approx(2 * one.pounds.middle)


def origin(happened: int) -> Origin:
    """A forecast of 100 that scores 5, where as many as now says 110."""
    return Origin(735_000, 100, 95, 105, 5.0, 101.0, 110, happened)


def test_steps_back_where_it_does_not_beat_as_many_as_now() -> None:
    assert BackCast(12, (origin(100),) * 4).stands
    assert not BackCast(12, (origin(110),) * 4).stands


def test_says_that_an_interval_was_too_narrow() -> None:
    assert BackCast(12, (origin(120),) * 8).too_narrow
    assert not BackCast(12, (origin(100),) * 8).too_narrow


def test_too_short_a_history_is_not_tried() -> None:
    history = drawn_history(1, 0.05)
    short = replace(history, since=history.until - 200)
    assert back_cast(short, 12, dice(1)) is None
    assert forecast(short, Asked(1)).verdict is Verdict.NOT_TRIED


@pytest.mark.parametrize("months", [0, 37])
def test_months_that_cannot_be_forecast_are_refused(months: int) -> None:
    with pytest.raises(WrongUse, match="choose from 1 to 36"):
        forecast(drawn_history(1, 0.05), Asked(months))
