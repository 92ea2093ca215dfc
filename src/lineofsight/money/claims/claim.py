"""A figure that somebody said, with who, when, of what day, and what kind of figure it was."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Unit(StrEnum):
    """What a figure counts."""

    POUNDS = "pounds"
    TIMES = "times"  # one authority's number over another's
    PERCENT = "percent"
    NUMBER = "number"


class Status(StrEnum):
    """What kind of figure it was when it was said; a claim is one whose kind nobody has found."""

    BUDGET = "budget"
    FORECAST = "forecast"
    OUTTURN = "outturn"
    CLAIM = "claim"


@dataclass(frozen=True)
class Figure:
    """A number, or a range of them, and its unit; `as_written` is what was said."""

    low: Decimal
    high: Decimal
    unit: Unit
    as_written: str

    def meets(self, other: "Figure") -> bool:
        """Whether two figures of one unit have a number in common."""
        return self.unit is other.unit and self.low <= other.high and other.low <= self.high


@dataclass(frozen=True)
class Claim:
    """One figure as somebody said it.

    `as_at` is the day that the figure is of, None where that was not said. `check` names the
    series of open data that it can be held against.
    """

    reference: str
    about: str
    figure: Figure
    authority: str | None
    compared_with: str | None
    said_by: str | None
    said_on: dt.date | None
    as_at: dt.date | None
    status: Status
    check: tuple[str, ...]
    words: str | None
    source: str | None
    row: int
