"""One other process that reads documents, so that a document can do no harm beyond it.

When the process is lost, it is known which document it was lost on, and nothing else is lost
with it.
"""

from pathlib import Path

from lineofsight.errors import NothingRead, NotRead
from lineofsight.frameworks.apart import Apart, Limits, Lost, NotStarted, TookTooLong
from lineofsight.frameworks.reading import not_read, read_document, sha256_of
from lineofsight.model.documents import Reading

LIMITS = Limits(
    seconds=60,
    memory=1024**3,  # the longest reports need a tenth of it
    questions=200,
)

_LOST = (
    "The PDF made its reader stop or run out of memory: it may be damaged, fetch the document "
    "again."
)
_OUR_MISTAKE = "Line of Sight made a mistake on this document: please report it with the document."


class ReaderProcess:
    """A process that reads one document at a time; begun when there is one, and after a loss.

    It belongs to one thread at a time.
    """

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._apart: Apart[Path, Reading] = Apart(read, limits)

    def read(self, path: Path) -> Reading:
        """The row for this document, whatever happens to the process."""
        try:
            return self._apart.ask(path)
        except TookTooLong:
            return not_read(path, _digest(path), _took_too_long(self._limits.seconds))
        except Lost as lost:
            return not_read(path, _digest(path), _OUR_MISTAKE if lost.by_mistake else _LOST)
        except NotStarted as error:
            raise NothingRead(
                "The process that reads documents would not start: close other programs, or use "
                "--jobs 1, and try again."
            ) from error

    def end(self) -> None:
        """End the process at once, if there is one."""
        self._apart.end()


def _took_too_long(seconds: float) -> str:
    return (
        f"Reading took longer than {seconds} seconds and was stopped: the PDF may be damaged, "
        "fetch the document again."
    )


def read(path: Path) -> Reading:
    """What the process answers: a row, whatever the document is."""
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
