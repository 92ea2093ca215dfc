"""A document as the library holds it, and what it says of itself."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from lineofsight.memory.words import AREAS, graded
from lineofsight.model.grades import Grade
from lineofsight.views.asked import NotHere
from lineofsight.views.inspections.authorities import address_of
from lineofsight.views.inspections.words import kind_of
from lineofsight.workspace.drawn import Filed

_DOCUMENT = """
SELECT
    id, sha256, problem, framework, authority, urn,
    inspection_start, inspection_end, published, pages,
    json_extract(reading, '$.lead_inspector', '$.limiting', '$.notes', '$.file')
FROM document
WHERE sha256 = ?
"""
_PLACES = "SELECT path FROM place WHERE document_id = ? ORDER BY seen DESC, path"
_JUDGEMENTS = "SELECT key, grade, page FROM judgement WHERE document_id = ?"


@dataclass(frozen=True)
class Judged:
    """A graded area, and its grade with its place in words; `address` is the page it is on."""

    area: str
    in_words: str
    address: str


@dataclass(frozen=True)
class Facts:
    """What a document says of itself. What could not be read is None, or is said in `unread`."""

    kind: str
    authority: str | None
    authority_address: str | None
    urn: str | None
    inspection_start: dt.date | None
    inspection_end: dt.date | None
    published: dt.date | None
    lead_inspector: str | None
    judgements: tuple[Judged, ...]
    limiting: str | None
    unread: tuple[str, ...]
    file: str
    pages: int


@dataclass(frozen=True)
class HeldDocument:
    """A document as the library holds it, under its number there."""

    number: int
    address: str
    filed: Filed
    problem: str | None
    facts: Facts


def held_document(library: sqlite3.Connection, content: str) -> HeldDocument:
    """The document with this sha256. Raises NotHere when the library has none."""
    row = library.execute(_DOCUMENT, [content]).fetchone()
    if row is None:
        raise NotHere("The library has no such document: look for it among the inspections.")
    number, sha256, problem, *about = row
    places = tuple(path for (path,) in library.execute(_PLACES, [number]))
    address = f"/inspections/documents/{sha256}"
    judged = tuple(_judgements(library, number, about[0], address))
    facts = _facts(about, judged)
    return HeldDocument(number, address, Filed(sha256, places), problem, facts)


def _judgements(
    library: sqlite3.Connection, number: int, framework: str | None, address: str
) -> Iterator[Judged]:
    """In the order of the areas."""
    rows = {key: (grade, page) for key, grade, page in library.execute(_JUDGEMENTS, [number])}
    for key, area in AREAS.items():
        if key in rows:
            grade, page = rows[key]
            yield Judged(area, graded(Grade(grade), framework), f"{address}?page={page}")


def _facts(about: Sequence[Any], judgements: tuple[Judged, ...]) -> Facts:
    framework, authority, urn, start, end, published, pages, told = about
    lead_inspector, limiting, notes, file = json.loads(told)
    return Facts(
        kind=kind_of(framework),
        authority=authority,
        authority_address=address_of(authority) if authority else None,
        urn=urn,
        inspection_start=_day(start),
        inspection_end=_day(end),
        published=_day(published),
        lead_inspector=lead_inspector,
        judgements=judgements,
        limiting=limiting,
        unread=tuple(notes or ()),
        file=PurePath(file).name,  # as it came: what is kept here has another name
        pages=pages,
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
