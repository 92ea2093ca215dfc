"""What `check` says: one typed answer, which the terminal, JSON and pages all show.

The fields are those of the public contract, and after them some of our own.
"""

import datetime as dt
from dataclasses import dataclass

from lineofsight.model.record import Problem, Source


@dataclass(frozen=True)
class Rule:
    """A number that a measure leans on. `source` says which law, or that it is a local standard."""

    id: str
    value: int | None
    source: str


@dataclass(frozen=True)
class TeamFigure:
    """A measure in one team; None is for rows that name no team."""

    team: str | None
    n: int
    d: int | None
    value: float | None


@dataclass(frozen=True)
class GroupFigure:
    """A measure in one service, locality or age band; None is for teams not in the team file."""

    name: str | None
    n: int
    d: int | None
    value: float | None


@dataclass(frozen=True)
class NotCounted:
    """How many are not in a figure, and why."""

    why: str
    count: int


@dataclass(frozen=True)
class Earlier:
    """A measure as an earlier import had it."""

    as_at: dt.date
    n: int
    d: int | None
    value: float | None


@dataclass(frozen=True)
class OfKnown:
    """A measure among those of whom it is known, where not known counts as not met."""

    n: int
    d: int
    value: float | None


@dataclass(frozen=True, kw_only=True)
class MeasureResult:
    """One measure's answer. A blind one has no figures: nothing is known, which is not zero.

    `new` and `cleared` are children for whom it was not met now but not at the import before, and
    the other way round.
    """

    id: str
    name: str
    n: int | None = None
    d: int | None = None
    value: float | None = None
    unit: str
    met: int | None = None
    not_met: int | None = None
    not_yet_due: int | None = None
    excluded: int | None = None
    cannot_say: int | None = None
    status: str  # answered or blind
    why_blind: str | None = None
    law: tuple[Rule, ...] = ()
    by_team: tuple[TeamFigure, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()
    due_10: int | None = None
    due_20: int | None = None
    history: tuple[Earlier, ...] | None = None
    new: int | None = None
    cleared: int | None = None
    by_service: tuple[GroupFigure, ...] = ()
    by_locality: tuple[GroupFigure, ...] = ()
    by_age: tuple[GroupFigure, ...] = ()
    of_known: OfKnown | None = None
    area: str
    good: str
    not_in_it: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Shortfall:
    """Children for whom a measure is not met: in a team, or in the council where that is None.

    `since` is the first day of the unbroken months with more children than usual; where there are
    as many as usual, of those with any; None after one import.
    """

    measure: str
    team: str | None
    children: int
    since: dt.date | None
    sentence: str
    cannot_see: str


@dataclass(frozen=True)
class Check:
    """Everything that `check` has to say of an import."""

    as_at: dt.date
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    measures: tuple[MeasureResult, ...]
    shortfalls: tuple[Shortfall, ...]
    standards_assumed: tuple[Rule, ...]
    teams_not_mapped: tuple[str, ...]
