"""Odds against values that can be worked out by hand."""

import math

import pytest

from lineofsight.shortfalls.odds import odds_of_number, odds_of_share


def test_one_of_one_is_the_average_that_the_past_gives() -> None:
    # Beta(5.5, 5.5): five of ten before
    assert odds_of_share(1, 1, 5, 10) == pytest.approx(0.5)


def test_all_of_them_by_hand() -> None:
    # (a / (a + b)) * ((a + 1) / (a + b + 1)) with a = 1.5 and b = 2.5
    assert odds_of_share(2, 2, 1, 3) == pytest.approx(1.5 / 4 * 2.5 / 5)


def test_nobody_or_more_is_certain() -> None:
    assert odds_of_share(0, 30, 4, 100) == pytest.approx(1)
    assert odds_of_number(0, 4, 12) == pytest.approx(1)


def test_one_or_more_by_hand() -> None:
    # one less none at all: (t / (t + 1)) ** a with a = 2.5 and t = 4
    assert odds_of_number(1, 2, 4) == pytest.approx(1 - 0.8**2.5)


def test_the_more_the_rarer() -> None:
    found = [odds_of_number(k, 24, 12) for k in range(20)]
    assert found == sorted(found, reverse=True)
    assert all(0 <= each <= 1 for each in found)


def test_a_longer_past_is_surer_of_itself() -> None:
    assert odds_of_share(20, 60, 60, 600) < odds_of_share(20, 60, 6, 60)


def test_very_small_odds_keep_their_size() -> None:
    assert 0 < odds_of_number(200, 12, 12) < math.exp(-50)


def test_odds_too_small_to_be_told_are_none() -> None:
    assert odds_of_number(3000, 1, 12) == 0
    assert odds_of_share(30_000, 30_000, 1, 30_000) == pytest.approx(0)
