"""Somebody was told of a measure's shortfall: whom by role, on which day, and how.

A briefing, a pack that was sent, a meeting or an acknowledgement tells. That a page was opened does
not: otherwise people stop looking.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lineofsight import clock
from lineofsight.errors import WrongUse
from lineofsight.register.events import Body, Event, Kind, Subject, Who
from lineofsight.register.store import Register
from lineofsight.register.wording import tidy

MEASURE = "measure"  # the sort of thing that an event about a measure is about
MOST_CHARACTERS = 300
WARNING = "Write about the work. Do not write about a child or their family."


class Role(StrEnum):
    """Who was told: a closed list of roles, the nearest to the work first."""

    TEAM = "team"
    HEAD_OF_SERVICE = "head_of_service"
    DIRECTOR = "director"
    CHIEF_EXECUTIVE = "chief_executive"
    LEAD_MEMBER = "lead_member"
    COMMITTEE = "committee"
    IMPROVEMENT_BOARD = "improvement_board"


class How(StrEnum):
    """How it was told."""

    BRIEFING = "briefing"
    PACK = "pack"
    MEETING = "meeting"
    ACKNOWLEDGEMENT = "acknowledgement"


@dataclass(frozen=True)
class Told(Body):
    """On which day, to whom, how, and where that is written down: a paper, a minute, a letter."""

    on: dt.date
    to: Role
    how: How
    evidence: str


KIND = Kind("told", about=MEASURE, body=Told)


def measure_subject(measure: str) -> Subject:
    """A measure, as what an event is about."""
    return Subject(MEASURE, measure)


def say_told(register: Register, measure: str, said: Told, who: Who) -> Event[Told]:
    """Record that somebody was told of this measure.

    Raises WrongUse for a day that has not come, and for evidence that is missing or too long.
    """
    checked = Told(past_day(said.on), said.to, said.how, named_evidence(said.evidence))
    return register.append(KIND, measure_subject(measure), who, checked)


def past_day(on: dt.date) -> dt.date:
    """The day, where it has come; WrongUse where it has not."""
    if on > clock.today():
        raise WrongUse(f"The day {on} has not come yet: give the day on which it happened.")
    return on


def named_evidence(typed: str) -> str:
    """What was typed, tidied; WrongUse where it is missing or too long."""
    evidence = tidy(typed)
    if not evidence:
        raise WrongUse("There is no evidence: name the paper, minute or letter that shows it.")
    if len(evidence) > MOST_CHARACTERS:
        raise WrongUse(
            f"The evidence has {len(evidence)} characters, and {MOST_CHARACTERS} are the most: say "
            "it more shortly."
        )
    return evidence
