"""Flows and costs with their unit: a number a month is never a number a child a day.

A flow counts children in a stretch of time. It is not a rate: how often each child of a group
moves, which depends on how many there are. The two have types of their own here, since taking one
for the other makes one child a month into more than a hundred.
"""

from dataclasses import dataclass
from decimal import Decimal

DAYS_A_WEEK = 7
DAYS_A_YEAR = 365.25  # on average, leap years included
MONTHS_A_YEAR = 12
DAYS_A_MONTH = DAYS_A_YEAR / MONTHS_A_YEAR


@dataclass(frozen=True)
class Flow:
    """Children who come or go, however many are there already."""

    children_a_day: float

    @classmethod
    def a_month(cls, children: float) -> "Flow":
        """So many children in an average month."""
        return cls(children / DAYS_A_MONTH)

    @property
    def children_a_month(self) -> float:
        """In an average month."""
        return self.children_a_day * DAYS_A_MONTH

    def in_days(self, days: float) -> float:
        """Children in so many days."""
        return self.children_a_day * days


@dataclass(frozen=True)
class Rate:
    """How often something befalls one child, a day that the child is there."""

    a_child_a_day: float

    @classmethod
    def a_year(cls, times: float) -> "Rate":
        """So many times for each child-year."""
        return cls(times / DAYS_A_YEAR)

    def flow(self, children: float) -> Flow:
        """What the rate comes to for so many children who are there."""
        return Flow(self.a_child_a_day * children)


@dataclass(frozen=True)
class UnitCost:
    """Nominal pounds for one child for one week."""

    pounds_a_week: Decimal

    @property
    def pounds_a_day(self) -> Decimal:
        """For one child for one day."""
        return self.pounds_a_week / DAYS_A_WEEK

    @property
    def pounds_a_year(self) -> Decimal:
        """For one child for a year of 365 days, as councils reckon one."""
        return self.pounds_a_day * 365
