"""Each way of forecasting tried on past years of many councils, and what it scored.

A council is forecast from the misses of the others only: councils are dealt into folds, and those
of a fold are kept out of what it is forecast from. The years are the same for all, so what struck
every council at once is in the misses: a spread is right for years no stranger than those.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.money.high_needs.movements import Fitted, Movement, Way, fitted
from lineofsight.money.high_needs.scoring import crps, limits, middle
from lineofsight.money.years import FinancialYear

FOLDS = 10
FEWEST = 30  # councils, below which a spread is not shown

Percents = Mapping[str, Mapping[FinancialYear, float]]  # deficits by authority, % of the grant


@dataclass(frozen=True)
class Scored:
    """What a way scored, in points of the grant.

    `covered` is the share of outcomes within the 80% interval, `crps` the mean continuous ranked
    probability score, `missed_by` the mean absolute error of the middle.
    """

    way: Way
    origin: FinancialYear
    years: int
    councils: int
    covered: float
    crps: float
    missed_by: float


def movements(percents: Percents, origin: FinancialYear, years: int) -> tuple[Movement, ...]:
    """Every council whose deficit is known the year before, then, and so many years later."""
    before, after = origin.plus(-1), origin.plus(years)
    return tuple(
        Movement(authority, held[origin] - held[before], held[after] - held[origin])
        for authority, held in sorted(percents.items())
        if {before, origin, after} <= held.keys()
    )


def origins(percents: Percents, years: int) -> tuple[FinancialYear, ...]:
    """The years from which so many years ahead can be checked in enough councils."""
    every = sorted({year for held in percents.values() for year in held})
    return tuple(each for each in every if len(movements(percents, each, years)) >= FEWEST)


def hindcast(
    moved: Sequence[Movement], origin: FinancialYear, years: int, chance: random.Random
) -> tuple[Scored, ...]:
    """Every way scored on these councils; `chance` deals them into folds."""
    dealt = chance.sample(list(moved), len(moved))
    folds = [dealt[first::FOLDS] for first in range(FOLDS)]
    return tuple(_scored(way, folds, origin, years) for way in Way)


def _scored(
    way: Way, folds: Sequence[Sequence[Movement]], origin: FinancialYear, years: int
) -> Scored:
    covered: list[bool] = []
    scores: list[float] = []
    misses: list[float] = []
    for fold in folds:
        others = [each for other in folds if other is not fold for each in other]
        model = fitted(way, others, years)
        for each in fold:
            low, high = limits(model.drawn(each.last))
            covered.append(low <= each.until_outcome <= high)
            scores.append(crps(model.drawn(each.last), each.until_outcome))
            misses.append(abs(middle(model.drawn(each.last)) - each.until_outcome))
    return Scored(
        way,
        origin,
        years,
        len(scores),
        sum(covered) / len(covered),
        sum(scores) / len(scores),
        sum(misses) / len(misses),
    )


def without(moved: Sequence[Movement], authority: str) -> tuple[Movement, ...]:
    """The movements of the other councils."""
    return tuple(each for each in moved if each.authority != authority)


def model_of(way: Way, moved: Sequence[Movement], years: int, authority: str) -> Fitted:
    """A way as the other councils have shown it."""
    return fitted(way, without(moved, authority), years)
