"""Whether a team's share differs from the whole council's by more than chance alone would make it.

A small team's share moves far for no reason, so each team is held against limits of its own size:
how many there would be, were chance the only difference between the team and the council. The
limits are whole numbers and exact (binomial, not an approximation by the normal curve), each side
having half of what lies outside.

Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
Medicine 24 (2005), 1185-1202. Its smoothing between whole numbers is left out: it would call a
team of one child unusual.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

USUAL = 0.95  # one team in 20 lies outside by chance
NEARLY_ALWAYS = 0.998  # two teams in 1,000 do
_FAR = 12  # standard deviations: what lies below is less than any computer's rounding


class Stands(StrEnum):
    """How a team's number stands to its limits."""

    WITHIN = "within"
    OUTSIDE_95 = "outside_95"
    OUTSIDE_998 = "outside_998"


@dataclass(frozen=True)
class Between:
    """From so many to so many, both of them within."""

    least: int
    most: int

    def has(self, n: int) -> bool:
        """Whether a number is within."""
        return self.least <= n <= self.most


@dataclass(frozen=True)
class Funnel:
    """The limits for a team of `d`, where the council's share holds for everyone."""

    d: int
    usual: Between
    nearly_always: Between

    def stands(self, n: int) -> Stands:
        """How a team with n of its d stands."""
        if not self.nearly_always.has(n):
            return Stands.OUTSIDE_998
        return Stands.WITHIN if self.usual.has(n) else Stands.OUTSIDE_95


@lru_cache(maxsize=4096)
def funnel(d: int, share: float) -> Funnel:
    """The limits for d children, each of whom the council's share (0 to 1) is the chance for."""
    return Funnel(d, _between(d, share, USUAL), _between(d, share, NEARLY_ALWAYS))


def _between(d: int, share: float, coverage: float) -> Between:
    """The numbers that are left when each side's unlikely ones, (1 - coverage) / 2, are cut off."""
    if share <= 0 or share >= 1:
        certain = d if share >= 1 else 0
        return Between(certain, certain)
    tail = (1 - coverage) / 2
    n = max(0, int(d * share - _FAR * math.sqrt(d * share * (1 - share))))
    chance = up_to = _chance(n, d, share)
    least = None
    while True:
        if least is None and up_to > tail:
            least = n
        if least is not None and (up_to >= 1 - tail or n == d):
            return Between(least, n)
        chance *= (d - n) / (n + 1) * share / (1 - share)
        n += 1
        up_to += chance


def _chance(n: int, d: int, share: float) -> float:
    """Of exactly n out of d."""
    ways = math.lgamma(d + 1) - math.lgamma(n + 1) - math.lgamma(d - n + 1)
    return math.exp(ways + n * math.log(share) + (d - n) * math.log1p(-share))
