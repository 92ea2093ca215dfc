"""The worst of what the newest lists do not tell, in sentences, for the first page and for /data.

Worst is what hides most: a file that could not be read, a list that is not there, a column that no
file has, then cells by how many children nobody can tell of for them.
"""

import sqlite3
from collections.abc import Iterator

from lineofsight.memory.words import counted, listing
from lineofsight.views.data.data_gaps import (
    ColumnCells,
    ListMissing,
    Untold,
    cells_of,
    lists_missing,
    untold,
)
from lineofsight.views.generation import once_a_generation
from lineofsight.views.item import Item
from lineofsight.views.sources import Sources

SET_ASIDE, QUALITY, MAPPING = "/data/set-aside", "/data/quality", "/data/mapping"
_NEWEST = "SELECT number FROM import WHERE place IS NOT NULL ORDER BY place DESC LIMIT 1"
_READ = "SELECT file FROM source WHERE import_no = ?"
_OF_WHOLE_FILES = """
SELECT file, problem FROM problem
WHERE sheet IS NULL AND source_row IS NULL AND "column" IS NULL
"""
_NOBODYS_ROWS = "SELECT COUNT(*) FROM problem WHERE problem LIKE 'This row has no id %'"
_ROWS_READ = "SELECT SUM(rows_read) FROM source WHERE import_no = ?"


def worst_problems(sources: Sources) -> tuple[Item, ...]:
    """Everything that hides somebody in the newest lists, the worst first; none without lists."""
    return _worst(sources.answers) if sources.answers else ()


@once_a_generation(most_kept=2)
def _worst(answers: sqlite3.Connection) -> tuple[Item, ...]:
    newest = answers.execute(_NEWEST).fetchone()
    return tuple(_problems(answers, newest["number"])) if newest else ()


def _problems(answers: sqlite3.Connection, import_no: int) -> Iterator[Item]:
    yield from _files(answers, import_no)
    yield from map(_list, _most_measures_first(lists_missing(answers, import_no)))
    cells = cells_of(answers, import_no)
    absent = [each for each in cells if not each.is_present and each.measures]
    yield from map(_column, sorted(absent, key=lambda each: -len(each.measures)))
    yield from _rows(answers, import_no)
    yield from _cells(cells, answers)


def _files(answers: sqlite3.Connection, import_no: int) -> Iterator[Item]:
    """Files that could not be read at all. What is said of all the files that were is not one."""
    read = dict.fromkeys(row["file"] for row in answers.execute(_READ, [import_no]))
    for file, problem in answers.execute(_OF_WHOLE_FILES).fetchall():
        if file not in (*read, ", ".join(read)):
            yield Item(f"{file} was not read. {problem}", None, None, SET_ASIDE)


def _most_measures_first(found: tuple[ListMissing, ...]) -> list[ListMissing]:
    return sorted((each for each in found if each.measures), key=lambda each: -len(each.measures))


def _list(missing: ListMissing) -> Item:
    waiting = counted(len(missing.measures), "measure")
    sentence = f"No file holds {missing.words}, so {waiting} cannot be answered."
    return Item(sentence, None, None, QUALITY)


def _column(absent: ColumnCells) -> Item:
    waiting = counted(len(absent.measures), "measure")
    sentence = (
        f"{absent.list_words}, has no column “{absent.title}”, so {waiting} cannot be answered."
    )
    return Item(sentence, None, None, f"{QUALITY}?list={absent.list}")


def _cells(cells: tuple[ColumnCells, ...], answers: sqlite3.Connection) -> Iterator[Item]:
    """Columns for which nobody can tell of somebody, most children first."""
    whom = untold(answers)
    hiding = [each for each in cells if (each.list, each.column) in whom]
    for each in sorted(hiding, key=lambda each: -whom[each.list, each.column].children):
        yield _hiding(each, whom[each.list, each.column])


def _hiding(each: ColumnCells, whom: Untold) -> Item:
    children = f"{whom.children:,} {'child' if whom.children == 1 else 'children'}"
    sentence = (
        f"For {children} in the {each.rows:,} rows of {each.list_words}, some measure cannot "
        f"tell: “{each.title}” {listing(whom.troubles, 'or')}."
    )
    return Item(sentence, whom.children, each.rows, f"{QUALITY}?list={each.list}")


def _rows(answers: sqlite3.Connection, import_no: int) -> Iterator[Item]:
    """Rows that say of nobody whose they are."""
    (aside,) = answers.execute(_NOBODYS_ROWS).fetchone()
    (read,) = answers.execute(_ROWS_READ, [import_no]).fetchone()
    if aside:
        sentence = (
            f"{aside:,} of {read:,} rows have no id to say whose they are: those children are in "
            "no number."
        )
        yield Item(sentence, aside, read, SET_ASIDE)
