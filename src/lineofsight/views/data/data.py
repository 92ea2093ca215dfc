"""The council's own lists: every import that is kept, and what the newest do not tell."""

import sqlite3
from dataclasses import dataclass

from lineofsight.memory.words import counted
from lineofsight.views.asked import Asked
from lineofsight.views.data.data_problems import worst_problems
from lineofsight.views.data.imports import Kept, all_kept
from lineofsight.views.inspections.paging import ROWS, Pages, pages_of
from lineofsight.views.item import Item
from lineofsight.views.missing import missing
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

MOST_ITEMS = 5
_PROBLEMS = "SELECT COUNT(*) FROM problem"
_DOCUMENTS = "SELECT COUNT(*), COALESCE(SUM(status = 'not_read'), 0) FROM document"


@dataclass(frozen=True)
class Data:
    """The imports, the newest lists first. `newest` is the one that answers, None without lists.

    `problems` are things of its files that could not be used as they stand; `worst` are what hides
    most, `worst_in_all` how many such lines there are. `documents` says what is in the library.
    """

    title: str
    missing: tuple[str, ...]
    newest: Kept | None
    problems: int
    worst: tuple[Item, ...]
    worst_in_all: int
    imports: tuple[Kept, ...]
    pages: Pages
    documents: str


def data(sources: Sources, asked: Asked) -> Data:
    """What is kept in this workspace. Raises WrongUse for a page that the list does not have."""
    kept = all_kept(sources.answers) if sources.answers else ()
    worst = worst_problems(sources)
    pages = pages_of(len(kept), asked)
    return Data(
        title="Data: our own lists",
        missing=missing(sources),
        newest=next((each for each in kept if each.answers), None),
        problems=_count(sources.answers, _PROBLEMS),
        worst=worst[:MOST_ITEMS],
        worst_in_all=len(worst),
        imports=kept[pages.first - 1 if kept else 0 :][:ROWS],
        pages=pages,
        documents=_documents(sources),
    )


def _count(answers: sqlite3.Connection | None, question: str) -> int:
    return int(answers.execute(question).fetchone()[0]) if answers else 0


def _documents(sources: Sources) -> str:
    if sources.documents is None:
        return "No inspection documents have been added."
    held, not_read = sources.documents.execute(_DOCUMENTS).fetchone()
    library = f"{counted(held, 'inspection document')} in the library"
    return f"{library}, {not_read} of them could not be read." if not_read else f"{library}."


def table(page: Data) -> Table:
    """The imports, a line each."""
    headings = (
        "number", "as at", "kept (UTC)", "files", "rows read", "rows used", "rows set aside",
        "stands",
    )  # fmt: skip
    rows = [
        (each.number, str(each.as_at), each.kept.isoformat(), ", ".join(each.files),
         each.rows_read, each.rows_used, each.rows_set_aside, each.stands)
        for each in page.imports
    ]  # fmt: skip
    return Table("imports", headings, rows)
