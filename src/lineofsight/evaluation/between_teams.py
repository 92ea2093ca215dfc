"""A measure team by team, read from the read model, each held against limits of its own size.

Never by worker: where a team has one named worker, children for each worker are not shown, since
that would be the worker's own number.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.evaluation.funnel import Funnel, Stands, funnel
from lineofsight.measures.measure import Unit
from lineofsight.measures.registry import all_measures

MOST_DRAWN = 15
_TEAMS = """
SELECT team, n, d, value FROM team_figure WHERE import_no = :import_no AND measure = :measure
"""


@dataclass(frozen=True)
class TeamShare:
    """A team's figure. `team` is None for rows that name none.

    `limits` and `stands` are there for shares only; `is_one_worker` leaves out the number of a
    team that would be a worker's.
    """

    team: str | None
    n: int | None
    d: int | None
    value: float | None
    limits: Funnel | None = None
    stands: Stands | None = None
    is_above: bool = False
    is_one_worker: bool = False


@dataclass(frozen=True)
class BetweenTeams:
    """Every team with somebody to ask about, the largest first; `share` is the council's, 0 to 1.

    They stand in the order of their size, which is no rank: the limits widen as teams get smaller.
    """

    measure: str
    share: float | None
    teams: tuple[TeamShare, ...]

    @property
    def can_be_drawn(self) -> bool:
        """Whether there are limits, and more than one team to hold against them."""
        return sum(each.limits is not None for each in self.teams) > 1

    @property
    def drawn(self) -> tuple[TeamShare, ...]:
        """The teams that a chart has room for: those outside their limits, then the largest."""
        outside_first = sorted(self.teams, key=lambda each: each.stands is Stands.WITHIN)
        chosen = set(map(id, outside_first[:MOST_DRAWN]))
        return tuple(each for each in self.teams if id(each) in chosen)


def between_teams(answers: sqlite3.Connection, import_no: int, measure: str) -> BetweenTeams:
    """The measure in each team at one import."""
    rows = answers.execute(_TEAMS, {"import_no": import_no, "measure": measure}).fetchall()
    unit = all_measures()[measure].unit
    share = _share(rows) if unit is Unit.PERCENT else None
    found = [_team(row, unit, share) for row in rows if row[2] != 0]
    in_order = sorted(found, key=lambda each: (-(each.d or each.n or 0), each.team or ""))
    return BetweenTeams(measure, share, tuple(in_order))


def _share(rows: Sequence[sqlite3.Row]) -> float | None:
    """The council's: all its teams together, and the children whose row names none."""
    asked = sum(row[2] for row in rows)
    return sum(row[1] for row in rows) / asked if asked else None


def _team(row: sqlite3.Row, unit: Unit, share: float | None) -> TeamShare:
    team, n, d, value = row
    if unit is Unit.RATIO and d == 1:
        return TeamShare(team, None, None, None, is_one_worker=True)
    if share is None or d is None:
        return TeamShare(team, n, d, value)
    limits = funnel(d, share)
    return TeamShare(team, n, d, value, limits, limits.stands(n), is_above=n > d * share)
