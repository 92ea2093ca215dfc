"""What this program was asked to add and how that goes: one job at a time, in the order asked.

It stands in memory only. A program that is asked to stop finishes what it has begun.
"""

import logging
import secrets
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from lineofsight.errors import UserError
from lineofsight.loading.process import in_a_process, where_made
from lineofsight.loading.telling import Said, Tell, Work

_LOG = logging.getLogger("lineofsight")
_MOST = 50  # jobs that are remembered
_A_MISTAKE = (
    "Line of Sight made a mistake here, or the machine had no room left. Where it was made stands "
    "in the window that the program runs in: please report it."
)


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Job:
    """One thing that was asked for. `doing` is what is done now; `said` is what came of it so far.

    `id` is a name that nobody can guess.
    """

    id: str
    workspace: Path
    what: str
    state: State
    doing: str
    said: tuple[Said, ...]

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in (State.DONE, State.FAILED)


@dataclass(frozen=True)
class Order:
    """Work that is to be done; `afterwards` is called once it is over, however it went."""

    what: str
    work: Work
    afterwards: Callable[[], None]


class Jobs:
    """The jobs of this process. `do` is how their work is done."""

    def __init__(self, do: Callable[[Work, Tell], None] = in_a_process) -> None:
        self._do = do
        self._known: dict[str, Job] = {}
        self._waiting: deque[tuple[str, Order]] = deque()
        self._worker: threading.Thread | None = None
        self._lock = threading.Lock()

    def begin(self, workspace: Path, order: Order) -> str:
        """Put a job behind those that wait already; its id."""
        job = Job(secrets.token_urlsafe(12), workspace, order.what, State.WAITING, "", ())
        with self._lock:
            self._known[job.id] = job
            self._forget_the_oldest()
            self._waiting.append((job.id, order))
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="jobs")
                self._worker.start()
        return job.id

    def of(self, workspace: Path) -> tuple[Job, ...]:
        """The jobs about this workspace, the newest first."""
        with self._lock:
            return tuple(
                each for each in reversed(self._known.values()) if each.workspace == workspace
            )

    def _forget_the_oldest(self) -> None:
        over = [each.id for each in self._known.values() if each.is_over]
        for name in over[: max(0, len(self._known) - _MOST)]:
            del self._known[name]

    def _work(self) -> None:
        """Do what waits, until nothing does."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._worker = None
                    return
                name, order = self._waiting.popleft()
            self._do_one(name, order)

    def _do_one(self, name: str, order: Order) -> None:
        tell = _Remembering(self, name)
        tell.change(state=State.RUNNING)
        try:
            try:
                self._do(order.work, tell)
            finally:
                order.afterwards()
        except UserError as why:
            tell.end(State.FAILED, Said(str(why)))
        except Exception as mistake:  # noqa: BLE001  the jobs behind it are to be done all the same
            _LOG.error("%s", where_made(mistake))
            tell.end(State.FAILED, Said(_A_MISTAKE))
        else:
            tell.end(State.DONE)

    def change(self, name: str, to: Callable[[Job], Job]) -> None:
        """Remember a job as it is now."""
        with self._lock:
            self._known[name] = to(self._known[name])


@dataclass(frozen=True)
class _Remembering:
    """Puts what is told of a job where its page finds it."""

    jobs: Jobs
    name: str

    def doing(self, sentence: str) -> None:
        self.change(doing=sentence)

    def said(self, said: Said) -> None:
        self.jobs.change(self.name, lambda job: replace(job, said=(*job.said, said)))

    def end(self, state: State, *last: Said) -> None:
        self.jobs.change(
            self.name, lambda job: replace(job, state=state, doing="", said=(*job.said, *last))
        )

    def change(self, **what: object) -> None:
        self.jobs.change(self.name, lambda job: replace(job, **what))  # type: ignore[arg-type]


JOBS = Jobs()
