"""Jobs: one at a time, in the order asked; each ends, and says what came of it."""

import logging
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.unit.loading.working import MARKER, Breaks, Counts, Refuses

from lineofsight.loading.jobs import Job, Jobs, Order, State
from lineofsight.loading.telling import Said, Tell, Work

HERE, ELSEWHERE = Path("here"), Path("elsewhere")
LONGEST = 10  # seconds


def here(work: Work, tell: Tell) -> None:
    """Does the work in this process."""
    work(tell)


@dataclass
class Desk:
    """Jobs done in this process, and who was told that they are over."""

    jobs: Jobs = field(default_factory=lambda: Jobs(here))
    dropped: list[str] = field(default_factory=list)
    over: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def begin(self, what: str, work: Work, workspace: Path = HERE) -> str:
        return self.jobs.begin(workspace, Order(what, work, lambda: self._drop(what)))

    def _drop(self, what: str) -> None:
        self.dropped.append(what)
        self.over.release()

    def wait(self, number: int, workspace: Path = HERE) -> tuple[Job, ...]:
        for _ in range(number):
            assert self.over.acquire(timeout=LONGEST)
        worker = self.jobs._worker
        if worker:
            worker.join(LONGEST)
        return self.jobs.of(workspace)


@dataclass(frozen=True)
class Waits:
    """Says that it has begun, and waits to be let go."""

    begun: threading.Event
    go_on: threading.Event

    def __call__(self, tell: Tell) -> None:
        tell.doing("waiting")
        self.begun.set()
        assert self.go_on.wait(LONGEST)


def test_a_job_ends_with_what_came_of_it() -> None:
    desk = Desk()
    name = desk.begin("Lists", Counts())
    (job,) = desk.wait(1)
    assert (job.id, job.what, job.state, job.doing) == (name, "Lists", State.DONE, "")
    assert job.said == tuple(Said(f"said {n}", f"/{n}") for n in (1, 2, 3))
    assert job.is_over


def test_one_at_a_time_in_the_order_asked() -> None:
    desk, begun, go_on = Desk(), threading.Event(), threading.Event()
    desk.begin("first", Waits(begun, go_on))
    desk.begin("second", Counts())
    assert begun.wait(LONGEST)
    second, first = desk.jobs.of(HERE)
    assert (first.state, first.doing) == (State.RUNNING, "waiting")
    assert (second.state, second.said) == (State.WAITING, ())
    go_on.set()
    assert [each.state for each in desk.wait(2)] == [State.DONE, State.DONE]
    assert desk.dropped == ["first", "second"]


def test_what_cannot_be_done_is_said_and_the_next_is_done() -> None:
    desk = Desk()
    desk.begin("first", Refuses())
    desk.begin("second", Counts())
    second, first = desk.wait(2)
    assert (first.state, second.state) == (State.FAILED, State.DONE)
    assert first.said == (Said("looked"), Said("No file could be read: load another."))


def test_a_mistake_is_logged_without_its_value_and_the_next_is_done(
    caplog: pytest.LogCaptureFixture,
) -> None:
    desk = Desk()
    with caplog.at_level(logging.ERROR):
        desk.begin("first", Breaks())
        desk.begin("second", Counts())
        second, first = desk.wait(2)
    assert (first.state, second.state) == (State.FAILED, State.DONE)
    assert "please report it" in first.said[-1].sentence
    assert "ValueError" in caplog.text
    assert MARKER not in caplog.text + str(first)


@pytest.mark.parametrize("work", [Counts(), Refuses(), Breaks()], ids=["done", "refused", "broken"])
def test_the_files_go_however_it_ends(work: Work) -> None:
    desk = Desk()
    desk.begin("it", work)
    desk.wait(1)
    assert desk.dropped == ["it"]


def test_a_workspace_sees_its_own_jobs() -> None:
    desk = Desk()
    desk.begin("here", Counts())
    desk.begin("elsewhere", Counts(), ELSEWHERE)
    desk.wait(2)
    assert [each.what for each in desk.jobs.of(ELSEWHERE)] == ["elsewhere"]


def test_the_oldest_that_are_over_are_forgotten() -> None:
    desk = Desk()
    for number in range(60):
        desk.begin(f"{number}", Counts())
    desk.wait(60)
    desk.begin("last", Counts())
    kept = [each.what for each in desk.wait(1)]
    assert len(kept) == 50
    assert (kept[0], kept[-1]) == ("last", "11")


def test_names_cannot_be_guessed() -> None:
    desk = Desk()
    names = {desk.begin("it", Counts()) for _ in range(5)}
    desk.wait(5)
    assert len(names) == 5
    assert all(len(name) >= 16 for name in names)
