"""What a fictional council is: rows of the eleven lists, each with the answers planted in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from lineofsight.model.verdicts import Verdict

Cell = date | str | int | None
Cells = dict[str, Cell]


class Answer(NamedTuple):
    """What a measure must say of a child, and why."""

    verdict: Verdict
    reason: str = ""


Answers = dict[str, Answer]


@dataclass(frozen=True)
class Row:
    """One row of a list, by canonical column, with what must be said of its child by measure.

    A child with two rows in a list has the answers about the child on one of them. `rubbish` is
    what the messy style writes over a cell, which makes every measure in `spoiled` a `cannot_say`.
    """

    table: str
    cells: Mapping[str, Cell]
    answers: Mapping[str, Answer] = field(default_factory=dict)
    rubbish: Mapping[str, str] = field(default_factory=dict)
    spoiled: frozenset[str] = frozenset()

    @property
    def person(self) -> str:
        """Whose row it is."""
        return str(self.cells["adopter_id" if self.table == "adopters" else "child_id"])


@dataclass(frozen=True)
class Team:
    """A team: its service, who heads the service, and the part of the county it serves."""

    name: str
    service: str
    head: str
    locality: str


@dataclass(frozen=True)
class Council:
    """A council that never was, on one day."""

    seed: int
    as_at: date
    teams: tuple[Team, ...]
    rows: Mapping[str, tuple[Row, ...]]


def met(reason: str = "") -> Answer:
    """As it should be, or counted."""
    return Answer(Verdict.MET, reason)


def not_met(reason: str = "") -> Answer:
    """Not as it should be, or not counted."""
    return Answer(Verdict.NOT_MET, reason)


def excluded(reason: str) -> Answer:
    """Left out by the measure's own words."""
    return Answer(Verdict.EXCLUDED, reason)


def cannot_say(reason: str) -> Answer:
    """A day or code that the question needs is not there."""
    return Answer(Verdict.CANNOT_SAY, reason)


def late_when(late: bool, reason: str = "overdue") -> Answer:  # noqa: FBT001 - reads as a sentence
    """Not met when late."""
    return not_met(reason) if late else met()
