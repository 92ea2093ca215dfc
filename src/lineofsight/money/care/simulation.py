"""Children followed one by one from a day on: drawn moves, true birthdays, no steps of time.

Each draw takes one set of rates, so what is not known of the rates widens the spread as it should,
and follows every child who is in care and every child who comes.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from lineofsight.money.care.bands import pieces
from lineofsight.money.care.entries import Entries, arrivals, entries, more_arrivals
from lineofsight.money.care.kinds import HOMES, Kind
from lineofsight.money.care.rates import Rates, Tally, drawn, tally
from lineofsight.money.care.stays import History
from lineofsight.money.care.units import Flow


@dataclass(frozen=True)
class Model:
    """What one history says: rates, entries, and who is in care at its end."""

    seen: Tally
    entries: Entries
    history: History


@dataclass(frozen=True)
class Course:
    """One draw: children in each kind of home at each day asked for, and days up to it."""

    children: Mapping[Kind, Sequence[int]]
    days: Mapping[Kind, Sequence[float]]  # children's days since the day asked for before

    def total(self, place: int) -> int:
        """Children in care at one of the days."""
        return sum(counts[place] for counts in self.children.values())


def fitted(history: History) -> Model:
    """The model of a history."""
    return Model(tally(history), entries(history), history)


def courses(
    model: Model, days: Sequence[int], draws: int, chance: Random, more: Mapping[Kind, Flow]
) -> Iterator[Course]:
    """Draws of what follows a history's end, at the end of each of these days, in order."""
    for _ in range(draws):
        counting = _Counting(model.history.until, days)
        rates = drawn(model.seen, chance)
        flow = model.entries.drawn_flow(chance)
        _follow_those_in_care(model, rates, counting, chance)
        _follow_those_who_come(model, rates, counting, chance, flow, more)
        yield counting.course()


def _follow_those_in_care(
    model: Model, rates: Rates, counting: "_Counting", chance: Random
) -> None:
    start = model.history.until
    for stay in model.history.stays:
        if stay.ended is None and stay.adult > start:
            _follow(counting, rates, chance, (stay.kind, stay.born, stay.began, start))


def _follow_those_who_come(
    model: Model, rates: Rates, counting: "_Counting", chance: Random, flow: Flow,
    more: Mapping[Kind, Flow],
) -> None:  # fmt: skip
    length = counting.end - counting.start
    usual = arrivals(model.entries, flow, length, chance)
    besides = more_arrivals(model.entries, more, length, chance)
    for when, entry in [*usual, *besides]:
        day = counting.start + when
        _follow(counting, rates, chance, (entry.kind, int(day) - entry.age, day, day))


def _follow(
    counting: "_Counting", rates: Rates, chance: Random, start: tuple[Kind, int, float, float]
) -> None:
    """Follows one child from a day: the home, the birth, and since when the child is there."""
    kind, born, began, day = start
    while True:
        moved = False
        for cell, since, until in pieces(kind, born, began, day, counting.end):
            leaves = since + rates.days_to_next(cell, chance)
            counting.add(kind, since, min(leaves, until))
            if leaves < until:
                then, moved = rates.next_home(cell, chance), True
                break
        if not moved or then is None:
            return
        kind, began, day = then, leaves, leaves


class _Counting:
    """Children and their days, counted as they are followed."""

    def __init__(self, start: int, days: Sequence[int]) -> None:
        self.start, self.end = start, days[-1] + 1
        self._marks = [day + 1 for day in days]  # the end of a day is the next one's beginning
        self._children = {kind: [0] * len(days) for kind in HOMES}
        self._days = {kind: [0.0] * len(days) for kind in HOMES}

    def add(self, kind: Kind, since: float, until: float) -> None:
        """A child was in this kind of home from one moment to another."""
        place = bisect_left(self._marks, since)
        while since < until:
            mark = self._marks[place]
            self._days[kind][place] += min(until, mark) - since
            self._children[kind][place] += until >= mark
            since, place = mark, place + 1

    def course(self) -> Course:
        """What was counted."""
        return Course(self._children, self._days)
