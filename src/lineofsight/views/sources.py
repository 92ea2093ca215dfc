"""Where a view finds what it shows: the newest answers, the library and the register.

A view reads these and nothing else. Each request opens what is newest, so that a new import is
there at the next page while those who read on are not disturbed.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from lineofsight import clock
from lineofsight.errors import NothingRead
from lineofsight.views.asked import NotHere
from lineofsight.workspace import read_model
from lineofsight.workspace.council import Council, council
from lineofsight.workspace.library import open_library

# Files and folders of a workspace that pages show, besides the newest answers.
_COUNCIL_AND_LIBRARY = ("council.json", "library.sqlite", "library.sqlite-wal")
_THE_REST = (
    "teams.csv",
    "register.sqlite",
    "money/kept.json",
    "money/typed_savings.csv",
    "charts",
)
# What a page draws in here itself changes no page; that it was deleted does.
_DRAWN = "drawn"
_NEWEST = "SELECT number, as_at FROM import WHERE place IS NOT NULL ORDER BY place DESC LIMIT 1"


@dataclass(frozen=True)
class Sources:
    """`answers` is None until lists are imported, `documents` until any are added."""

    workspace: Path
    council: Council
    answers: sqlite3.Connection | None
    documents: sqlite3.Connection | None
    today: dt.date

    def as_at(self) -> dt.date | None:
        """The day of the newest lists; None until some are imported."""
        found = self.newest_import()
        return found[1] if found else None

    def newest_import(self) -> tuple[int, dt.date] | None:
        """The number and the day of the import that answers; None until there is one."""
        if self.answers is None:
            return None
        row = self.answers.execute(_NEWEST).fetchone()
        return (row["number"], dt.date.fromisoformat(row["as_at"])) if row else None

    def need_answers(self) -> sqlite3.Connection:
        """The newest answers. Raises NotHere when no lists have been imported."""
        if self.answers is None:
            raise NotHere("No lists have been imported yet: add the council's workbook first.")
        return self.answers

    def need_documents(self) -> sqlite3.Connection:
        """The library. Raises NotHere when there are no documents in it."""
        if self.documents is None:
            raise NotHere("There are no inspection documents yet: add some first.")
        return self.documents


@contextmanager
def sources(workspace: Path) -> Iterator[Sources]:
    """The newest of everything in this workspace, to read."""
    with ExitStack() as opened:
        yield Sources(
            workspace,
            council(workspace),
            _answers(workspace, opened),
            _documents(workspace, opened),
            clock.today(),
        )


def _answers(workspace: Path, opened: ExitStack) -> sqlite3.Connection | None:
    try:
        connection = opened.enter_context(read_model.newest(workspace))
    except NothingRead:
        return None
    connection.row_factory = sqlite3.Row
    return connection


def _documents(workspace: Path, opened: ExitStack) -> sqlite3.Connection | None:
    try:
        return opened.enter_context(open_library(workspace))
    except NothingRead:
        return None


def state_of(workspace: Path) -> tuple[object, ...]:
    """Something that differs after whatever may change a page: a day, an import, a document."""
    is_drawn = (workspace / _DRAWN).exists()
    return *state_of_answers(workspace), is_drawn, *_changes(workspace, _THE_REST)


def state_of_answers(workspace: Path) -> tuple[object, ...]:
    """The same for what shows the newest answers and the library, and nothing else."""
    newest = read_model.generations(workspace)[:1]
    return clock.today(), newest, *_changes(workspace, _COUNCIL_AND_LIBRARY)


def _changes(workspace: Path, names: Iterable[str]) -> Iterator[tuple[int, int] | None]:
    return (_changed(workspace / name) for name in names)


def _changed(file: Path) -> tuple[int, int] | None:
    try:
        stat = file.stat()
    except FileNotFoundError:
        return None
    # Opening the library leaves an empty log behind, which changes nothing.
    return (stat.st_mtime_ns, stat.st_size) if stat.st_size else None
