"""How many cells of each team's rows can be used, import by import. No team is ranked."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.views.data_words import columns
from lineofsight.views.generation import once_a_generation
from lineofsight.views.quality_over import Share, share_of
from lineofsight.views.teams import NO_TEAM, digest

_CELLS = """
SELECT team, list, "column", SUM("rows") AS cells, SUM(unread) AS unread, SUM(blank) AS blank
FROM usable_of_team WHERE import_no = ? GROUP BY team, list, "column"
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
    usable: dict[str | None, int] = defaultdict(int)
    cells: dict[str | None, int] = defaultdict(int)
    for row in answers.execute(_CELLS, [import_no]):
        must_be_filled = not columns(row["list"])[row["column"]].may_be_blank
        lost = row["unread"] + (row["blank"] if must_be_filled else 0)
        usable[row["team"]] += row["cells"] - lost
        cells[row["team"]] += row["cells"]
    return {team: share_of(usable[team], cells[team]) for team in cells}
