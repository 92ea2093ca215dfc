"""Another process that answers one question at a time, so that a question can do no harm beyond it.

A damaged or hostile PDF can make the PDF library crash, hang or fill the memory. The process has
limits of time and memory; when it is lost, it is known which question it was lost on, and nothing
else is lost with it.
"""

import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

Question = TypeVar("Question")
Answer = TypeVar("Answer")

_PYTHON_GAVE_UP = 1  # the exit code after an error that nothing caught


@dataclass(frozen=True)
class Limits:
    """What a process may take: seconds for a question, bytes of memory, questions until it is
    replaced by a fresh one, so that what a library leaks stays bounded."""

    seconds: float
    memory: int
    questions: int


# These three reach no reader: who asks turns them into a sentence about what was asked.


class NotStarted(Exception):
    """The process would not begin: the machine has no room for it."""


class TookTooLong(Exception):
    """The process was ended, because its time was up."""


class Lost(Exception):
    """The process ended before it answered; `by_mistake` where our own program gave up."""

    def __init__(self, *, by_mistake: bool) -> None:
        super().__init__()
        self.by_mistake = by_mistake


class Apart(Generic[Question, Answer]):
    """A process that answers, begun when there is a question, and again after a loss.

    `answer` is a function at the top of a module, which the process imports for itself. It
    belongs to one thread at a time.
    """

    def __init__(self, answer: Callable[[Question], Answer], limits: Limits) -> None:
        self._answer = answer
        self._limits = limits
        self._is_running = False

    def ask(self, question: Question) -> Answer:
        """The answer. Raises NotStarted, TookTooLong or Lost; the next question can be asked."""
        if not self._is_running:
            self._begin()
        self._asked += 1
        try:
            answer = self._answered(question)
        except TookTooLong:
            self.end()
            raise
        except (EOFError, OSError) as error:
            self._process.join()
            by_mistake = self._process.exitcode == _PYTHON_GAVE_UP
            self.end()
            raise Lost(by_mistake=by_mistake) from error
        if self._asked >= self._limits.questions:
            self.end()
        return answer

    def end(self) -> None:
        """End the process at once, if there is one."""
        if self._is_running:
            self._process.kill()
            self._process.join()
            self._pipe.close()
        self._is_running = False

    def _begin(self) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, self._answer, self._limits.memory), daemon=True
        )
        self._process.start()
        theirs.close()
        self._is_running = True
        self._asked = 0
        try:
            self._pipe.recv()
        except (EOFError, OSError) as error:
            self.end()
            raise NotStarted from error

    def _answered(self, question: Question) -> Answer:
        self._pipe.send(question)
        if not self._pipe.poll(self._limits.seconds):
            raise TookTooLong
        answer: Answer = self._pipe.recv()
        return answer


def _serve(pipe: Connection, answer: Callable[[Question], Answer], memory: int) -> None:
    """What the process does for as long as somebody is at the other end of the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt ends
    _limit_memory(memory)
    try:
        pipe.send("ready")
        while True:
            pipe.send(answer(pipe.recv()))
    except (EOFError, BrokenPipeError):
        return


def _limit_memory(most: int) -> None:
    if sys.platform == "win32":
        return  # Windows has no such limit for one process; the time limit still holds
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (most, most))
