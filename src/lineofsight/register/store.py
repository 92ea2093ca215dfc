"""The register's database: a file of its own, apart from everything about children.

Every other file of the register reads and writes through this one.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from lineofsight import clock
from lineofsight.errors import OurMistake, WrongUse, plain
from lineofsight.register.bodies import as_text, from_text
from lineofsight.register.chain import NOTHING_YET, Head, Link, body_digest
from lineofsight.register.chance import new_secret
from lineofsight.register.events import EVENT, B, Body, Event, Kind, Subject, Who
from lineofsight.register.registry import all_kinds
from lineofsight.register.wording import tidy

FILE = "register.sqlite"
SCHEMA = 1
_SECONDS_TO_WAIT = 30.0  # for another program that is writing to the same register

# One file and a journal that is deleted, not a log beside it: what is erased must be gone, and
# what is kept must be on the disk before anybody is told so.
_SETTINGS = """
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA secure_delete = ON;
PRAGMA foreign_keys = ON;
"""
_EVENTS = """
SELECT number, kind, about, subject, role, name, moment, said
FROM event LEFT JOIN body USING (number)
"""
# With what was said later about those events, and about that again.
_HISTORY = f"""
WITH RECURSIVE told (number) AS (
    SELECT number FROM event WHERE about = ? AND subject = ?
    UNION
    SELECT event.number FROM told JOIN event
    ON event.about = '{EVENT}' AND event.subject = CAST(told.number AS TEXT)
)
{_EVENTS} WHERE number IN (SELECT number FROM told) ORDER BY number
"""  # noqa: S608  names of ours
_LINKS = """
SELECT
    number, kind, about, subject, role, name, moment, body_digest, previous, hash, salt, said
FROM event LEFT JOIN body USING (number) ORDER BY number
"""


@dataclass(frozen=True)
class KeptLink:
    """A link with the hash that was kept for it; `salt` and `said` are None where they are gone."""

    link: Link
    hash: str
    salt: str | None
    said: str | None


class Register:
    """The events of one workspace. It is used inside `open_register`."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self.folder = folder
        self._connection = connection

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written inside is kept, or nothing of it; nobody else writes meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN IMMEDIATE")
        with self._connection:
            yield

    def append(self, kind: Kind[B], subject: Subject, who: Who, body: B) -> Event[B]:
        """Add an event, now, and give it back as it was kept.

        Raises WrongUse when it does not say who.
        """
        who = _known_by_name(who)
        said = _said(kind, subject, body)
        salt = new_secret()
        with self.writing():
            head, moment = self.head(), clock.now()
            link = Link(
                number=head.number + 1,
                kind=kind.id,
                about=subject.about,
                subject=subject.id,
                role=who.role,
                name=who.name,
                moment=moment.isoformat(),
                body_digest=body_digest(salt, said),
                previous=head.hash,
            )
            self._insert("event", [*link.fields, link.hash])
            self._insert("body", [link.number, salt, said])
        return Event(link.number, kind.id, subject, who, moment, body)

    def erase_body(self, number: int) -> None:
        """Delete what an event said, with its salt; an `erased` event must say so first."""
        self._connection.execute("DELETE FROM body WHERE number = ?", [number])

    def head(self) -> Head:
        """The last event and its hash: what to note outside."""
        last = "SELECT number, hash FROM event ORDER BY number DESC LIMIT 1"
        row = self._connection.execute(last).fetchone()
        return Head(*row) if row else NOTHING_YET

    def event(self, number: int) -> Event[Any] | None:
        """The event with this number; None when there is none."""
        rows = self._connection.execute(f"{_EVENTS} WHERE number = ?", [number])
        return next(map(_event, rows.fetchall()), None)

    def events(self, kind: Kind[B]) -> tuple[Event[B], ...]:
        """Every event of a kind, the oldest first."""
        rows = self._connection.execute(f"{_EVENTS} WHERE kind = ? ORDER BY number", [kind.id])
        return tuple(map(_event, rows.fetchall()))

    def history_of(self, subject: Subject) -> tuple[Event[Body], ...]:
        """Every event about this, and about those events, the oldest first."""
        rows = self._connection.execute(_HISTORY, [subject.about, subject.id])
        return tuple(map(_event, rows.fetchall()))

    def links(self) -> tuple[KeptLink, ...]:
        """The whole chain as it is kept, in order, nothing checked."""
        rows = self._connection.execute(_LINKS).fetchall()
        return tuple(KeptLink(Link(*row[:9]), *row[9:]) for row in rows)

    def bodies_alone(self) -> tuple[int, ...]:
        """Numbers for which something is said, and there is no such event."""
        alone = "SELECT number FROM body WHERE number NOT IN (SELECT number FROM event)"
        return tuple(number for (number,) in self._connection.execute(alone).fetchall())

    def key_fingerprint(self) -> str | None:
        """What tells the key that cases are hidden with; None while there is none."""
        row = self._connection.execute("SELECT fingerprint FROM case_key").fetchone()
        return row[0] if row else None

    def note_key(self, fingerprint: str) -> None:
        """Note, once, which key cases are hidden with."""
        self._insert("case_key", [1, fingerprint])

    def _insert(self, table: str, cells: Sequence[int | str]) -> None:
        marks = ", ".join("?" for _ in cells)
        self._connection.execute(f"INSERT INTO {table} VALUES ({marks})", cells)  # noqa: S608  a name of ours


