"""Scores against values worked out by hand."""

import pytest

from lineofsight.money.high_needs.scoring import crps, limits, middle


def test_the_score_of_one_figure_is_its_error() -> None:
    assert crps([3.0], 5.0) == 2.0


def test_two_figures_around_the_outcome() -> None:
    # mean distance 1, less half the mean distance between any two (0, 2, 2, 0)
    assert crps([4.0, 6.0], 5.0) == pytest.approx(0.5)


def test_the_order_of_what_was_drawn_changes_nothing() -> None:
    assert crps([1.0, 9.0, 4.0], 2.0) == pytest.approx(crps([9.0, 4.0, 1.0], 2.0))


def test_a_sharper_forecast_of_the_right_place_scores_better() -> None:
    assert crps([4.9, 5.1], 5.0) < crps([3.0, 7.0], 5.0)


def test_limits_leave_a_tenth_out_on_either_side() -> None:
    assert limits([float(each) for each in range(1, 20)]) == (2.0, 18.0)


def test_few_values_have_the_widest_limits() -> None:
    assert limits([2.0, 1.0, 3.0]) == (1.0, 3.0)


@pytest.mark.parametrize(("drawn", "half"), [([3.0, 1.0, 2.0], 2.0), ([4.0, 1.0], 2.5)])
def test_the_middle(drawn: list[float], half: float) -> None:
    assert middle(drawn) == half
