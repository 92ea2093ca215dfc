"""What `cases`, `child` and `quality` print that has no class of its own: a test compares it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where a row stood in the council's files."""

    file: str
    sheet: str | None
    row: int


@dataclass(frozen=True)
class Case:
    """One child's answer in one measure."""

    measure: str
    case: str
    child: str | None
    team: str | None
    worker: str | None
    verdict: str
    reason: str
    dates: Mapping[str, dt.date]
    rows: tuple[Place, ...]
    also_in_care: bool | None
    days: int | None


@dataclass(frozen=True)
class ListedRow:
    """One row of one list about the child."""

    table: str
    file: str
    sheet: str | None
    row: int
    cells: Mapping[str, str]
    unread: tuple[str, ...]
    meanings: Mapping[str, str]


@dataclass(frozen=True)
class Child:
    """Everything recorded about one child, and every answer."""

    child: str
    as_at: dt.date
    rows: tuple[ListedRow, ...]
    answers: tuple[Case, ...]


@dataclass(frozen=True)
class DoubtfulRow:
    """One row that a check finds."""

    list: str
    child: str | None
    team: str | None
    file: str
    sheet: str | None
    row: int


@dataclass(frozen=True)
class Doubt:
    """One day-one check of the lists, and the rows that it finds."""

    check: str
    title: str
    hides: str
    to_do: str
    source: str
    rows: int | None
    children: int | None
    not_asked: str | None
    found: tuple[DoubtfulRow, ...]
