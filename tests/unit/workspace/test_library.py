"""What the library answers about what it holds."""

import datetime as dt
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from lineofsight.errors import NothingRead
from lineofsight.model.documents import NamedAuthority, Reading
from lineofsight.workspace.database import FILE, database
from lineofsight.workspace.keeping import keep
from lineofsight.workspace.library import (
    Document,
    Known,
    authorities,
    documents,
    known,
    open_library,
    readings_about,
    readings_in_brief,
)

CHESHIRE_EAST = NamedAuthority("Cheshire East", "E06000049", "80447")
FAILED = Reading("scan.pdf", "c" * 64, "not_read", "The PDF holds no text: fetch it again.")


@pytest.fixture
def held(
    library: sqlite3.Connection, inspection: Reading, letter: Reading, moment: dt.datetime
) -> sqlite3.Connection:
    """A library with an inspection, a letter and a file that was not read."""
    for reading in (letter, inspection, FAILED):
        keep(library, reading, [Path(reading.file)], "v1", moment)
    return library


def test_an_empty_library_says_so_kindly(tmp_path: Path) -> None:
    with database(tmp_path):
        pass
    with (
        pytest.raises(NothingRead, match="no documents in the library yet"),
        open_library(tmp_path),
    ):
        pass


def test_asking_makes_no_library(tmp_path: Path) -> None:
    with pytest.raises(NothingRead, match="library add"), open_library(tmp_path):
        pass
    assert not (tmp_path / FILE).exists()


def test_documents_are_listed_by_authority_and_those_without_last(
    held: sqlite3.Connection, moment: dt.datetime
) -> None:
    first, second, third = documents(held)
    assert first == Document(
        sha256="a" * 64,
        status="read",
        problem=None,
        authority="Cheshire East",
        framework="ilacs_2023",
        inspection_start=dt.date(2024, 2, 26),
        inspection_end=dt.date(2024, 3, 8),
        published=dt.date(2024, 5, 16),
        overall="inadequate",
        asks=1,
        unaware=1,
        pages=11,
        added=moment.isoformat(),
        reader_version="v1",
        places=(str(Path("reports/inspection.pdf").absolute()),),
    )
    assert (second.authority, second.overall) == ("Wexcombe", None)
    assert (third.status, third.problem) == ("not_read", FAILED.problem)


def test_known_are_those_that_this_reader_has_been_through(held: sqlite3.Connection) -> None:
    assert known(held, "v1") == {
        "a" * 64: Known("read", None),
        "b" * 64: Known("read", None),
        "c" * 64: Known("not_read", FAILED.problem),
    }
    assert known(held, "v2") == {}


def test_authorities_are_as_documents_name_them(held: sqlite3.Connection) -> None:
    assert authorities(held) == [CHESHIRE_EAST, NamedAuthority("Wexcombe")]


def test_readings_about_an_authority_are_whole(
    held: sqlite3.Connection, inspection: Reading, letter: Reading
) -> None:
    (found,) = readings_about(held, [CHESHIRE_EAST])
    assert replace(found, file=inspection.file) == inspection
    (unknown,) = readings_about(held, [NamedAuthority("Wexcombe")])
    assert unknown.sha256 == letter.sha256


def test_readings_in_brief_lack_only_their_sections(
    held: sqlite3.Connection, inspection: Reading
) -> None:
    brief = {reading.sha256: reading for reading in readings_in_brief(held)}
    assert set(brief) == {"a" * 64, "b" * 64}
    without = replace(inspection, sections=())
    assert replace(brief["a" * 64], file=inspection.file) == without
