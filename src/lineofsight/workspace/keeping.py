"""What goes into the library: a document whole, its passages word by word, and its places."""

import datetime as dt
import os
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from lineofsight.language.themes import themes_of
from lineofsight.model.documents import Ask, Finding, Reading
from lineofsight.workspace.kept_reading import kept

_DOCUMENT = """
INSERT INTO document (
    sha256, status, problem, framework, authority, ons_code, urn,
    inspection_start, inspection_end, published, pages, reader_version, added, reading
) VALUES (
    :sha256, :status, :problem, :framework, :authority, :ons_code, :urn,
    :inspection_start, :inspection_end, :published, :pages, :reader_version, :added, :reading
)
ON CONFLICT (sha256) DO UPDATE SET
    status = excluded.status, problem = excluded.problem, framework = excluded.framework,
    authority = excluded.authority, ons_code = excluded.ons_code, urn = excluded.urn,
    inspection_start = excluded.inspection_start, inspection_end = excluded.inspection_end,
    published = excluded.published, pages = excluded.pages,
    reader_version = excluded.reader_version, reading = excluded.reading
"""
_PLACE = """
INSERT INTO place (document_id, path, seen) VALUES (?, ?, ?)
ON CONFLICT (document_id, path) DO UPDATE SET seen = excluded.seen
"""
_FORGET = (
    "DELETE FROM judgement WHERE document_id = ?",
    "DELETE FROM unaware WHERE document_id = ?",
    "DELETE FROM passage WHERE document_id = ?",
)


def keep(
    connection: sqlite3.Connection,
    reading: Reading,
    places: Iterable[Path],
    reader: str,
    at: dt.datetime,
) -> None:
    """Keep a document, all of it or nothing, in place of an earlier reading of the same one.

    `places` are the files that hold it, `reader` is the version that read it, `at` the moment.
    """
    reading = replace(reading, file=_in_text(Path(reading.file)))
    with connection:
        connection.execute(_DOCUMENT, _columns(reading, reader, at))
        document = _number(connection, reading.sha256)
        _place(connection, document, places, at)
        _index(connection, document, reading)


def see(connection: sqlite3.Connection, seen: Iterable[tuple[str, Path]], at: dt.datetime) -> None:
    """Note where documents that are kept already, by their sha256, were found again."""
    with connection:
        for sha256, path in seen:
            _place(connection, _number(connection, sha256), [path], at)


def moved(
    connection: sqlite3.Connection, sha256: str, before: Path, after: Path, at: dt.datetime
) -> None:
    """Note that the file of a document that is kept stands elsewhere from now on."""
    document = _number(connection, sha256)
    with connection:
        connection.execute(
            "DELETE FROM place WHERE document_id = ? AND path = ?", [document, _in_text(before)]
        )
        _place(connection, document, [after], at)


def _columns(reading: Reading, reader: str, at: dt.datetime) -> dict[str, str | int | None]:
    authority = reading.authority
    return {
        "sha256": reading.sha256,
        "status": reading.status,
        "problem": reading.problem,
        "framework": reading.framework,
        "authority": authority.name if authority else None,
        "ons_code": authority.ons_code if authority else None,
        "urn": authority.urn if authority else None,
        "inspection_start": _iso(reading.inspection_start),
        "inspection_end": _iso(reading.inspection_end),
        "published": _iso(reading.published),
        "pages": reading.pages,
        "reader_version": reader,
        "added": at.isoformat(),
        "reading": kept(reading),
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _in_text(path: Path) -> str:
    """The whole path as text that can be stored, whatever bytes the file system holds."""
    return os.fsencode(path.absolute()).decode("utf-8", "replace")


def _number(connection: sqlite3.Connection, sha256: str | None) -> int:
    rows = connection.execute("SELECT id FROM document WHERE sha256 = ?", [sha256])
    number: int = rows.fetchone()[0]
    return number


def _place(
    connection: sqlite3.Connection, document: int, paths: Iterable[Path], at: dt.datetime
) -> None:
    rows = [(document, _in_text(path), at.isoformat()) for path in paths]
    connection.executemany(_PLACE, rows)


def _index(connection: sqlite3.Connection, document: int, reading: Reading) -> None:
    """The tables that questions are asked of, made anew from the reading."""
    for forget in _FORGET:
        connection.execute(forget, [document])
    connection.executemany(
        "INSERT INTO judgement (document_id, key, grade, as_printed, page) VALUES (?, ?, ?, ?, ?)",
        [
            (document, each.key, each.grade, each.as_printed, each.page)
            for each in reading.judgements
        ],
    )
    connection.executemany(
        "INSERT INTO unaware (document_id, page, paragraph, text) VALUES (?, ?, ?, ?)",
        [(document, each.page, each.paragraph, each.text) for each in reading.unaware],
    )
    _Passages(connection, document).write(reading)


class _Passages:
    """Writes everything in one document that can be quoted."""

    def __init__(self, connection: sqlite3.Connection, document: int) -> None:
        self.connection = connection
        self.document = document

    def write(self, reading: Reading) -> None:
        for ask in reading.asks:
            self._ask(ask)
        for strength in reading.strengths_listed:
            passage = self._passage("strength", strength.page, None, strength.text)
            self._themes(passage, [match.theme for match in themes_of(strength.text)])
        for section in reading.sections:
            for finding in section.paragraphs:
                self._finding(finding, section.title, section.area)

    def _ask(self, ask: Ask) -> None:
        text = " ".join([ask.text, *(part.text for part in ask.parts)])
        passage = self._passage("ask", ask.page, None, text)
        self.connection.execute(
            "INSERT INTO ask (passage_id, n, kind, list, national_framework)"
            " VALUES (?, ?, ?, ?, ?)",
            [passage, ask.n, ask.kind, ask.list, ask.national_framework],
        )
        self._themes(passage, ask.themes)

    def _finding(self, finding: Finding, section: str, area: str | None) -> None:
        passage = self._passage("finding", finding.page, finding.number, finding.text)
        self.connection.execute(
            "INSERT INTO finding (passage_id, section, area, tone, reference)"
            " VALUES (?, ?, ?, ?, ?)",
            [passage, section, area, finding.tone, finding.reference],
        )
        self._themes(passage, finding.themes)

    def _passage(self, kind: str, page: int, paragraph: str | None, text: str) -> int | None:
        return self.connection.execute(
            "INSERT INTO passage (document_id, kind, page, paragraph, text) VALUES (?, ?, ?, ?, ?)",
            [self.document, kind, page, paragraph, text],
        ).lastrowid

    def _themes(self, passage: int | None, themes: Iterable[str]) -> None:
        self.connection.executemany(
            "INSERT INTO theme (passage_id, theme, rank) VALUES (?, ?, ?)",
            [(passage, theme, rank) for rank, theme in enumerate(themes, start=1)],
        )
