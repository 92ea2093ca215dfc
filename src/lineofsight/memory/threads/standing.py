"""What one sentence says of how a matter stands."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.language.phrases import Phrases, is_phrase
from lineofsight.language.tone import explained

FILE = "lineofsight/memory/threads/standing_words.toml"
GROUPS = ("wanting", "done", "not_done", "better", "worse", "past")

_MOST_TONE = 2.0  # no one sentence decides
_MOST_WORDS = 3
_SENTENCES_REMEMBERED = 20_000


@lru_cache(_SENTENCES_REMEMBERED)
def said_in(sentence: str) -> Mapping[str, float]:
    """What one sentence says: praise and criticism, and phrases of each group."""
    found = Counter(each.sense for each in WORDS.found_in(sentence))
    weights = [reason.weight for reason in explained(sentence).reasons]
    return {
        "praise": min(_MOST_TONE, sum(weight for weight in weights if weight > 0)),
        "criticism": min(_MOST_TONE, -sum(weight for weight in weights if weight < 0)),
        "done": max(0, min(_MOST_WORDS, found["done"] - 2 * found["not_done"])),
        "wanting": min(_MOST_WORDS, found["wanting"]),
        "better": min(1, found["better"]),
        "worse": min(1, found["worse"]),
        "past": found["past"],
    }


def words_in(text: str) -> Phrases[str]:
    """What a words file says, checked key by key; a mistake is refused, never passed over."""
    tables = tomllib.loads(text)
    if sorted(tables) != sorted(GROUPS):
        raise OurMistake(f"{FILE}: the tables must be {list(GROUPS)}.")
    return Phrases(_phrases(tables))


def _phrases(tables: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for group, table in tables.items():
        for phrase in table["words"]:
            if not is_phrase(phrase):
                raise OurMistake(f"{FILE}: [{group}]: {phrase!r} is not written as a phrase is.")
            yield phrase, group


WORDS = words_in(
    files("lineofsight.memory.threads").joinpath("standing_words.toml").read_text("utf-8")
)
