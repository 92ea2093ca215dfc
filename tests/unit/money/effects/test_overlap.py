"""Children hit by several savings: exact where they are linked, sharp bounds where they are not."""

import pytest

from lineofsight.errors import WrongUse
from lineofsight.money.effects.bounds import MOST_REACHES, Between, Known
from lineofsight.money.effects.overlap import hit_by, overlap
from lineofsight.money.effects.reach import Reach, Reached

# Reaches that we chose; with them the figures are those published for an illustration.
COUNTS = (Reach("A", 5000), Reach("B", 900), Reach("C", 600), Reach("D", 300))
ALL = frozenset("ABCD")
A_AND_B = Known(frozenset("AB"), 900, 900)
A_AND_C = Known(frozenset("AC"), 100, 100)


def test_counts_alone_leave_everything_from_nobody_to_1800_hit_twice() -> None:
    assert hit_by(Reached(COUNTS), ALL, 2) == Between(0, 1800)


def test_two_known_overlaps_narrow_it_to_900_to_1300() -> None:
    assert hit_by(Reached(COUNTS, (A_AND_B, A_AND_C)), ALL, 2) == Between(900, 1300)


def test_two_reaches_have_the_bounds_of_frechet() -> None:
    reached = Reached((Reach("A", 60), Reach("B", 70)), total=100)
    assert [each.children for each in overlap(reached, frozenset("AB"))] == [
        Between(70, 100),
        Between(30, 60),
    ]


def test_chance_is_a_line_beside_and_needs_the_total() -> None:
    reaches = (Reach("A", 60), Reach("B", 70))
    assert overlap(Reached(reaches, total=100), frozenset("AB"))[1].by_chance == pytest.approx(42)
    assert overlap(Reached(reaches), frozenset("AB"))[1].by_chance is None


def test_linked_children_are_counted_exactly() -> None:
    reached = Reached(
        (Reach("A", 3, frozenset("xyz")), Reach("B", 2, frozenset("yw"))), overlaps=(), total=10
    )
    assert hit_by(reached, frozenset("AB"), 1) == Between(4, 4)
    assert hit_by(reached, frozenset("AB"), 2) == Between(1, 1)


def test_children_linked_to_some_of_the_savings_narrow_the_bounds_of_all() -> None:
    linked = (Reach("A", 3, frozenset("xyz")), Reach("B", 3, frozenset("xyz")))
    assert hit_by(Reached((*linked, Reach("C", 2))), frozenset("ABC"), 2) == Between(3, 3)


def test_bounds_are_whole_children() -> None:
    three = (Reach("A", 1), Reach("B", 1), Reach("C", 1))
    assert hit_by(Reached(three), frozenset("ABC"), 2) == Between(0, 1)  # of 3 / 2 children


def test_no_savings_hit_nobody() -> None:
    assert overlap(Reached(()), frozenset()) == ()


def test_counts_that_cannot_all_be_true_are_refused() -> None:
    with pytest.raises(WrongUse, match="cannot all be true"):
        hit_by(Reached(COUNTS, (Known(frozenset("CD"), 301, 301),)), ALL, 2)


def test_too_many_counts_are_refused_with_the_reason() -> None:
    reaches = tuple(Reach(str(each), 5) for each in range(MOST_REACHES + 1))
    with pytest.raises(WrongUse, match="doubles the work"):
        hit_by(Reached(reaches), frozenset(each.name for each in reaches), 2)


def test_any_number_of_linked_savings_is_counted() -> None:
    reaches = tuple(Reach(str(each), 1, frozenset("x")) for each in range(MOST_REACHES + 20))
    assert hit_by(Reached(reaches), frozenset(each.name for each in reaches), 30) == Between(1, 1)
