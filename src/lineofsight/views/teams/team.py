"""A manager's home: what in one team is overdue, falls due, cannot be told, or is in hand."""

import datetime as dt
import sqlite3
from dataclasses import dataclass

from lineofsight.views.asked import Asked
from lineofsight.views.children.lines import Line, LineMaker, line_maker
from lineofsight.views.children.worklist import (
    NEEDS_AN_ANSWER,
    SOON,
    Wanted,
    count,
    due_within,
    lines_of_measures,
)
from lineofsight.views.generation import newest_import
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table
from lineofsight.views.teams.team_sections import Section, TeamAsked, sections
from lineofsight.views.teams.teams import Team, team_asked

_CHILDREN = "SELECT COUNT(DISTINCT child) FROM verdict WHERE team IS ?"


@dataclass(frozen=True)
class TeamHome:
    """A team's page: `needing` of its `children` need an answer.

    `expired` are lines to which something was said whose day has passed; `problem` says why
    nothing can be shown as known.
    """

    title: str
    digest: str
    service: str | None
    locality: str | None
    as_at: dt.date
    children: int
    needing: int
    sections: tuple[Section, ...]
    expired: tuple[Line, ...]
    in_hand: tuple[Line, ...]
    problem: str | None


def team(sources: Sources, asked: Asked) -> TeamHome:
    """The home of a team. Raises NotHere when the newest lists have no such team."""
    its = team_asked(sources, asked.parts["team"])
    _, as_at = newest_import(sources)
    answers, makes = sources.need_answers(), line_maker(sources, f"/teams/{its.digest}")
    said = _said(answers, its, makes)
    waiting = TeamAsked(answers, its, due_within(as_at, SOON), makes.references, said)
    (children,) = answers.execute(_CHILDREN, [its.name]).fetchone()
    return TeamHome(
        title=its.title,
        digest=its.digest,
        service=its.service,
        locality=its.locality,
        as_at=as_at,
        children=children,
        needing=count(answers, Wanted(NEEDS_AN_ANSWER, team=its)).children,
        sections=sections(waiting),
        expired=tuple(each for each in said if each.known and each.known.has_expired),
        in_hand=tuple(each for each in said if each.known and each.known.holds),
        problem=makes.known.problem,
    )


def _said(answers: sqlite3.Connection, its: Team, makes: LineMaker) -> list[Line]:
    """The lines to which something was said that holds, or whose day has passed: by that day."""
    measures = sorted(makes.known.measures)
    found = makes.lines(lines_of_measures(answers, its, measures)) if measures else ()
    return sorted((each for each in found if each.known), key=_until)


def _until(line: Line) -> tuple[dt.date, str, str]:
    until = line.known.until if line.known else None
    return until or dt.date.max, line.measure, line.child


def table(page: TeamHome) -> Table:
    """What waits, a line a measure."""
    headings = ("question", "measure", "children", "of", "of whom known and in hand")
    rows: list[tuple[Cell, ...]] = [
        (section.title, each.title, each.n, each.d, each.in_hand)
        for section in page.sections
        for each in section.groups
    ]
    return Table("team", headings, rows)
