"""A report as passages that can be looked up: paragraphs, asks, listed strengths, headings."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from lineofsight.language.sentences import sentences_of
from lineofsight.memory.comparing.compared import TextPlace
from lineofsight.memory.comparing.wording import stems_of, words_of
from lineofsight.model.documents import Ask, Reading

_GAIN = 0.2  # of a text's meaning words that a second sentence must bring


@dataclass(frozen=True)
class Passage:
    """A piece of a report as printed. `kind` is finding, ask, strength or heading."""

    kind: str
    text: str
    place: TextPlace
    themes: tuple[str, ...] = ()
    tone: str = "neutral"

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return words_of(self.text)

    @cached_property
    def run(self) -> str:
        """Its words with a space before, between and after them."""
        return f" {' '.join(self.words)} "

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words that carry meaning."""
        return stems_of(self.text)


@dataclass(frozen=True)
class Likeness:
    """A sentence of a report that a text's sentence is like.

    `covered` is the share, by weight, of the text's meaning words that it holds; `shared` are
    those words.
    """

    passage: Passage
    sentence: str
    covered: float
    shared: frozenset[str]


def passages_of(reading: Reading) -> tuple[Passage, ...]:
    """Every piece of the report that a text can be compared with, in order."""
    return tuple(_passages(reading))


def ask_text(ask: Ask) -> str:
    """The ask with its pieces."""
    return " ".join([ask.text, *(part.text for part in ask.parts)])


def _passages(reading: Reading) -> Iterator[Passage]:
    for ask in reading.asks:
        place = TextPlace(reading.file, ask.page, f"ask {ask.n}")
        yield Passage("ask", ask_text(ask), place, ask.themes, "shortfall")
    for strength in reading.strengths_listed:
        yield Passage(
            "strength", strength.text, TextPlace(reading.file, strength.page), (), "strength"
        )
    for section in reading.sections:
        first = section.paragraphs[0].page if section.paragraphs else None
        yield Passage("heading", section.title, TextPlace(reading.file, first))
        for each in section.paragraphs:
            place = TextPlace(reading.file, each.page, each.number)
            yield Passage("finding", each.text, place, each.themes, each.tone)


@dataclass(frozen=True)
class _Sentence:
    passage: Passage
    text: str
    stems: frozenset[str]


def _sentences(passage: Passage) -> list[_Sentence]:
    return [_Sentence(passage, text, stems_of(text)) for text in sentences_of(passage.text)]


def _pairs(passage: Passage) -> list[_Sentence]:
    """Each two sentences in a row as one."""
    return [
        _Sentence(passage, f"{one.text} {other.text}", one.stems | other.stems)
        for one, other in pairwise(_sentences(passage))
    ]


class Index:
    """The sentences of passages, and which is most like another sentence.

    A word weighs more the fewer sentences of these reports hold it (inverse document frequency).
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._sentences = [each for passage in passages for each in _sentences(passage)]
        self._pairs = [pair for passage in passages for pair in _pairs(passage)]
        self._held_by = Counter(stem for each in self._sentences for stem in each.stems)

    def weight(self, stem: str) -> float:
        """How much a word tells; one that no report holds tells most."""
        return math.log(1 + len(self._sentences) / (1 + self._held_by[stem]))

    def nearest(self, text: str, may_differ: frozenset[str] = frozenset()) -> Likeness | None:
        """The sentence that covers most of this one's meaning words; None if none shares any.

        Two sentences in a row are taken where both are needed. The stems that `may_differ` are
        not missed where the report has others: "late" for "timely", "seven" for "six".
        """
        stems = stems_of(text)
        total = sum(map(self.weight, stems - may_differ)) or sum(map(self.weight, stems))
        covered, best = self._most(stems, self._sentences)
        together, pair = self._most(stems, self._pairs)
        if together > covered + _GAIN * total:
            covered, best = together, pair
        if best is None or not covered:
            return None
        shared = stems & best.stems
        missed = sum(map(self.weight, stems - may_differ - shared))
        return Likeness(best.passage, best.text, covered / (covered + missed), shared)

    def _most(
        self, stems: frozenset[str], sentences: "Sequence[_Sentence]"
    ) -> "tuple[float, _Sentence | None]":
        found = ((self._covered(stems, each), each) for each in sentences)
        return max(found, key=lambda one: one[0], default=(0.0, None))

    def share(self, shared: frozenset[str], text: str) -> float:
        """How much of a text's meaning words, by weight, these are."""
        total = sum(map(self.weight, stems_of(text)))
        return sum(map(self.weight, shared)) / total if total else 0.0

    def _covered(self, stems: frozenset[str], sentence: _Sentence) -> float:
        return sum(map(self.weight, stems & sentence.stems))
