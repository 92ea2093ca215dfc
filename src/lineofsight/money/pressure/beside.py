"""One council's unit costs and spending beside its statistical neighbours, its region and England.

A middle of neighbours says how many of them it rests on. Nothing is ranked. Unit costs of a region
and of England are as published. Totals are divided by children, authority by authority, and a
region's or England's is the middle of its authorities: published totals leave some out. Nominal
pounds, gross.

Source: Department for Education, Local Authority Interactive Tool (section 251 outturn); Office for
National Statistics, population 0 to 17 of the mid-year before the financial year ends.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from statistics import median, quantiles

from lineofsight.model.authorities import Authority, by_old_number, neighbours
from lineofsight.money.published.population import Children
from lineofsight.money.published.spending import ENGLAND, Published, of_measure
from lineofsight.money.years import FinancialYear

MODEL = 2025  # of statistical neighbours


class Per(StrEnum):
    """What the pounds are for."""

    WEEK = "a week for a child in it"
    CHILD = "a year for each child under 18"


# Unit costs are published as such; totals are divided here.
WEEKLY = {
    "RescareFinance": "Residential care",
    "FosteringFinance": "Foster care",
    "LACFinance": "All children in care",
}
TOTALS = {
    "C&YPExpenditure": "All children's services",
    "TotalLACFinance": "Children in care",
    "SafeguardingFinance": "Safeguarding",
    "FamilySupportFinance": "Family support",
}


@dataclass(frozen=True)
class Beside:
    """One line of spending in one year; None where it is not published. Nominal pounds.

    `low` and `high` are what a tenth of all authorities are below and above. `neighbours` is the
    middle of `of_neighbours` neighbours.
    """

    title: str
    per: Per
    year: FinancialYear
    own: Decimal | None
    neighbours: Decimal | None
    of_neighbours: int
    region: Decimal | None
    england: Decimal | None
    low: Decimal | None
    high: Decimal | None


def beside(
    authority: Authority, published: Sequence[Published], children: Children
) -> tuple[Beside, ...]:
    """The newest year of every line."""
    found = [_weekly(authority, published, code, title) for code, title in WEEKLY.items()]
    found += [_total(authority, published, children, c, title) for c, title in TOTALS.items()]
    return tuple(each for each in found if each is not None)


def _weekly(
    authority: Authority, published: Sequence[Published], code: str, title: str
) -> Beside | None:
    year = _newest(published, code)
    if year is None:
        return None
    of = {level: _of_year(published, code, level, year) for level in ("LA", "Region", "England")}
    return _beside(
        authority,
        title,
        Per.WEEK,
        year,
        of["LA"],
        _of_region(of["Region"], authority.region),
        of["England"].get(ENGLAND),
    )


def _total(
    authority: Authority, published: Sequence[Published], children: Children, code: str, title: str
) -> Beside | None:
    year = _newest(published, code)
    if year is None:
        return None
    each = {
        place: pounds / children[place, year]
        for place, pounds in _of_year(published, code, "LA", year).items()
        if children.get((place, year))
    }
    region = [pounds for number, pounds in each.items() if _region(number) == authority.region]
    return _beside(
        authority,
        title,
        Per.CHILD,
        year,
        each,
        median(region) if region else None,
        median(each.values()) if each else None,
    )


def _beside(
    authority: Authority,
    title: str,
    per: Per,
    year: FinancialYear,
    of_all: Mapping[str, Decimal],
    region: Decimal | None,
    england: Decimal | None,
) -> Beside:
    like = [each.old_number for each in neighbours(authority, MODEL)]
    near = [of_all[number] for number in like if number in of_all]
    tenths = quantiles(of_all.values(), n=10, method="inclusive") if len(of_all) > 1 else None
    return Beside(
        title,
        per,
        year,
        of_all.get(authority.old_number),
        median(near) if near else None,
        len(near),
        region,
        england,
        tenths[0] if tenths else None,
        tenths[-1] if tenths else None,
    )


def _newest(published: Sequence[Published], code: str) -> FinancialYear | None:
    years = [year for each in published if each.measure == code for year in each.values]
    return max(years, default=None)


def _of_year(
    published: Sequence[Published], code: str, level: str, year: FinancialYear
) -> Mapping[str, Decimal]:
    values = of_measure(published, code, level)
    return {place: by_year[year] for place, by_year in values.items() if year in by_year}


def _region(number: str) -> str | None:
    known = by_old_number(number)
    return known.region if known else None


def _of_region(values: Mapping[str, Decimal], region: str) -> Decimal | None:
    """Regions are spelled with other capitals in the file."""
    return next(
        (each for name, each in values.items() if name.casefold() == region.casefold()), None
    )
