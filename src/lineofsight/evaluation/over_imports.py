"""A measure from one import to the next, read from the read model, and whether it has changed.

Of the whole council, or of one team.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lineofsight.evaluation.control_limits import (
    ControlChart,
    Direction,
    Kind,
    Limits,
    Observation,
    Signal,
    control_chart,
    kind_of,
)
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Good, Unit

_OF_THE_COUNCIL = """
SELECT import.as_at, figure.n, figure.d, figure.value, figure.why_blind
FROM import
JOIN figure ON figure.import_no = import.number AND figure.measure = :measure
WHERE import.place <= (SELECT place FROM import WHERE number = :until)
ORDER BY import.place
"""
_OF_A_TEAM = """
SELECT import.as_at, team_figure.n, team_figure.d, team_figure.value, figure.why_blind
FROM import
JOIN figure ON figure.import_no = import.number AND figure.measure = :measure
LEFT JOIN team_figure ON team_figure.import_no = import.number
    AND team_figure.measure = :measure AND team_figure.team IS :team
WHERE import.place <= (SELECT place FROM import WHERE number = :until)
ORDER BY import.place
"""
_NEWEST = "SELECT number FROM import WHERE place IS NOT NULL ORDER BY place DESC LIMIT 1"


class _Row(NamedTuple):
    as_at: str
    n: int | None
    d: int | None
    value: float | None
    why_blind: str | None


@dataclass(frozen=True)
class Point:
    """The measure on the day of one import; without a value where it could not be told."""

    as_at: dt.date
    n: int | None
    d: int | None
    value: float | None
    why_blind: str | None
    within: Limits | None = None
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True)
class OverImports:
    """The measure at every import that answers for its day, the oldest first.

    `team` is None for the whole council. `baseline` is how many of the first figures the limits
    come from: 0 while too few imports have a value for any limits.
    """

    measure: str
    team: str | None
    kind: Kind
    baseline: int
    points: tuple[Point, ...]

    @property
    def valued(self) -> tuple[Point, ...]:
        """The points that have a value."""
        return tuple(each for each in self.points if each.value is not None)

    @property
    def limits(self) -> Limits | None:
        """Those of the newest figure; of a share, each figure has its own."""
        return self.valued[-1].within if self.valued else None

    @property
    def can_be_drawn(self) -> bool:
        """Whether there is a line to draw."""
        return len(self.valued) > 1

    @property
    def directions(self) -> tuple[Direction, ...]:
        """What the newest import's figure shows, once each; nothing where it is as usual."""
        newest = self.points[-1].signals if self.points else ()
        good = Good(all_ids()[self.measure].good)
        return tuple(dict.fromkeys(each.direction(good) for each in newest))


def over_imports(
    answers: sqlite3.Connection,
    measure: str,
    *,
    team: str | None = None,
    until: int | None = None,
    baseline: int | None = None,
) -> OverImports:
    """The measure through the imports of the read model: all, or those up to import `until`.

    With `team`, of that team. `baseline` takes another number of first figures than the rules say.
    """
    newest = answers.execute(_NEWEST).fetchone()
    asked = {"measure": measure, "team": team, "until": until or (newest and newest[0])}
    found = answers.execute(_OF_A_TEAM if team is not None else _OF_THE_COUNCIL, asked)
    unit = Unit(all_ids()[measure].unit)
    rows = [_counted(_Row(*row), unit) if team is not None else _Row(*row) for row in found]
    seen = [Observation(row.value, row.d) for row in rows if row.value is not None]
    shown = control_chart(kind_of(unit), seen, baseline)
    return OverImports(measure, team, shown.kind, shown.baseline, tuple(_points(rows, shown)))


def _counted(row: _Row, unit: Unit) -> _Row:
    """A team that has nobody to count has none of them, where the measure was answered."""
    if unit is Unit.COUNT and row.n is None and row.why_blind is None:
        return row._replace(n=0, value=0.0)
    return row


def _points(rows: Sequence[_Row], shown: ControlChart) -> Iterator[Point]:
    found = iter(zip(shown.limits, shown.signals, strict=True))
    for row in rows:
        day = dt.date.fromisoformat(row.as_at)
        if shown.has_limits and row.value is not None:
            within, signals = next(found)
            yield Point(day, *row[1:], within.possible(shown.kind), signals)
        else:
            yield Point(day, *row[1:])
