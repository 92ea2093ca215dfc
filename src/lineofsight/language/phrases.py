"""Finding the phrases of a words file in a text.

How a phrase is written (in small letters, without punctuation; a hyphen is a space):
a singular finds its plural and its possessive; a plural finds only the plural; `assess*` a word
that begins so; `*scb` a word that ends so; `plan/planning` either word; `a .. b` up to four words
between, in the same sentence.

A text is looked up word by word, never searched with patterns, so no text can make it slow.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

ENDS_SENTENCE = frozenset(".!?")
ENDS_CLAUSE = frozenset(".!?;")
_ENDS = "."  # how any end of a sentence is kept
_GAP = ".."
_WIDEST_GAP = 4  # words that ".." may stand for
_WORDS_REMEMBERED = 20_000

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[.;!?]")
_ONE = r"(?:\*?[a-z0-9']+|[a-z0-9']+\*)"
_WRITTEN_WORD = rf"{_ONE}(?:/{_ONE})*"
_WRITTEN = re.compile(rf"{_WRITTEN_WORD}(?: (?:\.\. )?{_WRITTEN_WORD})*")

Sense = TypeVar("Sense")


@dataclass
class _Step(Generic[Sense]):
    """One word further into the phrases that begin alike."""

    next: dict[str, "_Step[Sense]"] = field(default_factory=dict)
    after_gap: "_Step[Sense] | None" = None
    senses: list[Sense] = field(default_factory=list)


class Found(NamedTuple, Generic[Sense]):
    """A phrase where it stands in the words of a text: its sentence, its clause, its places."""

    sense: Sense
    places: tuple[int, ...]
    start: int
    sentence: int
    clause: int
    words: Sequence[str]

    @property
    def printed(self) -> str:
        """The phrase as the text has it, without the words between its own."""
        return " ".join(self.words[place] for place in self.places)


def is_phrase(written: str) -> bool:
    """Whether this is written as a phrase of a words file must be."""
    return _WRITTEN.fullmatch(written) is not None


class Phrases(Generic[Sense]):
    """The phrases of a words file, each with what it stands for."""

    def __init__(self, phrases: Iterable[tuple[str, Sense]]) -> None:
        self._first: _Step[Sense] = _Step()
        used: set[str] = set()
        for phrase, sense in phrases:
            used |= _plant(self._first, phrase, sense)
        self._used = frozenset(used)
        self._beginnings = tuple(sorted(word[:-1] for word in used if word.endswith("*")))
        self._endings = tuple(sorted(word[1:] for word in used if word.startswith("*")))
        self._forms = lru_cache(_WORDS_REMEMBERED)(self._forms_of)
        self._first_steps = lru_cache(_WORDS_REMEMBERED)(self._first_steps_of)

    def found_in(self, text: str) -> list[Found[Sense]]:
        """Every phrase of the text where it begins, also those that share words."""
        words = _WORD.findall(text.lower().replace("’", "'"))
        forms = [*map(self._forms, words), ()]
        found = []
        sentence = clause = 0
        for place, word in enumerate(words):
            if word in ENDS_CLAUSE:
                clause += 1
                sentence += word in ENDS_SENTENCE
                continue
            for step in self._first_steps(word):
                if step.senses or step.after_gap or _goes_on(step, forms[place + 1]):
                    for sense, places in _senses_from(step, (place,), forms):
                        found.append(Found(sense, places, place, sentence, clause, words))
        return found

    def _first_steps_of(self, word: str) -> tuple[_Step[Sense], ...]:
        first = self._first.next
        return tuple(first[form] for form in self._forms(word) if form in first)

    def _forms_of(self, word: str) -> tuple[str, ...]:
        """The ways in which a phrase may write this word: as it is, its singular, its ends.

        Only those that some phrase uses; an end of a sentence is an end of a sentence.
        """
        if word in ENDS_SENTENCE:
            return (_ENDS,)
        word = word.removesuffix("'s")
        forms = {word: None, _singular(word): None}
        forms.update({f"{start}*": None for start in self._beginnings if word.startswith(start)})
        forms.update({f"*{end}": None for end in self._endings if word.endswith(end)})
        return tuple(form for form in forms if form in self._used)


def longest(found: Iterable[Found[Sense]]) -> list[Found[Sense]]:
    """Without the phrases that share a word with a longer one, or with an earlier as long."""
    taken: dict[int, tuple[int, ...]] = {}
    kept = []
    for each in sorted(found, key=lambda one: (-len(one.places), one.places)):
        if all(taken.get(place, each.places) == each.places for place in each.places):
            taken.update(dict.fromkeys(each.places, each.places))
            kept.append(each)
    return sorted(kept, key=lambda one: one.places)


def _goes_on(step: _Step[Sense], forms: Sequence[str]) -> bool:
    return not step.next.keys().isdisjoint(forms)


def _senses_from(
    step: _Step[Sense], places: tuple[int, ...], forms: Sequence[tuple[str, ...]]
) -> list[tuple[Sense, tuple[int, ...]]]:
    """Every phrase that goes on from this step, and the places of its words."""
    found = [(sense, places) for sense in step.senses]
    at = places[-1] + 1
    for form in forms[at]:
        if form in step.next:
            found += _senses_from(step.next[form], (*places, at), forms)
    if step.after_gap is not None:
        for further in _reach(at, forms):
            for form in forms[further]:
                if form in step.after_gap.next:
                    found += _senses_from(step.after_gap.next[form], (*places, further), forms)
    return found


def _reach(at: int, forms: Sequence[tuple[str, ...]]) -> Iterator[int]:
    """The places a gap may lead to: the next few words, in the same sentence."""
    for place in range(at, min(at + _WIDEST_GAP + 1, len(forms) - 1)):
        if forms[place] == (_ENDS,):
            return
        yield place


def _singular(word: str) -> str:
    if word in ("children", "childrens"):
        return "child"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word


def _plant(phrases: _Step[Sense], phrase: str, sense: Sense) -> set[str]:
    """Puts a phrase where looking up word by word will find it; the words it uses."""
    steps = [phrases]
    used = set()
    for written in phrase.replace("'s", "").replace("'", "").split():
        if written == _GAP:
            steps = [_gap_after(step) for step in steps]
            continue
        either = written.split("/")
        used.update(either)
        steps = [step.next.setdefault(word, _Step()) for step in steps for word in either]
    for step in steps:
        step.senses.append(sense)
    return used


def _gap_after(step: _Step[Sense]) -> _Step[Sense]:
    step.after_gap = step.after_gap or _Step()
    return step.after_gap
