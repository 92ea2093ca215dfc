"""The word lists of word_lists.toml, checked table by table, and finding their words in a text."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake

FILE = "lineofsight/memory/comparing/word_lists.toml"
_OPEN_TABLES = ("opposite", "subject", "measure")  # their keys are names of things
_BETWEEN = "|"  # stands between the two sides of an opposite
_KEYS = {
    "small": ("words",),
    "speaker": ("inspectors", "people", "same_as_before"),
    "direction": ("better", "worse"),
    "limit": ("against", "against_next", "less"),
}

Lists = Mapping[str, Mapping[str, Sequence[str]]]


def lists_in(text: str) -> Lists:
    """What a words file says; a table or a key that is not known here is refused."""
    tables = tomllib.loads(text)
    if sorted(tables) != sorted((*_KEYS, *_OPEN_TABLES)):
        raise OurMistake(f"{FILE}: the tables must be {[*_KEYS, *_OPEN_TABLES]}.")
    for name, table in tables.items():
        if name in _KEYS and tuple(table) != _KEYS[name]:
            raise OurMistake(f"{FILE}: [{name}] must have {list(_KEYS[name])}.")
        for key, words in table.items():
            _refuse_what_is_no_list(f"[{name}] {key!r}", words)
    return tables


def _refuse_what_is_no_list(place: str, words: Any) -> None:
    is_list = isinstance(words, list) and words and all(isinstance(word, str) for word in words)
    if not is_list or any(word != word.lower() for word in words):
        raise OurMistake(f"{FILE}: {place} must be a list of words in small letters.")


def pattern_of(words: Sequence[str]) -> re.Pattern[str]:
    """What finds any of these words or phrases, in either kind of letter."""
    spelt = (re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]") for word in words)
    return re.compile(rf"\b(?:{'|'.join(spelt)})\b", re.IGNORECASE)


def sides_of(words: Sequence[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the words of either side of an opposite."""
    if words.count(_BETWEEN) != 1:
        raise OurMistake(f"{FILE}: [opposite] must have one {_BETWEEN!r} between its two sides.")
    middle = words.index(_BETWEEN)
    return pattern_of(words[:middle]), pattern_of(words[middle + 1 :])


_HERE = files("lineofsight.memory.comparing")
_LISTS = lists_in(_HERE.joinpath("word_lists.toml").read_text("utf-8"))
SMALL_WORDS = frozenset(_LISTS["small"]["words"])
SPEAKERS = {who: pattern_of(words) for who, words in _LISTS["speaker"].items()}
DIRECTIONS = {way: pattern_of(words) for way, words in _LISTS["direction"].items()}
LIMITS = {kind: pattern_of(words) for kind, words in _LISTS["limit"].items()}
SUBJECTS = {name: pattern_of(words) for name, words in _LISTS["subject"].items()}
MEASURES = {name: pattern_of(words) for name, words in _LISTS["measure"].items()}
OPPOSITES = {name: sides_of(words) for name, words in _LISTS["opposite"].items()}
