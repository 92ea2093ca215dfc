"""How many cells of each team's rows can be used, import by import. No team is ranked."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.views.data.data_words import columns, lists
from lineofsight.views.data.quality_over import Share, share_of
from lineofsight.views.generation import once_a_generation
from lineofsight.views.teams.teams import NO_TEAM, digest

_CELLS = """
SELECT
    team,
    SUM("rows") AS cells,
    SUM(unread) + SUM(
        CASE WHEN list || '.' || "column" IN (SELECT value FROM json_each(:must_be_filled))
        THEN blank ELSE 0 END
    ) AS lost
FROM usable_of_team WHERE import_no = :import_no GROUP BY team
"""


@dataclass(frozen=True)
class TeamOver:
    """A team, what stands for it in an address, and its share in each import: the newest first.

    `name` is None for rows that name no team.
    """

    name: str | None
    title: str
    digest: str
    shares: tuple[Share, ...]


def teams_over(answers: sqlite3.Connection, imports: Sequence[int]) -> tuple[TeamOver, ...]:
    """Every team of the newest of these imports by the alphabet, those without a name last."""
    by_import = [_shares(answers, number) for number in imports]
    teams = sorted(by_import[0] if by_import else (), key=_in_order)
    none = share_of(0, 0)
    return tuple(
        TeamOver(
            team, team or NO_TEAM, digest(team), tuple(each.get(team, none) for each in by_import)
        )
        for team in teams
    )


def _in_order(team: str | None) -> tuple[bool, str]:
    return team is None, (team or "").casefold()


@once_a_generation(most_kept=24)
def _shares(answers: sqlite3.Connection, import_no: int) -> Mapping[str | None, Share]:
    asked = {"must_be_filled": json.dumps(_must_be_filled()), "import_no": import_no}
    rows = answers.execute(_CELLS, asked)
    return {row["team"]: share_of(row["cells"] - row["lost"], row["cells"]) for row in rows}


def _must_be_filled() -> list[str]:
    return [
        f"{name}.{column.id}"
        for name in lists()
        for column in columns(name).values()
        if not column.may_be_blank
    ]
