"""The answers that managers gave on worklists, and how each of them stands on a day."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lineofsight.register.case_key import measure_of
from lineofsight.register.events import Event, Subject, Who
from lineofsight.register.kinds import known, withdrawn
from lineofsight.register.kinds.known import Known
from lineofsight.register.store import Register


class Standing(StrEnum):
    """How an answer stands. The first of these that is so decides, from the top."""

    ERASED = "erased"  # what it said is gone, its day with it
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"  # a later answer was given for the same case
    EXPIRED = "expired"  # its day has passed
    IN_FORCE = "in_force"


@dataclass(frozen=True)
class Answer:
    """One answer. `until` and `because` are None once it is erased; `when` is a moment (UTC)."""

    number: int
    subject: Subject
    measure: str
    who: Who
    when: dt.datetime
    until: dt.date | None
    because: str | None
    standing: Standing


def answers(register: Register, as_at: dt.date) -> tuple[Answer, ...]:
    """Every answer given by the end of a day, the oldest first, as each stood on that day.

    A page that is open now asks for today, which is not the day that the lists are as at. What
    was erased since is erased for every day.
    """
    given = [event for event in register.events(known.KIND) if event.day <= as_at]
    taken_back = [event for event in register.events(withdrawn.KIND) if event.day <= as_at]
    day = _Day(
        as_at,
        latest={event.subject: event.number for event in given},
        withdrawn=frozenset(event.subject.id for event in taken_back),
    )
    return tuple(_answer(event, day.standing(event)) for event in given)


def in_force(register: Register, as_at: dt.date) -> Mapping[Subject, Answer]:
    """The answers that hold on a day, by their cases (`CaseKey.subject`): one at most for each."""
    return {
        answer.subject: answer
        for answer in answers(register, as_at)
        if answer.standing is Standing.IN_FORCE
    }


@dataclass(frozen=True)
class _Day:
    """What decides on one day how answers stand: events by their numbers."""

    as_at: dt.date
    latest: Mapping[Subject, int]
    withdrawn: frozenset[str]

    def standing(self, event: Event[Known]) -> Standing:
        if event.body is None:
            return Standing.ERASED
        if str(event.number) in self.withdrawn:
            return Standing.WITHDRAWN
        if event.number != self.latest[event.subject]:
            return Standing.SUPERSEDED
        return Standing.EXPIRED if event.body.until < self.as_at else Standing.IN_FORCE


def _answer(event: Event[Known], standing: Standing) -> Answer:
    return Answer(
        number=event.number,
        subject=event.subject,
        measure=measure_of(event.subject),
        who=event.who,
        when=event.when,
        until=event.body.until if event.body else None,
        because=event.body.because if event.body else None,
        standing=standing,
    )
