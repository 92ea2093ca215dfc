"""What is kept of a document, and that it is all or nothing."""

import datetime as dt
import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from lineofsight.model.documents import Reading, Unaware
from lineofsight.workspace.database import database
from lineofsight.workspace.keeping import keep, see

TABLES = (
    "document",
    "place",
    "judgement",
    "unaware",
    "passage",
    "ask",
    "finding",
    "theme",
)


def counts(library: sqlite3.Connection) -> dict[str, int]:
    return {
        table: library.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in TABLES
    }


def found(library: sqlite3.Connection, word: str) -> int:
    row = library.execute(
        "SELECT COUNT(*) FROM passage_words WHERE passage_words MATCH ?", [word]
    ).fetchone()
    return int(row[0])


ONE_INSPECTION = {
    "document": 1,
    "place": 1,
    "judgement": 1,
    "unaware": 1,
    "passage": 3,
    "ask": 1,
    "finding": 1,
    "theme": 4,
}


def test_every_table_is_filled(
    library: sqlite3.Connection, inspection: Reading, moment: dt.datetime
) -> None:
    keep(library, inspection, [Path("one.pdf")], "v1", moment)
    assert counts(library) == ONE_INSPECTION


def test_keeping_again_doubles_nothing(
    library: sqlite3.Connection, inspection: Reading, moment: dt.datetime
) -> None:
    for reader in ("v1", "v2"):
        keep(library, inspection, [Path("one.pdf")], reader, moment)
    assert counts(library) == ONE_INSPECTION
    assert found(library, "siblings") == 1
    assert library.execute("SELECT reader_version FROM document").fetchone() == ("v2",)


def test_keeping_again_forgets_what_is_no_longer_read(
    library: sqlite3.Connection, inspection: Reading, moment: dt.datetime
) -> None:
    keep(library, inspection, [Path("one.pdf")], "v1", moment)
    keep(library, replace(inspection, sections=()), [Path("one.pdf")], "v2", moment)
    assert counts(library)["finding"] == 0
    assert found(library, "siblings") == 0


def test_the_same_document_in_two_places_is_one_with_two_places(
    library: sqlite3.Connection, inspection: Reading, moment: dt.datetime
) -> None:
    keep(library, inspection, [Path("one.pdf"), Path("two.pdf")], "v1", moment)
    later = moment + dt.timedelta(days=1)
    see(library, [("a" * 64, Path("two.pdf")), ("a" * 64, Path("three.pdf"))], later)
    rows = library.execute("SELECT path, seen FROM place ORDER BY path").fetchall()
    assert rows == [
        (str(Path("one.pdf").absolute()), moment.isoformat()),
        (str(Path("three.pdf").absolute()), later.isoformat()),
        (str(Path("two.pdf").absolute()), later.isoformat()),
    ]


def test_a_document_that_fails_half_way_leaves_nothing(
    library: sqlite3.Connection, inspection: Reading, moment: dt.datetime
) -> None:
    broken = replace(inspection, unaware=(Unaware(None, 1, None),))  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError):
        keep(library, broken, [Path("one.pdf")], "v1", moment)
    assert set(counts(library).values()) == {0}


def test_what_was_not_read_is_kept_with_its_sentence_and_not_indexed(
    library: sqlite3.Connection, moment: dt.datetime
) -> None:
    failed = Reading("scan.pdf", "c" * 64, "not_read", "The PDF holds no text: fetch it again.")
    keep(library, failed, [Path("scan.pdf")], "v1", moment)
    assert counts(library) == dict.fromkeys(TABLES, 0) | {"document": 1, "place": 1}
    row = library.execute("SELECT status, problem FROM document").fetchone()
    assert row == ("not_read", "The PDF holds no text: fetch it again.")


def test_a_file_name_that_is_not_text_is_kept_as_nearly_as_it_can_be(
    library: sqlite3.Connection, inspection: Reading, moment: dt.datetime
) -> None:
    name = os.fsdecode(b"report-\xff.pdf")
    keep(library, replace(inspection, file=name), [Path(name)], "v1", moment)
    (path,) = library.execute("SELECT path FROM place").fetchone()
    assert path.endswith("report-\N{REPLACEMENT CHARACTER}.pdf")


def test_what_one_program_keeps_another_sees(
    tmp_path: Path, inspection: Reading, letter: Reading, moment: dt.datetime
) -> None:
    with database(tmp_path) as one, database(tmp_path) as other:
        keep(one, inspection, [Path("one.pdf")], "v1", moment)
        keep(other, letter, [Path("two.pdf")], "v1", moment)
        assert counts(one)["document"] == counts(other)["document"] == 2
