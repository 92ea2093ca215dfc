"""A shared waiting list before and after, against published figures of the M/M/c queue."""

import pytest

from lineofsight.money.effects.capacity import Team, capacity, share_who_wait


@pytest.mark.parametrize(("busy", "times"), [(0.85, 2.1), (0.90, 2.7)])
def test_twenty_workers_losing_one_wait_so_many_times_as_long(busy: float, times: float) -> None:
    found = capacity(Team("Duty", 20, 1, busy, days_a_case=10)).times
    assert found is not None
    assert round(found, 1) == times


def test_one_worker_is_the_simple_queue() -> None:
    before = capacity(Team("Duty", 1, 0, 0.5, days_a_case=2)).before
    assert before.wait_days == pytest.approx(2)  # busy / (1 - busy) x days a case
    assert before.waiting == pytest.approx(0.5)


def test_two_workers_with_the_work_of_one_wait_a_third_of_the_time() -> None:
    assert share_who_wait(2, 1.0) == pytest.approx(1 / 3)


def test_no_cut_changes_nothing() -> None:
    found = capacity(Team("Duty", 20, 0, 0.85, days_a_case=10))
    assert found.before == found.after
    assert found.times == 1


def test_more_work_for_the_same_workers_lengthens_the_wait() -> None:
    found = capacity(Team("Duty", 20, 0, 0.85, days_a_case=10, more_work=0.05))
    assert found.after.busy == pytest.approx(0.8925)
    assert found.times is not None
    assert found.times > 1.5


def test_half_the_variation_is_half_the_wait() -> None:
    usual = capacity(Team("Duty", 20, 1, 0.85, days_a_case=10)).after.wait_days
    even = capacity(Team("Duty", 20, 1, 0.85, days_a_case=10, variation=0.5)).after.wait_days
    assert usual is not None
    assert even == pytest.approx(usual / 2)


def test_a_list_without_end_has_no_wait_and_grows() -> None:
    found = capacity(Team("Duty", 10, 1, 0.95, days_a_case=5))
    assert found.times is None
    assert found.after.wait_days is None
    assert found.after.grows_by == pytest.approx(0.5)  # half a worker too few, a case a week each


def test_a_large_team_stays_within_a_computers_numbers() -> None:
    assert 0 < share_who_wait(3000, 2900.0) < 1
