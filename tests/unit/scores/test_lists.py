"""Asks and listed strengths: found, missing, false, and what is said about those found."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hand_read import DocumentFacts
from totals import Score

from lineofsight.model.documents import Ask, ListedStrength, Part, Reading

Scored = Callable[[DocumentFacts, Reading], dict[str, Score]]


def with_first_ask(reading: Reading, **changes: object) -> Reading:
    first = replace(reading.asks[0], **changes)  # type: ignore[arg-type]
    return replace(reading, asks=(first, *reading.asks[1:]))


def test_a_missing_ask(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    scores = scored(facts, replace(perfect, asks=perfect.asks[1:]))
    assert scores["asks_found"] == Score(1, 2)
    assert scores["asks_true"] == Score(1, 1)
    assert scores["ask_pages"] == Score(1, 1)


def test_a_false_ask(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    heading = Ask(3, "Main findings", "needs_improvement", "local_authority", 2)
    scores = scored(facts, replace(perfect, asks=(*perfect.asks, heading)))
    assert scores["asks_found"] == Score(2, 2)
    assert scores["asks_true"] == Score(2, 3)


def test_an_ask_read_twice_is_false_once(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    scores = scored(facts, replace(perfect, asks=(*perfect.asks, perfect.asks[0])))
    assert scores["asks_found"] == Score(2, 2)
    assert scores["asks_true"] == Score(2, 3)


def test_one_word_too_many_is_a_miss_and_false(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    scores = scored(facts, with_first_ask(perfect, text=perfect.asks[0].text + " 2"))
    assert scores["asks_found"] == Score(1, 2)
    assert scores["asks_true"] == Score(1, 2)


@pytest.mark.parametrize(
    "parts",
    [
        (),
        (Part("a", "are written with young people"),),
        (
            Part("b", "say what happens if things go wrong."),
            Part("a", "are written with young people"),
        ),
    ],
)
def test_parts_are_words_too(
    scored: Scored, facts: DocumentFacts, perfect: Reading, parts: tuple[Part, ...]
) -> None:
    second = replace(perfect.asks[1], parts=parts)
    scores = scored(facts, replace(perfect, asks=(perfect.asks[0], second)))
    assert scores["asks_found"] == Score(1, 2)


def test_letters_of_parts(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    first, second = perfect.asks
    bulleted = tuple(replace(part, part="a") for part in second.parts)
    scores = scored(facts, replace(perfect, asks=(first, replace(second, parts=bulleted))))
    assert scores["asks_found"] == Score(2, 2)
    assert scores["ask_letters"] == Score(0, 1)


@pytest.mark.parametrize(
    ("measure", "change"),
    [
        ("ask_pages", {"page": 3}),
        ("ask_numbers", {"n": 7}),
        ("ask_kinds", {"kind": "priority_action"}),
        ("ask_lists", {"list": "lscb"}),
    ],
)
def test_what_is_wrong_about_an_ask_found(
    scored: Scored,
    facts: DocumentFacts,
    perfect: Reading,
    measure: str,
    change: dict[str, object],
) -> None:
    scores = scored(facts, with_first_ask(perfect, **change))
    assert scores["asks_found"] == Score(2, 2)
    assert scores[measure] == Score(1, 2)


def test_tags_count_where_one_is_printed_or_was_read(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    assert scored(facts, perfect)["ask_national_framework"] == Score(1, 1)
    untagged = with_first_ask(perfect, national_framework=None)
    assert scored(facts, untagged)["ask_national_framework"] == Score(0, 1)
    facts["asks"][0]["national_framework"] = None
    assert scored(facts, perfect)["ask_national_framework"] == Score(0, 1)
    assert "ask_national_framework" not in scored(facts, untagged)


@pytest.mark.parametrize(
    ("read", "first", "f1"),
    [
        (("recording", "visits_direct_work"), 2, Score(3, 3)),
        (("recording",), 2, Score(2, 2.5)),
        (("plans", "visits_direct_work"), 1, Score(2, 3)),
        (("plans",), 1, Score(1, 2.5)),
        ((), 1, Score(1, 2)),
    ],
)
def test_themes_of_asks(
    scored: Scored,
    facts: DocumentFacts,
    perfect: Reading,
    read: tuple[str, ...],
    first: int,
    f1: Score,
) -> None:
    scores = scored(facts, with_first_ask(perfect, themes=read))
    assert scores["ask_first_theme"] == Score(first, 2)
    assert scores["ask_themes"] == f1


def test_themes_of_an_ask_not_found_are_not_counted(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    scores = scored(facts, replace(perfect, asks=()))
    assert "ask_themes" not in scores
    assert "asks_true" not in scores
    assert scores["asks_found"] == Score(0, 2)


def test_strengths_found_missing_and_false(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    false = ListedStrength("Inspectors met leaders.", 3)
    scores = scored(facts, replace(perfect, strengths_listed=(*perfect.strengths_listed, false)))
    assert scores["strengths_found"] == Score(1, 1)
    assert scores["strengths_true"] == Score(1, 2)
    assert scored(facts, replace(perfect, strengths_listed=()))["strengths_found"] == Score(0, 1)


def test_a_strength_is_found_by_its_opening_and_its_words_counted_where_all_were_kept(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    longer = replace(perfect.strengths_listed[0], text=perfect.strengths_listed[0].text + " More.")
    reading = replace(perfect, strengths_listed=(longer,))
    scores = scored(facts, reading)
    assert scores["strengths_found"] == Score(1, 1)
    assert scores["strength_words"] == Score(0, 1)
    facts["strengths_listed"][0]["text"] = None
    assert "strength_words" not in scored(facts, reading)


def test_page_of_a_strength(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    moved = replace(perfect.strengths_listed[0], page=4)
    assert scored(facts, replace(perfect, strengths_listed=(moved,)))["strength_pages"] == Score(
        0, 1
    )
