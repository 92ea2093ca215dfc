"""Ways to tamper with a register behind its back, with a connection that no trigger guards."""

# ruff: noqa: S608 - the statements are put together of words of ours

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from random import Random

from lineofsight.register.chain import NOTHING_YET, Link

Tamper = Callable[[sqlite3.Connection, Random], None]
_TABLES = ("event", "body")
_LINK = "number, kind, about, subject, role, name, moment, body_digest, previous"


def alter(database: sqlite3.Connection, chance: Random) -> None:
    """Put something else into a cell: what another row has there, nothing, or a little more."""
    table = chance.choice(_TABLES)
    column = chance.choice(_columns(database, table))
    values = [value for (value,) in database.execute(f"SELECT {column} FROM {table}")]
    new = chance.choice([*values, "", 7, b"", f"{chance.choice(values)}0"])
    number = _some_number(database, table, chance)
    database.execute(f"UPDATE {table} SET {column} = ? WHERE number = ?", [new, number])


def remove(database: sqlite3.Connection, chance: Random) -> None:
    """Take out an event before the last, or what it said, or both."""
    last = "(SELECT MAX(number) FROM event)"
    number = _some_number(database, "event", chance)
    for table in chance.choice([("event",), ("body",), _TABLES]):
        database.execute(f"DELETE FROM {table} WHERE number = ? AND number <> {last}", [number])


def insert(database: sqlite3.Connection, chance: Random) -> None:
    """Put a copy of an event, or of what it said, somewhere where there is none."""
    number = _some_number(database, "event", chance)
    to = chance.choice([-1, 0, number + 1, number + 5])
    if chance.choice([True, False]):
        _move_up(database, to)
    for table in chance.choice([("event",), ("body",), _TABLES]):
        others = ", ".join(_columns(database, table)[1:])
        database.execute(
            f"INSERT INTO {table} SELECT ?, {others} FROM {table} WHERE number = ?", [to, number]
        )


def reorder(database: sqlite3.Connection, chance: Random) -> None:
    """Let two events, or what they said, change places."""
    one, other = (_some_number(database, "event", chance) for _ in range(2))
    for table in chance.choice([("event",), ("body",), _TABLES]):
        for old, new in ((one, -9), (other, one), (-9, other)):
            database.execute(f"UPDATE {table} SET number = ? WHERE number = ?", [new, old])


def truncate(database: sqlite3.Connection, chance: Random) -> None:
    """Take everything from some event on."""
    number = _some_number(database, "event", chance)
    for table in _TABLES:
        database.execute(f"DELETE FROM {table} WHERE number >= ?", [number])


def forge(database: sqlite3.Connection, chance: Random) -> None:
    """Change who said something and make the whole chain anew, so that it holds together."""
    number = _some_number(database, "event", chance)
    database.execute("UPDATE event SET name = name || 'x' WHERE number = ?", [number])
    last = NOTHING_YET.hash
    for row in database.execute(f"SELECT {_LINK} FROM event ORDER BY number").fetchall():
        link = replace(Link(*row), previous=last)
        last = link.hash
        database.execute(
            "UPDATE event SET previous = ?, hash = ? WHERE number = ?",
            [link.previous, last, link.number],
        )


FOUND_BY_ITSELF: tuple[Tamper, ...] = (alter, remove, insert, reorder)
FOUND_AGAINST_A_HEAD: tuple[Tamper, ...] = (*FOUND_BY_ITSELF, truncate, forge)


def unguard(database: sqlite3.Connection) -> None:
    """Remove every trigger."""
    rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in rows:
        database.execute(f"DROP TRIGGER {name}")


def contents(database: sqlite3.Connection) -> list[list[tuple[str, ...]]]:
    """Everything that events are made of, with its types."""
    found = []
    for table in _TABLES:
        cells = ", ".join(f"quote({column})" for column in _columns(database, table))
        found.append(database.execute(f"SELECT {cells} FROM {table} ORDER BY number").fetchall())
    return found


def _columns(database: sqlite3.Connection, table: str) -> list[str]:
    return [name for _, name, *_ in database.execute(f"PRAGMA table_info({table})")]


def _some_number(database: sqlite3.Connection, table: str, chance: Random) -> int:
    numbers: list[int] = [row[0] for row in database.execute(f"SELECT number FROM {table}")]
    return chance.choice(numbers)


def _move_up(database: sqlite3.Connection, number: int) -> None:
    """Make room at a number: whatever is there or later gets the next."""
    for table in _TABLES:
        database.execute(f"UPDATE {table} SET number = -1 - number WHERE number >= ?", [number])
        database.execute(f"UPDATE {table} SET number = -number WHERE number < -1")
