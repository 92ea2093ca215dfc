"""Where one sentence of an inspection document ends, and which words stand in it.

Every sentence is a piece of the text as it stands, so that it can be quoted. A sentence can then
be looked at as groups of words ("leaders", "not", "aware"), which the words files name, so that
a rule speaks of groups and never of letters.
"""

import itertools
import re
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lineofsight.errors import OurMistake

# A stop, what closes after it, perhaps a footnote mark, a space, and what a sentence opens with.
_STOP = re.compile(
    r"(?<=[^\s.!?…])(?P<stop>[.!?…]+)(?P<after>['’”\")\]]*(?:(?<=\D[.!?])\d{1,2}(?=\s))?)"
    r"(?:\s+(?=[‘“'\"(\[]{0,3}[^\W_a-z]|\([a-z]\)\s)|(?<=[a-z]\.)(?=[A-Z][a-z]))"
)
_LAST_WORD = re.compile(r"[^\s(\[‘“'\"/]*\Z")
_NEXT_WORD = re.compile(r"[\s‘“'\"(\[]*(\w*)")
_ONLY_A_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[a-z])[.)\]]*\Z")

# Written with a stop that never ends a sentence.
_NEVER_LAST = frozenset(
    (
        "e.g", "eg", "i.e", "ie", "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "hon", "sir",
        "cllr", "st", "sgt", "supt", "insp", "cf", "vs", "v", "viz", "approx", "ca", "incl", "esp",
    )
)  # fmt: skip
# Written with a stop that ends nothing when a number follows: "No. 2", "para. 14".
_BEFORE_A_NUMBER = frozenset(
    ("no", "nos", "para", "paras", "p", "pp", "vol", "fig", "figs", "ch", "art", "sect", "ref")
)
# After "Annex A." or "the U.K." these words show that a new sentence has begun; after the initial
# of a name they cannot follow.
_OPENERS = frozenset(
    (
        "the", "this", "these", "that", "those", "it", "its", "they", "their", "there", "here",
        "in", "on", "at", "by", "for", "from", "to", "of", "with", "as", "a", "an", "all", "most",
        "many", "some", "few", "no", "not", "when", "where", "while", "although", "however",
        "since", "after", "before", "during", "if", "he", "she", "his", "her", "we", "our",
        "leaders", "managers", "inspectors", "children", "social", "care", "staff",
    )
)  # fmt: skip
_LONGEST_WORD = 24


def sentences_of(text: str) -> list[str]:
    """The sentences of a text in order, each exactly as it is written there."""
    return list(_sentences(text))


