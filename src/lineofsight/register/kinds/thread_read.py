"""A person reads a step of a thread: confirms what was suggested became of it, or corrects it."""

from dataclasses import dataclass
from enum import StrEnum

from lineofsight.errors import WrongUse
from lineofsight.register.events import Body, Event, Kind, Subject, Who
from lineofsight.register.store import Register
from lineofsight.register.wording import tidy

STEP = "thread_step"  # the sort of thing that an event about a step is about
MOST_CHARACTERS = 300


class Became(StrEnum):
    """What became of the matter, as the person reads the later document."""

    RESOLVED = "resolved"
    IMPROVED = "improved_not_resolved"
    PERSISTS = "persists"
    WORSE = "worse"
    NOT_MENTIONED = "not_mentioned"


@dataclass(frozen=True)
class ThreadRead(Body):
    """What became of it, what had been suggested at that moment, and why, which may be empty."""

    became: Became
    suggested: Became
    because: str


KIND = Kind("thread_read", about=STEP, body=ThreadRead)


def step_subject(earlier_sha256: str, n: int, part: str | None, later_sha256: str) -> Subject:
    """A step, as what an event is about: two documents by content, and the ask's number."""
    return Subject(STEP, f"{earlier_sha256}/{n}{part or ''}/{later_sha256}")


def say_read(register: Register, step: Subject, read: ThreadRead, who: Who) -> Event[ThreadRead]:
    """Record how a person reads a step; the newest reading holds, and all of them stay.

    Raises WrongUse for a reason that is too long.
    """
    because = tidy(read.because)
    if len(because) > MOST_CHARACTERS:
        raise WrongUse(
            f"The reason has {len(because)} characters, and {MOST_CHARACTERS} are the most: say it "
            "more shortly."
        )
    return register.append(KIND, step, who, ThreadRead(read.became, read.suggested, because))
