"""One other process that reads documents, so that a document can do no harm beyond it.

A damaged or hostile PDF can make the PDF library crash, hang or fill the memory. The process has
one document at a time and limits of time and memory: when it is lost, it is known which document
it was lost on, and nothing else is lost with it.
"""

import signal
import sys
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from lineofsight.errors import NothingRead, NotRead
from lineofsight.frameworks.reading import not_read, read_document, sha256_of
from lineofsight.model.documents import Reading

SECONDS_A_DOCUMENT = 60
MOST_MEMORY = 1024**3  # bytes; the longest reports need a tenth of it
MOST_DOCUMENTS = 200  # then a fresh process: what a library leaks stays bounded
_PYTHON_GAVE_UP = 1  # the exit code after an error that nothing caught

_LOST = (
    "The PDF made its reader stop or run out of memory: it may be damaged, fetch the document "
    "again."
)
_OUR_MISTAKE = "Line of Sight made a mistake on this document: please report it with the document."


class ReaderProcess:
    """A process that reads one document at a time; begun when there is one, and after a loss.

    It belongs to one thread at a time.
    """

    def __init__(self) -> None:
        self._is_running = False

    def read(self, path: Path) -> Reading:
        """The row for this document, whatever happens to the process."""
        if not self._is_running:
            self._begin()
        self._documents += 1
        try:
            reading = self._answer(path)
        except TimeoutError:
            reading = not_read(path, _digest(path), _took_too_long(SECONDS_A_DOCUMENT))
            self.end()
        except (EOFError, OSError):
            reading = not_read(path, _digest(path), self._why_lost())
            self.end()
        if self._documents >= MOST_DOCUMENTS:
            self.end()
        return reading

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
        self._process = context.Process(target=_serve, args=(theirs, MOST_MEMORY), daemon=True)
        self._process.start()
        theirs.close()
        self._is_running = True
        self._documents = 0
        try:
            self._pipe.recv()
        except (EOFError, OSError) as error:
            raise NothingRead(
                "The process that reads documents would not start: close other programs, or use "
                "--jobs 1, and try again."
            ) from error

    def _answer(self, path: Path) -> Reading:
        self._pipe.send(path)
        if not self._pipe.poll(SECONDS_A_DOCUMENT):
            raise TimeoutError
        reading: Reading = self._pipe.recv()
        return reading

    def _why_lost(self) -> str:
        self._process.join()
        return _OUR_MISTAKE if self._process.exitcode == _PYTHON_GAVE_UP else _LOST


def _took_too_long(seconds: float) -> str:
    return (
        f"Reading took longer than {seconds} seconds and was stopped: the PDF may be damaged, "
        "fetch the document again."
    )


def _serve(pipe: Connection, most_memory: int) -> None:
    """What the process does for as long as somebody is at the other end of the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt ends
    _limit_memory(most_memory)
    try:
        pipe.send("ready")
        while True:
            pipe.send(_read(pipe.recv()))
    except (EOFError, BrokenPipeError):
        return


def _limit_memory(most: int) -> None:
    if sys.platform == "win32":
        return  # Windows has no such limit for one process; the time limit still holds
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _read(path: Path) -> Reading:
    try:
        return read_document(path)
    except FileNotFoundError:
        return not_read(path, None, "There is no such file: check the path.")
    except OSError:
        return not_read(path, None, "The file could not be opened: check that you may read it.")
    except MemoryError:
        return not_read(path, _digest(path), _LOST)


def _digest(path: Path) -> str | None:
    try:
        return sha256_of(path)
    except (NotRead, OSError):
        return None
