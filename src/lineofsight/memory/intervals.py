"""How sure a share of a few documents can be."""

import math
from typing import TypedDict

_Z = 1.959963984540054  # the normal distribution's 97.5th percentile: 95% lies within


class Share(TypedDict):
    """n of d; `value` is n / d and `low` to `high` its 95% Wilson interval, all from 0 to 1.

    With nothing to count (d = 0) there is no value and no interval.
    """

    n: int
    d: int
    value: float | None
    low: float | None
    high: float | None


def share(n: int, d: int) -> Share:
    """n of d with its interval.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    Journal of the American Statistical Association 22 (1927), 209-212.
    """
    if d == 0:
        return Share(n=n, d=d, value=None, low=None, high=None)
    value = n / d
    middle = (value + _Z**2 / (2 * d)) / (1 + _Z**2 / d)
    reach = _Z / (1 + _Z**2 / d) * math.sqrt(value * (1 - value) / d + _Z**2 / (4 * d**2))
    return Share(n=n, d=d, value=value, low=max(0.0, middle - reach), high=min(1.0, middle + reach))
