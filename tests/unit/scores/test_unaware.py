"""Sentences of unawareness: recall, precision, and those that are scored neither way."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hand_read import DocumentFacts
from hashes import hash_of
from totals import Score

from lineofsight.model.documents import Reading, Unaware

Scored = Callable[[DocumentFacts, Reading], dict[str, Score]]


def reading_also(perfect: Reading, text: str) -> Reading:
    return replace(perfect, unaware=(*perfect.unaware, Unaware(text, 5, None)))


def test_found_and_true(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    scores = scored(facts, perfect)
    assert scores["unaware_found"] == Score(1, 1)
    assert scores["unaware_true"] == Score(1, 1)
    assert scores["unaware_places"] == Score(1, 1)


def test_missing(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    scores = scored(facts, replace(perfect, unaware=()))
    assert scores["unaware_found"] == Score(0, 1)
    assert "unaware_true" not in scores


def test_false(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    reading = reading_also(perfect, "Leaders know their services well.")
    scores = scored(facts, reading)
    assert scores["unaware_found"] == Score(1, 1)
    assert scores["unaware_true"] == Score(1, 2)
    facts["unaware_read"] = "partly"
    assert "unaware_true" not in scored(facts, reading)


def test_half_a_sentence_is_not_the_sentence(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    half = Unaware("Leaders did not know how many young people", 4, "12")
    scores = scored(facts, replace(perfect, unaware=(half,)))
    assert scores["unaware_found"] == Score(0, 1)
    assert scores["unaware_true"] == Score(0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Leaders had not yet satisfied themselves about this.",  # marked in the facts
        "As a result, leaders cannot be assured that plans are followed.",
        "The council can not yet be fully confident in its data.",
        "Managers are not sure of this.",
    ],
)
def test_borderline_sentences_count_neither_way(
    scored: Scored, facts: DocumentFacts, perfect: Reading, text: str
) -> None:
    scores = scored(facts, reading_also(perfect, text))
    assert scores["unaware_found"] == Score(1, 1)
    assert scores["unaware_true"] == Score(1, 1)


def test_assurance_in_a_sentence_that_the_facts_hold_is_counted(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    text = "Leaders did not know this and cannot be assured of it."
    facts["unaware"].append({"text": hash_of(text), "page": 5, "paragraph": None})
    assert scored(facts, perfect)["unaware_found"] == Score(1, 2)
    scores = scored(facts, reading_also(perfect, text))
    assert scores["unaware_found"] == Score(2, 2)
    assert scores["unaware_true"] == Score(2, 2)


def test_a_sentence_printed_twice_counts_once_in_any_of_its_places(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    twice = reading_also(perfect, perfect.unaware[0].text)
    scores = scored(facts, twice)
    assert scores["unaware_true"] == Score(1, 1)
    assert scores["unaware_places"] == Score(1, 1)


@pytest.mark.parametrize(("page", "paragraph"), [(3, "12"), (4, "11"), (4, None)])
def test_a_wrong_place(
    scored: Scored, facts: DocumentFacts, perfect: Reading, page: int, paragraph: str | None
) -> None:
    moved = Unaware(perfect.unaware[0].text, page, paragraph)
    scores = scored(facts, replace(perfect, unaware=(moved,)))
    assert scores["unaware_found"] == Score(1, 1)
    assert scores["unaware_places"] == Score(0, 1)
