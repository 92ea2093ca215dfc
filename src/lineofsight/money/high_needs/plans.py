"""Plans counted in January against plans begun and ended in the year between: they do not close.

Source: Department for Education, SEN2, in the Local Authority Interactive Tool. What is missing is
carried and shown, since a model that drops it does not start where the council stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lineofsight.money.published.spending import counts

STOCK, BEGUN, ENDED = "SEN_CASES_JAN", "SEN_CASES_DUR_YEAR", "SEN_TOT_CEASED_EHC_PLAN"


@dataclass(frozen=True)
class PlansYear:
    """One calendar year: plans in its January, begun, ended, and in the January after.

    `residual` is how many more there are in the end than those would give.
    """

    year: int
    january: int
    begun: int
    ended: int
    next_january: int

    @property
    def residual(self) -> int:
        return self.next_january - (self.january + self.begun - self.ended)


def plans_by_year(folder: Path, authority: str) -> tuple[PlansYear, ...]:
    """The years of one authority for which all four counts are published. Raises NotRead."""
    return closed(counts(folder, (STOCK, BEGUN, ENDED), authority))


def closed(found: Mapping[str, Mapping[int, int]]) -> tuple[PlansYear, ...]:
    """The years for which all four counts are there."""
    stock, begun, ended = found[STOCK], found[BEGUN], found[ENDED]
    return tuple(
        PlansYear(year, stock[year], begun[year], ended[year], stock[year + 1])
        for year in sorted(stock.keys() & begun.keys() & ended.keys())
        if year + 1 in stock
    )
