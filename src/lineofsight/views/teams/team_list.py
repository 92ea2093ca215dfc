"""The teams of the newest lists by their alphabet, with what waits in each. No team is ranked."""

import datetime as dt
import sqlite3
from dataclasses import dataclass

from lineofsight.views.asked import Asked
from lineofsight.views.children.worklist import SOON, due_within, only_counting
from lineofsight.views.generation import newest_import, once_a_generation
from lineofsight.views.inspections.paging import Pages, pages_of
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.views.teams.teams import Team, all_teams

# Of each team, from the index of teams alone.
_WAITING = """
WITH wanted (team) AS (VALUES {teams})
SELECT
    team,
    (
        SELECT COUNT(DISTINCT child) FROM verdict WHERE verdict.team IS wanted.team
    ) AS children,
    (
        SELECT COUNT(DISTINCT child) FROM verdict
        WHERE verdict.team IS wanted.team AND verdict = 'not_met' AND measure NOT IN ({counting})
    ) AS not_met,
    (
        SELECT COUNT(DISTINCT child) FROM verdict
        WHERE verdict.team IS wanted.team AND verdict = 'cannot_say' AND measure NOT IN ({counting})
    ) AS cannot_tell,
    (
        SELECT COUNT(DISTINCT child) FROM verdict
        WHERE verdict.team IS wanted.team AND verdict IN ('met', 'not_yet_due')
            AND due BETWEEN ? AND ? AND measure NOT IN ({counting})
    ) AS due_soon
FROM wanted
"""


@dataclass(frozen=True)
class Row:
    """A team, and how many children in its rows: all, and those of whom something waits.

    A child can be among several of them.
    """

    digest: str
    title: str
    service: str | None
    locality: str | None
    children: int
    not_met: int
    cannot_tell: int
    due_soon: int


@dataclass(frozen=True)
class TeamList:
    """A page of the teams. `problem` says why the council's own file of teams is not used."""

    title: str
    as_at: dt.date
    rows: tuple[Row, ...]
    pages: Pages
    has_services: bool
    due_by: dt.date
    problem: str | None


def team_list(sources: Sources, asked: Asked) -> TeamList:
    """The teams that are asked for. Raises NotHere when no lists have been imported."""
    teams = all_teams(sources)
    _, as_at = newest_import(sources)
    pages = pages_of(len(teams.by_digest), asked)
    shown = tuple(teams)[max(0, pages.first - 1) : pages.last]
    return TeamList(
        title="Teams",
        as_at=as_at,
        rows=_rows(sources.need_answers(), shown, as_at),
        pages=pages,
        has_services=any(team.service for team in teams),
        due_by=due_within(as_at, SOON).last,
        problem=teams.problem,
    )


@once_a_generation(most_kept=16)
def _rows(answers: sqlite3.Connection, teams: tuple[Team, ...], as_at: dt.date) -> tuple[Row, ...]:
    if not teams:
        return ()
    soon, counting = due_within(as_at, SOON), only_counting()
    query = _WAITING.format(
        teams=", ".join("(?)" for _ in teams), counting=", ".join("?" for _ in counting)
    )
    names = [team.name for team in teams]
    days = (str(soon.first), str(soon.last))
    found = answers.execute(query, [*names, *counting, *counting, *days, *counting])
    waiting = {row["team"]: tuple(row)[1:] for row in found}
    return tuple(
        Row(team.digest, team.title, team.service, team.locality, *waiting[team.name])
        for team in teams
    )


_HEADINGS = (
    "team",
    "service",
    "locality",
    "children in its rows",
    "overdue or to be looked at",
    "cannot tell",
    f"due in the next {SOON} working days",
)


def table(page: TeamList) -> Table:
    """The teams shown, a line each."""
    rows = [
        (each.title, each.service, each.locality,
         each.children, each.not_met, each.cannot_tell, each.due_soon)
        for each in page.rows
    ]  # fmt: skip
    return Table("teams", _HEADINGS, rows)
