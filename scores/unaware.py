"""Sentences that say that leaders did not know of a shortfall: found, true, and where."""

import re
from collections.abc import Iterator

from hand_read import UnawareFacts, UnawareRead
from hashes import hash_of
from mark import Mark, compared, false, missing

from lineofsight.model.documents import Reading, Unaware

# To be unable to be sure of something is near to not knowing it. Those who read by hand
# differed on such sentences, so these are scored neither way.
BORDERLINE = re.compile(
    r"\b(?:cannot|can not|not) (?:yet )?(?:be )?(?:fully )?"
    r"(?:assured?|confident|sure|certain|reassured)\b",
    re.IGNORECASE,
)


def unaware_marks(facts: UnawareRead, reading: Reading) -> Iterator[Mark]:
    """Recall, and precision where all of the document was read for them by hand.

    The same sentence printed twice is one sentence, right in any of its places.
    """
    known, neither = _by_words(facts["unaware"])
    read: dict[str, list[Unaware]] = {}
    for sentence in reading.unaware:
        read.setdefault(hash_of(sentence.text), []).append(sentence)
    for words, printed in known.items():
        yield from _found(words, printed, read.get(words, []))
    if facts["unaware_read"] == "all":
        for words, sentences in read.items():
            if words in known:
                yield compared("unaware_true", _where(sentences[0]), words, words)
            elif not _is_neither(words, sentences[0], neither):
                yield false("unaware_true", _where(sentences[0]), sentences[0].text)


def _by_words(facts: list[UnawareFacts]) -> tuple[dict[str, list[UnawareFacts]], set[str]]:
    """The sentences that are scored, with the places they are printed in; and the borderline."""
    known: dict[str, list[UnawareFacts]] = {}
    for fact in facts:
        if not fact.get("borderline"):
            known.setdefault(fact["text"], []).append(fact)
    return known, {fact["text"] for fact in facts if fact.get("borderline")}


def _is_neither(words: str, sentence: Unaware, neither: set[str]) -> bool:
    return words in neither or BORDERLINE.search(sentence.text) is not None


def _found(words: str, printed: list[UnawareFacts], read: list[Unaware]) -> Iterator[Mark]:
    places = sorted(_place(fact["page"], fact["paragraph"]) for fact in printed)
    if not read:
        yield missing("unaware_found", places[0], words)
        return
    yield compared("unaware_found", places[0], words, hash_of(read[0].text))
    got = sorted(map(_where, read))
    shared = set(places) & set(got)
    yield Mark("unaware_places", places[0], int(bool(shared)), 1, places, got)


def _where(sentence: Unaware) -> str:
    return _place(sentence.page, sentence.paragraph)


def _place(page: int, paragraph: str | None) -> str:
    return f"page {page}, paragraph {paragraph or 'without a number'}"
