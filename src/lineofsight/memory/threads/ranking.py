"""Which passages of a later document are nearest to what was asked, the nearest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.memory.threads.company import Direction, company, direction_of
from lineofsight.memory.threads.later import Later, Passage
from lineofsight.memory.threads.meaning import meaning_of
from lineofsight.memory.threads.weights import WEIGHTS


@dataclass(frozen=True)
class Said:
    """A sentence, how near it is by itself, and how nearly it points the way of what was asked."""

    text: str
    nearness: float
    company: float = 0.0


@dataclass(frozen=True)
class Near:
    """A passage, how near it is as a whole, and its sentences."""

    passage: Passage
    nearness: float
    sentences: tuple[Said, ...]

    @property
    def quote(self) -> str:
        """Its nearest sentence."""
        return max(self.sentences, key=lambda each: each.nearness).text


def ranked(text: str, themes: Sequence[str], later: Later) -> list[Near]:
    """Every passage of the later document, the nearest to this text and its themes first.

    All are compared by their words and subjects; the nearest of them then by the company that
    their words keep. Passages that are as near as each other stay in the document's order.
    """
    by_words = _nearest_first(_by_words(text, themes, later))
    asked = direction_of(text)
    looked_at = [_by_company(asked, each) for each in by_words[: WEIGHTS.compared_by_company]]
    return _nearest_first([*looked_at, *by_words[WEIGHTS.compared_by_company :]])


def _by_words(text: str, themes: Sequence[str], later: Later) -> list[Near]:
    asked = meaning_of(text)
    whole = later.by_passage.near(asked, WEIGHTS.passage)
    titles = later.by_title.near(asked, WEIGHTS.title)
    near = iter(later.by_sentence.near(asked, WEIGHTS.sentence))
    found = []
    for place, passage in enumerate(later.passages):
        sentences = tuple(Said(sentence, next(near)) for sentence in later.sentences[place])
        about = whole[place] + titles[place] + _same_theme(themes, passage.themes)
        found.append(Near(passage, _best(sentences) + about, sentences))
    return found


def _by_company(asked: Direction, near: Near) -> Near:
    """The same passage, nearer by the company that it and its nearest sentence keep."""
    sentences = tuple(_in_company(asked, each) for each in near.sentences)
    whole = WEIGHTS.company_of_passage * company(asked, direction_of(near.passage.text))
    nearer = _best(sentences) - _best(near.sentences) + whole
    return Near(near.passage, near.nearness + nearer, sentences)


def _in_company(asked: Direction, said: Said) -> Said:
    found = company(asked, direction_of(said.text))
    return Said(said.text, said.nearness + WEIGHTS.company_of_sentence * found, found)


def _best(sentences: Sequence[Said]) -> float:
    return max(each.nearness for each in sentences)


def _nearest_first(near: Sequence[Near]) -> list[Near]:
    return sorted(near, key=lambda each: -each.nearness)


def _same_theme(asked: Sequence[str], said: Sequence[str]) -> float:
    if not asked or not said:
        return 0.0
    any_theme = WEIGHTS.any_theme * bool(set(asked) & set(said))
    return any_theme + WEIGHTS.main_theme * (asked[0] == said[0])
