"""An answer is taken back: it no longer holds, and what was said stays to be read."""

from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.register.events import EVENT, Body, Event, Kind, Who, event_subject
from lineofsight.register.kinds import known
from lineofsight.register.store import Register


@dataclass(frozen=True)
class Withdrawn(Body):
    """Nothing more: which answer is what the event is about."""


KIND = Kind("withdrawn", about=EVENT, body=Withdrawn)


def withdraw(register: Register, number: int, who: Who) -> Event[Withdrawn]:
    """End the answer that is the event of this number.

    Raises WrongUse when that is no answer, or was withdrawn before.
    """
    with register.writing():
        answer = register.event(number)
        if answer is None or answer.kind != known.KIND.id:
            raise WrongUse(f"Event {number} is no answer on a worklist: check the number.")
        about = event_subject(number)
        if any(event.kind == KIND.id for event in register.history_of(about)):
            raise WrongUse(f"Answer {number} was withdrawn before: nothing needs doing.")
        return register.append(KIND, about, who, Withdrawn())
