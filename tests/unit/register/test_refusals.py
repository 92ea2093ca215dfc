"""The database itself refuses to change or remove an event, whoever asks."""

# ruff: noqa: S608 - the statements are put together of words of ours

import sqlite3

import pytest
from tests.unit.register.days import june

from lineofsight.register.case_key import case_key
from lineofsight.register.chain import Head
from lineofsight.register.events import Who
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.store import Register
from lineofsight.register.verify import Verified, verify

EVENT = "known', 'case', 's', 'manager', 'Rosa', '2026-06-01T12:00:00+00:00', 'd"
REFUSED = {
    "UPDATE event SET name = 'Nobody' WHERE number = 1": "never changed",
    "UPDATE event SET number = 7 WHERE number = 2": "never changed",
    "UPDATE OR REPLACE event SET number = 1 WHERE number = 2": "never changed",
    "DELETE FROM event": "never removed",
    "DELETE FROM event WHERE number = 2": "never removed",
    f"INSERT INTO event VALUES (4, '{EVENT}', '', 'h')": "comes last",
    f"INSERT INTO event VALUES (3, '{EVENT}', '', 'h')": "chained to the one before",
    f"INSERT INTO event VALUES (NULL, '{EVENT}', '', 'h')": "comes last",
    f"INSERT OR REPLACE INTO event VALUES (2, '{EVENT}', '', 'h')": "comes last",
    f"REPLACE INTO event VALUES (1, '{EVENT}', '', 'h')": "comes last",
    f"INSERT OR IGNORE INTO event VALUES (0, '{EVENT}', '', 'h')": "comes last",
    "UPDATE body SET said = '{}' WHERE number = 1": "never changed",
    "DELETE FROM body WHERE number = 1": "only when another event says so",
    "DELETE FROM body": "only when another event says so",
    "REPLACE INTO body VALUES (2, 'salt', '{}')": "comes with the event, once",
    "INSERT INTO body VALUES (3, 'salt', '{}')": "comes with the event, once",
    "UPDATE case_key SET fingerprint = 'another'": "never changed",
    "DELETE FROM case_key": "never removed",
    "REPLACE INTO case_key VALUES (1, 'another')": "a key already",
}


@pytest.fixture(autouse=True)
def head(register: Register, case: Case, manager: Who) -> Head:
    """The head of a register with two events."""
    for because in ("The review is on Thursday.", "It was put off until Monday."):
        say_known(register, case, Known(june(30), because), manager)
    assert case_key(register)
    return register.head()


@pytest.mark.parametrize(("statement", "why"), REFUSED.items())
def test_is_refused_and_changes_nothing(
    register: Register, database: sqlite3.Connection, head: Head, statement: str, why: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=why):
        database.execute(statement)
    assert verify(register, head) == Verified(head)
