"""How people read steps of threads: what the register has of each, the newest first."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lineofsight.memory.threads.steps import Step
from lineofsight.register.events import Event, Subject
from lineofsight.register.kinds.thread_read import KIND, ThreadRead, step_subject
from lineofsight.register.store import FILE, open_register

IN_WORDS = {
    "resolved": "Said to be done",
    "improved_not_resolved": "Better, and still wanting",
    "persists": "Still wanting",
    "worse": "Worse",
    "not_mentioned": "Not mentioned",
}


@dataclass(frozen=True)
class PersonRead:
    """How a person read a step, and what was suggested; `event` is its number in the register."""

    became: str
    suggested: str
    because: str
    who: str
    on: dt.date
    event: int


def people_read(workspace: Path) -> Mapping[Subject, Sequence[PersonRead]]:
    """By step, the newest reading first. Raises WrongUse when the register cannot be used."""
    file = workspace / FILE
    if not file.exists():
        return {}
    state = file.stat()
    return _people_read(workspace, (state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=2)
def _people_read(workspace: Path, _: tuple[int, int]) -> Mapping[Subject, Sequence[PersonRead]]:
    found: dict[Subject, list[PersonRead]] = {}
    with open_register(workspace) as register:
        for event in register.events(KIND):
            if event.body is not None:
                found.setdefault(event.subject, []).insert(0, _read(event, event.body))
    return found


def _read(event: Event[ThreadRead], said: ThreadRead) -> PersonRead:
    became, suggested = IN_WORDS[said.became], IN_WORDS[said.suggested]
    return PersonRead(became, suggested, said.because, event.who.name, event.day, event.number)


def subject_of(step: Step) -> Subject:
    """What events about this step are about."""
    return step_subject(step.earlier_sha256 or "", step.n, step.part, step.later_sha256 or "")
