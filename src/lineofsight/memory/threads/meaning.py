"""What a text is about, as weights: of its words and of the subjects that it names.

A word or subject that few passages hold says more than one that most do. How many hold it stands
in passages_holding.csv, counted once, so that an answer does not change with the library.
"""

import csv
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from lineofsight.language.subjects import subjects_of
from lineofsight.memory.comparing.word_lists import SMALL_WORDS
from lineofsight.memory.comparing.wording import stem, words_of
from lineofsight.memory.threads.weights import WEIGHTS

FILE = "lineofsight/memory/threads/passages_holding.csv"
_TEXTS_REMEMBERED = 20_000
_WORDS_REMEMBERED = 20_000


@dataclass(frozen=True)
class Meaning:
    """The weight of each word's stem, and of each subject, in a text."""

    words: Mapping[str, float]
    subjects: Mapping[str, float]

    @cached_property
    def length(self) -> float:
        """The length of its words as a vector; 1 where it has none."""
        return math.sqrt(sum(weight * weight for weight in self.words.values())) or 1.0

    @cached_property
    def total(self) -> float:
        """All its words' weights together; 1 where it has none."""
        return sum(self.words.values()) or 1.0

    @cached_property
    def subjects_total(self) -> float:
        """All its subjects' weights together; 1 where it has none."""
        return sum(self.subjects.values()) or 1.0


@lru_cache(_TEXTS_REMEMBERED)
def meaning_of(text: str) -> Meaning:
    """What the text is about.

    Source of the weighting: K. Spärck Jones, A statistical interpretation of term specificity and
    its application in retrieval, Journal of Documentation 28 (1972), 11-21.
    """
    counts = Counter(_stem(word) for word in words_of(text) if word not in SMALL_WORDS)
    return Meaning(
        {word: (1 + math.log(n)) * _weight_of(word) for word, n in counts.items()},
        {subject: _rarity("subject", subject) for subject in subjects_of(text)},
    )


@lru_cache(_WORDS_REMEMBERED)
def _stem(word: str) -> str:
    return stem(word)


@lru_cache(_WORDS_REMEMBERED)
def _weight_of(word: str) -> float:
    said_of_anything = WEIGHTS.common_words if word in _COMMON else 1.0
    return said_of_anything * _rarity("word", word)


def _rarity(kind: str, name: str) -> float:
    return math.log((_PASSAGES + 1) / (_HOLDING.get((kind, name), 0) + 1))


def _holding() -> dict[tuple[str, str], int]:
    text = files("lineofsight.memory.threads").joinpath("passages_holding.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {(row["kind"], row["name"]): int(row["passages"]) for row in rows}


_HOLDING = _holding()
_PASSAGES = _HOLDING["all", ""]
_COMMON = frozenset(map(stem, WEIGHTS.common))
