"""Threads kept with the library: compared once, by authority, and read back as they were."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.memory.threads.conftest import DONE, SUPERVISION, WANTING, MakeReport

from lineofsight.memory.lookup import subject
from lineofsight.memory.threads import kept
from lineofsight.memory.threads.kept import every_step, keep_threads, kept_steps
from lineofsight.memory.threads.lines import threads_of
from lineofsight.memory.threads.steps import steps
from lineofsight.model.documents import Reading
from lineofsight.workspace.database import database
from lineofsight.workspace.keeping import keep
from lineofsight.workspace.library import authorities

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with database(tmp_path) as connection:
        yield connection


@pytest.fixture
def line(report: MakeReport) -> list[Reading]:
    return [
        report("2013-03-04", asks=(SUPERVISION,)),
        report("2016-03-04", paragraphs=((DONE, "strength"),)),
        report("2019-03-04", asks=(SUPERVISION,), paragraphs=((WANTING, "shortfall"),)),
    ]


def add(library: sqlite3.Connection, *readings: Reading) -> None:
    for each in readings:
        keep(library, each, [Path(each.file)], "a reader", NOW)


def test_what_is_kept_is_what_was_worked_out(
    library: sqlite3.Connection, line: list[Reading]
) -> None:
    add(library, *line)
    assert keep_threads(library) == 2
    found = kept_steps(library, subject("Wexcombe", authorities(library)))
    assert [each.status for each in found] == [each.status for each in steps("Wexcombe", line)]
    assert [each.evidence for each in found] == [each.evidence for each in steps("Wexcombe", line)]
    assert len(list(every_step(library))) == 2


def test_only_a_new_document_is_compared(library: sqlite3.Connection, line: list[Reading]) -> None:
    add(library, *line[:2])
    assert (keep_threads(library), keep_threads(library)) == (1, 0)
    add(library, line[2])
    assert keep_threads(library) == 1


def test_all_is_compared_again_when_the_rules_have_changed(
    library: sqlite3.Connection, line: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, *line)
    keep_threads(library)
    monkeypatch.setattr(kept, "threads_version", lambda: "another")
    assert keep_threads(library) == 2
    assert len(list(every_step(library))) == 2


def test_what_was_done_once_and_is_wanting_again_came_back(
    library: sqlite3.Connection, line: list[Reading]
) -> None:
    add(library, *line)
    keep_threads(library)
    (thread,) = threads_of(kept_steps(library, subject("Wexcombe", authorities(library))))
    assert [each.later_on.year for each in thread.steps] == [2016, 2019]
    assert (thread.came_back, thread.is_open) == (True, True)
