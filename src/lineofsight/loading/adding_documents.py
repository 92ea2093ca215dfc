"""Inspection documents, sent to a page: read, added to the library, and their files kept."""

import datetime as dt
import sqlite3
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lineofsight import clock
from lineofsight.errors import NothingRead
from lineofsight.loading.telling import Said, Tell, written
from lineofsight.memory.elsewhere.kept import keep_heard
from lineofsight.memory.threads.kept import keep_threads
from lineofsight.workspace.adding import Added, add
from lineofsight.workspace.database import database
from lineofsight.workspace.document_files import keep_file

_READ, _KNOWN, _NOT_READ = "read", "known already", "not read"
_ABOUT = """
SELECT authority, COALESCE(inspection_end, published) AS day FROM document WHERE sha256 = ?
"""


@dataclass(frozen=True)
class AddDocuments:
    """Work: read these documents and keep them, each once, by its content."""

    workspace: Path
    files: tuple[Path, ...]

    def __call__(self, tell: Tell) -> None:
        """Do it. Raises NothingRead where not one of them could be read."""
        came_of: Counter[str] = Counter()
        with database(self.workspace) as library:
            tell.doing(f"Reading {len(self.files)} documents")
            for n, added in enumerate(add(library, self.files), start=1):
                outcome = _outcome(added)
                came_of[outcome] += 1
                tell.said(self._said(library, added, outcome))
                tell.doing(f"Documents read so far: {n} of {len(self.files)}")
            tell.doing("Following what was asked through later documents")
            keep_threads(library)
            keep_heard(library)
        if came_of[_READ] + came_of[_KNOWN] == 0:
            raise NothingRead("Not one document was added: look at what is said of each above.")
        self._draw(tell)
        counts = (f"{came_of[each]} {each}" for each in (_READ, _KNOWN, _NOT_READ))
        tell.said(Said(f"In all: {', '.join(counts)}.", "/inspections"))

    def _said(self, library: sqlite3.Connection, added: Added, outcome: str) -> Said:
        name = added.path.name
        if added.problem:
            return Said(f"{name}: not read. {added.problem}")
        sha256 = keep_file(library, self.workspace, added.path, clock.now())
        authority, day = library.execute(_ABOUT, [sha256]).fetchone()
        on = written(dt.date.fromisoformat(day)) if day else "no day read"
        about = f"{authority or 'no authority read'}, {on}"
        return Said(f"{name}: {outcome} ({about}).", f"/inspections/documents/{sha256}")

    def _draw(self, tell: Tell) -> None:
        from lineofsight.charts.national_kept import draw_national_charts

        tell.doing("Drawing the national picture")
        draw_national_charts(self.workspace)


def _outcome(added: Added) -> str:
    if added.problem:
        return _NOT_READ
    return _READ if added.is_new else _KNOWN
