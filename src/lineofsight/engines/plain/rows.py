"""What the referee reads, and what it says: rows of a list in, cases out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

from lineofsight.model.verdicts import Verdict

Value = date | str | int | None


@dataclass(frozen=True)
class Row:
    """One row of a list. A column in `unread` had a cell that could not be used."""

    row_id: int
    values: Mapping[str, Value]
    unread: frozenset[str] = frozenset()


Rows = Mapping[str, Sequence[Row]]  # by table


@dataclass(frozen=True)
class AsAt:
    """The day the question is asked of (T), with the bank holidays and the council's standards."""

    day: date
    holidays: frozenset[date]
    standards: Mapping[str, int]


class Answer(Enum):
    """Whether something is so: a blank or unusable cell can leave it open."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Finding:
    """What a measure says of one row; `due` is the last day in time, where there is one, and
    `days` what a measure of days counts."""

    verdict: Verdict
    reason: str
    due: date | None = None
    days: int | None = None


@dataclass(frozen=True)
class ChildList:
    """A list with one case a child: when a row of it is open, and where its start stands.

    `start` is None for a list without dates (care leavers): every row counts alike.
    """

    table: str
    start: str | None
    is_open: Callable[[Row, AsAt], Answer]


@dataclass(frozen=True)
class Question:
    """A measure: its list, its unit and good direction (measures.csv), the columns without which
    it is blind, and the plain function that answers it for one row."""

    measure: str
    about: ChildList
    unit: Literal["count", "percent", "ratio"]
    good: Literal["high", "low", "none"]
    columns: frozenset[str]
    ask: Callable[[Row, AsAt], Finding]


@dataclass(frozen=True)
class Case:
    """One case's verdict. `dates` are the dates read, by column, and `due`; `days` is what a
    measure of days counts. `child` is the person whose row it is (an adopter, in List 11)."""

    case: str
    child: str
    team: str | None
    worker: str | None
    verdict: Verdict
    reason: str
    dates: Mapping[str, date]
    rows: tuple[int, ...]
    days: int | None = None
