"""View 1: how many children several savings hit.

Counts alone rarely say it, so the answer is from so many to so many, and both ends can be true.
How many it would be if each child were hit by chance stands beside as a line to compare with: in
truth the same children use several services, so it is no estimate.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.money.effects.bounds import Between, Cell, whole
from lineofsight.money.effects.reach import Reached


@dataclass(frozen=True)
class HitBy:
    """Children hit by `savings` or more; `by_chance` is None where no total is given."""

    savings: int
    children: Between
    by_chance: float | None


def overlap(reached: Reached, savings: Cell) -> tuple[HitBy, ...]:
    """Children hit by one or more, by two or more, and so on to all of them.

    Raises WrongUse when the counts contradict each other or there are too many of them.
    """
    return tuple(
        HitBy(least, hit_by(reached, savings, least), _by_chance(reached, savings, least))
        for least in range(1, len(savings) + 1)
    )


def hit_by(reached: Reached, savings: Cell, least: int) -> Between:
    """Children hit by so many of these savings or more, in whole children."""

    def counts(cell: Cell) -> float:
        return float(len(cell) >= least)

    return whole(reached.sum_over(savings, counts))


def _by_chance(reached: Reached, savings: Cell, least: int) -> float | None:
    if not reached.total:
        return None
    chances = [each.count / reached.total for each in reached.reaches if each.name in savings]
    return reached.total * sum(_exactly_so_many(chances)[least:])


def _exactly_so_many(chances: Sequence[float]) -> list[float]:
    """The chance of 0, 1, 2, ... of several independent things happening."""
    so_many = [1.0]
    for chance in chances:
        without, with_it = [*so_many, 0.0], [0.0, *so_many]
        so_many = [
            (1 - chance) * left + chance * taken
            for left, taken in zip(without, with_it, strict=True)
        ]
    return so_many
