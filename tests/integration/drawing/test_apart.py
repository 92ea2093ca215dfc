"""A process that answers: what it is lost on is told apart, and the next question is answered."""

import multiprocessing
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.integration.drawing import answering

from lineofsight.frameworks.apart import Apart, Limits, Lost, TookTooLong

ROOT = Path(__file__).parents[3]
LIMITS = Limits(seconds=30, memory=512 * 1024**2, questions=100)


@pytest.fixture(autouse=True)
def other_processes_find_these_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT)


def asked(answer: Callable[[Any], Any], questions: list[Any], limits: Limits = LIMITS) -> list[Any]:
    """What comes of each question, an error where there is no answer."""
    before = multiprocessing.active_children()
    apart, found = Apart(answer, limits), []
    for question in questions:
        try:
            found.append(apart.ask(question))
        except (Lost, TookTooLong) as error:
            found.append(error)
    apart.end()
    assert set(multiprocessing.active_children()) <= set(before)
    return found


def test_every_question_is_answered() -> None:
    assert asked(answering.double, [1, 2, 21]) == [2, 4, 42]


def test_one_process_answers_until_it_is_replaced() -> None:
    processes = asked(answering.which_process, [None] * 5, replace(LIMITS, questions=2))
    first, second, third = processes[0], processes[2], processes[4]
    assert processes == [first, first, second, second, third]
    assert len({first, second, third}) == 3


def test_a_question_that_takes_too_long_is_given_up_and_the_next_is_answered() -> None:
    late, after = asked(answering.fall_asleep, [60.0, 0.0], replace(LIMITS, seconds=1.5))
    assert isinstance(late, TookTooLong)
    assert after == "awake"


def test_a_crash_and_a_mistake_of_ours_are_told_apart() -> None:
    (crash,) = asked(answering.vanish, [None])
    (mistake,) = asked(answering.make_a_mistake, [None])
    assert (crash.by_mistake, mistake.by_mistake) == (False, True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit for one process")
def test_memory_is_limited() -> None:
    few, (too_many, after) = 1024, asked(answering.take_memory, [LIMITS.memory, 1024])
    assert isinstance(too_many, Lost)
    assert after == few
