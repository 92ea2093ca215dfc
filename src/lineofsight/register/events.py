"""The words of the register: an event, its kind, what it is about, who made it, what it says."""

import datetime as dt
from dataclasses import dataclass
from typing import Generic, TypeVar


@dataclass(frozen=True)
class Body:
    """What an event says. Each kind has a body of its own, with its fields and no others.

    A field is a text, a whole number, a day, or one of a closed list.
    """


B = TypeVar("B", bound=Body)


@dataclass(frozen=True)
class Kind(Generic[B]):
    """One kind of event. `id` is its name for ever and its file's; `about` is what it is about."""

    id: str
    about: str
    body: type[B]


@dataclass(frozen=True)
class Subject:
    """What an event is about: `about` says what sort of thing, `id` which one."""

    about: str
    id: str


@dataclass(frozen=True)
class Who:
    """Who made an event: a role and a name, as given."""

    role: str
    name: str


@dataclass(frozen=True)
class Event(Generic[B]):
    """Something that somebody said or did. Numbers count from 1 and none is left out.

    `when` is a moment (UTC). `body` is None once what the event said has been erased.
    """

    number: int
    kind: str
    subject: Subject
    who: Who
    when: dt.datetime
    body: B | None

    @property
    def day(self) -> dt.date:
        """The day of it on this machine's calendar, as `clock.today` counts."""
        return self.when.astimezone().date()


EVENT = "event"  # the sort of thing that an event about another event is about


def event_subject(number: int) -> Subject:
    """Another event, as what an event is about."""
    return Subject(EVENT, str(number))
