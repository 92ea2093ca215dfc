"""View 5: what comes when, when harm would first show, and which service is hit again."""

from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.money.effects.evidence import How, all_studies
from lineofsight.money.effects.package import Package, Saving, Span, alike, at_least_once
from lineofsight.money.years import FinancialYear


@dataclass(frozen=True)
class InYear:
    """A year's new savings, and all begun by then that go on: full-year pounds of both.

    What a first year saves may be less: the register's cash of each year says how much.
    """

    year: FinancialYear
    new: Span
    in_force: Span


@dataclass(frozen=True)
class HitAgain:
    """A service that several savings take from, with the year of each, the first of them first.

    Savings that may be one do not make it hit again.
    """

    service: str
    savings: tuple[tuple[str, FinancialYear], ...]
    pounds: Span


@dataclass(frozen=True)
class FirstShows:
    """The years in which the effect of savings begun in a year would first be seen, by a study."""

    begun: FinancialYear
    study: str
    earliest: FinancialYear
    latest: FinancialYear


@dataclass(frozen=True)
class Timing:
    """View 5: year by year, services hit again, and when to look."""

    years: tuple[InYear, ...]
    again: tuple[HitAgain, ...]
    shows: tuple[FirstShows, ...]


def timing(package: Package) -> Timing:
    """View 5 of a package."""
    return Timing(tuple(_years(package)), tuple(_again(package)), tuple(_shows(package)))


def _years(package: Package) -> Iterator[InYear]:
    """Every year from the first saving to the last."""
    dated = package.dated
    if not dated:
        return
    for year in map(FinancialYear, range(dated[0][0].begins, dated[-1][0].begins + 1)):
        new = [each for begun, each in dated if begun == year]
        going_on = [each for begun, each in dated if begun < year and each.recurrent]
        yield InYear(year, at_least_once(new), at_least_once([*new, *going_on]))


def _again(package: Package) -> Iterator[HitAgain]:
    by_service: dict[str, list[tuple[FinancialYear, Saving]]] = {}
    for begun, each in package.dated:
        by_service.setdefault(each.service.casefold(), []).append((begun, each))
    for hits in by_service.values():
        savings = [each for _, each in hits]
        if len(alike(savings)) > 1:
            when = tuple((each.ref, begun) for begun, each in hits)
            yield HitAgain(savings[0].service, when, at_least_once(savings))


def _shows(package: Package) -> Iterator[FirstShows]:
    for begun in sorted({begun for begun, _ in package.dated}):
        for study in all_studies().values():
            if study.how is not How.NOTHING:
                earliest, latest = study.first_year, study.last_year
                yield FirstShows(begun, study.id, begun.plus(earliest), begun.plus(latest))
