"""Which sentences any rule of a words file could fit: a cheap look before the careful one.

A rule asks for groups of words. Where a sentence has not all the words of a phrase of each group,
in whatever order, the rule cannot fit it, and most sentences are passed over for that.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from lineofsight.language.sentences import spellings

_WORD = re.compile(r"[a-z0-9]+")  # "hasn't" is two of them
_MOST_KNOWN = 20_000

# Groups of which a rule asks for one.
OneOf = frozenset[str]


class FirstLook:
    """Tells from the words of a sentence alone whether a rule could fit it.

    `rules` says for each rule of which groups it must have a phrase, one group of each set. Groups
    with beginnings or endings of words ("*scb") are taken to be there.
    """

    def __init__(
        self, groups: Mapping[str, Sequence[str]], rules: Iterable[Collection[OneOf]]
    ) -> None:
        told = {
            name for name, phrases in groups.items() if not any("*" in each for each in phrases)
        }
        asked = {frozenset(one_of for one_of in rule if one_of <= told) for rule in rules}
        wanted = [rule for rule in asked if not any(other < rule for other in asked)]
        bits = {name: 1 << place for place, name in enumerate(groups)}
        self._rules = _by_what_they_share(
            [sum(bits[name] for name in one_of) for one_of in rule] for rule in wanted
        )
        used = {name for rule in wanted for one_of in rule for name in one_of}
        phrases = {
            (frozenset(_WORD.findall(" ".join(words))), bits[name])
            for name in used
            for words in spellings(groups[name])
        }
        self._words = frozenset(word for words, _ in phrases for word in words)
        self._signs = _signs(phrases)
        self._some_rule_has_all = lru_cache(_MOST_KNOWN)(self._has_all)

    def may_fit(self, sentence: str) -> bool:
        """Whether the sentence has the words that some rule asks for."""
        words = self._words.intersection(_WORD.findall(sentence.lower()))
        found = 0
        for sign in self._signs.keys() & words:
            for others, bit in self._signs[sign]:
                if others <= words:
                    found |= bit
        return self._some_rule_has_all(found)

    def _has_all(self, found: int) -> bool:
        return any(
            all(found & one_of for one_of in others)
            for first, rules in self._rules.items()
            if found & first
            for others in rules
        )


def _by_what_they_share(rules: Iterable[Sequence[int]]) -> dict[int, list[Sequence[int]]]:
    """Each rule under the one of its sets that the most rules have, with its other sets."""
    rules = list(rules)
    often = Counter(one_of for rule in rules for one_of in rule)
    shared: dict[int, list[Sequence[int]]] = {}
    for rule in rules:
        first, *others = sorted(rule, key=lambda one_of: (-often[one_of], one_of))
        shared.setdefault(first, []).append(others)
    return shared


def _signs(
    phrases: Collection[tuple[frozenset[str], int]],
) -> dict[str, list[tuple[frozenset[str], int]]]:
    """Each phrase under the one of its words that the fewest phrases have, with the others."""
    often = Counter(word for words, _ in phrases for word in words)
    signs: dict[str, list[tuple[frozenset[str], int]]] = {}
    for words, bit in phrases:
        sign = min(words, key=lambda word: (often[word], -len(word), word))
        signs.setdefault(sign, []).append((words - {sign}, bit))
    return signs
