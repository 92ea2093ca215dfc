"""What an event said is erased: that it was said, by whom and when stays, and so does the chain."""

from dataclasses import dataclass
from enum import StrEnum

from lineofsight.errors import WrongUse
from lineofsight.register.events import EVENT, Body, Event, Kind, Who, event_subject
from lineofsight.register.store import Register


class Why(StrEnum):
    """Why something was erased: a closed list, so that the reason tells nothing itself."""

    REQUEST = "request"  # of the person it is about: the right to erasure
    RETENTION = "retention"  # its time is over
    MISTAKE = "mistake"  # it should never have been written


@dataclass(frozen=True)
class Erased(Body):
    """Why; which event is what this one is about."""

    why: Why


KIND = Kind("erased", about=EVENT, body=Erased)


def erase(register: Register, number: int, why: Why, who: Who) -> Event[Erased]:
    """Erase for good what the event of this number said, and record that it was erased.

    Raises WrongUse when there is no such event, when it was erased before, or when it records
    itself that something was erased.
    """
    with register.writing():
        to_erase(register, number)
        recorded = register.append(KIND, event_subject(number), who, Erased(why))
        register.erase_body(number)
    return recorded


def to_erase(register: Register, number: int) -> Event[Body]:
    """The event of this number, where what it said can be erased; raises WrongUse as `erase`."""
    event = register.event(number)
    if event is None:
        raise WrongUse(f"There is no event {number} in the register: check the number.")
    if event.kind == KIND.id:
        raise WrongUse(f"Event {number} records that something was erased: leave it as it is.")
    if event.body is None:
        raise WrongUse(f"What event {number} said was erased before: nothing needs doing.")
    return event
