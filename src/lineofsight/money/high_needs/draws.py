"""Counts drawn by chance, from a seeded generator that is handed in.

Where a count is large its normal approximation is drawn, rounded and kept within what is possible.
"""

import math
import random
from collections.abc import Hashable, Mapping
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)

_LARGE = 60  # from here on one normal draw stands for many


def of_so_many(count: int, share: float, chance: random.Random) -> int:
    """How many of a count, each with this probability (binomial)."""
    if count <= _LARGE:
        return sum(chance.random() < share for _ in range(count))
    drawn = chance.gauss(count * share, math.sqrt(count * share * (1 - share)))
    return min(max(round(drawn), 0), count)


def of_uncertain_share(count: int, yes: float, no: float, chance: random.Random) -> int:
    """How many of a count, of a share known from so many yes and no (beta-binomial)."""
    return of_so_many(count, chance.betavariate(yes, no), chance)


def around(mean: float, variance: float, chance: random.Random) -> int:
    """A count with this mean and at least the variance of pure chance (gamma-Poisson)."""
    extra = max(variance - mean, 0.0)
    rate = chance.gammavariate(mean * mean / extra, extra / mean) if mean and extra else mean
    return (
        max(round(chance.gauss(rate, math.sqrt(rate))), 0) if rate > _LARGE else _few(rate, chance)
    )


def among(count: int, weights: Mapping[Name, float], chance: random.Random) -> Mapping[Name, int]:
    """A count shared out, each share known from so many (Dirichlet-multinomial)."""
    shares = {name: chance.gammavariate(weight, 1.0) for name, weight in weights.items()}
    left, whole = count, sum(shares.values())
    found = {}
    for name, share in shares.items():
        found[name] = of_so_many(left, min(share / whole, 1.0) if whole > 0 else 0.0, chance)
        left -= found[name]
        whole -= share
    return found


def _few(rate: float, chance: random.Random) -> int:
    """D. E. Knuth, The Art of Computer Programming, volume 2, 3.4.1, algorithm Q (Poisson)."""
    limit, product, count = math.exp(-rate), chance.random(), 0
    while product > limit:
        product *= chance.random()
        count += 1
    return count
