"""Which passages of a later document are nearest to what was asked, the nearest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.memory.threads.later import Later, Passage
from lineofsight.memory.threads.meaning import meaning_of
from lineofsight.memory.threads.weights import WEIGHTS


@dataclass(frozen=True)
class Near:
    """A passage, how near it is as a whole, and how near each of its sentences is by itself."""

    passage: Passage
    nearness: float
    sentences: tuple[tuple[str, float], ...]

    @property
    def quote(self) -> str:
        """Its nearest sentence."""
        return max(self.sentences, key=lambda each: each[1])[0]


def ranked(text: str, themes: Sequence[str], later: Later) -> list[Near]:
    """Every passage of the later document, the nearest to this text and its themes first.

    Passages that are as near as each other stay in the document's order.
    """
    asked = meaning_of(text)
    whole = later.by_passage.near(asked, WEIGHTS.passage)
    titles = later.by_title.near(asked, WEIGHTS.title)
    near = iter(later.by_sentence.near(asked, WEIGHTS.sentence))
    found = []
    for place, passage in enumerate(later.passages):
        sentences = tuple((sentence, next(near)) for sentence in later.sentences[place])
        best = max(nearness for _, nearness in sentences)
        about = whole[place] + titles[place] + _same_theme(themes, passage.themes)
        found.append(Near(passage, best + about, sentences))
    return sorted(found, key=lambda each: -each.nearness)


def _same_theme(asked: Sequence[str], said: Sequence[str]) -> float:
    if not asked or not said:
        return 0.0
    any_theme = WEIGHTS.any_theme * bool(set(asked) & set(said))
    return any_theme + WEIGHTS.main_theme * (asked[0] == said[0])
