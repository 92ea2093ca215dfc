"""Adding marks up: percent, Wilson's interval, tones and misses."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from document import by_framework, by_split, marked
from hand_read import DocumentFacts
from totals import Score, misses, scores_of, tones

from lineofsight.model.documents import Reading

Scored = Callable[[DocumentFacts, Reading], dict[str, Score]]


@pytest.mark.parametrize(
    ("n", "d", "low", "high"),
    [  # Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3
        (81, 263, 25.53, 36.62),
        (15, 148, 6.24, 16.05),
        (0, 20, 0.0, 16.11),
        (1, 29, 0.61, 17.18),
    ],
)
def test_wilson(n: int, d: int, low: float, high: float) -> None:
    assert Score(n, d).interval == pytest.approx((low, high), abs=0.006)


def test_percent() -> None:
    assert Score(7, 8).percent == 87.5


def test_documents_add_up(facts: DocumentFacts, perfect: Reading) -> None:
    none = replace(perfect, asks=())
    scores = scores_of([marked("develop", facts, perfect), marked("develop", facts, none)])
    assert scores["asks_found"] == Score(2, 4)


def test_splits_and_frameworks_are_kept_apart(facts: DocumentFacts, perfect: Reading) -> None:
    letter: DocumentFacts = {**facts, "framework": "jtai"}
    unreadable: DocumentFacts = {**facts, "framework": None, "readable": False}
    documents = [
        marked("develop", facts, perfect),
        marked("develop", letter, perfect),
        marked("set_aside", unreadable, perfect),
    ]
    assert {split: len(of) for split, of in by_split(documents).items()} == {
        "develop": 2,
        "set_aside": 1,
    }
    assert {name: len(of) for name, of in by_framework(documents).items()} == {
        "ilacs_2023": 1,
        "jtai": 1,
    }
    assert scores_of(by_framework(documents)["jtai"])["framework"] == Score(0, 1)


def test_tones_read_for_tones(facts: DocumentFacts, perfect: Reading) -> None:
    facts["paragraphs"][0]["tone"] = "shortfall"
    counts = tones([marked("develop", facts, perfect)])
    assert counts == {("shortfall", "mixed"): 1, ("strength", "strength"): 1}


def test_misses_say_where_what_was_expected_and_what_was_read(
    facts: DocumentFacts, perfect: Reading
) -> None:
    assert misses([marked("develop", facts, perfect)]) == []
    first = replace(perfect.asks[0], text="Visits.")
    reading = replace(perfect, asks=(first, perfect.asks[1]))
    missed = {
        mark.measure: (file, mark.place, mark.expected, mark.got)
        for file, mark in misses([marked("develop", facts, reading)])
    }
    place = "ask 1 (local_authority), page 2"
    assert missed == {
        "asks_found": ("exampleshire.pdf", place, facts["asks"][0]["text"], ["Visits."]),
        "asks_true": ("exampleshire.pdf", place, None, ["Visits."]),
    }
