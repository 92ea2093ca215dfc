"""Opens the library's database, made or checked, and says in a sentence why it cannot be used."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from lineofsight.errors import WrongUse, plain

FILE = "library.sqlite"
SCHEMA = 3
_SECONDS_TO_WAIT = 30.0  # for another program that is writing to the same library


@contextmanager
def database(folder: Path) -> Iterator[sqlite3.Connection]:
    """The library's database in this workspace, made if there is none, closed afterwards.

    Raises WrongUse when a newer program made it, or when it cannot be opened, read or written.
    """
    file = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=_SECONDS_TO_WAIT)) as connection:
            _prepare(connection, file)
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise WrongUse(
            f"The library {file} could not be used ({plain(error)}): check that it is a library, "
            "that you may write to its folder, and that there is room on the disk."
        ) from error


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if schema > SCHEMA:
        raise WrongUse(
            f"The library {file} was made by a newer Line of Sight (schema {schema}; this one "
            f"knows {SCHEMA}): use that version, or another workspace."
        )
    if schema < SCHEMA:
        tables = files("lineofsight.workspace").joinpath("library.sql").read_text("utf-8")
        connection.executescript(
            f"BEGIN IMMEDIATE; {tables} PRAGMA user_version = {SCHEMA}; COMMIT;"
        )
