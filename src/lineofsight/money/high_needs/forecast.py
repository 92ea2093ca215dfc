"""One council's deficit one and two years ahead: by the model where it earns it, else naively.

The model of other councils' movements is shown only where it scored better than both naive ways
over many councils, and missed this council's own past by no more than the naive way did.
Otherwise it steps back: the last movement repeats, with the spread by which that missed others.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.high_needs.baselines import repeating
from lineofsight.money.high_needs.hindcast import (
    Percents,
    Scored,
    hindcast,
    model_of,
    movements,
    origins,
)
from lineofsight.money.high_needs.history import run_up_to
from lineofsight.money.high_needs.movements import Movement, Way
from lineofsight.money.high_needs.scoring import limits, middle
from lineofsight.money.published.schools_grant import GrantDeficit
from lineofsight.money.years import FinancialYear

HORIZONS = (1, 2)  # years ahead; further nothing could be checked

_HUNDRED = Decimal(100)
_TO = Decimal(100_000)  # pounds that a forecast is rounded to


@dataclass(frozen=True)
class OwnYear:
    """What two ways missed one past year of this council by, in points of the grant."""

    year: FinancialYear
    pooled: float
    repeating: float


@dataclass(frozen=True)
class Step:
    """The deficit at the end of one year to come, in nominal pounds: the 80% interval, its middle.

    `why_naive` says why the model is not shown; None where it is.
    """

    year: FinancialYear
    way: Way
    low: Decimal
    middle: Decimal
    high: Decimal
    why_naive: str | None


@dataclass(frozen=True)
class Forecast:
    """What may come, what it rests on, and how that did before.

    `grant` is the newest yearly grant that is known, of `grant_of`; it turns shares into pounds.
    """

    steps: tuple[Step, ...]
    scored: tuple[Scored, ...]
    own_years: tuple[OwnYear, ...]
    grant: Decimal
    grant_of: FinancialYear


@dataclass(frozen=True)
class _Ahead:
    """Many councils over so many years, and every way scored on them."""

    years: int
    moved: Sequence[Movement]
    scored: Sequence[Scored]


def forecast(
    authority: str,
    deficits: Mapping[FinancialYear, Decimal],
    published: Sequence[GrantDeficit],
    chance: random.Random,
) -> Forecast | None:
    """One council's forecast from its deficits by year; None without two years or any grant."""
    grants = {each.year: each.grant for each in published if each.authority == authority}
    known = {year: grant for year, grant in sorted(grants.items()) if grant}
    if not deficits or not known:
        return None
    last = max(deficits)
    run = run_up_to(deficits, last)
    if repeating(run) is None:
        return None
    every = tuple(_aheads(published, chance))
    own_years = tuple(_own_years(authority, deficits, known, every))
    grant_of = max(known)
    movement = float((run[-1] - run[-2]) / known[grant_of] * _HUNDRED)
    steps = tuple(
        _step(each, authority, movement, run[-1], known[grant_of], last, own_years)
        for each in every
    )
    return Forecast(
        steps, tuple(s for each in every for s in each.scored), own_years, known[grant_of], grant_of
    )


def percents(published: Sequence[GrantDeficit]) -> Percents:
    """Every authority's deficits as percentages of the grant."""
    found: dict[str, dict[FinancialYear, float]] = {}
    for each in published:
        found.setdefault(each.authority, {})[each.year] = float(each.percent)
    return found


def _aheads(published: Sequence[GrantDeficit], chance: random.Random) -> Sequence[_Ahead]:
    every = percents(published)
    found = []
    for years in HORIZONS:
        for origin in origins(every, years)[-1:]:
            moved = movements(every, origin, years)
            found.append(_Ahead(years, moved, hindcast(moved, origin, years, chance)))
    return found


def _own_years(
    authority: str,
    deficits: Mapping[FinancialYear, Decimal],
    grants: Mapping[FinancialYear, Decimal],
    every: Sequence[_Ahead],
) -> Sequence[OwnYear]:
    one_year = next((each for each in every if each.years == 1), None)
    if one_year is None:
        return ()
    model = model_of(Way.POOLED, one_year.moved, 1, authority)
    found = []
    for year in sorted(deficits):
        run = run_up_to(deficits, year)
        if repeating(run[:-1]) is not None:
            grant = _grant_then(grants, year.plus(-1))
            last, came = (_points(run, at, grant) for at in (-2, -1))
            found.append(OwnYear(year, abs(middle(model.drawn(last)) - came), abs(last - came)))
    return found


def _points(run: Sequence[Decimal], at: int, grant: Decimal) -> float:
    return float((run[at] - run[at - 1]) / grant * _HUNDRED)


def _grant_then(grants: Mapping[FinancialYear, Decimal], year: FinancialYear) -> Decimal:
    """The newest grant known in a year, else the oldest there is."""
    return grants[max((each for each in grants if each <= year), default=min(grants))]


def _step(
    ahead: _Ahead,
    authority: str,
    movement: float,
    deficit: Decimal,
    grant: Decimal,
    last: FinancialYear,
    own_years: Sequence[OwnYear],
) -> Step:
    why = why_step_back(ahead.scored, own_years)
    way = Way.REPEATING if why else Way.POOLED
    drawn = model_of(way, ahead.moved, ahead.years, authority).drawn(movement)
    low, high = limits(drawn)
    centre = ahead.years * movement if way is Way.REPEATING else middle(drawn)
    low_pounds, mid_pounds, high_pounds = (
        _rounded(deficit + Decimal(each) * grant / _HUNDRED) for each in (low, centre, high)
    )
    return Step(last.plus(ahead.years), way, low_pounds, mid_pounds, high_pounds, why)


def why_step_back(scored: Sequence[Scored], own_years: Sequence[OwnYear]) -> str | None:
    """Why the model is not shown, in words; None where it has earned it."""
    by_way = {each.way: each.crps for each in scored}
    best_naive = min(by_way[Way.SAME], by_way[Way.REPEATING])
    if by_way[Way.POOLED] >= best_naive:
        return "over many councils the model scored no better than a naive forecast"
    pooled = sum(each.pooled for each in own_years)
    naive = sum(each.repeating for each in own_years)
    if pooled > naive:
        return (
            f"over this council's own {len(own_years)} years the model missed by "
            f"{pooled / len(own_years):.1f} points of the grant on average, and the last movement "
            f"repeated by {naive / len(own_years):.1f}"
        )
    return None


def _rounded(pounds: Decimal) -> Decimal:
    return (pounds / _TO).quantize(Decimal(1)) * _TO
