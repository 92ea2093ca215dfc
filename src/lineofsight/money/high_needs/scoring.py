"""How good a forecast was that said more than one figure.

Sources: T. Gneiting and A. E. Raftery, Strictly proper scoring rules, prediction, and estimation,
Journal of the American Statistical Association 102, 2007 (the continuous ranked probability
score); V. Vovk and others, Algorithmic Learning in a Random World, 2005 (limits from the errors
of others).
"""

import math
from collections.abc import Sequence

COVERED = 0.8  # the share of outcomes that an interval is meant to hold

_NEARLY = 1e-9  # 20 times a tenth is 2, whatever floating point says


def crps(drawn: Sequence[float], outcome: float) -> float:
    """The continuous ranked probability score, in the unit of the outcome: less is better.

    For a single value it is the absolute error.
    """
    ordered = sorted(drawn)
    count = len(ordered)
    distance = sum(abs(each - outcome) for each in ordered) / count
    spread = sum((2 * place - count + 1) * each for place, each in enumerate(ordered))
    return distance - spread / count**2


def limits(drawn: Sequence[float], covered: float = COVERED) -> tuple[float, float]:
    """The limits that hold this share of outcomes drawn like these, as many on either side.

    They are values that were drawn, the next one out where none lies right at the share.
    """
    ordered = sorted(drawn)
    count = len(ordered)
    out = math.floor((count + 1) * (1 - covered) / 2 + _NEARLY)
    place = min(max(out - 1, 0), count - 1)
    return ordered[place], ordered[count - 1 - place]


def middle(drawn: Sequence[float]) -> float:
    """The median."""
    ordered = sorted(drawn)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
