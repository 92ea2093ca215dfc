"""Files of documents that were sent: kept under the name of their content, and found there."""

import datetime as dt
import os
from pathlib import Path

from tests.broken.making import report

from lineofsight.workspace.adding import add
from lineofsight.workspace.database import database
from lineofsight.workspace.document_files import keep_file
from lineofsight.workspace.library import documents, known
from lineofsight.workspace.reader_version import reader_version

NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)


def sent(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(report())
    return file


def test_the_library_finds_it_where_it_is_kept_and_nowhere_else(tmp_path: Path) -> None:
    file = sent(tmp_path / "uploads", "report.pdf")
    with database(tmp_path) as library:
        list(add(library, [file]))
        sha256 = keep_file(library, tmp_path, file, NOW)
        (held,) = documents(library)
        assert set(known(library, reader_version())) == {sha256}
    kept = tmp_path / "documents" / f"{sha256}.pdf"
    assert held.places == (str(kept),)
    assert not file.exists()
    assert kept.read_bytes() == report()
    if os.name != "nt":
        assert kept.stat().st_mode & 0o777 == 0o600
        assert kept.parent.stat().st_mode & 0o777 == 0o700


def test_sent_again_it_is_kept_once_and_other_places_stay(tmp_path: Path) -> None:
    elsewhere = sent(tmp_path / "reports", "report.pdf")
    file = sent(tmp_path / "uploads", "the same.pdf")
    with database(tmp_path) as library:
        list(add(library, [elsewhere]))
        for _ in range(2):
            list(add(library, [sent(tmp_path / "uploads", "the same.pdf")]))
            keep_file(library, tmp_path, file, NOW)
        (held,) = documents(library)
    assert {Path(place).parent.name for place in held.places} == {"documents", "reports"}
    assert elsewhere.exists()
