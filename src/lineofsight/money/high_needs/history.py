"""An authority's deficit year by year: one figure each 31 March, and which others differ from it.

A figure of the council's own file goes before a published one, since it is newer; among those of
one file the order is that of `Place`. No figure is made up for a year that has none.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lineofsight.money.claims.claim import Status
from lineofsight.money.high_needs.figures import Figure, Place
from lineofsight.money.published.schools_grant import GrantDeficit
from lineofsight.money.years import FinancialYear

History = Mapping[FinancialYear, Figure]

_ORDER = list(Place)
_COPIED = "transcribed"  # how the folder marks a figure that others copied out


def published_figure(each: GrantDeficit) -> Figure:
    """A published deficit as one figure among others."""
    place = Place.COPIED if _COPIED in each.source else Place.SECTION_251
    return Figure(each.year.last_day, each.pounds, Status.OUTTURN, place, each.source)


def history(own: Iterable[Figure], published: Iterable[Figure]) -> History:
    """The outturn at each 31 March, the oldest first."""
    found: dict[FinancialYear, Figure] = {}
    for figures in (own, published):
        for each in sorted(figures, key=lambda figure: _ORDER.index(figure.place)):
            if each.status is Status.OUTTURN and each.at_year_end:
                found.setdefault(each.year, each)
    return dict(sorted(found.items()))


def run_up_to(years: Mapping[FinancialYear, Decimal], last: FinancialYear) -> Sequence[Decimal]:
    """The deficits up to a year, without a gap, the oldest first; none where it has none."""
    run: list[Decimal] = []
    year = last
    while year in years:
        run.insert(0, years[year])
        year = year.plus(-1)
    return run
