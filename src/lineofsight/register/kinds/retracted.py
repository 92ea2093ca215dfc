"""What was recorded of a measure is withdrawn, with a reason; both stay to be read."""

from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.register.events import EVENT, Body, Event, Kind, Who, event_subject
from lineofsight.register.kinds import acted, told
from lineofsight.register.kinds.told import MOST_CHARACTERS
from lineofsight.register.store import Register
from lineofsight.register.wording import tidy


@dataclass(frozen=True)
class Retracted(Body):
    """Why; what is withdrawn is what the event is about."""

    because: str


KIND = Kind("retracted", about=EVENT, body=Retracted)


def retract(register: Register, number: int, because: str, who: Who) -> Event[Retracted]:
    """Withdraw what the event of this number records: that somebody was told, or something done.

    Raises WrongUse when it records neither, was erased or withdrawn before, and for a reason that
    is missing or too long.
    """
    reason = _reason(because)
    with register.writing():
        event, about = register.event(number), event_subject(number)
        if event is None or event.kind not in (told.KIND.id, acted.KIND.id):
            raise WrongUse(f"Event {number} records neither telling nor acting: check the number.")
        if event.body is None:
            raise WrongUse(f"What event {number} said was erased before: nothing needs doing.")
        if any(later.kind == KIND.id for later in register.history_of(about)):
            raise WrongUse(f"Event {number} was withdrawn before: nothing needs doing.")
        return register.append(KIND, about, who, Retracted(reason))


def _reason(typed: str) -> str:
    reason = tidy(typed)
    if not reason:
        raise WrongUse("There is no reason: say in a few words what was not so.")
    if len(reason) > MOST_CHARACTERS:
        raise WrongUse(
            f"The reason has {len(reason)} characters, and {MOST_CHARACTERS} are the most: say it "
            "more shortly."
        )
    return reason
