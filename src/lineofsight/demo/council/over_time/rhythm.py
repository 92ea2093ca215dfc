"""Things that are done again and again, mostly in time: visits, reviews, contacts, checks.

The gaps are drawn so that on any day the share of those overdue is near the share asked for.
With f that share, m how late a late one is (of the time allowed) and c the mean gap of those in
time, a gap is late as often as p = f c / (m - f (1 + m - c)).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.demo.council.over_time.chance import Chance

Allowed = Callable[[date], float]
Delay = Callable[[date], float]


@dataclass(frozen=True)
class Rhythm:
    """How often, on any day, the next one is overdue, and how it comes to be."""

    overdue: float
    lateness: float = 0.6  # of the time allowed, in the mean
    soonest: float = 0.6  # of the time allowed

    @property
    def late(self) -> float:
        """How often a gap is late."""
        middle = (1 + self.soonest) / 2
        return self.overdue * middle / (self.lateness - self.overdue * (1 + self.lateness - middle))

    def gap(self, allowed: float, chance: Chance) -> float:
        """Days until the next."""
        if chance.chance(self.late):
            return allowed + chance.lasting(self.lateness * allowed).days
        return allowed * (self.soonest + (1 - self.soonest) * chance.fraction())


def in_time(_day: date) -> float:
    """No delay but that of every day."""
    return 0.0


def repeated(
    since: date,
    until: date,
    rhythm: Rhythm,
    allowed: Allowed,
    chance: Chance,
    delay: Delay = in_time,
) -> Iterator[date]:
    """The days after `since`, up to `until`. `allowed` and `delay` say how many days on a day."""
    day = since
    while True:
        gap = rhythm.gap(allowed(day), chance)
        due = day + timedelta(days=max(1, round(gap)))
        day = due + timedelta(days=round(delay(due)))
        if day > until:
            return
        yield day
