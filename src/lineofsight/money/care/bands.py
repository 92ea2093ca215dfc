"""Bands of age and of time in a home, within which rates are taken to stay the same.

The ages are those that the Department for Education publishes children in care by.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lineofsight.money.care.kinds import Kind
from lineofsight.money.care.stays import ADULT, birthday

AGES = (1, 5, 10, 16, ADULT)  # years at which a band ends; the first begins at birth
TIMES = (91, 365, 730)  # days in a home at which a band ends; the last has no end


class Cell(NamedTuple):
    """A kind of home, a band of age and a band of time in it; bands count from 0."""

    kind: Kind
    age: int
    time: int


class Piece(NamedTuple):
    """Time within one cell, in days of the calendar: `until` is not included."""

    cell: Cell
    since: float
    until: float


def pieces(kind: Kind, born: int, began: float, since: float, until: float) -> Iterator[Piece]:
    """A stay's time between two days, cut at each birthday and time that begins a new band.

    Nothing is given from the 18th birthday on.
    """
    turns = birthdays(born)
    until = min(until, turns[-1])
    while since < until:
        age, time = bisect_right(turns, since), bisect_right(TIMES, since - began)
        end = min(until, turns[age])
        if time < len(TIMES):
            end = min(end, began + TIMES[time])
        yield Piece(Cell(kind, age, time), since, end)
        since = end


@cache
def birthdays(born: int) -> tuple[int, ...]:
    """The days on which somebody leaves each band of age."""
    return tuple(birthday(dt.date.fromordinal(born), age) for age in AGES)


def age_titles() -> tuple[str, ...]:
    """What the bands of age are called: under 1, 1 to 4, and so on."""
    spans = pairwise((0, *AGES))
    return tuple("under 1" if first == 0 else f"{first} to {last - 1}" for first, last in spans)
