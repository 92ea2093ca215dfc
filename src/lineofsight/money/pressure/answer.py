"""Everything that presses on one council, put together from its sources."""

import datetime as dt
import random
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lineofsight.model.authorities import Authority, all_authorities
from lineofsight.money.high_needs.figures import Figure
from lineofsight.money.high_needs.history import history, published_figure
from lineofsight.money.parameters import Scenario
from lineofsight.money.pressure.beside import TOTALS, WEEKLY, Beside, beside
from lineofsight.money.pressure.cost_of_failure import (
    After,
    Spending,
    Spread,
    after_judgement,
    spread,
)
from lineofsight.money.pressure.panel import Panel, panel
from lineofsight.money.pressure.position import Plan, Position, Said
from lineofsight.money.pressure.timeline import Moment, timeline
from lineofsight.money.pressure.weekly import children_implied
from lineofsight.money.published.judgements import first_inadequate
from lineofsight.money.published.population import children
from lineofsight.money.published.schools_grant import grant_deficits
from lineofsight.money.published.spending import Published, counts, of_measure, outturns
from lineofsight.money.published.support import notices, supports
from lineofsight.money.years import FinancialYear

_IN_CARE = "LACnum"  # children in care at 31 March


@dataclass(frozen=True)
class LineAfter:
    """One line of spending after the judgement elsewhere, and at this council's size.

    `each` has the authorities by the year they were judged. `base` is its own spending in
    `base_year`, the newest published; `scaled` are the middle half and the middle at that size:
    low, middle, high. Nominal pounds.
    """

    title: str
    spread: Spread
    each: tuple[After, ...]
    base: Decimal | None
    base_year: FinancialYear | None
    scaled: tuple[Decimal, Decimal, Decimal] | None


@dataclass(frozen=True)
class Implied:
    """Children in care that the year's bill pays for at the weekly cost, and those published."""

    year: FinancialYear
    by_cost: Decimal
    published: int | None  # at the 31 March that ends the year


@dataclass(frozen=True)
class Pressure:
    """One council. `plan` is what its improvement plan is said to cost, `plan_total` all of it.

    `said` is what others said that improvement costs. `implied` checks the published unit cost.
    """

    authority: str
    on: dt.date
    panel: Panel
    timeline: tuple[Moment, ...]
    beside: tuple[Beside, ...]
    judged_on: dt.date | None
    after: tuple[LineAfter, ...]
    plan: tuple[Plan, ...]
    plan_total: Decimal | None
    said: tuple[Said, ...]
    implied: Implied | None


def pressure(
    authority: Authority,
    folder: Path,
    position: Position,
    own: tuple[Figure, ...],
    on: dt.date,
    chance: random.Random,
    scenario: Scenario | None = None,
) -> Pressure:
    """One council on a day. Raises NotRead where the folder lacks a file that is needed."""
    number = authority.old_number
    versions = [each for each in all_authorities() if each.old_number == number]
    codes = {each.ons_code for each in (authority, *versions)}
    newest = _newest_deficit(own, folder, number)
    support, first = supports(folder, codes), first_inadequate(folder)
    spent = outturns(folder, (*WEEKLY, *TOTALS))
    after = [
        _after(title, of_measure(spent, code, "LA"), first, number, chance)
        for code, title in TOTALS.items()
    ]
    return Pressure(
        authority.name,
        on,
        panel(position, newest, support, on, scenario),
        timeline(position.events, notices(folder, codes), support, first.get(number)),
        beside(authority, spent, children(folder)),
        first.get(number),
        tuple(each for each in after if each is not None),
        position.plan,
        sum((each.pounds for each in position.plan), Decimal(0)) if position.plan else None,
        position.said,
        _implied(spent, number, counts(folder, (_IN_CARE,), number)[_IN_CARE]),
    )


def _newest_deficit(own: tuple[Figure, ...], folder: Path, number: str) -> Figure | None:
    every = grant_deficits(folder)
    published = [published_figure(each) for each in every if each.authority == number]
    deficits = history(own, published)
    return deficits[max(deficits)] if deficits else None


def _after(
    title: str,
    spending: Spending,
    first: Mapping[str, dt.date],
    number: str,
    chance: random.Random,
) -> LineAfter | None:
    found = spread(spending, first, chance)
    if found is None:
        return None
    own = spending.get(number, {})
    newest = max(own, default=None)
    base = own[newest] if newest else None
    every = after_judgement(spending, first)
    scaled = found.of(base) if base is not None else None
    return LineAfter(title, found, every, base, newest, scaled)


def _implied(
    spent: tuple[Published, ...], number: str, in_care: Mapping[int, int]
) -> Implied | None:
    bill = of_measure(spent, "TotalLACFinance", "LA").get(number, {})
    weekly = of_measure(spent, "LACFinance", "LA").get(number, {})
    year = max(bill.keys() & weekly.keys(), default=None)
    if year is None:
        return None
    return Implied(year, children_implied(bill[year], weekly[year]), in_care.get(year.begins + 1))
