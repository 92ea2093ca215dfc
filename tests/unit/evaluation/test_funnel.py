"""Limits for a team of its own size: exact, and as a statistician's own example has them."""

from fractions import Fraction
from math import comb

import pytest

from lineofsight.evaluation.funnel import (
    NEARLY_ALWAYS,
    USUAL,
    Between,
    Stands,
    funnel,
)

# Children under one year who were operated on at the heart in twelve English hospitals, 1991 to
# 1995: operations and deaths. D. J. Spiegelhalter and others, Commissioned analysis of surgical
# performance using routine data: lessons from the Bristol inquiry, Journal of the Royal Statistical
# Society A 165 (2002), 191-221; as the author publishes them with The Art of Statistics (2019).
BABIES = {
    "Bristol": (143, 41),
    "Leicester": (187, 25),
    "Leeds": (323, 24),
    "Oxford": (122, 23),
    "Guys": (164, 25),
    "Liverpool": (405, 42),
    "Southampton": (239, 24),
    "Great Ormond St": (482, 53),
    "Newcastle": (195, 26),
    "Harefield": (177, 25),
    "Birmingham": (581, 58),
    "Brompton": (301, 31),
}


def test_bristol_was_an_outlier() -> None:
    operations, deaths = (sum(each) for each in zip(*BABIES.values(), strict=True))
    stands = {
        hospital: funnel(d, deaths / operations).stands(n) for hospital, (d, n) in BABIES.items()
    }
    unusual = {hospital: each for hospital, each in stands.items() if each is not Stands.WITHIN}
    assert unusual == {
        "Bristol": Stands.OUTSIDE_998,
        "Leeds": Stands.OUTSIDE_95,
        "Oxford": Stands.OUTSIDE_95,
    }


def test_ten_throws_of_a_coin() -> None:
    """0, 1, 9 and 10 heads come 22 times in 1,024: 11 on either side, under half of 5 in 100."""
    assert funnel(10, 0.5).usual == Between(2, 8)
    assert funnel(10, 0.5).nearly_always == Between(1, 9)


@pytest.mark.parametrize("d", [1, 2, 7, 40, 150])
@pytest.mark.parametrize("share", [0.01, 0.14, 0.5, 0.93])
def test_each_side_has_at_most_half_of_what_is_left_out(d: int, share: float) -> None:
    """Counted out in fractions, which do not round."""
    chance = Fraction(share)
    exactly = [comb(d, n) * chance**n * (1 - chance) ** (d - n) for n in range(d + 1)]
    limits = funnel(d, share)
    for between, coverage in ((limits.usual, USUAL), (limits.nearly_always, NEARLY_ALWAYS)):
        tail = Fraction((1 - coverage) / 2)
        assert sum(exactly[: between.least]) <= tail < sum(exactly[: between.least + 1])
        assert sum(exactly[between.most + 1 :]) <= tail < sum(exactly[between.most :])


def test_nobody_is_unusual_in_a_team_of_one() -> None:
    assert {funnel(1, 0.14).stands(n) for n in (0, 1)} == {Stands.WITHIN}


@pytest.mark.parametrize(("share", "certain"), [(0.0, 0), (1.0, 30)])
def test_where_it_is_so_of_all_or_none(share: float, certain: int) -> None:
    assert funnel(30, share).usual == Between(certain, certain)


def test_limits_narrow_as_teams_grow() -> None:
    widths = [(limits.most - limits.least) / d for d in (10, 100, 1000, 10000)
              for limits in [funnel(d, 0.2).usual]]  # fmt: skip
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] == pytest.approx(2 * 1.96 * 0.4 / 100, rel=0.02)  # as the normal curve has it
