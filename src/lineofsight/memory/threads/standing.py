"""What the sentences nearest to an ask say of how it stands now."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.language.phrases import Phrases, is_phrase
from lineofsight.language.tone import explained
from lineofsight.memory.threads.ranking import Near

FILE = "lineofsight/memory/threads/standing_words.toml"
GROUPS = ("wanting", "done", "not_done", "new", "better", "worse", "past", "going_on")

_PASSAGES = 7  # the nearest passages whose sentences are looked at
_SENTENCES = 6  # and how many of these are heard
_MOST_TONE = 2.0  # no one sentence decides
_MOST_WORDS = 3
_GOES_ON = 0.6  # share of its forerunner's nearness that a sentence keeps that goes on with it
_SENTENCES_REMEMBERED = 20_000


@dataclass(frozen=True)
class Standing:
    """Averages over the nearest sentences, the nearer the heavier, a count a sentence each.

    `praise` and `criticism` are the weights of their tone; the others count phrases.
    """

    praise: float = 0.0
    criticism: float = 0.0
    done: float = 0.0
    wanting: float = 0.0
    new: float = 0.0
    better: float = 0.0
    worse: float = 0.0
    first_wanting: float = 0.0

    @property
    def share_wanting(self) -> float:
        """The share of what is said that finds it wanting, from 0 to 1."""
        wanting = self.criticism + self.wanting / 2
        return wanting / (wanting + self.praise + self.done / 2 + 0.3)


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
        "new": min(1, found["new"]),
        "better": min(1, found["better"]),
        "worse": min(1, found["worse"]),
        "past": found["past"],
    }


def standing(near: Sequence[Near]) -> Standing:
    """How the matter stands in these passages, the nearest first."""
    heard = sorted(_heard(near), key=lambda each: -each[1])[:_SENTENCES]
    if not heard:
        return Standing()
    nearest = heard[0][1] or 1.0
    weights = [(nearness / nearest) ** 2 for _, nearness in heard]
    total = sum(weights) or 1.0
    said = [said_in(sentence) for sentence, _ in heard]
    averages = {
        group: sum(w * each[group] for w, each in zip(weights, said, strict=True)) / total
        for group in ("praise", "criticism", "done", "wanting", "new", "better", "worse")
    }
    return Standing(**averages, first_wanting=said[0]["wanting"])


def _heard(near: Sequence[Near]) -> Iterator[tuple[str, float]]:
    """The sentences of the nearest paragraphs, each with how near it is in its paragraph."""
    paragraphs = [each for each in near if not each.passage.is_ask][:_PASSAGES]
    for each in paragraphs:
        in_paragraph = 0.5 + each.nearness / (2 * (paragraphs[0].nearness or 1.0))
        for sentence, nearness in _carried_on(each.sentences):
            if not said_in(sentence)["past"]:
                yield sentence, nearness * in_paragraph


def _carried_on(sentences: Sequence[tuple[str, float]]) -> Iterator[tuple[str, float]]:
    before = 0.0
    for sentence, nearness in sentences:
        if before and _goes_on(sentence):
            nearness = max(nearness, _GOES_ON * before)
        before = nearness
        yield sentence, nearness


def _goes_on(sentence: str) -> bool:
    return any(each.sense == "going_on" and each.start == 0 for each in WORDS.found_in(sentence))


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
