"""How often children leave a kind of home, and for where, by age and by time in it.

A multistate model: within each cell the rate to each next home, or out of care, stays the same.
Sources: T. R. Holford, Biometrics 36 (1980) 299 (events over exposure within bands); O. O. Aalen,
O. Borgan and H. K. Gjessing, Survival and Event History Analysis (2008), chapter 5 (transitions
from several states, seen in a window).

A cell with little in it says little by itself, so its rate leans on that of its kind of home at
all ages and times: as if one event had been seen there at that rate. Nothing is impossible merely
because it has not been seen.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random

from lineofsight.money.care.bands import AGES, TIMES, Cell, pieces
from lineofsight.money.care.kinds import HOMES, Kind
from lineofsight.money.care.stays import History, Stay
from lineofsight.money.care.units import DAYS_A_YEAR, Rate

Next = Kind | None  # None is out of care
_LEANS_ON = 1.0  # events
_NEVER_SEEN = 0.5  # events: Jeffreys' prior for a rate of which nothing was seen

CELLS = tuple(
    Cell(kind, age, time)
    for kind in HOMES
    for age in range(len(AGES))
    for time in range(len(TIMES) + 1)
)


@dataclass(frozen=True)
class Tally:
    """What was seen: days that children spent in each cell, and how they left it."""

    days: Mapping[Cell, float]
    events: Mapping[tuple[Cell, Next], int]

    def of_kind(self, kind: Kind) -> tuple[float, Mapping[Next, int]]:
        """Days in a kind of home at all ages and times, and how often each thing followed."""
        days = sum(spent for cell, spent in self.days.items() if cell.kind is kind)
        followed: Counter[Next] = Counter()
        for (cell, then), times in self.events.items():
            if cell.kind is kind:
                followed[then] += times
        return days, followed


def tally(history: History) -> Tally:
    """Days and events of every stay, as far as they lie in the history's window."""
    days: defaultdict[Cell, float] = defaultdict(float)
    events: Counter[tuple[Cell, Next]] = Counter()
    for stay in history.stays:
        last = None
        since, until = seen_from(stay, history)
        for cell, begins, ends in pieces(stay.kind, stay.born, stay.began, since, until):
            days[cell] += ends - begins
            last = cell
        if stay.ended is not None and stay.ended < stay.adult and since <= stay.ended:
            events[last or _at_start(stay), stay.then] += 1
    return Tally(dict(days), dict(events))


def seen_from(stay: Stay, history: History) -> tuple[int, int]:
    """The days between which a stay is seen in a history's window."""
    return max(stay.began, history.since), min(stay.ended or history.until, history.until)


class Rates:
    """The rate of each cell to each next home: expected ones, or one draw of what they may be."""

    def __init__(self, by_cell: Mapping[Cell, tuple[tuple[Next, Rate], ...]]) -> None:
        self._by_cell = by_cell
        self._total = {
            cell: sum(rate.a_child_a_day for _, rate in each) for cell, each in by_cell.items()
        }

    def of(self, cell: Cell) -> tuple[tuple[Next, Rate], ...]:
        """The rate to each next home, and out of care."""
        return self._by_cell[cell]

    def days_to_next(self, cell: Cell, chance: Random) -> float:
        """Days until a child in this cell leaves it, drawn, if the cell went on for ever."""
        return chance.expovariate(self._total[cell])

    def next_home(self, cell: Cell, chance: Random) -> Next:
        """Where a child goes who leaves now, drawn."""
        left = chance.random() * self._total[cell]
        for then, rate in self._by_cell[cell]:
            left -= rate.a_child_a_day
            if left <= 0:
                return then
        return self._by_cell[cell][-1][0]


def expected(seen: Tally) -> Rates:
    """The mean of each rate, given what was seen."""
    return Rates(
        {
            cell: tuple((then, Rate(shape / days)) for then, shape, days in given)
            for cell, given in _given(seen)
        }
    )


def drawn(seen: Tally, chance: Random) -> Rates:
    """One draw of all rates: gamma distributions, conjugate to the counts."""
    return Rates(
        {
            cell: tuple(
                (then, Rate(chance.gammavariate(shape, 1 / days))) for then, shape, days in given
            )
            for cell, given in _given(seen)
        }
    )


def _given(seen: Tally) -> Iterable[tuple[Cell, list[tuple[Next, float, float]]]]:
    """For each cell and next home, the shape of its gamma distribution and its days."""
    pooled = {kind: _pooled(seen, kind) for kind in HOMES}
    for cell in CELLS:
        spent = seen.days.get(cell, 0.0)
        yield (
            cell,
            [
                (
                    then,
                    seen.events.get((cell, then), 0) + _LEANS_ON,
                    spent + _LEANS_ON / rate.a_child_a_day,
                )
                for then, rate in pooled[cell.kind].items()
            ],
        )


def _pooled(seen: Tally, kind: Kind) -> Mapping[Next, Rate]:
    days, followed = seen.of_kind(kind)
    nexts: tuple[Next, ...] = (*(home for home in HOMES if home is not kind), None)
    return {
        then: Rate((followed.get(then, 0) or _NEVER_SEEN) / max(days, DAYS_A_YEAR))
        for then in nexts
    }


def _at_start(stay: Stay) -> Cell:
    """The cell in which a stay ended that did so on the first day that was seen of it."""
    day = stay.ended or stay.began
    (first, *_) = pieces(stay.kind, stay.born, stay.began, day, day + 1)
    return first.cell
