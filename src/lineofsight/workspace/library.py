"""The library: what it holds, and the readings that were kept in it."""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lineofsight.errors import NothingRead
from lineofsight.model.documents import NamedAuthority, Reading
from lineofsight.workspace.database import FILE, database
from lineofsight.workspace.kept_reading import reading_of


@dataclass(frozen=True)
class Known:
    """What came of reading a document before: its status, and the sentence if it was not read."""

    status: str
    problem: str | None


@dataclass(frozen=True)
class Document:
    """A document of the library, in one line.

    `overall` is None where no such grade was read; `asks` and `unaware` are numbers of them;
    `added` is a moment (UTC); `places` are the files that held it.
    """

    sha256: str
    status: str
    problem: str | None
    authority: str | None
    framework: str | None
    inspection_start: dt.date | None
    inspection_end: dt.date | None
    published: dt.date | None
    overall: str | None
    asks: int
    unaware: int
    pages: int
    added: str
    reader_version: str
    places: tuple[str, ...]


@contextmanager
def open_library(folder: Path) -> Iterator[sqlite3.Connection]:
    """The library of this workspace, to ask it something.

    Raises NothingRead when there is nothing in it yet, and WrongUse when it cannot be used.
    """
    empty = NothingRead(
        f"There are no documents in the library yet ({folder}): add some with "
        "`lineofsight library add` and the folder they are in."
    )
    if not (folder / FILE).exists():
        raise empty
    with database(folder) as connection:
        if not connection.execute("SELECT EXISTS (SELECT 1 FROM document)").fetchone()[0]:
            raise empty
        yield connection


def known(connection: sqlite3.Connection, reader: str) -> dict[str, Known]:
    """The documents, by sha256, that this version of the reader has been through."""
    rows = connection.execute(
        "SELECT sha256, status, problem FROM document WHERE reader_version = ?", [reader]
    )
    return {sha256: Known(status, problem) for sha256, status, problem in rows}


_DOCUMENTS = """
SELECT
    document.id, sha256, status, problem, authority, framework,
    inspection_start, inspection_end, published,
    (SELECT grade FROM judgement WHERE document_id = document.id AND key = 'overall_effectiveness'),
    (SELECT COUNT(*) FROM passage WHERE document_id = document.id AND kind = 'ask'),
    (SELECT COUNT(*) FROM unaware WHERE document_id = document.id),
    pages, added, reader_version
FROM document
ORDER BY authority IS NULL, authority, COALESCE(inspection_end, published), sha256
"""


def documents(connection: sqlite3.Connection) -> list[Document]:
    """Every document by authority and date, those without an authority last."""
    places = _places(connection)
    return [_document(row, places.get(row[0], [])) for row in connection.execute(_DOCUMENTS)]


def _document(row: Sequence[Any], places: Sequence[str]) -> Document:
    columns: list[Any] = [*row[1:6], *map(_day, row[6:9]), *row[9:], tuple(places)]
    return Document(*columns)


def _places(connection: sqlite3.Connection) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for document, path in connection.execute("SELECT document_id, path FROM place ORDER BY path"):
        found.setdefault(document, []).append(path)
    return found


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def authorities(connection: sqlite3.Connection) -> list[NamedAuthority]:
    """Every authority that a document is about, as the documents name it."""
    rows = connection.execute(
        "SELECT DISTINCT authority, ons_code, urn FROM document"
        " WHERE authority IS NOT NULL ORDER BY authority, ons_code, urn"
    )
    return [NamedAuthority(*row) for row in rows]


def readings_about(
    connection: sqlite3.Connection, wanted: Sequence[NamedAuthority]
) -> list[Reading]:
    """The readings of the documents about these authorities, whole."""
    return [
        reading_of(text)
        for each in wanted
        for (text,) in connection.execute(
            "SELECT reading FROM document"
            " WHERE status = 'read' AND authority = ? AND ons_code IS ? AND urn IS ?",
            [each.name, each.ons_code, each.urn],
        )
    ]


def readings_in_brief(connection: sqlite3.Connection) -> list[Reading]:
    """Every reading without its sections, which are nine tenths of it."""
    rows = connection.execute(
        "SELECT json_remove(reading, '$.sections') FROM document WHERE status = 'read' ORDER BY id"
    )
    return [reading_of(text) for (text,) in rows]
