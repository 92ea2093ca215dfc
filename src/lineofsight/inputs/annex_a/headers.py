"""What a column's title says the column is, and how sure that is.

A title is compared without capitals, spaces and punctuation. A title that is neither the
template's nor a known variant is guessed only when it has all the words that headers.toml asks
for, or is a known title with one word misspelt; the mapping report says so.
"""

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

from lineofsight.errors import OurMistake
from lineofsight.inputs.cells import Cell, text
from lineofsight.model.tables import Table, all_tables

_FILE = "headers.toml"
_SHARED = "every_list"
_KEYS = {"titles", "words"}

_YES_NO = re.compile(r"\(\s*y\s*/?\s*n\s*\)+", re.IGNORECASE)
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_NEAR = 0.8  # how alike a misspelt word and the right one must be
_LONGEST_TITLE = 200  # characters: anything longer is prose, which has every word
_CELLS_AT_A_TIME = 1024  # kept squashed: a row is compared with the titles of every list
_SHORTEST_MISSPELT = 5  # letters: shorter words are too easily another word


class Sure(StrEnum):
    """How sure the reading of a title is. `told` was said by a person in a mapping."""

    EXACT = "exact"
    VARIANT = "variant"
    GUESSED = "guessed"
    TOLD = "told"


_ORDER = (Sure.TOLD, Sure.EXACT, Sure.VARIANT, Sure.GUESSED)


@dataclass(frozen=True)
class Reading:
    """One column of a sheet read as a canonical column. `place` counts from 0."""

    place: int
    title: str
    column: str
    sure: Sure


@dataclass(frozen=True)
class _Titles:
    """A table's titles: squashed title to column and sureness, and what may be guessed."""

    known: Mapping[str, tuple[str, Sure]]
    words: Sequence[tuple[frozenset[str], str]]
    spelt: Sequence[tuple[tuple[str, ...], str]]


def title_words(title: str) -> list[str]:
    """The whole words of a title, in small letters and figures: "Child's ID (Y/N)" is child, id."""
    if title.isascii() and title.isalnum():  # one word: quickly told, since ids are asked about too
        return [title.lower()]
    plain = unicodedata.normalize("NFKC", _YES_NO.sub(" ", title)).casefold()
    plain = re.sub(r"['’‘`](s\b)?", "", plain)
    return _NOT_WORD.sub(" ", plain).split()


def squash(title: str) -> str:
    """A title for comparing: only its letters and figures."""
    return "".join(title_words(title))


def read_titles(row: Sequence[Cell], table: Table) -> tuple[Reading, ...]:
    """The columns of this table that a row of titles names, each column once: the surest wins."""
    found: dict[str, Reading] = {}
    for place, cell in enumerate(row):
        if _may_be_title(cell) and (reading := _read(place, text(cell), table)):
            known = found.get(reading.column)
            if known is None or _ORDER.index(reading.sure) < _ORDER.index(known.sure):
                found[reading.column] = reading
    return tuple(sorted(found.values(), key=lambda each: each.place))


def names_a_column(row: Sequence[Cell], table: Table) -> bool:
    """Whether a row has a title of this table that needs no guessing: quickly asked of any row."""
    known = _titles(table.id).known
    return any(isinstance(cell, str) and _squashed_cell(cell) in known for cell in row)


def names_a_person(row: Sequence[Cell]) -> bool:
    """Whether a row has a title, of any list, under which ids stand: quickly asked, as above."""
    known = _person_titles()
    return any(isinstance(cell, str) and _squashed_cell(cell) in known for cell in row)


@cache
def _person_titles() -> frozenset[str]:
    return frozenset(
        title
        for table in all_tables()
        for title, (column, _) in _titles(table.id).known.items()
        if column == table.person
    )


@lru_cache(_CELLS_AT_A_TIME)
def _squashed_cell(cell: str) -> str:
    """A cell as titles are compared; of prose, nothing."""
    return squash(text(cell)) if _may_be_title(cell) else ""


def _may_be_title(cell: Cell) -> bool:
    return isinstance(cell, str) and 0 < len(cell) <= _LONGEST_TITLE


def _read(place: int, title: str, table: Table) -> Reading | None:
    titles = _titles(table.id)
    words = title_words(title)
    known = titles.known.get("".join(words))
    if known:
        return Reading(place, title, *known)
    guess = _by_words(set(words), titles) or _by_spelling(words, titles)
    return Reading(place, title, guess, Sure.GUESSED) if guess else None


def _by_words(words: set[str], titles: _Titles) -> str | None:
    """The column whose words are all here; the most words win, and a tie is no guess."""
    fits = sorted((len(needed), column) for needed, column in titles.words if needed <= words)
    if not fits:
        return None
    most = {column for size, column in fits if size == fits[-1][0]}
    return most.pop() if len(most) == 1 else None


def _by_spelling(words: list[str], titles: _Titles) -> str | None:
    fits = {
        column
        for spelt, column in titles.spelt
        if len(spelt) == len(words) and _one_word_misspelt(words, spelt)
    }
    return fits.pop() if len(fits) == 1 else None


def _one_word_misspelt(words: Sequence[str], spelt: Sequence[str]) -> bool:
    differ = [pair for pair in zip(words, spelt, strict=True) if pair[0] != pair[1]]
    if len(differ) != 1:
        return False
    wrong, right = differ[0]
    long_enough = min(len(wrong), len(right)) >= _SHORTEST_MISSPELT
    return long_enough and difflib.SequenceMatcher(None, wrong, right).ratio() >= _NEAR


@cache
def _titles(table_id: str) -> _Titles:
    table = next(each for each in all_tables() if each.id == table_id)
    said = _said()
    known: dict[str, tuple[str, Sure]] = {}
    words: list[tuple[frozenset[str], str]] = []
    spelt: list[tuple[tuple[str, ...], str]] = []
    for column in table.columns:
        rules = _rules(said, table_id, column.id)
        variants = [column.id.replace("_", " "), *rules.get("titles", ())]
        known |= {squash(title): (column.id, Sure.VARIANT) for title in variants}
        words += [(frozenset(map(squash, each)), column.id) for each in rules.get("words", ())]
        spelt += [(tuple(title_words(each)), column.id) for each in (column.title, *variants)]
    known |= {squash(column.title): (column.id, Sure.EXACT) for column in table.columns}
    return _Titles(known, words, spelt)


def _rules(
    said: Mapping[str, Mapping[str, Mapping[str, Iterable[str]]]], table: str, column: str
) -> Mapping[str, Iterable[str]]:
    return said.get(table, {}).get(column) or said[_SHARED].get(column, {})


@cache
def _said() -> Mapping[str, Mapping[str, Mapping[str, Iterable[str]]]]:
    said = tomllib.loads(resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))
    columns = {table.id: {column.id for column in table.columns} for table in all_tables()}
    columns[_SHARED] = set.union(*columns.values())
    for name, rules in said.items():
        if name not in columns:
            raise OurMistake(f"{_FILE}: there is no list {name!r}.")
        for column, keys in rules.items():
            if column not in columns[name] or set(keys) - _KEYS:
                raise OurMistake(f"{_FILE}, {name}.{column}: nothing reads this, or a key of it.")
    return said


def distinctive(table: Table) -> frozenset[str]:
    """The columns by which a list is told from the others: those that are its own."""
    shared = set(_said()[_SHARED])
    return frozenset(column.id for column in table.columns if column.id not in shared)
