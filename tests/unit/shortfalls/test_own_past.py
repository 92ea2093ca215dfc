"""Which places are worse than their own past, on months drawn as numbers."""

import pytest
from tests.unit.shortfalls.months import HERON, UNALLOCATED, VISITS, WHOLE, WREN, day, drawn, steady

from lineofsight.evaluation.months import Place
from lineofsight.shortfalls.own_past import worse_by_day, worse_than_own_past

USUAL = (6, 60, 2)
COUNT = Place(UNALLOCATED, None)


def test_as_usual_names_nobody() -> None:
    assert worse_than_own_past({WHOLE: drawn(*steady(24, USUAL))}) == {}


def test_many_more_are_named_with_what_is_usual_and_since_when() -> None:
    months = drawn(*steady(12, USUAL), (30, 60, 26), (31, 60, 3))
    (found,) = worse_than_own_past({HERON: months}).values()
    assert (found.place, found.usual, found.since) == (HERON, 6.0, day(12))
    assert found.beyond == 25


def test_new_ones_are_seen_though_the_share_hardly_moves() -> None:
    months = drawn(*steady(12, (100, 700, 2)), (108, 700, 14))
    (found,) = worse_than_own_past({WHOLE: months}).values()
    assert found.beyond == 12


def test_fewer_are_never_worse() -> None:
    assert worse_than_own_past({WHOLE: drawn(*steady(12, (30, 60, 9)), (1, 60, 0))}) == {}


@pytest.mark.parametrize(("ordinary", "named"), [(8, 0), (9, 1)])
def test_eight_months_are_needed_besides_the_first(ordinary: int, named: int) -> None:
    months = drawn(*steady(ordinary, USUAL), (40, 60, 35))
    assert len(worse_than_own_past({WHOLE: months})) == named


@pytest.mark.parametrize(("more", "named"), [(2, 0), (3, 1)])
def test_two_children_more_are_too_few_to_speak_of(more: int, named: int) -> None:
    months = drawn(*steady(24, (0, None, 0)), (more, None, more))
    assert len(worse_than_own_past({COUNT: months})) == named


def test_what_lasts_does_not_become_its_own_usual() -> None:
    months = drawn(*steady(12, USUAL), *steady(24, (30, 60, 2)))
    (found,) = worse_than_own_past({WHOLE: months}).values()
    assert (found.usual, found.since) == (6.0, day(12))


def test_a_good_month_ends_it() -> None:
    months = drawn(*steady(12, USUAL), (30, 60, 26), USUAL, (32, 60, 28))
    (found,) = worse_than_own_past({WHOLE: months}).values()
    assert found.since == day(14)


def test_a_month_that_could_not_be_answered_is_nobodys_signal() -> None:
    gone = {WHOLE: drawn(*steady(12, USUAL), (30, 60, 26)), COUNT: drawn(*steady(14, (1, None, 0)))}
    assert worse_than_own_past(gone) == {}


def test_a_team_without_anybody_to_ask_has_no_past() -> None:
    months = drawn(*steady(12, (0, 0, 0)), (9, 10, 9))
    assert worse_than_own_past({WREN: months}) == {}


def test_the_more_is_compared_the_rarer_must_it_be() -> None:
    """Of one place, this month stands out; among five hundred, chance gives one like it."""
    odd = drawn(*steady(12, (1, None, 1)), (1, None, 7))
    alone = {Place(UNALLOCATED, "Team Heron"): odd}
    assert len(worse_than_own_past(alone)) == 1
    others = {Place(UNALLOCATED, f"Team {n}"): drawn(*steady(13, (1, None, 1))) for n in range(500)}
    assert worse_than_own_past(alone | others) == {}


def test_days_are_told_one_after_another_from_what_was_known_by_then() -> None:
    months = drawn(*steady(12, USUAL), (30, 60, 26), (31, 60, 3))
    whole = dict(worse_by_day({Place(VISITS, None): months}))
    cut = dict(worse_by_day({Place(VISITS, None): months[:13]}))
    assert whole[day(12)] == cut[day(12)]
