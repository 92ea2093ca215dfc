"""Documents read by hand for unawareness alone: halves by hash, no sentence kept, and counted."""

import re
from dataclasses import replace
from pathlib import Path

import hand_read
import unaware_alone
from hashes import hash_of

from lineofsight.model.documents import Reading, Unaware

FACTS = Path(__file__).parents[3] / "scores" / "facts"
KNOWN = unaware_alone.load(FACTS)
TRUE, FALSE, NEITHER = (
    "Leaders did not know how many children waited.",
    "Leaders know how many children waited.",
    "Leaders have little sight of who waits.",
)


def test_126_documents_and_none_that_was_read_for_more() -> None:
    develop, aside = (KNOWN[split].keys() for split in unaware_alone.SPLITS)
    assert (len(develop), len(aside)) == (70, 56)
    assert not develop & aside
    whole = {digest for of_split in hand_read.load(FACTS).values() for digest in of_split}
    assert not whole & unaware_alone.wanted(KNOWN)


def test_halves_are_told_by_the_hash() -> None:
    for split, is_odd in zip(unaware_alone.SPLITS, (0, 1), strict=True):
        assert {int(digest[1], 16) % 2 for digest in KNOWN[split]} == {is_odd}


def test_the_facts_hold_hashes_and_no_sentence() -> None:
    for of_split in KNOWN.values():
        for facts in of_split.values():
            assert all(re.fullmatch(r"[0-9a-f]{16}", each["text"]) for each in facts["unaware"])


def test_what_is_nearly_so_is_counted_neither_way(perfect: Reading) -> None:
    told = tuple(Unaware(text, 3, None) for text in (TRUE, FALSE, NEITHER))
    facts: hand_read.UnawareRead = {
        "unaware": [
            {"text": hash_of(TRUE), "page": 3, "paragraph": None},
            {"text": hash_of("Nobody knew of it."), "page": 4, "paragraph": None},
            {"text": hash_of(NEITHER), "page": 5, "paragraph": None, "borderline": True},
        ],
        "unaware_read": "all",
    }
    known = {"unaware_develop": {"one": facts}, "unaware_set_aside": {"elsewhere": facts}}
    scores = unaware_alone.scores_of(known, {"one": replace(perfect, unaware=told)})
    assert scores.keys() == {"unaware_develop"}
    found, true = (scores["unaware_develop"][measure] for measure in unaware_alone.COUNTED)
    assert (found.n, found.d, true.n, true.d) == (1, 2, 1, 2)
    assert next(unaware_alone.lines(scores, {})) == "unaware develop: read for this alone"
