"""Which service and locality each team belongs to, and who heads it: a council's own small file.

A CSV file with the columns team, service and head, and locality if the council likes.
"""

import csv
import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import WrongUse

_COLUMNS = ("team", "service", "head")
_MAY_HAVE = "locality"


@dataclass(frozen=True)
class Team:
    """A team's place in the council."""

    team: str
    service: str
    head: str
    locality: str | None


@dataclass(frozen=True)
class Teams:
    """Every team of the file. A team's name counts alike in capitals or not, spaces aside."""

    by_key: Mapping[str, Team]

    def find(self, name: str | None) -> Team | None:
        """The team of this name, or None where the file has none."""
        return self.by_key.get(_key(name)) if name else None

    def group(self, name: str | None, kind: str) -> str | None:
        """The "service" or "locality" of the team of this name."""
        team = self.find(name)
        if team is None:
            return None
        return team.service if kind == "service" else team.locality

    def unmapped(self, names: Iterable[str | None]) -> tuple[str, ...]:
        """Teams of the lists that the file does not have."""
        if not self.by_key:
            return ()
        return tuple(sorted({name for name in names if name and self.find(name) is None}))


NO_TEAMS = Teams({})


def read_teams(file: Path | None) -> Teams:
    """The teams of this file; none without one. WrongUse, with the line, for what is not clear."""
    if file is None:
        return NO_TEAMS
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise WrongUse(
            f"The teams file {file.name} could not be read: save it as CSV in UTF-8, with the "
            f"columns {', '.join(_COLUMNS)}."
        ) from error
    return Teams(_by_key(file.name, rows))


def _by_key(name: str, rows: list[dict[str, str]]) -> dict[str, Team]:
    found: dict[str, Team] = {}
    for line, row in enumerate(rows, start=2):
        team = _team(name, line, row)
        if _key(team.team) in found:
            raise WrongUse(
                f"{name}, line {line}: this team stands there twice: look which line is right and "
                "save it without the other."
            )
        found[_key(team.team)] = team
    return found


def _team(name: str, line: int, row: Mapping[str, str]) -> Team:
    _refuse_other_columns(name, [key for key in row if key])
    cells = {key: (row.get(key) or "").strip() for key in (*_COLUMNS, _MAY_HAVE)}
    if not (cells["team"] and cells["service"]):
        raise WrongUse(f"{name}, line {line}: write the team and its service, both in words.")
    return Team(cells["team"], cells["service"], cells["head"], cells[_MAY_HAVE] or None)


def _refuse_other_columns(name: str, columns: list[str]) -> None:
    known = (*_COLUMNS, _MAY_HAVE)
    for number, column in enumerate(columns, start=1):
        if column not in known:  # not repeated: it may be a list of children, without its titles
            near = difflib.get_close_matches(column, known, n=1, cutoff=0.0)[0]
            raise WrongUse(
                f"{name}: the title of column {number} is none of these: write {near!r}, if that "
                f"is meant, out of {', '.join(known)}."
            )
    for column in _COLUMNS:
        if column not in columns:
            raise WrongUse(f"{name}: it lacks a column: add {column!r}.")


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
