"""What other councils' spending did after they were first judged inadequate: an association.

For every authority first judged inadequate under ILACS, the spending of the year of publication and
the two after is set against what it would have been, had its spending of the year before grown as
the middle of authorities that never were. The difference is no price of the judgement: spending
rose before it too, part of it is why they failed, and who is judged is not drawn by chance.

Method: a difference in differences by event, with a placebo of authorities never judged so, drawn
from the same years, and limits of the middle by drawing the authorities anew (B. Efron, Bootstrap
methods, Annals of Statistics 7, 1979). Nominal pounds, gross.
"""

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median, quantiles

from lineofsight.money.high_needs.scoring import limits
from lineofsight.money.years import FinancialYear, year_of

YEARS = 3  # the year of publication and two more
PUBLISHED = (FinancialYear(2018), FinancialYear(2022))  # three years of outturn follow each
_REDRAWN = 1000
_CENTRAL = 0.9
_NONE = Decimal(0)

Spending = Mapping[str, Mapping[FinancialYear, Decimal]]  # by old DfE number, nominal pounds


@dataclass(frozen=True)
class After:
    """One authority: pounds beyond what was foreseen over the years, and their share of it."""

    authority: str
    year: FinancialYear
    more: Decimal
    share: float


@dataclass(frozen=True)
class Spread:
    """The middle and the middle half of all, in pounds and shares, with the limits of the middle.

    `placebo` are the limits between which nine in ten middles of as many authorities fall that
    were not judged so. `before` is the middle share by which spending had already outgrown the
    others over the two years before.
    """

    authorities: int
    others: int
    low: Decimal
    middle: Decimal
    high: Decimal
    middle_from: Decimal
    middle_to: Decimal
    share_low: float
    share: float
    share_high: float
    placebo: tuple[float, float]
    before: float | None

    def of(self, base: Decimal) -> tuple[Decimal, Decimal, Decimal]:
        """The middle half and the middle over three years, had each been of this yearly spending.

        As though it would not have grown: an order of size, no forecast.
        """
        shares = (self.share_low, self.share, self.share_high)
        low, middle, high = (Decimal(each) * base * YEARS for each in shares)
        return low, middle, high


def after_judgement(spending: Spending, first: Mapping[str, dt.date]) -> tuple[After, ...]:
    """Every authority first judged inadequate within `PUBLISHED` whose years are all known."""
    foreseen = _growths(spending, never(spending, first))
    judged = sorted((year_of(day), number) for number, day in first.items())
    found = [
        _after(spending, foreseen[year], number, year)
        for year, number in judged
        if year in foreseen
    ]
    return tuple(each for each in found if each is not None)


def never(spending: Spending, first: Mapping[str, dt.date]) -> tuple[str, ...]:
    """The authorities that were not judged inadequate."""
    return tuple(sorted(number for number in spending if number not in first))


def spread(
    spending: Spending, first: Mapping[str, dt.date], chance: random.Random
) -> Spread | None:
    """All of them together; None where fewer than two can be looked at."""
    every = after_judgement(spending, first)
    if len(every) < 2:
        return None
    others = never(spending, first)
    more = [each.more for each in every]
    low, _, high = quantiles(more, n=4, method="inclusive")
    middles = [float(median(chance.choices(more, k=len(more)))) for _ in range(_REDRAWN)]
    middle_from, middle_to = limits(middles, _CENTRAL)
    share_low, share, share_high = quantiles([a.share for a in every], n=4, method="inclusive")
    return Spread(
        authorities=len(every),
        others=len(others),
        low=low,
        middle=median(more),
        high=high,
        middle_from=Decimal(middle_from),
        middle_to=Decimal(middle_to),
        share_low=share_low,
        share=share,
        share_high=share_high,
        placebo=_placebo(spending, others, [each.year for each in every], chance),
        before=_before(spending, others, every),
    )


def _growths(spending: Spending, others: Sequence[str]) -> Mapping[FinancialYear, Decimal]:
    """By year of publication, how many times the spending before it was foreseen in three years."""
    return {
        year: sum((_growth(spending, others, year.plus(-1), each) for each in _years(year)), _NONE)
        for year in map(FinancialYear, range(PUBLISHED[0].begins, PUBLISHED[1].begins + 1))
    }


def _growth(
    spending: Spending, others: Sequence[str], base: FinancialYear, year: FinancialYear
) -> Decimal:
    grown = [
        spending[each][year] / spending[each][base]
        for each in others
        if spending[each].get(base) and year in spending[each]
    ]
    return median(grown) if grown else _NONE


def _after(spending: Spending, times: Decimal, number: str, year: FinancialYear) -> After | None:
    own, base = spending.get(number, {}), year.plus(-1)
    if not own.get(base) or any(each not in own for each in _years(year)) or not times:
        return None
    foreseen = own[base] * times
    more = sum((own[each] for each in _years(year)), _NONE) - foreseen
    return After(number, year, more, float(more / foreseen))


def _years(year: FinancialYear) -> Sequence[FinancialYear]:
    return [year.plus(step) for step in range(YEARS)]


def _placebo(
    spending: Spending,
    others: Sequence[str],
    years: Sequence[FinancialYear],
    chance: random.Random,
) -> tuple[float, float]:
    foreseen = _growths(spending, others)
    shares = {
        year: [a.share for n in others if (a := _after(spending, foreseen[year], n, year))]
        for year in set(years)
    }
    middles = [median(chance.choice(shares[year]) for year in years) for _ in range(_REDRAWN)]
    return limits(middles, _CENTRAL)


def _before(spending: Spending, others: Sequence[str], every: Sequence[After]) -> float | None:
    times = {
        year: _growth(spending, others, year.plus(-3), year.plus(-1))
        for year in {each.year for each in every}
    }
    shares = [
        float(own[each.year.plus(-1)] / (own[start] * times[each.year])) - 1
        for each in every
        for own, start in [(spending[each.authority], each.year.plus(-3))]
        if own.get(start) and times[each.year]
    ]
    return median(shares) if shares else None
