"""The teams that the newest lists name, and how an address names each: by a digest of its name."""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.evaluation.teams import NO_TEAMS, Teams, read_teams
from lineofsight.views.asked import NotHere
from lineofsight.views.generation import newest_import, once_a_generation
from lineofsight.views.sources import Sources

FILE = "teams.csv"  # the council's own, in the workspace
NO_TEAM = "No team named"
_DIGITS = 12  # of a name that is no secret
_NAMES = "SELECT DISTINCT team FROM team_figure WHERE import_no = ?"


@dataclass(frozen=True)
class Team:
    """A team of the lists; `name` is None for rows that name none.

    `service` and `locality` are those of the council's own file of teams, None without.
    """

    name: str | None
    service: str | None = None
    locality: str | None = None

    @property
    def title(self) -> str:
        """What it is called on pages."""
        return self.name or NO_TEAM

    @property
    def digest(self) -> str:
        """What stands for it in an address."""
        return digest(self.name)


@dataclass(frozen=True)
class AllTeams:
    """Every team by its digest, in the order of the alphabet, those without a name last.

    `problem` says why the council's own file of teams could not be used.
    """

    by_digest: Mapping[str, Team]
    problem: str | None

    def __iter__(self) -> Iterator[Team]:
        return iter(self.by_digest.values())

    def team(self, wanted: str) -> Team | None:
        """The team that an address means; None where the newest lists have none such."""
        return self.by_digest.get(wanted)


def digest(name: str | None) -> str:
    """What stands for a team in an address."""
    return hashlib.sha256(name.encode()).hexdigest()[:_DIGITS] if name else "none"


def all_teams(sources: Sources) -> AllTeams:
    """The teams of the newest lists. Raises NotHere when there are no lists."""
    import_no, _ = newest_import(sources)
    file = sources.workspace / FILE
    written = file.stat().st_mtime_ns if file.exists() else None
    return _all_teams(sources.need_answers(), import_no, file, written)


def team_asked(sources: Sources, wanted: str) -> Team:
    """The team that an address means. Raises NotHere when the newest lists have none such."""
    team = all_teams(sources).team(wanted)
    if team is None:
        raise NotHere("No team in the newest lists has this address: choose one of the teams.")
    return team


@once_a_generation(most_kept=4)
def _all_teams(
    answers: sqlite3.Connection, import_no: int, file: Path, written: int | None
) -> AllTeams:
    """The teams, read again when the council's own file of them has changed."""
    own, problem = _own_file(file if written else None)
    found = [_team(row["team"], own) for row in answers.execute(_NAMES, [import_no])]
    in_order = sorted(found, key=lambda team: (team.name is None, team.title.casefold()))
    return AllTeams({team.digest: team for team in in_order}, problem)


def _own_file(file: Path | None) -> tuple[Teams, str | None]:
    """The council's own file of teams: a mistake in it costs services and localities, no page."""
    try:
        return read_teams(file), None
    except WrongUse as mistake:
        return NO_TEAMS, str(mistake)


def _team(name: str | None, own: Teams) -> Team:
    listed = own.find(name)
    return Team(name, listed.service, listed.locality) if listed else Team(name)
