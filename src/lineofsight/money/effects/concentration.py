"""View 2: how much is taken from each child affected, and who loses everything.

Pounds of a saving are spread evenly over the children it reaches, which is what a count allows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.effects.bounds import Between, Cell, whole
from lineofsight.money.effects.overlap import hit_by
from lineofsight.money.effects.package import Package, Saving, Span, added


@dataclass(frozen=True)
class PerChild:
    """The pounds a year that one saving takes from each child it reaches; None if it reaches none.

    `children` is None where nobody has said how many it reaches.
    """

    ref: str
    children: int | None
    pounds: Span | None


@dataclass(frozen=True)
class HitTogether:
    """Children who are hit by just these savings, and what is taken from each of them."""

    savings: tuple[str, ...]
    children: int
    pounds: Span


@dataclass(frozen=True)
class Concentration:
    """What is taken from each child.

    `pounds` is all cuts of known reach over all children hit; None where that may be nobody.
    `together` is there only where children are linked. `lose_all` counts children none of whose
    services named here is left; a service that nobody named may still be theirs. It is None where
    the reach of no cut is known.
    """

    children: Between
    pounds: Span | None
    each: tuple[PerChild, ...]
    together: tuple[HitTogether, ...]
    lose_all: Between | None


def concentration(package: Package) -> Concentration:
    """View 2 of a package. Raises WrongUse when its counts contradict each other."""
    reached, hitting = package.reached, package.hitting
    children = hit_by(reached, hitting, 1)
    linked = reached.cells(hitting) if reached.is_linked(hitting) else {}
    return Concentration(
        children=children,
        pounds=_spread(added(package.with_reach), children),
        each=tuple(_per_child(each) for each in package.cuts),
        together=tuple(_together(package, linked)),
        lose_all=_lose_all(package),
    )


def _spread(pounds: Span, children: Between) -> Span | None:
    if not children.least:
        return None
    return Span(
        pounds.least / Decimal(round(children.most)), pounds.most / Decimal(round(children.least))
    )


def _per_child(saving: Saving) -> PerChild:
    if saving.reach is None:
        return PerChild(saving.ref, None, None)
    count = saving.reach.count
    return PerChild(saving.ref, count, _spread(saving.pounds, Between(count, count)))


def _together(package: Package, cells: Mapping[Cell, int]) -> Iterator[HitTogether]:
    """Those hit by most savings first, and among them the largest group."""
    from_each = {each.ref: _per_child(each).pounds for each in package.with_reach}
    for cell, count in sorted(cells.items(), key=lambda item: (-len(item[0]), -item[1])):
        savings = tuple(sorted(cell))
        taken = [pounds for ref in savings if (pounds := from_each[ref])]
        least = sum((each.least for each in taken), Decimal(0))
        most = sum((each.most for each in taken), Decimal(0))
        yield HitTogether(savings, count, Span(least, most))


def _lose_all(package: Package) -> Between | None:
    if package.cuts and not package.hitting:
        return None
    ended = frozenset(each.ref for each in package.with_reach if each.ends)

    def loses_all(cell: Cell) -> float:
        return float(bool(cell) and cell <= ended)

    everything = package.hitting | {each.name for each in package.stay}
    return whole(package.reached.sum_over(everything, loses_all))
