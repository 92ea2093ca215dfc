"""The rows that one day-one check finds, for those who may see whose they are."""

import difflib
import sqlite3
from dataclasses import dataclass

from lineofsight.evaluation.quality.check import QualityCheck
from lineofsight.evaluation.quality.registry import all_checks
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.data_words import list_words, lists
from lineofsight.views.data.imports import Kept, kept_as
from lineofsight.views.generation import newest_import
from lineofsight.views.inspections.paging import ROWS, Pages, pages_of
from lineofsight.views.references import References, references
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.views.teams.teams import NO_TEAM

_ABOUT = 'SELECT "rows", children, not_asked FROM doubt WHERE import_no = ? AND quality_check = ?'
_ROWS = """
SELECT list, child, team, file, sheet, source_row FROM doubtful WHERE quality_check = ?
ORDER BY rowid LIMIT ? OFFSET ?
"""


@dataclass(frozen=True)
class Row:
    """A row to look at. `reference` stands for the child in an address, None where nobody's."""

    list: str
    list_words: str
    child: str | None
    reference: str | None
    team: str
    file: str
    sheet: str | None
    row: int


@dataclass(frozen=True)
class Doubtful:
    """What a check found. `pages` is None where all rows are shown.

    `found` and `children` are None where it could not be asked, and `not_asked` then says why.
    """

    title: str
    kept: Kept | None
    check: str
    hides: str
    to_do: str
    source: str
    found: int | None
    children: int | None
    not_asked: str | None
    rows: tuple[Row, ...]
    pages: Pages | None


def doubtful(sources: Sources, asked: Asked) -> Doubtful:
    """The check that the address names. Raises NotHere when there is none of that name."""
    import_no, _ = newest_import(sources)
    answers, check = sources.need_answers(), _check(asked.parts["check"])
    about = answers.execute(_ABOUT, [import_no, check.id]).fetchone()
    found = about["rows"] if about else None
    pages = None if asked.filter("rows") == "all" else pages_of(found or 0, asked)
    window = (ROWS, ROWS * (pages.number - 1)) if pages else (-1, 0)
    named = references(sources)
    return Doubtful(
        title=check.title,
        kept=kept_as(answers, import_no),
        check=check.id,
        hides=check.hides,
        to_do=check.to_do,
        source=check.source,
        found=found,
        children=about["children"] if about else None,
        not_asked=about["not_asked"] if about else None,
        rows=tuple(_row(row, named) for row in answers.execute(_ROWS, [check.id, *window])),
        pages=pages,
    )


def _check(wanted: str) -> QualityCheck:
    checks = all_checks()
    if wanted not in checks:
        (near,) = difflib.get_close_matches(wanted, checks, n=1, cutoff=0.0)
        raise NotHere(f"There is no check of that name: try {near}.")
    return checks[wanted]


def _row(row: sqlite3.Row, named: References) -> Row:
    is_child = row["child"] is not None and lists()[row["list"]].person == "child_id"
    return Row(
        list=row["list"],
        list_words=list_words(row["list"]),
        child=row["child"],
        reference=named.reference(row["child"]) if is_child else None,
        team=row["team"] or NO_TEAM,
        file=row["file"],
        sheet=row["sheet"],
        row=row["source_row"],
    )


def table(page: Doubtful) -> Table:
    """The rows shown, each with its place."""
    headings = ("list", "child", "team", "file", "sheet", "row", "what to look at", "what to do")
    rows = [
        (each.list, each.child, each.team, each.file, each.sheet, each.row, page.title, page.to_do)
        for each in page.rows
    ]
    return Table(page.check, headings, rows)
