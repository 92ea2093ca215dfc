"""How a person reads a step of a thread: every reading is kept, with what was suggested."""

from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.register.events import Who
from lineofsight.register.kinds.thread_read import (
    KIND,
    MOST_CHARACTERS,
    Became,
    ThreadRead,
    say_read,
    step_subject,
)
from lineofsight.register.store import open_register

SOMEBODY = Who("owner", "A reader")
STEP = step_subject("a" * 64, 3, "b", "c" * 64)


def test_a_correction_stays_beside_what_was_said_before(tmp_path: Path) -> None:
    first = ThreadRead(Became.RESOLVED, Became.RESOLVED, "")
    second = ThreadRead(Became.PERSISTS, Became.RESOLVED, "  Paragraph 12   says so. ")
    with open_register(tmp_path) as register:
        for each in (first, second):
            say_read(register, STEP, each, SOMEBODY)
        kept = [event.body for event in register.events(KIND)]
        assert {event.subject for event in register.events(KIND)} == {STEP}
    assert kept == [first, ThreadRead(Became.PERSISTS, Became.RESOLVED, "Paragraph 12 says so.")]


def test_parts_and_documents_are_other_steps() -> None:
    others = {
        step_subject("a" * 64, 3, None, "c" * 64),
        step_subject("a" * 64, 3, "b", "d" * 64),
        step_subject("b" * 64, 3, "b", "c" * 64),
    }
    assert len({STEP, *others}) == 4


def test_a_long_reason_is_refused(tmp_path: Path) -> None:
    long = ThreadRead(Became.WORSE, Became.RESOLVED, "x" * (MOST_CHARACTERS + 1))
    with open_register(tmp_path) as register, pytest.raises(WrongUse, match="more shortly"):
        say_read(register, STEP, long, SOMEBODY)
