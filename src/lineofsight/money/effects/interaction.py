"""View 4: whether it matters how several losses act on the same child.

Nobody knows whether losing two services is as bad as the two losses added, worse, or harmless
until there are several. So all three are worked out from the same suppositions, and what is
reported is only whether the decision would be another one.

Adding and multiplying: K. J. Rothman, S. Greenland and T. L. Lash, Modern Epidemiology, third
edition 2008, chapter 5. Everything is a sum over groups of children, never said of one child.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lineofsight.money.effects.bounds import Between, Cell, Weight
from lineofsight.money.effects.break_even import Days, WeeklyCost, per
from lineofsight.money.effects.package import Span
from lineofsight.money.effects.reach import Reached

_A_THOUSAND = 1000


class Acting(StrEnum):
    """How losses act together on a child who has several."""

    ADDED = "added"
    MULTIPLIED = "multiplied"
    FROM_SEVERAL = "from_several"  # nothing below a number of losses, then added


class Decision(StrEnum):
    """What the money says, were this so."""

    SAVES = "saves"
    LOSES = "loses"
    OPEN = "open"  # what is known of the children and the costs leaves room for both


@dataclass(frozen=True)
class Supposed:
    """What somebody supposes: child-years of care a year for each thousand children reached, and
    how many times as many when a saving's service is lost, saving by saving. `several` is the
    number of losses from which any harm is done.
    """

    cost: WeeklyCost
    child_years_a_thousand: float
    times: Mapping[str, float]
    several: int


@dataclass(frozen=True)
class Reading:
    """The further child-years of care a year, and the decision, when losses act so."""

    acting: Acting
    child_years: Between
    decision: Decision


@dataclass(frozen=True)
class Interaction:
    """Every reading; `flips` says whether two of them decide otherwise, None while one is open."""

    readings: tuple[Reading, ...]
    flips: bool | None


def interaction(reached: Reached, pounds: Span, supposed: Supposed) -> Interaction:
    """View 4 of the savings supposed to do harm."""
    harmful = frozenset(supposed.times)
    readings = tuple(
        _reading(
            acting,
            reached.sum_over(harmful, _weight(acting, supposed)),
            pounds,
            supposed.cost,
        )
        for acting in Acting
    )
    decisions = {each.decision for each in readings}
    if Decision.SAVES in decisions and Decision.LOSES in decisions:
        return Interaction(readings, flips=True)
    return Interaction(readings, flips=None if Decision.OPEN in decisions else False)


def _weight(acting: Acting, supposed: Supposed) -> Weight:
    """The further child-years a year of a child who has lost the services of a cell."""

    def weight(cell: Cell) -> float:
        times = [supposed.times[ref] for ref in cell]
        added = sum(each - 1 for each in times)
        further = {
            Acting.ADDED: added,
            Acting.MULTIPLIED: math.prod(times) - 1,
            Acting.FROM_SEVERAL: added if len(cell) >= supposed.several else 0.0,
        }
        return further[acting] * supposed.child_years_a_thousand / _A_THOUSAND

    return weight


def _reading(acting: Acting, child_years: Between, pounds: Span, cost: WeeklyCost) -> Reading:
    least = _yearly(child_years.least, cost.low)
    most = _yearly(child_years.most, cost.high)
    if most < pounds.least:
        return Reading(acting, child_years, Decision.SAVES)
    if least > pounds.most:
        return Reading(acting, child_years, Decision.LOSES)
    return Reading(acting, child_years, Decision.OPEN)


def _yearly(child_years: float, weekly: Decimal) -> Decimal:
    return Decimal(str(child_years)) * per(weekly, Days.WEEK, Days.YEAR)
