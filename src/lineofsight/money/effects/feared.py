"""Whether a harm that was feared of a saving has shown, afterwards.

It can be answered either way: that it showed, that it did not, that nobody can tell, or that it is
too early. "Did not show" means that even the largest rise that the counts leave room for is smaller
than what would cost more than was saved. A rise is no proof that the saving made it.

The years before are what would have gone on. Counts are taken to vary as chance makes them, and
more where the years before did. Sources: J. Przyborowski and H. Wilenski, Homogeneity of results in
testing samples from Poisson series, Biometrika 31 (1940), 313-323; P. McCullagh and J. A. Nelder,
Generalized Linear Models, second edition 1989, for the variation beyond chance.
"""

import statistics
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lineofsight.money.effects.bounds import Between
from lineofsight.money.years import FinancialYear

_SIDE = 0.025  # of the chance left outside on each side: 95% lies within


class Shown(StrEnum):
    """What the counts say of the harm that was feared."""

    SHOWED = "showed"
    DID_NOT_SHOW = "did_not_show"
    CANNOT_TELL = "cannot_tell"
    TOO_EARLY = "too_early"


@dataclass(frozen=True)
class Feared:
    """A harm that was feared of a saving: its counts by year, before and since.

    `shows_from` is the first year in which it could show. `cancels` is how many further cases a
    year would cost what was saved.
    """

    saving: str
    outcome: str
    before: Mapping[FinancialYear, int]
    since: Mapping[FinancialYear, int]
    shows_from: FinancialYear
    cancels: float


@dataclass(frozen=True)
class Hindsight:
    """The answer, and the further cases a year: the middle and its 95% interval.

    `outweighs` says whether the rise costs more than was saved, None where it may or may not.
    """

    feared: Feared
    shown: Shown
    further: float | None
    interval: Between | None
    outweighs: bool | None


def hindsight(feared: Feared) -> Hindsight:
    """Compare the years in which the harm could show with those before the saving."""
    after = {year: n for year, n in feared.since.items() if year >= feared.shows_from}
    if not after:
        return Hindsight(feared, Shown.TOO_EARLY, None, None, None)
    expected = statistics.fmean(feared.before.values())
    further = statistics.fmean(after.values()) - expected
    interval = _interval(feared.before, after)
    if interval is None:
        return Hindsight(feared, Shown.CANNOT_TELL, further, None, None)
    return Hindsight(
        feared,
        _shown(interval, feared.cancels),
        further,
        interval,
        _outweighs(interval, feared.cancels),
    )


def _shown(interval: Between, cancels: float) -> Shown:
    if interval.least > 0:
        return Shown.SHOWED
    return Shown.DID_NOT_SHOW if interval.most < cancels else Shown.CANNOT_TELL


def _outweighs(interval: Between, cancels: float) -> bool | None:
    if interval.least > cancels:
        return True
    return False if interval.most < cancels else None


def _interval(
    before: Mapping[FinancialYear, int], after: Mapping[FinancialYear, int]
) -> Between | None:
    """Further cases a year, 95%; None where there were none before, so that no rate is known."""
    earlier, later = sum(before.values()), sum(after.values())
    if not earlier:
        return None
    from scipy.stats import beta

    beyond = _beyond_chance(before)
    x, y = later / beyond, earlier / beyond
    low = float(beta.ppf(_SIDE, x, y + 1)) if later else 0.0
    high = float(beta.ppf(1 - _SIDE, x + 1, y))
    a_year = earlier / len(before)
    per_year = [share / (1 - share) * len(before) / len(after) for share in (low, high)]
    return Between(*((times - 1) * a_year for times in per_year))


def _beyond_chance(counts: Mapping[FinancialYear, int]) -> float:
    """How many times chance alone the years vary: 1 at least."""
    if len(counts) < 2:
        return 1.0
    return max(1.0, statistics.variance(counts.values()) / statistics.fmean(counts.values()))