@contextmanager
def open_register(folder: Path) -> Iterator[Register]:
    """The register of this workspace, made if there is none, closed afterwards.

    Raises WrongUse when a newer program made it, or when it cannot be opened, read or written.
    """
    file = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            file.touch(mode=0o600)  # it names staff, so ours alone
        with closing(_connected(file)) as connection:
            _prepare(connection, file)
            yield Register(connection, folder)
    # Where a damaged file puts odd bytes into its own complaint, Python stumbles over them.
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise WrongUse(
            f"The register {file} could not be used ({plain(error)}): check that it is a register, "
            "that you may write to its folder, and that there is room on the disk."
        ) from error


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=_SECONDS_TO_WAIT, isolation_level=None)
    connection.text_factory = _text  # text that somebody spoilt is found out, not stumbled over
    return connection


def _text(kept: bytes) -> str:
    return kept.decode("utf-8", "surrogateescape")


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    connection.executescript(_SETTINGS)
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if schema > SCHEMA:
        raise WrongUse(
            f"The register {file} was made by a newer Line of Sight (schema {schema}; this one "
            f"knows {SCHEMA}): use that version, or another workspace."
        )
    if schema < SCHEMA:
        tables = files("lineofsight.register").joinpath("register.sql").read_text("utf-8")
        connection.executescript(
            f"BEGIN IMMEDIATE; {tables} PRAGMA user_version = {SCHEMA}; COMMIT;"
        )


def _known_by_name(who: Who) -> Who:
    named = Who(tidy(who.role), tidy(who.name))
    if not (named.role and named.name):
        raise WrongUse("It is not said who this comes from: give a role and a name.")
    return named


def _said(kind: Kind[B], subject: Subject, body: B) -> str:
    """The body as it is kept, once it is sure that it can be read again as what it is."""
    said = as_text(body)
    if kind.about != subject.about or from_text(kind.body, said) != body:
        raise OurMistake(f"An event of the kind {kind.id} was put together wrongly.")
    return said


def _event(row: Sequence[Any]) -> Event[Any]:
    number, kind, about, subject, role, name, moment, said = row
    try:
        body = None if said is None else from_text(all_kinds()[kind].body, said)
        when = datetime.fromisoformat(moment)
    except (KeyError, TypeError, ValueError):
        raise WrongUse(
            f"Event {number} of the register cannot be read: use the newest Line of Sight, or put "
            f"{FILE} back from a backup if it is damaged."
        ) from None
    return Event(number, kind, Subject(about, subject), Who(role, name), when, body)
