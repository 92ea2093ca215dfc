"""The estimators against worked examples that are printed in textbooks."""

import pytest

from lineofsight.money.care.estimators import Seen, crps, quantile, rate, share_beyond, survival

# Freireich and others, Blood 21 (1963): weeks in remission on 6-mercaptopurine; + still in it.
REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
SEEN = [Seen(0, float(each.rstrip("+")), ended="+" not in each) for each in REMISSION.split()]


@pytest.mark.parametrize(
    ("weeks", "share"),
    [
        (5, 1.0),
        (6, 0.857),
        (7, 0.807),
        (10, 0.753),
        (13, 0.690),
        (16, 0.627),
        (22, 0.538),
        (23, 0.448),
    ],
)
def test_share_in_remission_is_the_one_in_every_textbook(weeks: int, share: float) -> None:
    assert share_beyond(survival(SEEN), weeks) == pytest.approx(share, abs=0.0005)


def test_interval_at_ten_weeks_is_the_one_of_the_log_log_scale() -> None:
    (ten,) = [each for each in survival(SEEN) if each.time == 10]
    assert [ten.least, ten.most] == pytest.approx([0.503, 0.889], abs=0.001)


def test_a_stay_that_is_seen_late_counts_only_from_then() -> None:
    late = [Seen(0, 2, ended=True), Seen(0, 6, ended=True), Seen(4, 6, ended=False)]
    assert [each.share for each in survival(late)] == [pytest.approx(1 / 2), pytest.approx(1 / 4)]


def test_rate_and_its_exact_interval() -> None:
    found = rate(9, 359.0)  # the same patients: 9 relapses in 359 weeks
    assert found.rate == pytest.approx(0.02507, abs=0.00001)
    ten = rate(10, 1.0)  # Garwood's own table: ten events
    assert [ten.least, ten.most] == pytest.approx([4.795, 18.390], abs=0.001)
    assert rate(0, 1.0).most == pytest.approx(3.689, abs=0.001)


def test_score_of_one_draw_is_its_error_and_of_two_less() -> None:
    assert crps([7.0], 10.0) == 3.0
    assert crps([8.0, 12.0], 10.0) == pytest.approx(2 - 1)


def test_quantile_lies_between_the_nearest() -> None:
    assert quantile([4.0, 1.0, 2.0, 3.0], 0.5) == 2.5
