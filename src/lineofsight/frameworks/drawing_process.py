"""The one process that draws pages of documents, kept for as long as the program runs.

Drawing is where a hostile PDF does its harm, and pages are drawn while people read others: so it
is never done in the program's own process.
"""

import threading
from collections.abc import Sequence
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.frameworks.apart import Apart, Limits, Lost, NotStarted, TookTooLong
from lineofsight.frameworks.sheet import Quoted, Sheet

LIMITS = Limits(seconds=20, memory=1024**3, questions=500)

_Question = tuple[Path, int, Sequence[Quoted]]

_TOOK_TOO_LONG = (
    "Drawing this page took too long and was stopped: the PDF may be damaged, fetch the document "
    "again."
)
_LOST = (
    "This page made the program that draws it stop: the PDF may be damaged, fetch the document "
    "again."
)
_OUR_MISTAKE = "Line of Sight made a mistake in drawing this page: please report it."
_NOT_STARTED = "The process that draws pages would not start: close other programs, and try again."


class DrawingProcess:
    """Draws one page at a time, whoever asks for it."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._apart: Apart[_Question, Sheet | NotRead] = Apart(answer, limits)
        self._one_at_a_time = threading.Lock()

    def draw(self, path: Path, number: int, quotes: Sequence[Quoted]) -> Sheet:
        """A page and its quotes' places. Raises NotRead with one sentence when there is none."""
        with self._one_at_a_time:
            answered = self._asked((path, number, quotes))
        if isinstance(answered, NotRead):
            raise answered
        return answered

    def _asked(self, question: _Question) -> Sheet | NotRead:
        try:
            return self._apart.ask(question)
        except TookTooLong:
            return NotRead(_TOOK_TOO_LONG)
        except Lost as lost:
            return NotRead(_OUR_MISTAKE if lost.by_mistake else _LOST)
        except NotStarted:
            return NotRead(_NOT_STARTED)

    def end(self) -> None:
        """End the process, if there is one."""
        self._apart.end()


def answer(question: _Question) -> Sheet | NotRead:
    """What the process says: the page, or the sentence why there is none."""
    from lineofsight.frameworks.drawing import draw

    path, number, quotes = question
    try:
        return draw(path, number, quotes)
    except NotRead as problem:
        return problem
    except (OSError, MemoryError):
        return NotRead(_LOST)


# A process of its own for each request would take longer to begin than to draw.
drawing = DrawingProcess()
