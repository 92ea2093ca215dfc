"""Claims as they are shown: numbers as text, exact; differing ones side by side; checks."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lineofsight.model.record import Problem
from lineofsight.money.amounts import in_pounds
from lineofsight.money.claims.checks import Check
from lineofsight.money.claims.claim import Claim, Unit
from lineofsight.money.claims.reader import ReadClaims
from lineofsight.money.claims.series import all_series
from lineofsight.money.claims.side_by_side import SideBySide

_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class ClaimRow:
    """One claim. `low` and `high` are exact numbers of `unit`, written out."""

    reference: str
    about: str
    figure: str
    low: str
    high: str
    unit: str
    status: str
    authority: str | None
    compared_with: str | None
    said_by: str | None
    said_on: dt.date | None
    as_at: dt.date | None
    words: str | None
    source: str | None
    row: int


@dataclass(frozen=True)
class Differing:
    """Figures of the same thing that differ, by their references, and what may explain it."""

    about: str
    authority: str | None
    as_at: dt.date | None
    references: tuple[str, ...]
    figures: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class CheckShown:
    """One claim beside one value of open data, in words. `found` is near, not_near, cannot_say."""

    reference: str
    figure: str
    series: str
    title: str
    on: dt.date | None
    value: str | None
    other: str | None
    measured: str | None
    found: str
    why: str | None
    source: str


@dataclass(frozen=True)
class ClaimsShown:
    """The claims of one file, and all that stands beside them."""

    file: str
    claims: tuple[ClaimRow, ...]
    differing: tuple[Differing, ...]
    checks: tuple[CheckShown, ...]
    problems: tuple[Problem, ...]


def claims(
    read: ReadClaims, differing: Sequence[SideBySide], checks: Sequence[Check]
) -> ClaimsShown:
    """What a file of claims says, with what differs and what open data has."""
    return ClaimsShown(
        read.file,
        tuple(map(_claim, read.claims)),
        tuple(map(_differing, differing)),
        tuple(map(_check, checks)),
        read.problems,
    )


def _claim(claim: Claim) -> ClaimRow:
    return ClaimRow(
        claim.reference,
        claim.about,
        claim.figure.as_written,
        format(claim.figure.low, "f"),
        format(claim.figure.high, "f"),
        claim.figure.unit.value,
        claim.status.value,
        claim.authority,
        claim.compared_with,
        claim.said_by,
        claim.said_on,
        claim.as_at,
        claim.words,
        claim.source,
        claim.row,
    )


def _differing(each: SideBySide) -> Differing:
    return Differing(
        each.about,
        each.authority,
        each.as_at,
        tuple(claim.reference for claim in each.claims),
        tuple(claim.figure.as_written for claim in each.claims),
        each.why,
    )


def _check(check: Check) -> CheckShown:
    series = all_series()[check.series]
    return CheckShown(
        check.claim.reference,
        check.claim.figure.as_written,
        check.series,
        series.title,
        check.on,
        _number(check.value, series.unit),
        _number(check.other, series.unit),
        _number(check.measured, check.claim.figure.unit),
        check.found.value,
        check.why,
        check.source,
    )


def _number(number: Decimal | None, unit: Unit) -> str | None:
    """A number for people to read, in its unit."""
    if number is None:
        return None
    if unit is Unit.POUNDS:
        return in_pounds(number.quantize(Decimal(1), ROUND_HALF_UP))
    if unit is Unit.NUMBER:
        return f"{number:,.0f}"
    return f"{number.quantize(_TENTH, ROUND_HALF_UP)}{'%' if unit is Unit.PERCENT else ' times'}"
