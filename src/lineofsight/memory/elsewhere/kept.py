"""What each document of the library raises: worked out when it is added, and kept beside it.

A document is gone through once, and again when our rules have changed.
"""

import dataclasses
import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from functools import cache
from typing import Any

from lineofsight.memory.elsewhere.raised import Heard, heard
from lineofsight.workspace.kept_reading import reading_of, record_of
from lineofsight.workspace.program_version import version_of

_NOT_YET = """
SELECT document.id, reading FROM document
LEFT JOIN heard ON heard.document_id = document.id AND heard.version = ?
WHERE status = 'read' AND heard.document_id IS NULL
"""
_KEEP = "INSERT OR REPLACE INTO heard (document_id, version, heard) VALUES (?, ?, ?)"
_KEPT = "SELECT heard FROM heard WHERE heard IS NOT NULL ORDER BY document_id"
_UNDATED = """
SELECT place.path FROM document JOIN place ON place.document_id = document.id
WHERE status = 'read' AND published IS NULL ORDER BY place.path
"""


@cache
def heard_version() -> str:
    """Digits that change whenever a rule, a word list or a question does."""
    parts = ("frameworks", "language", "model", "memory/elsewhere")
    return version_of(parts, ("pypdfium2",))


def keep_heard(library: sqlite3.Connection) -> int:
    """Go through the documents that were not gone through yet; how many that was.

    One without a day or an authority is kept as raising nothing.
    """
    waiting = library.execute(_NOT_YET, [heard_version()]).fetchall()
    with library:
        for document, text in waiting:
            found = heard(reading_of(text))
            kept = _as_text(found) if found else None
            library.execute(_KEEP, [document, heard_version(), kept])
    return len(waiting)


def kept_heard(library: sqlite3.Connection) -> Iterator[Heard]:
    """Every document that was gone through, with what it raises."""
    for (text,) in library.execute(_KEPT):
        yield record_of(Heard, text)


def undated_places(library: sqlite3.Connection) -> list[str]:
    """The files of the documents in which no day of publication was read."""
    return [path for (path,) in library.execute(_UNDATED)]


def _as_text(found: Heard) -> str:
    return json.dumps(dataclasses.asdict(found), ensure_ascii=False, default=_iso)


def _iso(value: Any) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in what was heard.")
