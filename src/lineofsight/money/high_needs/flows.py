"""Plans by age and placement, January by January, and those that begin, end and move between.

The year of a flow is the calendar year in which it happens, counted at the age at its beginning: it
leads from the January of that year to the next.
"""

from collections import Counter
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.years import FinancialYear

OLDEST = 25  # a plan can run until the end of the year in which the person turns 25
PHASES = ((0, 4), (5, 10), (11, 15), (16, 18), (19, OLDEST))
TRANSITIONS = (4, 10, 15, 18)  # the ages at which the next placement is decided

Cell = tuple[int, str]  # age, placement


@dataclass(frozen=True)
class Flows:
    """Counts by calendar year: `plans` in January, `begun`, `ended`, and `moved` to a placement."""

    plans: MutableMapping[int, Counter[Cell]]
    begun: MutableMapping[int, Counter[Cell]]
    ended: MutableMapping[int, Counter[Cell]]
    moved: MutableMapping[int, Counter[tuple[int, str, str]]]

    @property
    def placements(self) -> tuple[str, ...]:
        """Every placement that anybody was in or came to."""
        came_to = {to for counts in self.moved.values() for _, _, to in counts}
        counted = [*self.plans.values(), *self.begun.values()]
        return tuple(sorted(came_to | {name for counts in counted for _, name in counts}))

    def known_years(self, before: int) -> tuple[int, ...]:
        """The years before one whose flows and both Januaries are known, the oldest first."""
        whole = self.plans.keys() & self.begun.keys() & self.ended.keys()
        return tuple(sorted(y for y in whole if y < before and y + 1 in self.plans))

    def residual(self, year: int) -> int:
        """Plans in the next January beyond those that the flows of a year account for."""
        foreseen = self.plans[year].total() + self.begun[year].total() - self.ended[year].total()
        return self.plans[year + 1].total() - foreseen


@dataclass(frozen=True)
class Cost:
    """A plan in one placement for a full year, in nominal pounds of `year`, and its yearly rise."""

    placement: str
    pounds: Decimal
    year: FinancialYear
    rise: Decimal


@dataclass(frozen=True)
class Mitigation:
    """Fewer plans into one placement and as many more into another, where the next is decided.

    From `starts` the share diverted grows evenly to `share` in `full`; it happens at all with
    `probability`. `claimed` and `delivered` are pounds by year as the council said and found.
    """

    name: str
    away_from: str
    to: str
    ages: Sequence[int]
    share: Decimal
    starts: FinancialYear
    full: FinancialYear
    probability: Decimal
    needs_capital: bool
    evidence: str
    claimed: Mapping[FinancialYear, Decimal]
    delivered: Mapping[FinancialYear, Decimal]

    def share_in(self, year: FinancialYear) -> float:
        """The share of those decided upon that goes the other way in a year."""
        if year < self.starts:
            return 0.0
        steps = max(self.full.begins - self.starts.begins + 1, 1)
        done = min(year.begins - self.starts.begins + 1, steps)
        return float(self.share) * done / steps


def phase(age: int) -> int:
    """Which phase of education an age belongs to, by its first age."""
    return next(first for first, last in PHASES if first <= age <= last)
