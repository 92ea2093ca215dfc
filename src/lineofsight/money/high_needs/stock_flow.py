"""Plans and their cost some years ahead, by age and placement, drawn many times.

Plans of one January age by a year, end, move and are joined by new ones; what the council's counts
did not account for in past years is drawn along and carried apart. Cost is each placement's plans
times its cost, with its rise, those that come in September paid for seven months of the year.
`B[t+1] = B[t] + cost - grant - transfers`: a mitigation acts on where plans go, never on cost too.

Sources: witan.send (Mastodon C); Department for Education, DSG management plan guidance.
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.high_needs.draws import of_so_many
from lineofsight.money.high_needs.flows import TRANSITIONS, Cell, Cost, Flows, Mitigation
from lineofsight.money.high_needs.rates import Rates, rates
from lineofsight.money.high_needs.scoring import limits, middle
from lineofsight.money.years import MONTHS_A_YEAR, FinancialYear

DRAWS = 300
_MONTHS_FROM_SEPTEMBER = 7  # September to March
_PART = _MONTHS_FROM_SEPTEMBER / MONTHS_A_YEAR


@dataclass(frozen=True)
class Settings:
    """What money meets the plans: nominal pounds. `deficit` stands at the end of the last year."""

    costs: Mapping[str, Cost]
    grants: Mapping[FinancialYear, Decimal]
    deficit: Decimal
    mitigations: Sequence[Mitigation] = ()


@dataclass(frozen=True)
class Span:
    """The 80% interval of what was drawn, and its middle."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class YearAhead:
    """One year: plans in the January in it, those carried as residual, cost, deficit at its end.

    `by_placement` are the middles. `deficit` is None from the first year without a grant on.
    """

    year: FinancialYear
    plans: Span
    residual: Span
    by_placement: Mapping[str, float]
    cost: Span
    deficit: Span | None


@dataclass
class _Run:
    """One draw on its way."""

    stock: Counter[Cell]
    residual: int
    deficit: float
    cost: float = 0.0


def ahead(
    flows: Flows, settings: Settings, years: int, chance: random.Random
) -> tuple[YearAhead, ...]:
    """So many years from the newest January on."""
    start = max(flows.plans)
    learned = rates(flows, start)
    runs = [_Run(+flows.plans[start], 0, float(settings.deficit)) for _ in range(DRAWS)]
    happens = [[_happens(each, chance) for each in settings.mitigations] for _ in runs]
    found = []
    for year in (FinancialYear(start).plus(step) for step in range(years)):
        for run, real in zip(runs, happens, strict=True):
            mitigations = [
                m for m, is_real in zip(settings.mitigations, real, strict=True) if is_real
            ]
            _one_year(run, learned, settings, mitigations, year, chance)
        has_grants = all(y in settings.grants for y in _years(start, year))
        found.append(_summed(year, runs, learned.placements, has_grants=has_grants))
    return tuple(found)


def next_plans(flows: Flows, start: int, chance: random.Random) -> tuple[float, ...]:
    """The plans of the January after `start`, drawn from what was known in that January."""
    learned = rates(flows, start)
    return tuple(
        float(_moved_on(+flows.plans[start], learned, (), FinancialYear(start), chance).total())
        + learned.residual(chance)
        for _ in range(DRAWS)
    )


def _happens(mitigation: Mitigation, chance: random.Random) -> bool:
    return chance.random() < mitigation.probability


def _one_year(
    run: _Run,
    learned: Rates,
    settings: Settings,
    mitigations: Sequence[Mitigation],
    year: FinancialYear,
    chance: random.Random,
) -> None:
    before = _pounds(run.stock, run.residual, settings.costs, year)
    run.stock = _moved_on(run.stock, learned, mitigations, year, chance)
    run.residual += learned.residual(chance)
    after = _pounds(run.stock, run.residual, settings.costs, year)
    run.cost = before + (after - before) * _PART
    run.deficit += run.cost - float(settings.grants.get(year, Decimal(0)))


def _moved_on(
    stock: Counter[Cell],
    learned: Rates,
    mitigations: Sequence[Mitigation],
    year: FinancialYear,
    chance: random.Random,
) -> Counter[Cell]:
    later: Counter[Cell] = Counter()
    for cell, count in stock.items():
        staying = count - learned.end(cell, count, chance)
        for placement, number in learned.move(cell, staying, chance).items():
            _place(later, cell[0], cell[0] + 1, placement, number, mitigations, year, chance)
    for (age, placement), number in learned.begin(chance).items():
        _place(later, age, age, placement, number, mitigations, year, chance)
    return +later  # without the cells that are empty


def _place(
    later: Counter[Cell],
    decided_at: int,
    age: int,
    placement: str,
    number: int,
    mitigations: Sequence[Mitigation],
    year: FinancialYear,
    chance: random.Random,
) -> None:
    for each in mitigations:
        if each.away_from == placement and decided_at in (each.ages or TRANSITIONS):
            diverted = of_so_many(number, each.share_in(year), chance)
            later[age, each.to] += diverted
            number -= diverted
    later[age, placement] += number


def _pounds(
    stock: Counter[Cell], residual: int, costs: Mapping[str, Cost], year: FinancialYear
) -> float:
    """A full year of these plans; those that nothing accounts for cost what the others do."""
    whole = sum(count * _cost(costs[placement], year) for (_, placement), count in stock.items())
    return whole * (1 + residual / stock.total()) if stock.total() else 0.0


def _cost(cost: Cost, year: FinancialYear) -> float:
    return float(cost.pounds) * (1 + float(cost.rise)) ** (year.begins - cost.year.begins)


def _years(start: int, last: FinancialYear) -> Sequence[FinancialYear]:
    return [FinancialYear(begins) for begins in range(start, last.begins + 1)]


def _summed(
    year: FinancialYear, runs: Sequence[_Run], placements: Sequence[str], *, has_grants: bool
) -> YearAhead:
    by_placement = {
        name: middle([float(_in(run.stock, name)) for run in runs]) for name in placements
    }
    return YearAhead(
        year,
        _span([float(run.stock.total() + run.residual) for run in runs]),
        _span([float(run.residual) for run in runs]),
        by_placement,
        _span([run.cost for run in runs]),
        _span([run.deficit for run in runs]) if has_grants else None,
    )


def _in(stock: Counter[Cell], placement: str) -> int:
    return sum(count for (_, each), count in stock.items() if each == placement)


def _span(drawn: Sequence[float]) -> Span:
    low, high = limits(drawn)
    return Span(low, middle(drawn), high)
