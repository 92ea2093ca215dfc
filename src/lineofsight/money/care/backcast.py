"""Back-cast: what each way of forecasting would have said in the past, against what happened.

From each month's end in the past, the model is fitted again to what was known then and nothing
later. Neighbouring origins share most of their future, so they are fewer than they look.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean

from lineofsight.money.care.estimators import crps, quantile
from lineofsight.money.care.simulation import courses, fitted
from lineofsight.money.care.stays import History, at_home
from lineofsight.money.care.stock_and_flow import persistence, stock_and_flow
from lineofsight.money.care.units import DAYS_A_MONTH

LOW, HIGH = 0.1, 0.9  # the 80% interval
_HORIZONS = (12, 6, 3)  # months, the first that leaves enough origins
_LEARN_DAYS = 180  # of history before the first origin
_FEWEST, _MOST = 4, 8  # origins
_DRAWS = 60
_BY_CHANCE = 0.05


@dataclass(frozen=True)
class Origin:
    """One forecast of all children in care, made on a day in the past."""

    day: int
    median: float
    least: float
    most: float
    model_score: float
    stock_and_flow: float
    persistence: int
    happened: int

    @property
    def inside(self) -> bool:
        """Whether what happened lay within the interval."""
        return self.least <= self.happened <= self.most


@dataclass(frozen=True)
class BackCast:
    """Every origin. Scores are in children, and less is better (CRPS; the error of one figure)."""

    months: int
    origins: tuple[Origin, ...]

    @property
    def model(self) -> float:
        """The model's mean score."""
        return fmean(each.model_score for each in self.origins)

    @property
    def stock_and_flow(self) -> float:
        """Mean error of stock and flow."""
        return fmean(abs(each.stock_and_flow - each.happened) for each in self.origins)

    @property
    def persistence(self) -> float:
        """Mean error of "as many as now"."""
        return fmean(abs(each.persistence - each.happened) for each in self.origins)

    @property
    def inside(self) -> int:
        """How many times what happened lay within the 80% interval."""
        return sum(each.inside for each in self.origins)

    @property
    def too_narrow(self) -> bool:
        """Whether an interval that holds 80% would hold so few by chance once in twenty times."""
        from scipy.stats import binom

        return float(binom.cdf(self.inside, len(self.origins), HIGH - LOW)) < _BY_CHANCE

    @property
    def stands(self) -> bool:
        """Whether the model did better than saying that nothing changes."""
        return self.model < self.persistence


def back_cast(history: History, months: int, chance: Random) -> BackCast | None:
    """The longest horizon, up to so many months, that has enough origins; None where none has."""
    for horizon in _horizons(months):
        days = _origins(history, horizon)
        if len(days) >= _FEWEST:
            found = tuple(_origin(history, day, horizon, chance) for day in days)
            return BackCast(horizon, found)
    return None


def days_ahead(months: int) -> int:
    """Days in so many months, on average."""
    return round(months * DAYS_A_MONTH)


def _horizons(months: int) -> list[int]:
    return [each for each in _HORIZONS if each <= months] or [months]


def _origins(history: History, months: int) -> Sequence[int]:
    first, last = history.since + _LEARN_DAYS, history.until - days_ahead(months)
    every = [last - days_ahead(back) for back in range((last - first) // 30 + 1)]
    every = [day for day in reversed(every) if day >= first]
    step = max(len(every) // _MOST, 1)
    return every[::-step][:_MOST][::-1]


def _origin(history: History, day: int, months: int, chance: Random) -> Origin:
    known, target = history.cut(day), day + days_ahead(months) - 1
    draws = [float(each.total(0)) for each in courses(fitted(known), [target], _DRAWS, chance, {})]
    happened = sum(at_home(history.stays, target).values())
    return Origin(
        day=day,
        median=quantile(draws, 0.5),
        least=quantile(draws, LOW),
        most=quantile(draws, HIGH),
        model_score=crps(draws, happened),
        stock_and_flow=sum(stock_and_flow(known, [target])[0].values()),
        persistence=sum(persistence(known).values()),
        happened=happened,
    )
