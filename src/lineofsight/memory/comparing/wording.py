"""Words as they are compared: without capitals, marks or endings; and how two wordings differ."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lineofsight.memory.comparing.word_lists import SMALL_WORDS

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ENDINGS = ("ations", "ation", "ments", "ment", "ness", "ings", "ing", "ies", "ied", "ed", "es",
            "ly", "s", "y", "e")  # fmt: skip
_SHORTEST_STEM = 4
PUT_IN = "[]"  # stands for words that a text puts into a quotation in square brackets
_LETTERS_PUT_IN = re.compile(r"\[(\w+)\](?=\w)|(?<=\w)\[(\w+)\]")
_WORDS_PUT_IN = re.compile(r"\[[^\]]*\]")


def words_of(text: str) -> tuple[str, ...]:
    """The words in small letters; hyphens, commas and the shape of quotation marks say nothing."""
    return tuple(text[start:end].replace("’", "'").lower() for start, end in places_of(text))


def quoted_words(text: str) -> tuple[str, ...]:
    """The words of a quotation; words in square brackets are one sign, "[S]ocial" is one word."""
    whole = _LETTERS_PUT_IN.sub(lambda letters: letters[1] or letters[2], text)
    first, *rest = (words_of(part) for part in _WORDS_PUT_IN.split(whole))
    return (*first, *(word for part in rest for word in (PUT_IN, *part)))


def places_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where each of these words begins and ends in the text as it is printed."""
    return tuple(word.span() for word in _WORD.finditer(text.replace("’", "'")))


def stem(word: str) -> str:
    """A word without its ending: "visits" and "visiting" are "visit"."""
    word = word.removesuffix("'s").rstrip("'")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(word) for word in words_of(text) if word not in SMALL_WORDS)


def difference(text_words: Sequence[str], report_words: Sequence[str]) -> str:
    """Word by word what the text has instead of the report; empty when the words are the same."""
    return "; ".join(_differences(text_words, report_words))


def _differences(text_words: Sequence[str], report_words: Sequence[str]) -> Iterator[str]:
    matcher = SequenceMatcher(None, report_words, text_words, autojunk=False)
    for change, r0, r1, t0, t1 in matcher.get_opcodes():
        theirs = " ".join(report_words[r0:r1])
        ours = " ".join(word for word in text_words[t0:t1] if word != PUT_IN)
        if PUT_IN in text_words[t0:t1] and not ours:
            continue  # the text says itself that these words are not the report's
        if change == "replace":
            yield f"“{ours}” for “{theirs}”"
        elif change == "delete":
            yield f"left out “{theirs}”"
        elif change == "insert":
            yield f"added “{ours}”"
