"""Savings that are proposed together, as far as their effect needs them.

Pounds are those of a full year, in prices of their own time (nominal) unless the package says
otherwise. Where the paper can be read in more than one way, a saving has a figure for each reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.effects.bounds import Known
from lineofsight.money.effects.reach import Reach, Reached
from lineofsight.money.parameters import Prices
from lineofsight.money.years import FinancialYear


@dataclass(frozen=True)
class Span:
    """From so much to so much, exact decimals; one figure where the two are the same."""

    least: Decimal
    most: Decimal


@dataclass(frozen=True)
class Saving:
    """One proposal: what is taken from which service, from which year on.

    `readings` are the pounds of a full year, one for each way to read the paper, and none where it
    names no sum; below nothing is a cost. `ends` says that
    the children reached lose the service; otherwise it goes on with less. `reach` is None where
    nobody has said how many children it reaches, and `year` where nobody has said from when.
    Savings of a register that share `perhaps_one` may be one, or a total and its parts.
    """

    ref: str
    title: str
    service: str
    year: FinancialYear | None
    readings: tuple[Decimal, ...]
    recurrent: bool
    ends: bool
    reach: Reach | None
    source: str | None = None
    perhaps_one: str | None = None

    @property
    def pounds(self) -> Span:
        """The lowest and the highest reading; nothing where there is none."""
        nothing = Decimal(0)
        return Span(min(self.readings, default=nothing), max(self.readings, default=nothing))

    @property
    def looks(self) -> tuple[object, ...]:
        """What savings have in common that may be one, written more than once."""
        if self.perhaps_one is not None:
            return (self.perhaps_one,)
        return self.service.casefold(), self.year, self.readings

    @property
    def takes_nothing(self) -> bool:
        """Whether it is no cut on any reading, and so touches nobody."""
        return all(reading <= 0 for reading in self.readings)


@dataclass(frozen=True)
class Package:
    """Several savings, the services that stay, and what is known of the children of all of them.

    `total` is every child there is, such as all under 18 in the area; None where not given.
    """

    savings: tuple[Saving, ...]
    stay: tuple[Reach, ...] = ()
    overlaps: tuple[Known, ...] = ()
    total: int | None = None
    prices: Prices = Prices.NOMINAL

    @property
    def cuts(self) -> tuple[Saving, ...]:
        """The savings that take something."""
        return tuple(each for each in self.savings if not each.takes_nothing)

    @property
    def dated(self) -> tuple[tuple[FinancialYear, Saving], ...]:
        """The cuts of which it is known from when, each with its first year, in that order."""
        years = [(each.year, each) for each in self.cuts if each.year is not None]
        return tuple(sorted(years, key=lambda pair: pair[0]))

    @property
    def with_reach(self) -> tuple[Saving, ...]:
        """The cuts of which it is known how many children they reach."""
        return tuple(each for each in self.cuts if each.reach is not None)

    @property
    def pounds(self) -> Span:
        """What recurs of all cuts together, a year, on the lowest and on the highest readings.

        The lowest counts savings that may be one once, by the largest.
        """
        return at_least_once([each for each in self.cuts if each.recurrent])

    @property
    def once(self) -> Span:
        """What all cuts that are made once come to, which no year's cost is held against."""
        return added([each for each in self.cuts if not each.recurrent])

    @property
    def reached(self) -> Reached:
        """The children of all savings and of the services that stay."""
        reaches = [each.reach for each in self.savings if each.reach is not None]
        return Reached((*reaches, *self.stay), self.overlaps, self.total)

    @property
    def hitting(self) -> frozenset[str]:
        """The cuts that it is known how many children they reach, by ref."""
        return frozenset(each.ref for each in self.with_reach)


def alike(savings: Sequence[Saving]) -> tuple[tuple[Saving, ...], ...]:
    """The savings, those together that may be one; most stand alone."""
    groups: dict[tuple[object, ...], list[Saving]] = {}
    for each in savings:
        groups.setdefault(each.looks, []).append(each)
    return tuple(map(tuple, groups.values()))


def at_least_once(savings: Sequence[Saving]) -> Span:
    """The pounds of several savings; the lowest counts those that may be one by their largest."""
    largest = (max(each.pounds.least for each in group) for group in alike(savings))
    return Span(sum(largest, Decimal(0)), added(savings).most)


def added(savings: Sequence[Saving]) -> Span:
    """The pounds of several savings, all on their lowest and all on their highest reading."""
    return Span(
        sum((each.pounds.least for each in savings), Decimal(0)),
        sum((each.pounds.most for each in savings), Decimal(0)),
    )
