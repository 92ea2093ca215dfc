"""Which way a text points, by the company its words keep, so that other words can be near.

"Reflective" and "supervision" stand together in what inspectors write, and so point the same way.
Where each word points stands in word_company.csv: 60 whole numbers a word, counted once from 423
documents of many authorities (of Cheshire East, none), for words that 20 sentences or more hold and
that are no names. Words within eight of each other keep company.

Source of the counting: O. Levy, Y. Goldberg and I. Dagan, Improving Distributional Similarity with
Lessons Learned from Word Embeddings, Transactions of the ACL 3 (2015), 211-225: the logarithm of
how much oftener two words meet than by chance, where that is above nought, and the main directions
of the table of these.
"""

import csv
import math
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul

from lineofsight.memory.threads.meaning import meaning_of

_TEXTS_REMEMBERED = 20_000

Direction = Sequence[float]


def company(one: Direction, other: Direction) -> float:
    """How nearly two texts point the same way: 1 where they do, 0 where one has no known word."""
    nearness: float = sum(map(mul, one, other))
    return nearness


@lru_cache(_TEXTS_REMEMBERED)
def direction_of(text: str) -> Direction:
    """Where the words of a text point together, rarer words more; of length 1, or empty."""
    known = _directions()
    words = {word: w for word, w in meaning_of(text).words.items() if word in known}
    weights = [math.sqrt(weight) for weight in words.values()]
    across = zip(*(known[word] for word in words), strict=True)
    return _of_length_one([sum(map(mul, weights, each)) for each in across])


@cache
def _directions() -> Mapping[str, Direction]:
    text = files("lineofsight.memory.threads").joinpath("word_company.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["word"]: _of_length_one([*map(int, row["places"].split())]) for row in rows}


def _of_length_one(places: Sequence[float]) -> Direction:
    length = math.hypot(*places) or 1.0
    return [each / length for each in places]
