"""What the High Needs Stability Grant would pay, and what would be left to the council.

Source: Department for Education, explanatory note on DSG deficits, 9 February 2026: the share of
the eligible high-needs deficit at 31 March 2026, of the lowest figure where sources differ. What
the deficit grows by afterwards is not paid for. The share and the day are parameters.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.parameters import Scenario, parameter

SHARE, AS_AT = "stability_grant.share", "stability_grant.deficit_as_at"


@dataclass(frozen=True)
class Reading:
    """One way to read how much is eligible: nominal pounds paid, and left at the day."""

    words: str
    eligible: Decimal
    paid: Decimal
    left: Decimal


def readings(
    deficit: Decimal, eligible: Decimal | None, on: dt.date, scenario: Scenario | None = None
) -> tuple[Reading, ...]:
    """What is paid of a deficit; where nobody says what is eligible, the most that it can be."""
    share = parameter(SHARE, on, scenario).number
    if eligible is not None:
        return (_reading("the high-needs part, as given", deficit, eligible, share),)
    return (
        _reading("if all of it were eligible", deficit, max(deficit, Decimal(0)), share),
        _reading("if none of it were", deficit, Decimal(0), share),
    )


def left_later(left: Decimal, grown_since: Decimal) -> Decimal:
    """What stays with the council later: what was left, and all that has come since."""
    return left + grown_since


def _reading(words: str, deficit: Decimal, eligible: Decimal, share: Decimal) -> Reading:
    paid = share * max(eligible, Decimal(0))
    return Reading(words, eligible, paid, deficit - paid)
