"""Which sentences of a later document speak of what was asked, and how likely they do."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.memory.threads.later import Passage
from lineofsight.memory.threads.ranking import Near, Said
from lineofsight.memory.threads.standing import said_in
from lineofsight.memory.threads.weights import WEIGHTS

_PASSAGES = 12  # the nearest passages whose sentences are looked at
_MOST_SAID = 3.0
_SENTENCES_AFTER = 2


@dataclass(frozen=True)
class Heard:
    """A sentence, its passage, the two sentences after it, and the likelihood, from 0 to 1."""

    text: str
    passage: Passage
    after: tuple[str, ...]
    company: float
    likelihood: float


def heard(near: Sequence[Near], themes: Sequence[str]) -> list[Heard]:
    """The sentences of these passages (the nearest first), the likeliest first."""
    found = (
        one
        for rank, each in enumerate(near[:_PASSAGES])
        for one in _of_passage(each, rank, near[0].nearness or 1.0, themes)
    )
    return sorted(found, key=lambda each: -each.likelihood)


def _of_passage(near: Near, rank: int, nearest: float, themes: Sequence[str]) -> Iterator[Heard]:
    of_passage = _spoken(
        {
            "passage": near.nearness / nearest,
            "rank": math.log(1 + rank),
            "ask": float(near.passage.is_ask),
            "theme": float(bool(set(themes) & set(near.passage.themes))),
            "always": 1.0,
        }
    )
    texts = tuple(each.text for each in near.sentences)
    for place, said in enumerate(near.sentences):
        after = texts[place + 1 : place + 1 + _SENTENCES_AFTER]
        likelihood = 1 / (1 + math.exp(-of_passage - _of_sentence(said)))
        yield Heard(said.text, near.passage, after, said.company, likelihood)


def _of_sentence(said: Said) -> float:
    tone = said_in(said.text)
    return _spoken(
        {
            "company": said.company,
            "nearness": said.nearness,
            "tone": min(_MOST_SAID, tone["praise"] + tone["criticism"]),
        }
    )


def _spoken(features: Mapping[str, float]) -> float:
    return sum(WEIGHTS.hearing[name] * value for name, value in features.items())
