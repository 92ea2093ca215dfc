"""Which sheet and column of an import was read as what, how sure, and what is missing."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from lineofsight.inputs.annex_a.headers import Sure
from lineofsight.inputs.annex_a.mapping import IGNORED, KEYS, MISSING, NOT_A_LIST
from lineofsight.inputs.files import READ
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.data_gaps import Reads, readers
from lineofsight.views.data.data_words import column_words, list_words
from lineofsight.views.data.imports import Kept, kept_as
from lineofsight.views.data.mapping_form import (
    SURE_WORDS,
    Line,
    SheetField,
    SheetLines,
    fields,
    mapping_lines,
    place_of_titles,
    sheets_of,
)
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.figures import figures
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

_MAPPED = """
SELECT file, sheet, header_row, list, letters, title, read_as, sure FROM mapped
WHERE import_no = ? ORDER BY rowid
"""
_AS_READ = Draft((), ())
_GONE = Draft((), (Fault("lists", "What you chose is no longer kept: choose it again."),))
_NO_LIST = {
    "": "a mapping says that it is no list",
    "notes": "a front sheet, guidance or codes",
    "empty": "nothing is on it",
    "special_needs": "the inspection list for special educational needs, which is not read here",
    "no_person": "a list’s titles, but no column of ids",
    "no_titles": "named as a list, but no row of titles was found",
    "beside": "two lists side by side",
    "other_titles": "titles that are no list’s, below another list",
    "not_known": "none of the eleven lists",
}


@dataclass(frozen=True)
class Column:
    """A column of a sheet. `read_as` is its id, None where it was ignored."""

    letters: str | None
    title: str
    read_as: str | None
    read_as_title: str | None
    sure: str
    sure_words: str


# What goes with a column besides measures.
_GOES_TOO = {
    "team": "No figure can be told team by team.",
    "worker": "Nobody can be asked about the child by name.",
}


@dataclass(frozen=True)
class Missing:
    """A column that a sheet lacks, and the measures that are not visible for want of it.

    `goes_too` is what is lost besides, None where nothing is.
    """

    column: str
    title: str
    hides: tuple[Reads, ...]
    goes_too: str | None


@dataclass(frozen=True)
class SheetRead:
    """A sheet of a file and the list that it was read as, with its row of titles, from 1."""

    file: str
    sheet: str | None
    header_row: int | None
    list: str
    words: str
    columns: tuple[Column, ...]
    missing: tuple[Missing, ...]

    @property
    def name(self) -> str:
        """The sheet's name, or the file's where it has no sheets."""
        return self.sheet or self.file

    @property
    def guessed(self) -> tuple[Column, ...]:
        """Columns that were read by guess."""
        return tuple(each for each in self.columns if each.sure == Sure.GUESSED)

    @property
    def ignored(self) -> tuple[Column, ...]:
        """Columns that were kept out."""
        return tuple(each for each in self.columns if each.read_as is None)


@dataclass(frozen=True)
class NoList:
    """A sheet that was not read, and why."""

    file: str
    sheet: str | None
    why: str


@dataclass(frozen=True)
class MappingPage:
    """How the files of an import were read. `lines` are those of the mapping file.

    `form` is the same to correct, as it was last filled in, and `faults` what is wrong with that.
    """

    title: str
    kept: Kept
    files: int
    read: int
    guessed: int
    ignored: int
    missing: int
    sheets: tuple[SheetRead, ...]
    not_lists: tuple[NoList, ...]
    lines: tuple[Line, ...]
    formats: tuple[str, ...]
    form: tuple[SheetField, ...]
    faults: tuple[Fault, ...]


def mapping(sources: Sources, asked: Asked) -> MappingPage:
    """The mapping of the import that is asked for, the newest unless another is."""
    answers = sources.need_answers()
    kept = kept_asked_for(sources, asked.number("import", 0))
    rows = mapped(answers, kept.number)
    draft = _draft(asked)
    own = sheets_of(rows)
    blind = {each.id for each in figures(answers, kept.number).values() if not each.is_answered}
    sheets = tuple(_sheets(rows, blind))
    return MappingPage(
        title="How the files were read",
        kept=kept,
        files=len({row["file"] for row in rows}),
        read=sum(row["read_as"] is not None and row["sure"] != MISSING for row in rows),
        guessed=sum(row["sure"] == Sure.GUESSED for row in rows),
        ignored=sum(row["sure"] == IGNORED for row in rows),
        missing=sum(row["sure"] == MISSING for row in rows),
        sheets=sheets,
        not_lists=tuple(_not_list(row) for row in rows if row["list"] == NOT_A_LIST),
        lines=tuple(_lines(rows, own, draft)),
        formats=READ,
        form=tuple(fields(own, dict(draft.fields))),
        faults=draft.faults,
    )


def kept_asked_for(sources: Sources, number: int) -> Kept:
    """The import of this number, the newest for 0. Raises NotHere when it is not kept."""
    newest = sources.newest_import()
    kept = kept_as(sources.need_answers(), number or (newest[0] if newest else 0))
    if kept is None:
        raise NotHere("No import of this number is kept: look for it under Data.")
    return kept


def mapped(answers: sqlite3.Connection, import_no: int) -> list[sqlite3.Row]:
    """The lines of the report of an import."""
    return answers.execute(_MAPPED, [import_no]).fetchall()


def _draft(asked: Asked) -> Draft:
    wanted = asked.filter(DRAFT)
    return (DRAFTS.find(wanted) or _GONE) if wanted else _AS_READ


def _lines(rows: Iterable[sqlite3.Row], own: Iterable[SheetLines], draft: Draft) -> Iterator[Line]:
    """The report as it was written; or with what was filled in, where nothing is wrong with it."""
    if draft.fields and not draft.faults:
        return mapping_lines(own, dict(draft.fields))
    return map(tuple, rows)


def _sheets(rows: Iterable[sqlite3.Row], blind: set[str]) -> Iterator[SheetRead]:
    lists = (row for row in rows if row["list"] != NOT_A_LIST)
    for (file, sheet, header_row), lines in groupby(lists, key=place_of_titles):
        own = list(lines)
        yield SheetRead(
            file=file,
            sheet=sheet,
            header_row=header_row,
            list=own[0]["list"],
            words=list_words(own[0]["list"]),
            columns=tuple(_column(row) for row in own if row["sure"] != MISSING),
            missing=tuple(_missing(own, blind)),
        )


def _column(row: sqlite3.Row) -> Column:
    read_as = row["read_as"]
    return Column(
        letters=row["letters"],
        title=row["title"] or "no title",
        read_as=read_as,
        read_as_title=column_words(row["list"], read_as) if read_as else None,
        sure=row["sure"],
        sure_words=SURE_WORDS[row["sure"]] if read_as else "kept out",
    )


def _missing(rows: Iterable[sqlite3.Row], blind: set[str]) -> list[Missing]:
    """The columns that a sheet lacks, those that hide most first."""
    places = ((row["list"], row["read_as"]) for row in rows if row["sure"] == MISSING)
    found = [
        Missing(
            column,
            column_words(listed, column),
            tuple(each for each in readers().get((listed, column), ()) if each.id in blind),
            _GOES_TOO.get(column),
        )
        for listed, column in places
    ]
    return sorted(found, key=lambda each: (-len(each.hides), each.goes_too is None))


def _not_list(row: sqlite3.Row) -> NoList:
    return NoList(row["file"], row["sheet"], _NO_LIST.get(row["sure"] or "", "not recognised"))


def table(page: MappingPage) -> Table:
    """The mapping file, as `--mapping-report` writes it: to correct, and to load again with."""
    return Table("mapping", KEYS, page.lines)
