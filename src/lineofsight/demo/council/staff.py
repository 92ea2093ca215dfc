"""Workers, teams, services and localities; every name is invented."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import cycle
from typing import Any

from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import Cells, Team

WORKERS_IN_A_TEAM = 7
FIRST_WORKER = 100  # names before it are for heads of service


@cache
def names() -> Mapping[str, Any]:
    """The lists of made-up names: staff.toml."""
    text = resources.files(__package__).joinpath("staff.toml").read_text("utf-8")
    return tomllib.loads(text)


class Staff:
    """Who works where. Each service has teams enough for its children at England's caseload."""

    def __init__(self, dice: Dice, children: Mapping[str, int]) -> None:
        self._dice = dice
        self._heads = {service: _name(3 + 41 * place) for place, service in enumerate(children)}
        self._places = cycle(names()["localities"])
        self._teams: dict[str, list[tuple[Team, list[str]]]] = {}
        self._named = FIRST_WORKER
        for service, count in children.items():
            workers = max(2, round(count / share("caseload")))
            self._teams[service] = [
                self._team(service, min(WORKERS_IN_A_TEAM, workers - first))
                for first in range(0, workers, WORKERS_IN_A_TEAM)
            ]

    @property
    def teams(self) -> tuple[Team, ...]:
        """Every team, by service."""
        return tuple(team for service in self._teams.values() for team, _ in service)

    @property
    def services(self) -> tuple[str, ...]:
        """Every service."""
        return tuple(self._teams)

    def of(self, service: str) -> Sequence[tuple[Team, Sequence[str]]]:
        """The teams of a service, with who works in each."""
        return self._teams[service]

    def newcomer(self) -> str:
        """The name of somebody who has only just come."""
        self._named += 1
        return _name(self._named - 1)

    def allocate(self, service: str) -> Cells:
        """The team and worker of a child; a few have a team and nobody in it."""
        team, workers = self._dice.one_of(self._teams[service])
        worker = None if self._dice.usually("unallocated") else self._dice.one_of(workers)
        return {"team": team.name, "worker": worker}

    def _team(self, service: str, size: int) -> tuple[Team, list[str]]:
        number = (self._named - FIRST_WORKER) // WORKERS_IN_A_TEAM
        workers = [_name(self._named + each) for each in range(size)]
        self._named += WORKERS_IN_A_TEAM
        title = names()["services"][service]
        return Team(_team_name(number), title, self._heads[service], next(self._places)), workers


def _name(number: int) -> str:
    first, last = names()["first"], names()["last"]
    surname = last[number // len(first) * 7 % len(last)]
    return f"{first[number % len(first)]} {surname}{_more(number)}"


def _more(number: int) -> str:
    # With every pair of names used up, a Roman-looking suffix keeps two workers apart.
    rounds = number // (len(names()["first"]) * len(names()["last"]))
    return f" the {rounds + 1}nth" if rounds else ""


def _team_name(number: int) -> str:
    birds = names()["birds"]
    rounds = number // len(birds)
    return f"Team {birds[number % len(birds)]}" + (f" {rounds + 1}" if rounds else "")
