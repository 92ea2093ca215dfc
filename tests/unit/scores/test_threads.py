"""Scores of threads: the facts hold no sentence, and a step is marked at each of its measures."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import threads

from lineofsight.memory.threads.status import Status
from lineofsight.model.documents import Reading

KNOWN = threads.load(Path(__file__).parents[3] / "scores" / "facts")
STEPS = [each for steps in KNOWN.values() for each in steps]


def test_902_steps_are_developed_with_and_no_document_of_theirs_is_set_aside() -> None:
    assert len(KNOWN["threads_develop"]) == 902
    develop, aside = (threads.wanted({split: KNOWN[split]}) for split in threads.SPLITS)
    assert not develop & aside


def test_the_facts_hold_hashes_numbers_and_words_that_we_know() -> None:
    for each in STEPS:
        assert re.fullmatch(r"[0-9a-f]{64}", each["earlier"])
        assert re.fullmatch(r"[0-9a-f]{64}", each["later"])
        assert each["status"] in set(Status)
        assert len(each["part"] or "") <= 2
        for place in each["places"]:
            assert re.fullmatch(r"(ask )?[0-9.]{1,6}[a-z]?|None", str(place["paragraph"]))


@pytest.fixture
def facts() -> threads.StepFacts:
    return {
        "earlier": "one", "later": "other", "position": 1, "part": None, "status": "not_mentioned",
        "certainty": "high", "places": [],
    }  # fmt: skip


def test_a_step_is_marked(facts: threads.StepFacts, perfect: Reading) -> None:
    silent = replace(perfect, sections=(), asks=())
    known = {threads.SPLITS[0]: [facts], threads.SPLITS[1]: []}
    whole = replace(perfect, asks=(replace(perfect.asks[0], parts=()),))
    (marked,) = threads.mark_all(known, {"one": whole, "other": silent})
    assert (marked.right["three_classes"], marked.right["first_three"]) == (True, None)
    assert marked.right["three_classes_persists"] is False


def test_a_step_whose_ask_was_not_read_is_wrong(facts: threads.StepFacts, perfect: Reading) -> None:
    lacking: threads.StepFacts = {**facts, "position": 99}
    known: dict[str, list[threads.StepFacts]] = {
        threads.SPLITS[0]: [lacking],
        threads.SPLITS[1]: [],
    }
    (marked,) = threads.mark_all(known, {"one": perfect, "other": perfect})
    assert set(marked.right.values()) == {False}
