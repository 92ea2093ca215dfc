"""One figure of the schools grant balance: whose, of what day, and what kind of figure it was."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lineofsight.money.claims.claim import Status
from lineofsight.money.years import FinancialYear, year_of


class Place(StrEnum):
    """Where a figure stands, in the order in which it goes before another of the same day."""

    SECTION_251 = "section_251"
    ACCOUNTS = "accounts"
    GRANT_NOTE = "grant_note"
    ASSURANCE = "assurance"
    REVENUE_OUTTURN = "revenue_outturn"
    COMMITTEE = "committee"
    COPIED = "copied"
    PRESS = "press"


# The five that the department compares before it pays (explanatory note, 9 February 2026).
FIVE = (
    Place.SECTION_251,
    Place.GRANT_NOTE,
    Place.ASSURANCE,
    Place.REVENUE_OUTTURN,
    Place.ACCOUNTS,
)


@dataclass(frozen=True)
class Figure:
    """A deficit in nominal pounds; a surplus is negative, as in line 1.9.3 of section 251.

    `eligible` is the part of it that is high needs, None where nobody says. `made_on` is the day
    a forecast was made, `mitigated` whether it counts on savings that are not made yet.
    """

    as_at: dt.date
    deficit: Decimal
    status: Status
    place: Place
    source: str
    eligible: Decimal | None = None
    made_on: dt.date | None = None
    mitigated: bool | None = None

    @property
    def year(self) -> FinancialYear:
        """The financial year at whose end, or in which, it stands."""
        return year_of(self.as_at)

    @property
    def at_year_end(self) -> bool:
        """Whether it is of 31 March."""
        return self.as_at == self.year.last_day
