"""What a council itself says of its general fund: gaps, reserves, notices, in a TOML file.

The guide is docs/how-to/see-the-pressure.md. Every amount carries the day it is of, what kind of
figure it is and its source: a forecast gap is no outturn.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.inputs.dates import date_in
from lineofsight.money.claims.claim import Status
from lineofsight.money.effects.written import Written, written_in
from lineofsight.money.years import FinancialYear

_MOST = -(10**11)  # pounds: no amount of one council lies below


class Notice(StrEnum):
    """Kinds of notice, the harder ones last."""

    PEER_CHALLENGE = "peer_challenge"
    IMPROVEMENT = "improvement"
    BEST_VALUE = "best_value"
    SECTION_114 = "section_114"


@dataclass(frozen=True)
class Amount:
    """Nominal pounds, as they were said."""

    pounds: Decimal
    status: Status
    source: str


@dataclass(frozen=True)
class Gap:
    """Spending beyond what is there to pay for it, in one year."""

    year: FinancialYear
    amount: Amount


@dataclass(frozen=True)
class Reserves:
    """General reserves that nothing is set aside for, at a day."""

    as_at: dt.date
    amount: Amount


@dataclass(frozen=True)
class Event:
    """One notice or other step, on its day."""

    day: dt.date
    kind: Notice
    words: str
    source: str


@dataclass(frozen=True)
class Plan:
    """What an improvement plan is said to cost, part by part, in nominal pounds."""

    year: FinancialYear
    pounds: Decimal
    words: str
    source: str


@dataclass(frozen=True)
class Said:
    """What somebody said that improvement costs a council, from least to most, nominal pounds."""

    least: Decimal
    most: Decimal
    words: str
    source: str


@dataclass(frozen=True)
class Position:
    """All that the file says."""

    gaps: tuple[Gap, ...] = ()
    reserves: tuple[Reserves, ...] = ()
    events: tuple[Event, ...] = ()
    plan: tuple[Plan, ...] = ()
    said: tuple[Said, ...] = ()


def position_in(file: Path) -> Position:
    """What a file says; WrongUse, in one sentence, for the first thing that cannot be used."""
    keys = written_in(file)
    found = Position(
        gaps=tuple(Gap(each.year("year"), _amount(each)) for each in keys.tables("gaps")),
        reserves=tuple(
            Reserves(_day(each, "as_at"), _amount(each)) for each in keys.tables("reserves")
        ),
        events=tuple(map(_event, keys.tables("events"))),
        plan=tuple(map(_plan, keys.tables("plan"))),
        said=tuple(map(_said, keys.tables("said"))),
    )
    keys.nothing_left()
    return found


def _amount(keys: Written) -> Amount:
    status = keys.name("status", [each.value for each in Status])
    return Amount(keys.pounds("pounds", least=_MOST), Status(status), keys.words("source"))


def _event(keys: Written) -> Event:
    kind = keys.name("kind", [each.value for each in Notice])
    return Event(_day(keys, "day"), Notice(kind), keys.words("words"), keys.words("source"))


def _plan(keys: Written) -> Plan:
    return Plan(keys.year("year"), keys.pounds("pounds"), keys.words("words"), keys.words("source"))


def _said(keys: Written) -> Said:
    least = keys.pounds("least")
    return Said(least, keys.pounds("most", least), keys.words("words"), keys.words("source"))


def _day(keys: Written, key: str) -> dt.date:
    day = date_in(keys.words(key))
    if day is None:
        raise WrongUse(f"{keys.place}: “{key}” is no date: write one in quotes, as 2025-03-31.")
    return day
