"""The facts themselves: no sentence in them, in the right file, in words that we know."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hand_read import SPLITS, DocumentFacts, load

from lineofsight.model.authorities import by_ons_code
from lineofsight.model.grades import Grade
from lineofsight.model.themes import THEMES

KNOWN = load(Path(__file__).parents[3] / "scores" / "facts")
DOCUMENTS = [
    pytest.param(facts, id=digest[:16])
    for split in KNOWN.values()
    for digest, facts in split.items()
]
HASH = re.compile(r"[0-9a-f]{16}")
LONGEST_NAME = 60


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, key)


def test_there_are_149_documents() -> None:
    counts = {split: len(KNOWN[split]) for split in SPLITS}
    assert counts == {"develop": 86, "set_aside": 27, "looked_at_once": 36}


def test_a_document_is_set_aside_by_the_first_digit_of_its_hash() -> None:
    """Those with a nought were looked at first, and are developed with since."""
    first_digits = {split: {digest[0] for digest in KNOWN[split]} for split in SPLITS}
    assert first_digits["set_aside"] <= set("01234")
    assert first_digits["looked_at_once"] <= set("1234")
    assert not first_digits["develop"] & set("1234")
    for documents in KNOWN.values():
        assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in documents)


def test_no_document_is_in_two_splits() -> None:
    every = [digest for documents in KNOWN.values() for digest in documents]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("facts", DOCUMENTS)
def test_no_sentence_is_kept(facts: DocumentFacts) -> None:
    for key, value in strings(facts):
        if key in {"text", "opening", "back_reference", "limiting"}:
            assert HASH.fullmatch(value), key
        else:
            assert len(value) <= LONGEST_NAME, key


@pytest.mark.parametrize("facts", DOCUMENTS)
def test_values_are_words_that_we_know(facts: DocumentFacts) -> None:
    themes = {theme.id for theme in THEMES}
    assert {grade["grade"] for grade in facts["judgements"]} <= set(Grade)
    for each in [*facts["asks"], *facts["paragraphs"]]:
        assert 1 <= len(each["themes"]) <= 3
        assert set(each["themes"]) <= themes
    assert {each["tone"] for each in facts["paragraphs"]} <= {
        "strength",
        "shortfall",
        "mixed",
        "neutral",
    }
    code = (facts["authority"] or {"ons_code": None})["ons_code"]
    assert code is None or by_ons_code(code) is not None
