"""A feared harm, afterwards: it showed, it did not, nobody can tell, or it is too early."""

from collections.abc import Mapping

import pytest

from lineofsight.money.effects.feared import Feared, Shown, hindsight
from lineofsight.money.years import FinancialYear

BEFORE = {2017: 400, 2018: 400, 2019: 400}


def feared(
    before: Mapping[int, int], since: Mapping[int, int], cancels: float = 60, from_: int = 2021
) -> Feared:
    return Feared(
        saving="A",
        outcome="Children starting care",
        before={FinancialYear(year): n for year, n in before.items()},
        since={FinancialYear(year): n for year, n in since.items()},
        shows_from=FinancialYear(from_),
        cancels=cancels,
    )


def test_it_did_not_show_when_no_rise_large_enough_is_left_room_for() -> None:
    found = hindsight(feared(BEFORE, {2021: 400, 2022: 398, 2023: 401}))
    assert found.shown is Shown.DID_NOT_SHOW
    assert found.outweighs is False
    assert found.interval is not None
    assert found.interval.least < 0 < found.interval.most < 60


def test_it_showed_when_chance_does_not_make_such_a_rise() -> None:
    found = hindsight(feared(BEFORE, {2021: 520, 2022: 540, 2023: 530}))
    assert found.shown is Shown.SHOWED
    assert found.outweighs is True
    assert found.further == pytest.approx(130)


def test_it_may_show_and_cost_less_than_was_saved() -> None:
    found = hindsight(feared(BEFORE, {2021: 520, 2022: 540, 2023: 530}, cancels=500))
    assert (found.shown, found.outweighs) == (Shown.SHOWED, False)


def test_small_counts_cannot_tell() -> None:
    found = hindsight(feared({2019: 4}, {2021: 5}, cancels=2))
    assert found.shown is Shown.CANNOT_TELL
    assert found.outweighs is None


def test_it_is_too_early_before_the_first_year_in_which_it_could_show() -> None:
    assert hindsight(feared(BEFORE, {2020: 900})).shown is Shown.TOO_EARLY


def test_none_before_gives_no_rate_to_compare_with() -> None:
    found = hindsight(feared({2019: 0}, {2021: 5}))
    assert (found.shown, found.interval) == (Shown.CANNOT_TELL, None)


def test_years_that_vary_more_than_chance_widen_the_interval() -> None:
    since = {2021: 400, 2022: 400, 2023: 400}
    steady = hindsight(feared(BEFORE, since)).interval
    restless = hindsight(feared({2017: 300, 2018: 400, 2019: 500}, since)).interval
    assert steady is not None
    assert restless is not None
    assert restless.most > steady.most
    assert restless.least < steady.least


def test_the_interval_is_that_of_clopper_and_pearson_for_the_share_of_all_cases() -> None:
    """10 and 10 cases in a year each: a share of half lies between 27.2% and 72.8%."""
    interval = hindsight(feared({2019: 10}, {2021: 10})).interval
    assert interval is not None
    assert interval.least / 10 + 1 == pytest.approx(0.272 / 0.728, abs=0.002)
    assert interval.most / 10 + 1 == pytest.approx(0.728 / 0.272, abs=0.02)
