"""A saving as a council wrote it: nothing in it is worked out yet."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lineofsight.money.years import FinancialYear


class Stage(StrEnum):
    """How far a proposal has come; unknown where nothing says so."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    PART_DELIVERED = "part_delivered"
    DELIVERED = "delivered"
    WITHDRAWN = "withdrawn"
    REVERSED = "reversed"
    UNKNOWN = "unknown"


class Period(StrEnum):
    """What an amount covers. UNSAID and OVER leave a question; every other one answers it."""

    UNSAID = "unsaid"
    A_YEAR = "a year"
    FIRST_YEAR = "first year"  # what the first year saves, of which a part may be gone
    ONCE = "once"
    OVER = "over"  # "worth £90,000 over two years", whatever that means
    SPREAD = "spread over"  # the same each year
    RISING = "rising over"  # by equal steps to the amount, a year
    CASH = "cash over"  # by equal steps that come to the amount in all
    STEPS = "steps"  # year columns: each a change on the year before
    EACH_YEAR = "each year"  # year columns: each what that year saves


class Sign(StrEnum):
    """What a minus means; UNSAID leaves a question where there is one.

    EITHER is UNSAID in a file where others are written the other way: a plus is in doubt too.
    """

    UNSAID = "unsaid"
    EITHER = "either"
    SAVING = "saving"  # a minus is a cost
    BUDGET_CHANGE = "budget change"  # a minus is a saving


@dataclass(frozen=True)
class Base:
    """What a percentage may be of: pounds a year, and the words beside them."""

    pounds: Decimal
    words: str


@dataclass(frozen=True)
class Place:
    """Where a proposal stands in the file, rows as a spreadsheet numbers them."""

    file: str
    sheet: str | None
    row: int


@dataclass(frozen=True)
class Proposal:
    """One line of a council's savings. Pounds are as written, minus included.

    `over_years` is how many years the period names. `percent` is a share of 1, and
    `percent_as_share` says that the workbook kept it so. `real_year` is the
    year of real prices, None where they are nominal. `themes` were written if `themes_written`,
    else suggested by the words of title and service. `reach` is children; None where it is not
    said. `asides` are the titles of columns that are not read and speak of a part of a year.
    """

    place: Place
    reference: str
    title: str
    service: str | None
    directorate: str | None
    amount: Decimal | None
    by_year: Mapping[FinancialYear, Decimal]
    period: Period
    over_years: int | None
    sign: Sign
    starts: dt.date | None
    percent: Decimal | None
    percent_as_share: bool
    percent_of: tuple[Base, ...]
    real_year: FinancialYear | None
    prices_said: bool
    stage: Stage
    promise: str | None
    check_by: dt.date | None
    themes: tuple[str, ...]
    themes_written: bool
    reach: int | None
    ring_fence: str | None
    overlaps: tuple[str, ...]
    said_on: dt.date | None
    source: str | None
    asides: tuple[str, ...]

    @property
    def still_counts(self) -> bool:
        """Whether the saving is meant to happen or has: withdrawn and reversed ones are not."""
        return self.stage not in (Stage.WITHDRAWN, Stage.REVERSED)
