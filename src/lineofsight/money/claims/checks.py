"""Claims held against open data: what the series says, and whether the figure is near it.

A figure of "times" is held against the one authority's number over the other's; any other against
the authority's own number. Every series that the claim names is shown, since a sentence such as
"spent 12 times as much" may rest on one of several. The value is that of the day the claim is of.
Where it says none, it is the newest that there was by the day it was said, unless that is more than
a year older; of "times", which may rest on any year, the newest few.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from lineofsight.money.claims.claim import Claim, Unit
from lineofsight.money.claims.series import Series, Values, all_series, values_of

# How near is near: figures are said in round numbers, £78.7m as £80m and 13 times as 12.
NEAR = Decimal("0.10")
_FEW = 5  # years of a ratio whose year nobody said
_A_YEAR = dt.timedelta(days=366)


class Found(StrEnum):
    """What the series says of a figure; nobody is called a liar by it."""

    NEAR = "near"
    NOT_NEAR = "not_near"
    CANNOT_SAY = "cannot_say"


@dataclass(frozen=True)
class Check:
    """One claim beside one value of one series.

    `value` is the authority's in the series' unit, `other` that of the authority compared with,
    `measured` what the claim's figure is held against. `why` says why nothing can be said.
    """

    claim: Claim
    series: str
    on: dt.date | None
    value: Decimal | None
    other: Decimal | None
    measured: Decimal | None
    found: Found
    why: str | None
    source: str


def checks(claims: tuple[Claim, ...], folder: Path) -> tuple[Check, ...]:
    """Every claim that names a series, beside it. Raises NotRead where a file is missing."""
    return tuple(
        check
        for claim in claims
        for series in map(all_series().__getitem__, claim.check)
        for check in _checks(claim, series, folder)
    )


def _checks(claim: Claim, series: Series, folder: Path) -> Iterator[Check]:
    why_not = _why_not(claim, series)
    if why_not or claim.authority is None:
        yield _cannot_say(claim, series, why_not or "the claim names no authority")
        return
    own = values_of(series, claim.authority, folder)
    beside = values_of(series, claim.compared_with, folder) if claim.compared_with else {}
    days = [day for day in own if _is_meant(day, claim)]
    if claim.as_at is None:
        days = days[-_FEW:] if claim.figure.unit is Unit.TIMES else days[-1:]
    if not days:
        yield _cannot_say(claim, series, "the series has no value of that day")
    elif _is_too_old(days[-1], claim):
        why = f"the newest value is of {days[-1]}, more than a year before it was said"
        yield _cannot_say(claim, series, why)
    else:
        yield from (_check(claim, series, day, own, beside) for day in days)


def _why_not(claim: Claim, series: Series) -> str | None:
    if claim.figure.unit is Unit.TIMES:
        return None if claim.compared_with else "the claim does not say compared with whom"
    if claim.figure.unit is not series.unit:
        return f"the claim counts {claim.figure.unit} and the series {series.unit}"
    return None


def _is_meant(day: dt.date, claim: Claim) -> bool:
    if claim.as_at is None:
        return claim.said_on is None or day <= claim.said_on
    return day == claim.as_at or (day.month == day.day == 1 and day.year == claim.as_at.year)


def _is_too_old(day: dt.date, claim: Claim) -> bool:
    """Whether a value is of a year that the claim, which names none, can hardly mean."""
    is_of_a_day = claim.as_at is not None or claim.figure.unit is Unit.TIMES
    return not is_of_a_day and claim.said_on is not None and claim.said_on - day > _A_YEAR


def _check(claim: Claim, series: Series, day: dt.date, own: Values, beside: Values) -> Check:
    value, other = own[day], beside.get(day)
    measured = _measured(claim, value, other)
    why = None if measured is not None else _why_no_ratio(other)
    return Check(
        claim,
        series.id,
        day,
        value,
        other,
        measured,
        _found(claim, measured),
        why,
        series.source,
    )


def _measured(claim: Claim, value: Decimal, other: Decimal | None) -> Decimal | None:
    if claim.figure.unit is not Unit.TIMES:
        return value
    return value / other if other is not None and other > 0 and value > 0 else None


def _why_no_ratio(other: Decimal | None) -> str:
    if other is None:
        return "the series has no value of the other authority on that day"
    return "there is no number above nothing to divide by"


def _found(claim: Claim, measured: Decimal | None) -> Found:
    if measured is None:
        return Found.CANNOT_SAY
    low = claim.figure.low - abs(claim.figure.low) * NEAR
    high = claim.figure.high + abs(claim.figure.high) * NEAR
    return Found.NEAR if low <= measured <= high else Found.NOT_NEAR


def _cannot_say(claim: Claim, series: Series, why: str) -> Check:
    return Check(claim, series.id, None, None, None, None, Found.CANNOT_SAY, why, series.source)
