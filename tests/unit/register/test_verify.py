"""Whatever was done to the file behind its back, `verify` says where and why."""

# ruff: noqa: S608 - the statements are put together of words of ours

import sqlite3

import pytest
from tests.unit.register.days import june

from lineofsight.register.chain import NOTHING_YET, Head
from lineofsight.register.events import Who
from lineofsight.register.kinds.erased import Why, erase
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.store import Register
from lineofsight.register.verify import Broken, Verified, verify

NOT_AS_NOTED = "It is not the one that was noted: some were removed or all made anew."
COPY = "kind, about, subject, role, name, moment, body_digest, previous, hash"
DONE = {
    "UPDATE event SET name = 'Nobody' WHERE number = 2": (2, "was altered"),
    "UPDATE event SET hash = 'ab' WHERE number = 4": (4, "was altered"),
    "UPDATE event SET name = CAST('Rosa' AS BLOB) WHERE number = 1": (1, "no text"),
    "UPDATE event SET name = CAST(x'ff' AS TEXT) WHERE number = 1": (1, "was altered"),
    "UPDATE event SET previous = 'ab' WHERE number = 3": (3, "does not follow"),
    "UPDATE body SET said = '{}' WHERE number = 2": (2, "What it said was altered"),
    "UPDATE body SET salt = 'ab' WHERE number = 4": (4, "What it said was altered"),
    "UPDATE body SET said = CAST('{}' AS BLOB) WHERE number = 1": (1, "says something"),
    "DELETE FROM body WHERE number = 4": (4, "no event says that it was erased"),
    "INSERT INTO body VALUES (3, 'ab', '{}')": (3, "is there again"),
    "INSERT INTO body VALUES (9, 'ab', '{}')": (9, "what it said is"),
    "DELETE FROM event WHERE number = 1": (1, "is not there"),
    "DELETE FROM event WHERE number = 2": (2, "is not there"),
    "DELETE FROM event WHERE number = 4": (3, "no event says that it was erased"),
    "DELETE FROM event WHERE number > 2": (4, "what it said is"),
    f"INSERT INTO event SELECT 5, {COPY} FROM event WHERE number = 1": (5, "does not follow"),
    f"INSERT INTO event SELECT 0, {COPY} FROM event WHERE number = 1": (1, "put before it"),
    "UPDATE event SET number = -1 WHERE number = 1; UPDATE event SET number = 1 WHERE number = 2;"
    "UPDATE event SET number = 2 WHERE number = -1": (1, "does not follow"),
}


@pytest.fixture
def head(register: Register, case: Case, manager: Who) -> Head:
    """The head of a register with four events, of which the last says that the third was erased."""
    for because in ("The review is on Thursday.", "Put off until Monday.", "Put off."):
        say_known(register, case, Known(june(30), because), manager)
    erase(register, 3, Why.MISTAKE, manager)
    return register.head()


@pytest.fixture
def unguarded(database: sqlite3.Connection) -> sqlite3.Connection:
    """The database without what keeps it from being changed."""
    triggers = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    assert len(triggers) == 9
    for (name,) in triggers:
        database.execute(f"DROP TRIGGER {name}")
    return database


def test_what_was_left_alone_is_verified(register: Register, head: Head) -> None:
    assert head.number == 4
    assert verify(register) == verify(register, head) == Verified(head)


def test_an_empty_register_is_verified(register: Register) -> None:
    assert verify(register) == Verified(NOTHING_YET)


def test_more_events_after_the_head_that_was_noted_are_no_fault(
    register: Register, head: Head, case: Case, manager: Who
) -> None:
    say_known(register, case, Known(june(30), "Put off again."), manager)
    assert verify(register, head) == Verified(register.head())


@pytest.mark.parametrize(("statements", "broken"), DONE.items())
@pytest.mark.usefixtures("head")
def test_is_found(
    register: Register, unguarded: sqlite3.Connection, statements: str, broken: tuple[int, str]
) -> None:
    unguarded.executescript(statements)
    found = verify(register)
    assert isinstance(found, Broken)
    assert found.at == broken[0]
    assert broken[1] in found.why


@pytest.mark.parametrize("left", [0, 1, 2])
def test_events_taken_from_the_end_are_found_against_a_head_noted_before(
    register: Register, unguarded: sqlite3.Connection, head: Head, left: int
) -> None:
    for table in ("event", "body"):
        unguarded.execute(f"DELETE FROM {table} WHERE number > {left}")
    assert verify(register) == Verified(register.head())
    assert verify(register, head) == Broken(4, NOT_AS_NOTED)


def test_a_register_that_begins_anew_is_found_against_a_head_noted_before(
    register: Register, case: Case, manager: Who, unguarded: sqlite3.Connection, head: Head
) -> None:
    unguarded.executescript("DELETE FROM event; DELETE FROM body")
    for _ in range(4):
        say_known(register, case, Known(june(30), "All was well."), manager)
    assert verify(register) == Verified(register.head())
    assert verify(register, head) == Broken(4, NOT_AS_NOTED)
