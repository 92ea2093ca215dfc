"""Bounds from counts hold the truth of linked children, and knowing more never widens them."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.money.effects.packages import saving

from lineofsight.money.effects.bounds import Between, Known
from lineofsight.money.effects.concentration import concentration
from lineofsight.money.effects.overlap import hit_by
from lineofsight.money.effects.package import Package
from lineofsight.money.effects.reach import Reach, Reached

CHILDREN = range(12)
NAMES = "ABCDE"
Ids = frozenset[str]

some_children = st.frozensets(st.sampled_from([str(child) for child in CHILDREN]))
linked = st.lists(some_children, min_size=1, max_size=len(NAMES))


def with_ids(reaches: Sequence[Ids]) -> Reached:
    return Reached(
        tuple(Reach(name, len(ids), ids) for name, ids in zip(NAMES, reaches, strict=False))
    )


def counts_of(reaches: Sequence[Ids], overlaps: Sequence[Known] = ()) -> Reached:
    counts = (Reach(name, len(ids)) for name, ids in zip(NAMES, reaches, strict=False))
    return Reached(tuple(counts), tuple(overlaps))


def true_overlaps(reaches: Sequence[Ids], slack: int) -> list[Known]:
    """Every pair's overlap, known to within `slack` children."""
    pairs = combinations(zip(NAMES, reaches, strict=False), 2)
    return [
        Known(frozenset({one, other}), max(0, len(a & b) - slack), len(a & b) + slack)
        for (one, a), (other, b) in pairs
    ]


def names(reaches: Sequence[Ids]) -> frozenset[str]:
    return frozenset(NAMES[: len(reaches)])


def truly_hit(reaches: Sequence[Ids], least: int) -> int:
    return sum(sum(str(child) in ids for ids in reaches) >= least for child in CHILDREN)


@settings(deadline=None)
@given(linked, st.integers(1, 5), st.integers(0, 2), st.data())
def test_bounds_hold_the_truth_and_knowing_more_never_widens_them(
    reaches: list[Ids], least: int, slack: int, data: st.DataObject
) -> None:
    overlaps = true_overlaps(reaches, slack)
    some = data.draw(st.lists(st.sampled_from(overlaps), unique=True) if overlaps else st.just([]))
    truth, every = truly_hit(reaches, least), names(reaches)
    less = hit_by(counts_of(reaches), every, least)
    more = hit_by(counts_of(reaches, some), every, least)
    most = hit_by(counts_of(reaches, overlaps), every, least)
    assert less.least <= more.least <= most.least <= truth <= most.most <= more.most <= less.most


@settings(deadline=None)
@given(linked, st.integers(1, 5), st.integers(len(CHILDREN), 40))
def test_the_total_of_children_never_widens_them(
    reaches: list[Ids], least: int, total: int
) -> None:
    without = counts_of(reaches)
    free = hit_by(without, names(reaches), least)
    bound = hit_by(Reached(without.reaches, (), total), names(reaches), least)
    assert free.least <= bound.least <= truly_hit(reaches, least) <= bound.most <= free.most


@given(linked, st.integers(1, 5))
def test_linked_children_are_the_truth(reaches: list[Ids], least: int) -> None:
    found = hit_by(with_ids(reaches), names(reaches), least)
    assert found.least == found.most == truly_hit(reaches, least)


@settings(deadline=None)
@given(linked, st.integers(1, 5))
def test_ids_that_are_linked_to_all_but_one_hold_the_truth(reaches: list[Ids], least: int) -> None:
    *first, last = with_ids(reaches).reaches
    found = hit_by(Reached((*first, Reach(last.name, last.count))), names(reaches), least)
    assert found.least <= truly_hit(reaches, least) <= found.most


@settings(deadline=None)
@given(linked)
def test_savings_of_nothing_touch_nobody(reaches: list[Ids]) -> None:
    cuts = (
        saving(name, 0, children="".join(chr(97 + int(child)) for child in ids))
        for name, ids in zip(NAMES, reaches, strict=False)
    )
    found = concentration(Package(tuple(cuts)))
    assert found.children == found.lose_all == Between(0, 0)
    assert found.pounds is None


@settings(deadline=None)
@given(st.tuples(*[st.integers(0, 4)] * 3), st.integers(1, 3))
def test_both_ends_are_possible(counts: tuple[int, int, int], least: int) -> None:
    """Every way to place so few children is tried, and the bounds are what is found."""
    reached = Reached(tuple(Reach(name, n) for name, n in zip("ABC", counts, strict=True)))
    found = hit_by(reached, frozenset("ABC"), least)
    possible = set(every_way(counts, least))
    assert (found.least, found.most) == (min(possible), max(possible))


def every_way(counts: tuple[int, int, int], least: int) -> Iterator[int]:
    """Children hit by so many or more, for each way in which three reaches can overlap."""
    a, b, c = counts
    upto = range(5)
    for ab, ac, bc, abc in product(upto, repeat=4):
        alone = (a - ab - ac - abc, b - ab - bc - abc, c - ac - bc - abc)
        if min(alone) >= 0:
            yield sum((sum(alone), ab + ac + bc, abc)[least - 1 :])
