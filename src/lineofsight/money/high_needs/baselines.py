"""The two naive forecasts that any other has to beat: the last movement repeats, or grows again.

They work on pounds or on shares of the grant alike.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

Number = TypeVar("Number", Decimal, float)

FOR_REPEATING = 2  # years of history
FOR_ACCELERATING = 3


def repeating(past: Sequence[Number], years: int = 1) -> Number | None:
    """The last movement comes again each year; None with fewer than two years of history."""
    if len(past) < FOR_REPEATING:
        return None
    return past[-1] + years * (past[-1] - past[-2])


def accelerating(past: Sequence[Number], years: int = 1) -> Number | None:
    """Each movement grows by what the last one grew; None with fewer than three years."""
    if len(past) < FOR_ACCELERATING:
        return None
    movement = past[-1] - past[-2]
    growth = movement - (past[-2] - past[-3])
    steps = years * (years + 1) // 2  # 1 + 2 + ... growths have come by then
    return past[-1] + years * movement + steps * growth
