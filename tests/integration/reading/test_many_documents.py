"""Reading many documents: a row for each, in order, the same however it is done."""

import multiprocessing
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.broken.making import report
from tests.integration.reading import failing
from tests.integration.reading.well_formed import assert_well_formed

from lineofsight.demo.documents import draw, every_layout
from lineofsight.errors import NothingRead
from lineofsight.frameworks import apart
from lineofsight.frameworks.reader_process import LIMITS, ReaderProcess
from lineofsight.frameworks.reading_room import documents_in, read_documents
from lineofsight.model.documents import Reading, as_json

ROOT = Path(__file__).parents[3]
LOST = (
    "The PDF made its reader stop or run out of memory: it may be damaged, fetch the document "
    "again."
)
OUR_MISTAKE = "Line of Sight made a mistake on this document: please report it with the document."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A fictional document of every layout, and between them some that cannot be read."""
    folder = tmp_path_factory.mktemp("library")
    paths = []
    for number, layout in enumerate(every_layout()):
        paths += [folder / f"{number}.pdf", folder / f"{number}-not-there.pdf"]
        paths[-2].write_bytes(draw(layout, seed=number).pdf)
    return paths


@pytest.fixture(scope="module")
def rows(library: list[Path]) -> list[Reading]:
    return list(read_documents(library, jobs=2))


def test_every_path_has_one_row_in_its_place(library: list[Path], rows: list[Reading]) -> None:
    assert [row.file for row in rows] == [str(path) for path in library]
    assert [row.status for row in rows] == ["read", "not_read"] * (len(library) // 2)


@pytest.mark.parametrize("jobs", [1, 3, 8])
def test_rows_are_the_same_for_any_number_of_jobs_and_at_any_time(
    library: list[Path], rows: list[Reading], jobs: int
) -> None:
    assert list(read_documents(library, jobs)) == rows


def test_a_document_named_twice_has_two_rows(library: list[Path], rows: list[Reading]) -> None:
    assert list(read_documents([library[0]] * 2, jobs=2)) == [rows[0]] * 2


def test_every_key_of_the_contract_is_there(rows: list[Reading]) -> None:
    for row in rows:
        assert_well_formed(row)
        assert "sections" not in as_json(row)


def test_no_documents_have_no_rows() -> None:
    assert list(read_documents([], jobs=2)) == []


# The files that paths stand for


def test_a_folder_stands_for_its_pdfs_in_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.pdf", "a/z.PDF", "a/b/c.pdf", "c.txt", "a/d.docx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found, passed_over = documents_in([tmp_path])
    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert (names, passed_over) == (["a/b/c.pdf", "a/z.PDF", "b.pdf"], 2)


def test_a_file_named_by_itself_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    given = [tmp_path / "z.txt", tmp_path / "not-there", tmp_path / "a.pdf"]
    assert documents_in(given) == (given, 0)


# The processes


def test_stopping_early_leaves_no_process_behind(library: list[Path]) -> None:
    before = multiprocessing.active_children()
    readings = read_documents(library, jobs=2)
    next(readings)
    readings.close()  # type: ignore[attr-defined]
    assert set(multiprocessing.active_children()) <= set(before)


def test_a_process_is_replaced_after_some_documents(
    library: list[Path], rows: list[Reading]
) -> None:
    before = {process.pid for process in multiprocessing.active_children()}
    reader = ReaderProcess(replace(LIMITS, questions=8))
    processes, read = set(), []
    for path in library[:20]:
        read.append(reader.read(path))
        processes |= {process.pid for process in multiprocessing.active_children()}
    reader.end()
    assert read == rows[:20]
    assert len(processes - before) == 3


@pytest.mark.parametrize(
    ("serve", "sentence"), [(failing.vanish, LOST), (failing.make_a_mistake, OUR_MISTAKE)]
)
def test_a_lost_process_takes_its_document_with_it_and_says_why(
    serve: Callable[..., None],
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(6)]
    for path in paths:
        path.write_bytes(report())
    monkeypatch.syspath_prepend(ROOT)  # where the other process finds these tests
    monkeypatch.setattr(apart, "_serve", serve)
    rows = list(read_documents(paths, jobs=3))
    assert [(row.file, row.problem) for row in rows] == [(str(path), sentence) for path in paths]
    assert all(row.sha256 for row in rows)


def test_where_no_process_can_start_no_document_is_blamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(ROOT)
    monkeypatch.setattr(apart, "_serve", failing.never_start)
    with pytest.raises(NothingRead, match="would not start: close other programs"):
        list(read_documents([tmp_path / "a.pdf"], jobs=1))
