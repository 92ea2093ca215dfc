"""Which code a cell holds, by the spellings that spellings.toml lists. Never a guess.

In order: the whole cell as spelt for this column or its code list; the same without a letter and
bracket before it; a code that begins the cell, or ends it in brackets; several codes in one cell
where the list has a code for that; the template's letter alone.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.inputs.annex_a.blanks import is_empty
from lineofsight.inputs.cells import Cell, text
from lineofsight.model.codes import code_lists
from lineofsight.model.tables import all_tables

_FILE = "spellings.toml"
_UNKNOWN = "unknown"

_NOT_WORDS = re.compile(r"[^a-z0-9+]+")
_LETTER = re.compile(r"\(?([a-z]|zz)\)\s*", re.IGNORECASE)
_LETTER_ALONE = re.compile(r"\(?([a-z])\)?", re.IGNORECASE)
_BEGINS = re.compile(
    r"\(?([A-Za-z]{0,4}\d{0,2}[A-Za-z]?)(?:\s?(?:IN|OUT))?\)?(?=$|\s*[-–:;,.)/\[(]|\s)"
)
_ENDS = re.compile(r"[(\[]([A-Za-z]{1,4}\d{0,2}[A-Za-z]?|\d{1,2})[)\]]$")
_PLAIN_ANSWER = re.compile(r"(yes|no)\s*[-–:;,]", re.IGNORECASE)
_SUITABILITY_DIGIT = re.compile(r"([A-Z])[123]")
_BETWEEN = re.compile(r"\s*(?:[;,/&+|]|\band\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Unreadable:
    """A cell whose words are in no list of spellings."""


UNREADABLE = Unreadable()
Code = str | Unreadable | None  # None: blank, or words that say that nobody knows


@dataclass(frozen=True)
class Spellings:
    """How one column's codes are written: words to a code, "unknown" for what nobody knows."""

    list_name: str
    words: Mapping[str, str]
    codes: Mapping[str, str]  # in capitals, to the code as we write it
    letters: tuple[str, ...]
    several: str | None

    def code(self, cell: Cell) -> Code:
        """The code in this cell; None when it is blank or says "unknown"."""
        words = text(cell)
        found = self._whole(words)
        if found is None and is_empty(words):
            return None
        found = found or self._begins_or_ends(words) or self._of_several(words)
        found = found or self._letter_alone(words)
        if found is None:
            return UNREADABLE
        return None if found == _UNKNOWN else found

    def _whole(self, words: str) -> str | None:
        without_letter = _LETTER.sub("", words, count=1) if _LETTER.match(words) else words
        exact = self.codes.get(words.upper())
        return (
            exact
            or self.words.get(plain(words))
            or self.codes.get(without_letter.upper())
            or (self.words.get(plain(without_letter)) if without_letter else None)
        )

    def _begins_or_ends(self, words: str) -> str | None:
        without_letter = _LETTER.sub("", words, count=1)
        for start in (words, without_letter):
            if found := _BEGINS.match(start):
                code = self._token(found[1], alone=found.end() == len(start), rest=start)
                if code:
                    return code
        if found := _ENDS.search(words):
            return self._token(found[1], alone=True, rest=words)
        return self._plain_answer(without_letter)

    def _token(self, token: str, *, alone: bool, rest: str) -> str | None:
        """The code that this piece of a cell is. One letter or one figure counts only when
        punctuation sets it off, since a sentence may begin with it."""
        if not token:
            return None
        digit = _SUITABILITY_DIGIT.fullmatch(token)
        if self.list_name == "accommodation" and digit:
            token, alone = digit[1], True
        code = self.codes.get(token.upper())
        if code is None or (code.islower() and len(code) > 1):
            return None  # "No visit yet" is a sentence, not the code "no"
        set_off = alone or len(token) > 1 or re.match(r"\(?\w\)?\s*[-–:)]", rest)
        if not set_off and self.words.get(plain(rest[1:])) != code:
            return None  # "S No fixed abode" says S twice; "A friend's sofa" is a sentence
        return None if token.isalpha() and token.islower() else code

    def _plain_answer(self, words: str) -> str | None:
        answer = _PLAIN_ANSWER.match(words)
        if answer and self.list_name.startswith("yes_no"):
            return answer[1].casefold()
        return None

    def _of_several(self, words: str) -> str | None:
        if self.several is None:
            return None
        parts = [self._whole(part) for part in _BETWEEN.split(words) if part]
        if len(parts) < 2 or None in parts or _UNKNOWN in parts:
            return None
        return self.several if len(set(parts)) > 1 else parts[0]

    def _letter_alone(self, words: str) -> str | None:
        found = _LETTER_ALONE.fullmatch(words)
        if not found:
            return None
        place = ord(found[1].lower()) - ord("a")
        return self.letters[place] if place < len(self.letters) else None


def plain(words: str) -> str:
    """Words for comparing: small letters and figures, one space between."""
    straight = words.casefold().replace("’", "'").replace("'", "")
    return _NOT_WORDS.sub(" ", straight).strip()


@cache
def spellings(table: str, column: str) -> Spellings:
    """How the codes of one column are written; KeyError when the table has no such column."""
    codes = next(each for each in all_tables() if each.id == table).column(column).codes
    if codes is None:
        raise OurMistake(f"{table}.{column} is not a column of codes.")
    said = _said()
    rules = dict(said.get(codes, {}))
    own = [said["columns"].get(name, {}) for name in (column, f"{table}.{column}")]
    words: dict[str, str] = {}
    for source in (said["every_list"], rules, *own):
        words.update(_words(source))
    known = {code.upper(): code for code in code_lists()[codes]}
    letters = tuple(rules.get("letters", ()))
    return Spellings(codes, words, known, letters, rules.get("several"))


def _words(source: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for code, written in source.items():
        if code not in ("letters", "several"):
            yield from ((plain(each), code) for each in written)


@cache
def _said() -> Mapping[str, Mapping[str, Any]]:
    said = tomllib.loads(resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))
    lists = code_lists()
    for name, rules in said.items():
        if name not in ("every_list", "columns"):
            if name not in lists:
                raise OurMistake(f"{_FILE}: there is no code list {name!r}.")
            _check(name, rules, set(lists[name]) | {"letters", "several", _UNKNOWN})
    for name, rules in said["columns"].items():
        _check(name, rules, _codes_of(name) | {_UNKNOWN})
    return said


def _codes_of(name: str) -> set[str]:
    """The codes of a column that spellings.toml names, alone or after its table."""
    lists = {
        column.codes
        for table in all_tables()
        for column in table.columns
        if column.codes and name in (column.id, f"{table.id}.{column.id}")
    }
    if not lists:
        raise OurMistake(f"{_FILE}: no column of codes is called {name!r}.")
    return {code for each in lists for code in code_lists()[each]}


def _check(name: str, rules: Mapping[str, Any], allowed: set[str]) -> None:
    if spare := set(rules) - allowed:
        raise OurMistake(f"{_FILE}, {name}: nothing reads {sorted(spare)}.")
    seen: dict[str, str] = {}
    for words, code in _words(rules):
        if seen.setdefault(words, code) != code:
            raise OurMistake(f"{_FILE}, {name}: {words!r} is spelt for {seen[words]} and {code}.")