@lru_cache(maxsize=8)  # one paragraph is asked about several times in a row
def _sentences(text: str) -> tuple[str, ...]:
    found: list[str] = []
    start = 0
    for end, onward in _ends(text):
        sentence = text[start:end].strip()
        if sentence and not _ONLY_A_NUMBER.match(sentence):
            found.append(sentence)
            start = onward
    rest = text[start:].strip()
    return (*found, rest) if rest else tuple(found)


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence ends, and where the next may begin."""
    for match in _STOP.finditer(text):
        if match["stop"] != "." or _closes(text, match):
            yield match.end("after"), match.end()


def _closes(text: str, match: re.Match[str]) -> bool:
    """Whether this full stop ends a sentence and not only a short form."""
    before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
    word = _last_word(before)
    following = _NEXT_WORD.match(text, match.end())
    after = following[1] if following else ""
    if word.lower() in _NEVER_LAST:
        return False
    if word.lower() in _BEFORE_A_NUMBER:
        return not after[:1].isdigit()
    if _is_initial(word):
        return after.lower() in _OPENERS
    return True


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before)
    return found[0] if found else ""


def _is_initial(word: str) -> bool:
    """One letter, or letters with stops between: "J", "U.K"."""
    return all(len(part) == 1 and part.isalpha() for part in word.split(".")) and word != ""


# --- the words of a sentence ---------------------------------------------------------------

PLAIN, COMMA, BREAK = "-", ",", ";"
# A letter for each group, of the alphabets that have small letters: Latin, Greek, Cyrillic and
# Armenian.
LETTERS = string.ascii_uppercase + "".join(
    map(chr, (*range(0x391, 0x3A2), *range(0x400, 0x430), *range(0x531, 0x557)))
)

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?'?|[,;:()–—]")
_OWNER = re.compile(r"'s?\Z")
_MARKS = {COMMA: COMMA} | dict.fromkeys(";:()–—", BREAK)


@dataclass(frozen=True)
class Grouped:
    """A sentence as groups: one letter for a phrase of a group, one mark for any other word.

    The letter is small where the phrase owns what follows ("leaders' view"). `phrases` holds the
    words behind each letter or mark.
    """

    codes: str
    phrases: tuple[str, ...]


class Vocabulary:
    """Groups of phrases, found word by word; the longest wins where phrases overlap.

    Phrases are in small letters without hyphens; "a/b" is either word, "weakness*" a beginning,
    "*scb" an ending.
    A phrase has one meaning: one that stands in two groups of the file is refused.
    """

    def __init__(self, groups: Mapping[str, Sequence[str]], file: str) -> None:
        if len(groups) > len(LETTERS):
            raise OurMistake(f"{file}: [groups] has more than {len(LETTERS)} groups.")
        self.letters = dict(zip(groups, LETTERS, strict=False))
        self._whole: dict[str, list[_Phrase]] = {}
        self._beginnings: dict[str, list[_Phrase]] = {}
        self._endings: dict[str, list[_Phrase]] = {}
        self._known: dict[str, list[_Phrase]] = {
            mark: [((), code)] for mark, code in _MARKS.items()
        }
        meant: dict[tuple[str, ...], str] = {}
        for name, phrases in groups.items():
            for words in _spelt_out(phrases, f"{file}: [groups] {name!r}"):
                if meant.setdefault(words, name) != name:
                    raise OurMistake(
                        f"{file}: [groups] {name!r}: {' '.join(words)!r} is in"
                        f" {meant[words]!r} as well."
                    )
                self._plant(words, self.letters[name])

    def _plant(self, words: Sequence[str], letter: str) -> None:
        """Puts a phrase where looking up its first word will find it."""
        first, *rest = words
        where = self._whole
        if first.endswith("*"):
            where = self._beginnings
        elif first.startswith("*"):
            where = self._endings
        where.setdefault(first.strip("*"), []).append((tuple(rest), letter))

    def grouped(self, sentence: str) -> Grouped:
        """What each word of the sentence stands for."""
        printed = _WORD.findall(sentence.lower().replace("’", "'"))
        words = [_OWNER.sub("", word) if "'" in word else word for word in printed]
        codes, phrases, place = [], [], 0
        while place < len(words):
            starting = self._known.get(words[place])
            if starting is None:
                starting = self._starting_with(words[place])
            length, code = _longest(starting, words, place) if starting else (1, PLAIN)
            last = place + length - 1
            codes.append(code if printed[last] == words[last] else code.lower())
            phrases.append(printed[place] if length == 1 else " ".join(printed[place : last + 1]))
            place += length
        return Grouped("".join(codes), tuple(phrases))

    def _starting_with(self, word: str) -> "list[_Phrase]":
        """The phrases whose first word this can be, the longest first."""
        found = list(self._whole.get(word, ()))
        for end in range(2, min(len(word), _LONGEST_WORD) + 1):
            found.extend(self._beginnings.get(word[:end], ()))
            found.extend(self._endings.get(word[-end:], ()))
        found.sort(key=lambda phrase: -len(phrase[0]))
        if len(self._known) < _MOST_KNOWN:
            self._known[word] = found
        return found


def _longest(starting: "Sequence[_Phrase]", words: Sequence[str], place: int) -> tuple[int, str]:
    """How many words the longest phrase at this place has, and its group's letter."""
    second = words[place + 1] if place + 1 < len(words) else ""
    for rest, code in starting:
        if not rest:
            return 1, code
        if _is(rest[0], second):
            these = words[place + 1 : place + 1 + len(rest)]
            if len(these) == len(rest) and all(map(_is, rest, these)):
                return 1 + len(rest), code
    return 1, PLAIN


# The words after the first, and the letter of the group.
_Phrase = tuple[tuple[str, ...], str]

_MOST_KNOWN = 20_000
_SPELT = r"(?:[a-z0-9]+(?:'[a-z]+)?\*?|\*[a-z0-9]+)"
_WRITTEN = re.compile(rf"{_SPELT}(?:/{_SPELT})*(?: {_SPELT}(?:/{_SPELT})*)*")


def _spelt_out(phrases: Any, place: str) -> Iterator[tuple[str, ...]]:
    """The same of a group as it stands in a file, where it may be written wrongly."""
    if not isinstance(phrases, list) or not all(isinstance(each, str) for each in phrases):
        raise OurMistake(f"{place} must be a list of phrases.")
    for phrase in phrases:
        if not _WRITTEN.fullmatch(phrase):
            raise OurMistake(
                f"{place}: {phrase!r} is not a phrase: small letters and figures, one space"
                " between words, 'a/b' for either, 'begin*', '*end'."
            )
    yield from spellings(phrases)


def spellings(phrases: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Each phrase of a group, word by word, and in each of its spellings."""
    for phrase in phrases:
        yield from itertools.product(*(word.split("/") for word in phrase.split()))


def _is(written: str, word: str) -> bool:
    if written[0] == "*":
        return word.endswith(written[1:])
    return written == word or (written[-1] == "*" and word.startswith(written[:-1]))
