"""How fast inspection documents are read, and in how much memory.

    python benchmarks/read_documents.py DIR [--documents 1000] [--jobs 2]

Reads the PDFs under DIR, again and again up to the number of documents, as `lineofsight read`
does. The limit is 1,000 documents in 60 seconds on two cores; the floor is what the PDF library
needs to hand out their text, in one process, with nothing understood.
"""

import argparse
import resource
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import pypdfium2

from lineofsight.clock import stopwatch
from lineofsight.commands.progress import with_progress
from lineofsight.frameworks.reading_room import documents_in, read_documents

LIMIT = 60 / 1000  # seconds a document
UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in which the system counts memory


@dataclass(frozen=True)
class Measured:
    """One way of going through the documents, and what it took.

    `processor` is the processors' own time in seconds: on a machine that has other things to do
    it says more than `seconds`.
    """

    name: str
    documents: int
    seconds: float
    processor: float | None = None
    not_read: int | None = None

    @property
    def a_second(self) -> float:
        """Documents a second."""
        return self.documents / self.seconds


def main() -> int:
    """Measure, print the table, and tell the caller whether the limit was kept."""
    asked = _arguments()
    found, _ = documents_in([asked.folder])
    if not found:
        sys.stderr.write("No PDF was found there: name a folder that holds some.\n")
        return 3
    paths = list(islice(cycle(found), asked.documents))
    reading = _read(paths, asked.jobs)
    floor = _text_alone(paths)
    sys.stdout.write("\n".join(_table(reading, floor)) + "\n")
    return int(reading.seconds > LIMIT * reading.documents)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast inspection documents are read.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def _read(paths: Sequence[Path], jobs: int) -> Measured:
    begun, spent = stopwatch(), _processor(resource.RUSAGE_CHILDREN)
    rows = with_progress(read_documents(paths, jobs), len(paths), "Reading")
    not_read = sum(row.status == "not_read" for row in rows)
    seconds, processor = stopwatch() - begun, _processor(resource.RUSAGE_CHILDREN) - spent
    return Measured(f"read with {jobs} jobs", len(paths), seconds, processor, not_read)


def _text_alone(paths: Sequence[Path]) -> Measured:
    begun, spent = stopwatch(), _processor(resource.RUSAGE_SELF)
    for path in with_progress(paths, len(paths), "Text alone"):
        _text_of(path)
    seconds, processor = stopwatch() - begun, _processor(resource.RUSAGE_SELF) - spent
    return Measured("floor: text alone", len(paths), seconds, processor)


def _text_of(path: Path) -> None:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return  # what is no PDF has no text
    for page in document:
        page.get_textpage().get_text_range()
    document.close()


def _table(reading: Measured, floor: Measured) -> Iterable[str]:
    limit = Measured("limit", reading.documents, LIMIT * reading.documents)
    yield _row("", "documents", "seconds", "a second", "processor", "not read")
    for each in (reading, limit, floor):
        processor = "" if each.processor is None else f"{each.processor:.1f}"
        not_read = "" if each.not_read is None else each.not_read
        times = f"{each.seconds:.1f}", f"{each.a_second:.1f}", processor
        yield _row(each.name, each.documents, *times, not_read)
    here, apart = _peak(resource.RUSAGE_SELF), _peak(resource.RUSAGE_CHILDREN)
    yield f"peak memory: {here} MB in this process, {apart} MB in the largest that reads"


def _row(name: str, *cells: str | int) -> str:
    return f"{name:20}" + "".join(f"{cell:>11}" for cell in cells)


def _processor(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def _peak(whose: int) -> int:
    return resource.getrusage(whose).ru_maxrss * UNIT // 2**20


if __name__ == "__main__":
    sys.exit(main())
