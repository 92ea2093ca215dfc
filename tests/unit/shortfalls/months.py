"""Months drawn as numbers: how many are not as they should be, of how many asked, how many new."""

import datetime as dt
from collections.abc import Sequence

from lineofsight.evaluation.months import Month, Place

VISITS = "care.visit_overdue"  # a share, by regulation
UNALLOCATED = "cin.unallocated"  # a count
WHOLE = Place(VISITS, None)
HERON = Place(VISITS, "Team Heron")
WREN = Place(VISITS, "Team Wren")

Drawn = tuple[int, int | None, int]


def day(number: int) -> dt.date:
    """The last day of the month of this number, from January 2024 on."""
    first_of_next = dt.date(2024 + (number + 1) // 12, (number + 1) % 12 + 1, 1)
    return first_of_next - dt.timedelta(days=1)


def drawn(*months: Drawn, begins: int = 0) -> tuple[Month, ...]:
    """These months one after another."""
    return tuple(Month(day(n), *each, 0) for n, each in enumerate(months, start=begins))


def steady(many: int, drawing: Drawn) -> Sequence[Drawn]:
    """The same month so many times."""
    return [drawing] * many
