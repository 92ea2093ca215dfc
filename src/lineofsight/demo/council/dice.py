"""The one source of chance of the fictional council, seeded, so that it can be drawn again."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from lineofsight.demo.council.calendar import ONE_DAY, birthday
from lineofsight.demo.council.rates import running_shares, share, shares

T = TypeVar("T")


class Dice:
    """Draws days, codes and names."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the one source of chance, no secret

    def chance(self, probability: float) -> bool:
        """True this often."""
        return self._random.random() < probability

    def usually(self, name: str) -> bool:
        """True as often as the share of this name in rates.toml."""
        return self.chance(share(name))

    def whole(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return least + int(self._random.random() * (most - least + 1))

    def one_of(self, things: Sequence[T]) -> T:
        """Any of them, as likely as another."""
        return things[self.whole(0, len(things) - 1)]

    def pick(self, table: str) -> str:
        """A key of a table of rates.toml, as often as its share."""
        return self._random.choices(tuple(shares(table)), cum_weights=running_shares(table))[0]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """The same things in another order."""
        return self._random.sample(things, len(things))

    def between(self, first: date, last: date) -> date:
        """A day between the two, both included; the first when they are the wrong way round."""
        return first + timedelta(days=self.whole(0, max((last - first).days, 0)))

    def in_band(self, table: str) -> tuple[int, int]:
        """A band of a table whose keys are where each band ends: where it begins and ends."""
        end = int(self.pick(table))
        ends = [0, *(int(each) for each in shares(table))]
        return ends[ends.index(end) - 1], end

    def months_before(self, as_at: date, bands: str) -> date:
        """A day as long before as one of the bands of months says."""
        least, most = self.in_band(bands)
        longest, shortest = (timedelta(days=int(each * 30.4)) for each in (most, least))
        return self.between(as_at - longest + ONE_DAY, as_at - shortest)

    def birth(self, as_at: date, bands: str, edges: Sequence[int]) -> date:
        """A date of birth; some have a birthday of one of the `edges` within a day of the day."""
        least, most = self.in_band(bands)
        if self.chance(share("on_the_edge") / 2) and any(least <= age <= most for age in edges):
            age = self.one_of([age for age in edges if least <= age <= most])
            return birthday(_safe(as_at), -age) + timedelta(days=self.whole(-1, 1))
        first = birthday(_safe(as_at), -most) + 2 * ONE_DAY
        return self.between(first, birthday(_safe(as_at), -least) - 2 * ONE_DAY)

    def start(self, drawn: date, first: date, as_at: date, edges: Sequence[date]) -> date:
        """The day drawn, or now and then one beside an edge; never before `first` or after T."""
        if self.usually("on_the_edge"):
            drawn = self.one_of(edges) + timedelta(days=self.whole(0, 2))
        return min(max(drawn, first), as_at)

    def last_done(self, edge: date, first: date, as_at: date, late: float) -> date:
        """When a thing was last done: up to the edge as often as `late` says, when it can be."""
        if self.usually("on_the_edge"):
            day = edge + timedelta(days=self.whole(0, 2))
        elif self.chance(late):
            day = edge - timedelta(days=int(self._random.expovariate(1 / 40)))
        else:
            day = self.between(max(edge + ONE_DAY, first), as_at)
        return min(max(day, first), as_at)


def _safe(day: date) -> date:
    return day.replace(day=28) if (day.month, day.day) == (2, 29) else day
