"""A measure from one import to the next, read from the read model, and whether it has changed."""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.evaluation.variation import Limits, Signal, limits, signals
from lineofsight.measures.measure import Unit
from lineofsight.measures.registry import all_measures

_FIGURES = """
SELECT import.as_at, figure.n, figure.d, figure.value, figure.why_blind
FROM import
JOIN figure ON figure.import_no = import.number AND figure.measure = :measure
WHERE import.place IS NOT NULL
ORDER BY import.place
"""


@dataclass(frozen=True)
class Point:
    """The measure on the day of one import; without a value where it could not be told."""

    as_at: dt.date
    n: int | None
    d: int | None
    value: float | None
    why_blind: str | None
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True)
class OverImports:
    """The measure at every import that answers for its day, the oldest first.

    `limits` is None while too few imports have a value for any to be told.
    """

    measure: str
    points: tuple[Point, ...]
    limits: Limits | None

    @property
    def valued(self) -> tuple[Point, ...]:
        """The points that have a value."""
        return tuple(each for each in self.points if each.value is not None)

    @property
    def can_be_drawn(self) -> bool:
        """Whether there is a line to draw."""
        return len(self.valued) > 1


def over_imports(answers: sqlite3.Connection, measure: str) -> OverImports:
    """The measure through every import of the read model."""
    rows = answers.execute(_FIGURES, {"measure": measure}).fetchall()
    values = [row[3] for row in rows if row[3] is not None]
    within = limits(values)
    shown = iter(signals(values, within) if within else [()] * len(values))
    return OverImports(measure, tuple(_points(rows, shown)), _possible(within, measure))


def _points(rows: Sequence[sqlite3.Row], shown: Iterator[tuple[Signal, ...]]) -> Iterator[Point]:
    for as_at, n, d, value, why_blind in rows:
        found = () if value is None else next(shown)
        yield Point(dt.date.fromisoformat(as_at), n, d, value, why_blind, found)


def _possible(within: Limits | None, measure: str) -> Limits | None:
    """The limits cut where no figure can be: below nothing, or above all of them."""
    if within is None:
        return None
    most = 100.0 if all_measures()[measure].unit is Unit.PERCENT else within.upper
    return Limits(max(0.0, within.lower), within.average, min(most, within.upper))
