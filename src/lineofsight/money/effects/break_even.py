"""What stands first: how much harm would cost more than is saved.

A saving is lost if it causes more child-years of care than its pounds buy. That says nothing of
whether it will; it says what a person who decides has to believe.
"""

import datetime as dt
import math
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from lineofsight.money.effects.package import Span
from lineofsight.money.parameters import Parameter, parameter
from lineofsight.money.years import FinancialYear, year_of

_EIGHT_IN_TEN = 1.2815515655446004  # standard deviations either side of the middle: 80% lies within
_LATEST = dt.date(2025, 3, 31)  # the last day that national unit costs are published for


class Days(IntEnum):
    """A stretch of time in days; a year of care is 365 of them, as the national figures count."""

    DAY = 1
    WEEK = 7
    YEAR = 365


def per(pounds: Decimal, of: Days, to: Days) -> Decimal:
    """Pounds for one stretch of time as pounds for another: £700 a week is £100 a day."""
    return pounds * to / of


@dataclass(frozen=True)
class WeeklyCost:
    """What a week of something costs, with its spread: 80% of like figures lie in it."""

    name: str
    year: FinancialYear
    weekly: Decimal
    low: Decimal
    high: Decimal
    source: str


@dataclass(frozen=True)
class BreakEven:
    """The child-years at which a saving is lost: at the usual, the dearest and the cheapest cost.

    The dearest cost goes with the lowest reading of the pounds, the cheapest with the highest.
    """

    cost: WeeklyCost
    usual: Span
    least: Decimal
    most: Decimal


def break_even(pounds: Span, cost: WeeklyCost) -> BreakEven:
    """How many child-years of this cost the pounds of one year buy, on each reading of them."""
    return BreakEven(
        cost=cost,
        usual=Span(child_years(pounds.least, cost.weekly), child_years(pounds.most, cost.weekly)),
        least=child_years(pounds.least, cost.high),
        most=child_years(pounds.most, cost.low),
    )


def child_years(pounds: Decimal, weekly: Decimal) -> Decimal:
    """Years of care for one child that these pounds buy at a weekly cost above nothing."""
    return pounds / per(weekly, Days.WEEK, Days.YEAR)


def local_cost(name: str, year: FinancialYear, weekly: Decimal, source: str) -> WeeklyCost:
    """A council's own figure, with the spread that one council's figure has from year to year.

    The spread is that of residential costs, the one that was measured; it is log-normal.
    """
    moves = parameter("unit_cost.residential_year_to_year", _LATEST)
    factor = Decimal(str(math.exp(_EIGHT_IN_TEN * float(moves.number))))
    return WeeklyCost(name, year, weekly, weekly / factor, weekly * factor, source)


def national_cost() -> WeeklyCost:
    """Residential care in England, between the tenth and the ninetieth of a hundred authorities."""
    usual = _residential("residential")
    return WeeklyCost(
        name=usual.title,
        year=year_of(usual.since),
        weekly=usual.number,
        low=_residential("residential_low").number,
        high=_residential("residential_high").number,
        source=usual.source,
    )


def _residential(key: str) -> Parameter:
    return parameter(f"unit_cost.{key}", _LATEST)
