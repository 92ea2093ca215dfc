"""What the lists do not tell: cells that cannot be used, and columns and lists that no file has.

A blank cell is a gap only where the list's guidance says that it must be filled. Elsewhere a blank
has a meaning: not ended, no visit yet.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from lineofsight.measures.registry import all_measures
from lineofsight.views.data.data_words import columns, list_words, lists
from lineofsight.views.generation import once_a_generation

_CELLS = """
SELECT list, "column", is_present, "rows", blank, unread FROM usable WHERE import_no = ?
"""
_CELLS_OF_TEAM = """
SELECT list, "column", 1 AS is_present, "rows", blank, unread FROM usable_of_team
WHERE import_no = ? AND team IS ?
"""
_LISTS = "SELECT DISTINCT list FROM source WHERE import_no = ?"
_CANNOT_TELL = """
SELECT DISTINCT list, reason, child FROM verdict
WHERE verdict = 'cannot_say' AND child IS NOT NULL
"""


_OF_TEAM = " AND team IS ?"


@dataclass(frozen=True)
class Reads:
    """A measure that reads something."""

    id: str
    title: str


@dataclass(frozen=True)
class ColumnCells:
    """A column of a list in one import: how many of its cells can be used.

    `usable` leaves out cells that could not be read, and blank ones where the guidance wants
    something in each. `share` is `usable` of `rows` in percent; None where the list has no rows.
    `measures` read it.
    """

    list: str
    list_words: str
    column: str
    title: str
    is_present: bool
    must_be_filled: bool
    rows: int
    blank: int
    unread: int
    usable: int
    share: float | None
    measures: tuple[Reads, ...]

    @property
    def lost(self) -> int:
        """How many cells cannot be used."""
        return self.rows - self.usable


@dataclass(frozen=True)
class Untold:
    """How many children some measure cannot tell of, for one cell of theirs.

    `troubles` say what is the matter with such cells, the most frequent first: "is blank".
    """

    children: int
    troubles: tuple[str, ...]


@dataclass(frozen=True)
class ListMissing:
    """A list that no file holds, and the measures that wait for it."""

    list: str
    words: str
    measures: tuple[Reads, ...]


@once_a_generation(most_kept=24)
def cells_of(answers: sqlite3.Connection, import_no: int) -> tuple[ColumnCells, ...]:
    """The columns that the lists of this import have or should have, in the lists' order.

    A column that came later than the template is left out where no file has it and nothing asks
    for it.
    """
    return _told_in(answers.execute(_CELLS, [import_no]))


@once_a_generation(most_kept=24)
def cells_of_team(
    answers: sqlite3.Connection, import_no: int, team: str | None
) -> tuple[ColumnCells, ...]:
    """The same of the rows of one team (None: of no team) in the lists that name teams."""
    return _told_in(answers.execute(_CELLS_OF_TEAM, [import_no, team]))


def _told_in(rows: Iterable[sqlite3.Row]) -> tuple[ColumnCells, ...]:
    told = {(row["list"], row["column"]): row for row in rows}
    found = (
        _cells(name, column, told[name, column])
        for name in lists()
        for column in columns(name)
        if (name, column) in told
    )
    return tuple(each for each in found if _is_looked_for(each))


def lists_missing(answers: sqlite3.Connection, import_no: int) -> tuple[ListMissing, ...]:
    """The lists that no file of this import holds."""
    there = {row["list"] for row in answers.execute(_LISTS, [import_no])}
    return tuple(
        ListMissing(name, list_words(name), _asking(name)) for name in lists() if name not in there
    )


def _asking(name: str) -> tuple[Reads, ...]:
    """The measures that read a list."""
    asking = (each for each in all_measures().values() if name in dict(each.reads))
    return tuple(Reads(each.id, each.title) for each in asking)


def _cells(name: str, column: str, row: sqlite3.Row) -> ColumnCells:
    about = columns(name)[column]
    present, must = bool(row["is_present"]), not about.may_be_blank
    lost = row["unread"] + (row["blank"] if must else 0) if present else row["rows"]
    usable = row["rows"] - lost
    return ColumnCells(
        list=name,
        list_words=list_words(name),
        column=column,
        title=about.title,
        is_present=present,
        must_be_filled=must,
        rows=row["rows"],
        blank=row["blank"],
        unread=row["unread"],
        usable=usable,
        share=share(usable, row["rows"]),
        measures=readers().get((name, column), ()),
    )


def share(usable: int, rows: int) -> float | None:
    """In percent; None of nothing."""
    return 100 * usable / rows if rows else None


def _is_looked_for(each: ColumnCells) -> bool:
    came_later = columns(each.list)[each.column].since is not None
    return each.is_present or bool(each.measures) or not came_later


@cache
def readers() -> Mapping[tuple[str, str], tuple[Reads, ...]]:
    """The measures that read each column of each list, whether or not they can do without."""
    found: dict[tuple[str, str], list[Reads]] = defaultdict(list)
    for each in all_measures().values():
        own = {(each.table, column) for column in each.definition.columns()}
        for place in {*own, *each.reads}:
            found[place].append(Reads(each.id, each.title))
    return {place: tuple(measures) for place, measures in found.items()}


@once_a_generation(most_kept=2)
def untold(answers: sqlite3.Connection) -> Mapping[tuple[str, str], Untold]:
    """By list and column, whom the newest import cannot tell of for their cell in that column."""
    return _untold(answers.execute(_CANNOT_TELL))


@once_a_generation(most_kept=8)
def untold_in_team(
    answers: sqlite3.Connection, team: str | None
) -> Mapping[tuple[str, str], Untold]:
    """The same of the children of one team."""
    return _untold(answers.execute(_CANNOT_TELL + _OF_TEAM, [team]))


def _untold(rows: Iterable[sqlite3.Row]) -> Mapping[tuple[str, str], Untold]:
    children: dict[tuple[str, str], set[str]] = defaultdict(set)
    troubles: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name, reason, child in rows:
        title, _, trouble = reason.rpartition(": ")
        if column := _titled(name).get(title):
            children[name, column].add(child)
            troubles[name, column][trouble] += 1
    return {
        place: Untold(len(whom), tuple(trouble for trouble, _ in troubles[place].most_common()))
        for place, whom in children.items()
    }


@cache
def _titled(name: str) -> Mapping[str, str]:
    return {each.title: each.id for each in columns(name).values()}
