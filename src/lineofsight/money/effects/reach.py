"""The children whom savings reach, and everything known of how far they are the same children."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.money.effects.bounds import (
    Between,
    Cell,
    Known,
    Weight,
    between,
    exactly,
    linked_cells,
)


@dataclass(frozen=True)
class Reach:
    """The children that one saving, or one service that stays, reaches.

    `children` are pseudonymous ids, where they are linked: the same child has the same id in all.
    """

    name: str
    count: int
    children: frozenset[str] | None = None


@dataclass(frozen=True)
class Reached:
    """Several reaches, the overlaps that are known, and the total of children where it is given."""

    reaches: tuple[Reach, ...]
    overlaps: tuple[Known, ...] = ()
    total: int | None = None

    def sum_over(self, names: Cell, weight: Weight) -> Between:
        """What the children reached by these come to, each counted as much as its cell weighs.

        Exact where those are linked; otherwise the sharp bounds, for which everything known of the
        others is used too. Raises WrongUse as `between` does.
        """
        if self.is_linked(names):
            return exactly(self.cells(names), weight)
        everyone = [each.name for each in self.reaches]
        return between(everyone, self._known(), lambda cell: weight(cell & names))

    def is_linked(self, names: Cell) -> bool:
        """Whether it is known of each of these which children it reaches."""
        return names <= self._linked.keys()

    def cells(self, names: Cell) -> Mapping[Cell, int]:
        """How many children are reached by just these of the names, as far as they are linked."""
        return linked_cells({name: ids for name, ids in self._linked.items() if name in names})

    @property
    def _linked(self) -> Mapping[str, frozenset[str]]:
        return {each.name: each.children for each in self.reaches if each.children is not None}

    def _known(self) -> Iterator[Known]:
        for each in self.reaches:
            yield Known(frozenset({each.name}), each.count, each.count)
        yield from self.overlaps
        linked = frozenset(self._linked)
        for cell, count in self.cells(linked).items():
            yield Known(cell, count, count, linked - cell)
        if self.total is not None:
            yield Known(frozenset(), 0, self.total)
