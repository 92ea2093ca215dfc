"""Whether a figure has changed, or varies as it always did: a chart of individual values (XmR).

The limits come from how much the figure moves from one import to the next, so they need no
assumption about how often something happens, and hold for shares, counts and ratios alike. They
say that something changed, never why, and not whether the figure is good.

Source: D. J. Wheeler and D. S. Chambers, Understanding Statistical Process Control, 2nd edition,
SPC Press 1992, chapters 3 and 5; D. J. Wheeler, Understanding Variation, SPC Press 1993.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import fmean

LEAST_VALUES = 8  # fewer say too little about how a figure usually moves
LONG_RUN = 8
_TO_LIMIT = 2.66  # three standard deviations, of which an average moving range is 1.128
_NEAR, _OF = 3, 4  # three of four values in a row nearer to a limit than to the average


class Signal(StrEnum):
    """What shows that something changed. Each is rare while nothing does."""

    OUTSIDE = "outside"  # beyond a limit
    RUN = "run"  # the last of eight or more in a row on one side of the average
    NEAR_LIMIT = "near_limit"  # the last of three of four in a row near the same limit


@dataclass(frozen=True)
class Limits:
    """Between which a figure moves while nothing changes, and the average it moves about."""

    lower: float
    average: float
    upper: float


def limits(values: Sequence[float]) -> Limits | None:
    """The limits that the values, in their order, give; None where there are too few of them."""
    if len(values) < LEAST_VALUES:
        return None
    average = fmean(values)
    reach = _TO_LIMIT * fmean(abs(after - before) for before, after in pairwise(values))
    return Limits(average - reach, average, average + reach)


def signals(values: Sequence[float], within: Limits) -> list[tuple[Signal, ...]]:
    """For each value, what it and those before it show."""
    return [tuple(_signals(values[: place + 1], within)) for place in range(len(values))]


def _signals(values: Sequence[float], within: Limits) -> Iterator[Signal]:
    """What the last of these values completes."""
    if not within.lower <= values[-1] <= within.upper:
        yield Signal.OUTSIDE
    if any(_are_all(values[-LONG_RUN:], within.average, side) for side in (1, -1)):
        yield Signal.RUN
    if _is_near_a_limit(values[-_OF:], within):
        yield Signal.NEAR_LIMIT


def _are_all(values: Sequence[float], average: float, side: int) -> bool:
    return len(values) == LONG_RUN and all((each - average) * side > 0 for each in values)


def _is_near_a_limit(values: Sequence[float], within: Limits) -> bool:
    halfway = (within.upper - within.average) / 2
    above = [each > within.average + halfway for each in values]
    below = [each < within.average - halfway for each in values]
    return any(sum(side) >= _NEAR and side[-1] for side in (above, below))
