"""Who is responsible for a child on which day: posts in teams, and who holds them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.demo.council.over_time.chance import Chance
from lineofsight.demo.council.over_time.series import Series, changing
from lineofsight.demo.council.record import Cell, Cells, Team
from lineofsight.demo.council.staff import WORKERS_IN_A_TEAM, Staff

Phases = Sequence[tuple[date, str]]
Changes = list[tuple[date, Cell]]


@dataclass(frozen=True)
class Allocation:
    """The team and the worker, day after day; without a worker where the cell is blank."""

    team: Series
    worker: Series

    def on(self, day: date) -> Cells:
        """As it stood on the day."""
        return {"team": self.team.on(day), "worker": self.worker.on(day)}

    def until(self, end: date | None) -> Mapping[str, Series]:
        """The two columns as they stand, and as they stood last once it ended."""
        return {"team": _up_to(self.team, end), "worker": _up_to(self.worker, end)}


def _up_to(series: Series, end: date | None) -> Series:
    if end is None:
        return series
    return changing(
        [each for each in zip(series.days, series.values, strict=True) if each[0] <= end]
    )


class Posts:
    """Every post of the council. Who leaves one is followed by somebody new."""

    def __init__(self, staff: Staff, first: date, last: date, chance: Chance) -> None:
        self.staff = staff
        self._holders = {
            name: self._held(name, first, last, chance)
            for service in staff.services
            for _, names in staff.of(service)
            for name in names
        }

    def _held(self, name: str, first: date, last: date, chance: Chance) -> Series:
        changes: Changes = [(date.min, name)]
        day = first + chance.kept_up("same_worker")
        while day <= last:
            changes.append((day, self.staff.newcomer()))
            day += chance.kept_up("same_worker")
        return changing(changes)

    def full_teams(self, service: str) -> list[Team]:
        """The teams of a service with every post, or all where none has."""
        teams = self.staff.of(service)
        full = [team for team, names in teams if len(names) == WORKERS_IN_A_TEAM]
        return full or [team for team, _ in teams]

    def through(self, phases: Phases, end: date, chance: Chance) -> Allocation:
        """From service to service until the end; a phase is the day it begins and the service."""
        teams: Changes = []
        workers: Changes = []
        ends = [day for day, _ in phases[1:]] + [end]
        for (day, service), until in zip(phases, ends, strict=True):
            self._phase(day, until, service, chance, teams, workers)
        return Allocation(changing(teams), changing(workers))

    def _phase(
        self,
        since: date,
        until: date,
        service: str,
        chance: Chance,
        teams: Changes,
        workers: Changes,
    ) -> None:
        team, names = chance.one_of(self.staff.of(service))
        day = since
        while day <= until:
            changes_on = day + chance.kept_up("same_worker")
            teams.append((day, team.name))
            workers.extend(self._holding(chance.one_of(names), day, min(changes_on, until), chance))
            day = changes_on
            if chance.happens("moves_team"):
                team, names = chance.one_of(self.staff.of(service))

    def _holding(self, post: str, since: date, until: date, chance: Chance) -> Changes:
        """Who holds the post while it is this child's; now and then nobody does at first."""
        held = self._holders[post]
        starts = since
        if chance.happens("waits_for_a_worker"):
            starts = min(since + chance.kept_up("out_of_a_worker"), until)
        later = zip(held.days, held.values, strict=True)
        following = [(day, name) for day, name in later if starts < day <= until]
        return [(since, None), (starts, held.on(starts)), *following]
