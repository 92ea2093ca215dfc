"""What a week costs, and how far it may lie from that: nominal pounds, no rise put on.

England's figures stand in parameters.toml; a council's own go before them. The cost of one council
moves from year to year around England's (unit_cost.residential_year_to_year, in log points); that
movement is measured for residential care alone and is taken for the other kinds too, which says so.
"""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from lineofsight.money.care.kinds import Kind
from lineofsight.money.care.units import UnitCost
from lineofsight.money.parameters import parameter
from lineofsight.money.years import FinancialYear

_OF_ENGLAND = {
    Kind.RESIDENTIAL: "unit_cost.residential",
    Kind.FOSTERING: "unit_cost.fostering",
}
_MOVES = "unit_cost.residential_year_to_year"
_KNOWN_ON = dt.date(2025, 3, 31)
PRICES = FinancialYear(2024)


@dataclass(frozen=True)
class KnownCost:
    """A kind of home's cost, and where it comes from."""

    kind: Kind
    cost: UnitCost
    source: str


def known_costs(own: Mapping[Kind, Decimal]) -> tuple[KnownCost, ...]:
    """The cost of each kind of which one is known; `own` is in nominal pounds a week."""
    found = [
        KnownCost(kind, UnitCost(pounds), "the council's own, as given")
        for kind, pounds in own.items()
    ]
    for kind, name in _OF_ENGLAND.items():
        if kind not in own:
            value = parameter(name, _KNOWN_ON)
            found.append(KnownCost(kind, UnitCost(value.number), f"England, {value.source}"))
    return tuple(found)


def moves() -> float:
    """Standard deviation of a council's cost around England's, in log points."""
    return float(parameter(_MOVES, _KNOWN_ON).number)


def moves_in_words() -> str:
    """The same as a share of the cost: "23% more or 19% less in two years of three"."""
    spread = moves()
    more, less = math.exp(spread) - 1, 1 - math.exp(-spread)
    return f"up to {more:.0%} more or {less:.0%} less in two years of three"


def noise(chance: Random) -> float:
    """How many times its known cost a kind may cost, drawn; one on average."""
    spread = moves()
    return math.exp(chance.gauss(-spread * spread / 2, spread))
