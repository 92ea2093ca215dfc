"""What the register has of measures: who was told, what was done, and what was withdrawn."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from lineofsight.register.events import Event
from lineofsight.register.kinds import acted, retracted, told
from lineofsight.register.kinds.acted import Acted
from lineofsight.register.kinds.retracted import Retracted
from lineofsight.register.kinds.told import How, Role, Told
from lineofsight.register.store import FILE, open_register

ROLES = {
    Role.TEAM: "the team",
    Role.HEAD_OF_SERVICE: "the head of service",
    Role.DIRECTOR: "the director of children’s services",
    Role.CHIEF_EXECUTIVE: "the chief executive",
    Role.LEAD_MEMBER: "the lead member",
    Role.COMMITTEE: "a committee of councillors",
    Role.IMPROVEMENT_BOARD: "the improvement board",
}
HOW = {
    How.BRIEFING: "in a briefing",
    How.PACK: "in a pack that was sent",
    How.MEETING: "at a meeting",
    How.ACKNOWLEDGEMENT: "and acknowledged it",
}

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class FirstTold:
    """Who was told first, how, by which evidence; `event` is its number in the register."""

    on: dt.date
    to: str
    how: str
    evidence: str
    event: int


@dataclass(frozen=True)
class FirstActed:
    """What was done first, by which evidence; `event` is its number in the register."""

    on: dt.date
    evidence: str
    event: int


@dataclass(frozen=True)
class TakenBack:
    """Something recorded that was withdrawn later: what and when, and by whom, when and why.

    `because` is None once the reason is erased.
    """

    what: str
    on: dt.date
    evidence: str
    event: int
    withdrawn_on: dt.date
    who: str
    because: str | None


@dataclass(frozen=True)
class Recorded:
    """What the register has of every measure, by its id: what holds, and what was withdrawn."""

    told: Mapping[str, list[FirstTold]] = field(default_factory=dict)
    acted: Mapping[str, list[FirstActed]] = field(default_factory=dict)
    taken_back: Mapping[str, list[TakenBack]] = field(default_factory=dict)


@dataclass(frozen=True)
class RecordedOf:
    """What the register has of one measure, in the order in which it happened."""

    told: tuple[FirstTold, ...]
    acted: tuple[FirstActed, ...]
    taken_back: tuple[TakenBack, ...]


def recorded_of(workspace: Path, measure: str) -> RecordedOf:
    """Everything recorded of one measure and not erased."""
    found = recorded(workspace)
    return RecordedOf(
        tuple(sorted(found.told.get(measure, []), key=lambda each: each.on)),
        tuple(sorted(found.acted.get(measure, []), key=lambda each: each.on)),
        tuple(sorted(found.taken_back.get(measure, []), key=lambda each: each.on)),
    )


def recorded(workspace: Path) -> Recorded:
    """Everything that was recorded and not erased. Raises WrongUse for a register past use."""
    if not (workspace / FILE).exists():
        return Recorded()
    with open_register(workspace) as register:
        tellings, doings = register.events(told.KIND), register.events(acted.KIND)
        withdrawn = {int(each.subject.id): each for each in register.events(retracted.KIND)}
    either: list[Event[Told] | Event[Acted]] = [*tellings, *doings]
    return Recorded(
        told=_by_measure(
            (each.subject.id, _told(each.number, each.body))
            for each in tellings
            if each.body and each.number not in withdrawn
        ),
        acted=_by_measure(
            (each.subject.id, FirstActed(each.body.on, each.body.evidence, each.number))
            for each in doings
            if each.body and each.number not in withdrawn
        ),
        taken_back=_by_measure(
            (each.subject.id, _taken_back(each.number, each.body, withdrawn[each.number]))
            for each in either
            if each.body and each.number in withdrawn
        ),
    )


def _by_measure(entries: Iterable[tuple[str, Entry]]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for measure, entry in entries:
        found.setdefault(measure, []).append(entry)
    return found


def _told(number: int, said: Told) -> FirstTold:
    return FirstTold(said.on, ROLES[said.to], HOW[said.how], said.evidence, number)


def _taken_back(number: int, said: Told | Acted, by: Event[Retracted]) -> TakenBack:
    return TakenBack(
        what=f"told {ROLES[said.to]} {HOW[said.how]}" if isinstance(said, Told) else "acted",
        on=said.on,
        evidence=said.evidence,
        event=number,
        withdrawn_on=by.day,
        who=by.who.name,
        because=by.body.because if by.body else None,
    )
