"""How likely plans end, move and begin, from what happened, drawn anew for each run.

As witan.send (Mastodon C) does: endings and moves are beta-binomial, destinations
Dirichlet-multinomial, each cell leaning on its phase and placement, so that what has not happened
yet is unlikely and never impossible; new plans vary from year to year as they did.
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, variance
from typing import TypeVar

from lineofsight.money.high_needs.draws import among, around, of_uncertain_share
from lineofsight.money.high_needs.flows import OLDEST, Cell, Flows, phase

_LEAN = 10.0  # plans' worth of the phase's experience in each cell's
_NEVER_NOTHING = 0.5
_LEAST = 1e-6

Odds = tuple[float, float]  # known from so many yes, and so many no
Key = TypeVar("Key")


@dataclass(frozen=True)
class Rates:
    """What the years of experience come to, for every age and placement."""

    ending: Mapping[Cell, Odds]
    moving: Mapping[Cell, Odds]
    destinations: Mapping[Cell, Mapping[str, float]]
    beginning: Mapping[Cell, float]
    begun_mean: float
    begun_variance: float
    residuals: Sequence[int]
    placements: Sequence[str]

    def end(self, cell: Cell, count: int, chance: random.Random) -> int:
        """How many plans of a cell end in a year; at the last age, all."""
        return count if cell[0] >= OLDEST else of_uncertain_share(count, *self.ending[cell], chance)

    def move(self, cell: Cell, count: int, chance: random.Random) -> Mapping[str, int]:
        """Where those of a cell that stay on are a year later."""
        if not self.destinations[cell]:
            return {cell[1]: count}
        leaving = of_uncertain_share(count, *self.moving[cell], chance)
        return {**among(leaving, self.destinations[cell], chance), cell[1]: count - leaving}

    def begin(self, chance: random.Random) -> Mapping[Cell, int]:
        """The plans that begin in a year, by age and placement."""
        count = around(self.begun_mean, self.begun_variance, chance)
        return among(count, self.beginning, chance)

    def residual(self, chance: random.Random) -> int:
        """What the counts did not account for in one of the years, any as likely."""
        return chance.choice(self.residuals)


@dataclass(frozen=True)
class _Experience:
    """Counts summed over the years; a phase stands at its first age."""

    plans: Counter[Cell]
    ended: Counter[Cell]
    left: Counter[Cell]
    to: Counter[tuple[int, str, str]]

    def odds(self, happened: Counter[Cell], cell: Cell) -> Odds:
        """A cell's own experience, and some of its phase's."""
        alike = (phase(cell[0]), cell[1])
        by_phase, of = _by_phase(happened)[alike], _by_phase(self.plans)[alike]
        share = (by_phase + _NEVER_NOTHING) / (max(of, by_phase) + 2 * _NEVER_NOTHING)
        yes, whole = happened[cell], max(self.plans[cell], happened[cell])
        return yes + _LEAN * share, whole - yes + _LEAN * (1 - share)

    def weights(self, cell: Cell, others: Sequence[str]) -> Mapping[str, float]:
        """Where those go that move, by its own experience, and some of its phase's."""
        age, placement = cell
        alike = Counter({name: self._to_in_phase(age, placement, name) for name in others})
        every = alike.total() + _NEVER_NOTHING * len(others)
        return {
            name: self.to[age, placement, name] + _LEAN * (alike[name] + _NEVER_NOTHING) / every
            for name in others
        }

    def _to_in_phase(self, age: int, placement: str, to: str) -> int:
        same = phase(age)
        return sum(self.to[each, placement, to] for each in _ages() if phase(each) == same)


def rates(flows: Flows, before: int) -> Rates:
    """The experience of every whole year before one."""
    years = flows.known_years(before)
    yearly = [flows.begun[year].total() for year in years]
    moved = _summed([flows.moved.get(year, Counter()) for year in years])
    experience = _Experience(
        plans=_summed([flows.plans[year] for year in years]),
        ended=_summed([flows.ended[year] for year in years]),
        left=_left(moved),
        to=moved,
    )
    names = flows.placements
    cells = [(age, name) for age in _ages() for name in names]
    begun = _summed([flows.begun[year] for year in years])
    return Rates(
        ending={cell: experience.odds(experience.ended, cell) for cell in cells},
        moving={cell: experience.odds(experience.left, cell) for cell in cells},
        destinations={
            cell: experience.weights(cell, [each for each in names if each != cell[1]])
            for cell in cells
        },
        beginning={cell: max(float(number), _LEAST) for cell, number in begun.items()},
        begun_mean=fmean(yearly),
        begun_variance=_variance(yearly),
        residuals=[flows.residual(year) for year in years],
        placements=names,
    )


def _variance(yearly: Sequence[int]) -> float:
    """How a year to come varies: as years did, and for all that their mean is not known."""
    of_years = variance(yearly) if len(yearly) > 1 else fmean(yearly)
    return max(of_years, fmean(yearly)) * (1 + 1 / len(yearly))


def _ages() -> range:
    return range(OLDEST + 1)


def _left(moved: Counter[tuple[int, str, str]]) -> Counter[Cell]:
    left: Counter[Cell] = Counter()
    for (age, placement, _), number in moved.items():
        left[age, placement] += number
    return left


def _by_phase(counts: Counter[Cell]) -> Counter[Cell]:
    found: Counter[Cell] = Counter()
    for (age, placement), number in counts.items():
        found[phase(age), placement] += number
    return found


def _summed(counts: Sequence[Counter[Key]]) -> Counter[Key]:
    whole: Counter[Key] = Counter()
    for each in counts:
        whole.update(each)
    return whole
