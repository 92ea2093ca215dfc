"""Small packages of savings to try things on."""

from decimal import Decimal

from lineofsight.money.effects.package import Saving
from lineofsight.money.effects.reach import Reach
from lineofsight.money.years import FinancialYear

YEAR = FinancialYear(2020)


def saving(
    ref: str,
    *pounds: int,
    children: str | None = None,
    count: int | None = None,
    ends: bool = True,
    begun: FinancialYear = YEAR,
    service: str | None = None,
    once: bool = False,
) -> Saving:
    """A saving that reaches these children, a letter each, or so many, or nobody knows how many."""
    ids = None if children is None else frozenset(children)
    reach = None
    if ids is not None:
        reach = Reach(ref, len(ids), ids)
    elif count is not None:
        reach = Reach(ref, count)
    return Saving(
        ref=ref,
        title=f"Saving {ref}",
        service=service or f"Service {ref}",
        year=begun,
        readings=tuple(map(Decimal, pounds)),
        recurrent=not once,
        ends=ends,
        reach=reach,
    )
