"""The paragraphs of any PDF, inspection document or not, read apart from this process."""

from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.frameworks.apart import Apart, Lost, NotStarted, TookTooLong
from lineofsight.frameworks.layout import lay_out
from lineofsight.frameworks.pdf import read_pages
from lineofsight.frameworks.reader_process import LIMITS

_NOT_READ = "The PDF could not be read: it may be damaged, fetch or save it again."
_NO_TEXT = (
    "The PDF holds no text, perhaps only pictures of pages: ask for a copy with text, or have the "
    "text recognised first."
)


@dataclass(frozen=True)
class Printed:
    """A paragraph, heading or item as printed, and the page it begins on, from 1."""

    text: str
    page: int


def paragraphs_of_pdf(path: Path) -> tuple[Printed, ...]:
    """The paragraphs in reading order, without running headers; raises NotRead where none are."""
    reader: Apart[Path, tuple[Printed, ...] | NotRead] = Apart(_paragraphs, LIMITS)
    try:
        answer = reader.ask(path)
    except (TookTooLong, Lost, NotStarted) as error:
        raise NotRead(_NOT_READ) from error
    finally:
        reader.end()
    if isinstance(answer, NotRead):
        raise answer
    return answer


def _paragraphs(path: Path) -> tuple[Printed, ...] | NotRead:
    """What the process answers: the paragraphs, or why there are none."""
    try:
        blocks = lay_out(read_pages(path)).blocks
    except NotRead as problem:
        return problem
    except (OSError, MemoryError):
        return NotRead(_NOT_READ)
    found = tuple(Printed(_with_marker(block.marker, block.text), block.page) for block in blocks)
    return found or NotRead(_NO_TEXT)


def _with_marker(marker: str | None, text: str) -> str:
    if marker is None:
        return text
    return f"{marker}. {text}" if marker.isalnum() else f"• {text}"
