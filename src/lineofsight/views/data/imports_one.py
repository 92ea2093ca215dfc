"""One import: what its files held, list by list, and what the measures came to then."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.data_gaps import ColumnCells, ListMissing, cells_of, lists_missing
from lineofsight.views.data.data_words import list_words
from lineofsight.views.data.imports import Kept, kept_as
from lineofsight.views.figures import Figure, figures
from lineofsight.views.inspections.words import written
from lineofsight.views.measures.measure_words import figure_words
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.views.themes.sight import lacks_a_column, needs_other_data

_SOURCES = """
SELECT file, format, list, rows_read, rows_used, rows_set_aside FROM source
WHERE import_no = ? ORDER BY rowid
"""


@dataclass(frozen=True)
class ListRead:
    """A list of a file, and what became of its rows."""

    file: str
    format: str
    list: str
    words: str
    rows_read: int
    rows_used: int
    rows_set_aside: int


@dataclass(frozen=True)
class MeasureThen:
    """What a measure came to in this import, or why there was no figure."""

    id: str
    title: str
    status: str
    figure: str
    n: int | None
    d: int | None
    value: float | None
    cannot_say: int | None
    why_blind: str | None


@dataclass(frozen=True)
class OneImport:
    """An import. `lacking` had no figure for want of a list or column, `needing` need other data.

    `columns_missing` are those that some measure reads.
    """

    title: str
    kept: Kept
    lists: tuple[ListRead, ...]
    lists_missing: tuple[ListMissing, ...]
    columns_missing: tuple[ColumnCells, ...]
    answered: tuple[MeasureThen, ...]
    lacking: tuple[MeasureThen, ...]
    needing: tuple[MeasureThen, ...]
    failed: tuple[MeasureThen, ...]
    in_all: int


def one_import(sources: Sources, asked: Asked) -> OneImport:
    """The import that the address names. Raises NotHere when no such import is kept."""
    answers = sources.need_answers()
    kept = _asked_for(answers, asked)
    found = figures(answers, kept.number)
    gaps = cells_of(answers, kept.number)
    return OneImport(
        title=f"Import {kept.number}: the lists of {written(kept.as_at)}",
        kept=kept,
        lists=tuple(map(_list_read, answers.execute(_SOURCES, [kept.number]))),
        lists_missing=lists_missing(answers, kept.number),
        columns_missing=tuple(each for each in gaps if not each.is_present and each.measures),
        answered=tuple(_then(each) for each in found.values() if each.is_answered),
        lacking=tuple(map(_then, filter(lacks_a_column, found.values()))),
        needing=tuple(map(_then, filter(needs_other_data, found.values()))),
        failed=_failed(found),
        in_all=len(found),
    )


def _asked_for(answers: sqlite3.Connection, asked: Asked) -> Kept:
    given = asked.parts["number"]
    kept = kept_as(answers, int(given)) if given.isascii() and given.isdigit() else None
    if kept is None:
        raise NotHere("No import of this number is kept: look for it under Data.")
    return kept


def _failed(found: Mapping[str, Figure]) -> tuple[MeasureThen, ...]:
    return tuple(_then(each) for each in found.values() if each.status == "failed")


def _list_read(row: sqlite3.Row) -> ListRead:
    return ListRead(words=list_words(row["list"]), **{name: row[name] for name in row.keys()})  # noqa: SIM118  a row iterates over its values


def _then(figure: Figure) -> MeasureThen:
    return MeasureThen(
        id=figure.id,
        title=figure.title,
        status=figure.status,
        figure=figure_words(figure.unit, figure.n, figure.d, figure.value),
        n=figure.n,
        d=figure.d,
        value=figure.value,
        cannot_say=figure.cannot_say,
        why_blind=figure.why_blind,
    )


def table(page: OneImport) -> Table:
    """What every measure came to, a line each."""
    headings = ("measure", "title", "status", "n", "d", "value", "cannot be told", "why no figure")
    measures = (*page.answered, *page.lacking, *page.needing, *page.failed)
    rows = [
        (each.id, each.title, each.status, each.n, each.d, each.value, each.cannot_say,
         each.why_blind)
        for each in measures
    ]  # fmt: skip
    return Table(f"import_{page.kept.number}", headings, rows)
