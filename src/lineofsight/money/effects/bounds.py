"""The least and the most that can be true of children when only counts of them are known.

Children are sorted in the mind into cells: those reached by just these and no others. How many are
in each cell is not known; what is known is a sum over some cells. The least and the most of any
other sum are then two linear programmes, and no tighter answer follows from what is known.

Source: T. Hailperin, Best possible inequalities for the probability of a logical function of
events, American Mathematical Monthly 72 (1965), 343-359, which completes the bounds of Boole,
Fréchet and Bonferroni.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from lineofsight.errors import WrongUse

MOST_REACHES = 12  # 4,096 cells, two seconds; each further one doubles both
_DIGITS = 6  # after the point; the solver's own error lies below
_ROUNDING = 1e-4  # of a child: far above the solver's own error, far below a child

Cell = frozenset[str]
Weight = Callable[[Cell], float]
"""What one child in a cell counts for; a child whom nothing reaches must count nothing."""


@dataclass(frozen=True)
class Between:
    """From so much to so much, both of them possible."""

    least: float
    most: float

    @property
    def is_exact(self) -> bool:
        """Whether there is nothing between the two."""
        return self.least == self.most


@dataclass(frozen=True)
class Known:
    """From `least` to `most` children are reached by all of `by` and by none of `not_by`."""

    by: Cell
    least: int
    most: int
    not_by: Cell = frozenset()

    def holds(self, cell: Cell) -> bool:
        """Whether children of this cell are among those counted."""
        return self.by <= cell and not self.not_by & cell


def linked_cells(children: Mapping[str, frozenset[str]]) -> Mapping[Cell, int]:
    """How many children are in each cell, where it is known which child each one reaches."""
    of_child: dict[str, set[str]] = {}
    for name, ids in children.items():
        for child in ids:
            of_child.setdefault(child, set()).add(name)
    return Counter(map(frozenset, of_child.values()))


def exactly(cells: Mapping[Cell, int], weight: Weight) -> Between:
    """The one value of a sum over cells that are all known."""
    value = sum(count * weight(cell) for cell, count in cells.items())
    return Between(value, value)


def between(names: Sequence[str], known: Iterable[Known], weight: Weight) -> Between:
    """The least and the most of a sum over cells, given all that is known of them.

    Raises WrongUse for more than MOST_REACHES names, and where the counts contradict each other.
    """
    if len(names) > MOST_REACHES:
        raise WrongUse(
            f"{len(names)} savings and services have only counts of children, and each further one "
            f"doubles the work, so {MOST_REACHES} is the most that is worked out: give linked ids, "
            "or put the savings of one service together."
        )
    cells = list(_every_cell(names))
    weights = [weight(cell) for cell in cells]
    if not any(weights):
        return Between(0, 0)
    facts = _facts(known, cells)
    most = -_least([-each for each in weights], facts)
    return Between(round(_least(weights, facts), _DIGITS) + 0.0, round(most, _DIGITS) + 0.0)


def whole(bounds: Between) -> Between:
    """The same in whole children: what lies between two whole numbers is possible for nobody."""
    return Between(
        max(0, math.ceil(bounds.least - _ROUNDING)), max(0, math.floor(bounds.most + _ROUNDING))
    )


def _every_cell(names: Sequence[str]) -> Iterator[Cell]:
    for size in range(len(names) + 1):
        yield from map(frozenset, combinations(names, size))


def _facts(known: Iterable[Known], cells: Sequence[Cell]) -> Mapping[str, Any]:
    """What is known, as the solver takes it: no sum above its most, none below its least."""
    rows, limits = [], []
    for each in known:
        row = [float(each.holds(cell)) for cell in cells]
        rows += [row, [-cell for cell in row]]
        limits += [each.most, -each.least]
    return {"A_ub": rows, "b_ub": limits}


def _least(weights: Sequence[float], facts: Mapping[str, Any]) -> float:
    from scipy.optimize import linprog

    answer = linprog(weights, **facts, bounds=(0, None), method="highs")
    if not answer.success:
        raise WrongUse(
            "The counts of children and the overlaps given cannot all be true: check that no "
            "overlap is larger than a reach in it, and that the total holds every child reached."
        )
    return float(answer.fun)
