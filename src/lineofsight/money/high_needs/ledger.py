"""Every past forecast beside what came, and beside what the naive ways said of the same year."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.claims.claim import Status
from lineofsight.money.high_needs.baselines import accelerating, repeating
from lineofsight.money.high_needs.figures import Figure
from lineofsight.money.high_needs.history import History, run_up_to
from lineofsight.money.years import FinancialYear


@dataclass(frozen=True)
class Kept:
    """A forecast that was made, beside its outturn: both None while it is not due or not known.

    `missed_by` is forecast less outturn in nominal pounds: above nothing, it foresaw more deficit
    than came. `share` is that over the size of the outturn.
    """

    forecast: Figure
    outturn: Decimal | None
    missed_by: Decimal | None
    share: Decimal | None


@dataclass(frozen=True)
class Naive:
    """What the two naive ways said of a year from the years before, beside what came."""

    year: FinancialYear
    outturn: Decimal
    repeating: Decimal
    repeating_share: Decimal | None
    accelerating: Decimal | None
    accelerating_share: Decimal | None


def kept(figures: Iterable[Figure], outturns: History) -> tuple[Kept, ...]:
    """Every forecast and budget of a 31 March, by the day it was made."""
    made = [each for each in figures if each.status in (Status.FORECAST, Status.BUDGET)]
    return tuple(_kept(each, outturns) for each in sorted(made, key=_when))


def naive(deficits: Mapping[FinancialYear, Decimal]) -> tuple[Naive, ...]:
    """The naive ways on every year that has two before it."""
    found = []
    for year, outturn in sorted(deficits.items()):
        before = run_up_to(deficits, year.plus(-1))
        repeated, accelerated = repeating(before), accelerating(before)
        if repeated is not None:
            found.append(
                Naive(
                    year,
                    outturn,
                    repeated,
                    share(repeated, outturn),
                    accelerated,
                    None if accelerated is None else share(accelerated, outturn),
                )
            )
    return tuple(found)


def share(foreseen: Decimal, outturn: Decimal) -> Decimal | None:
    """By what share of the outturn's size a forecast was too high; None of nothing."""
    return (foreseen - outturn) / abs(outturn) if outturn else None


def _kept(forecast: Figure, outturns: History) -> Kept:
    came = outturns.get(forecast.year) if forecast.at_year_end else None
    if came is None:
        return Kept(forecast, None, None, None)
    missed_by = forecast.deficit - came.deficit
    return Kept(forecast, came.deficit, missed_by, share(forecast.deficit, came.deficit))


def _when(figure: Figure) -> tuple[dt.date, dt.date]:
    return figure.made_on or dt.date.min, figure.as_at
