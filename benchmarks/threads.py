"""How fast threads are followed, all of them and those of one new document.

    python benchmarks/threads.py DIR [--documents 1000]

Reads the PDFs under DIR, keeps them again and again under other authorities' names up to the number
of documents, follows every thread, and then adds one document more. The limits are 120 seconds for
1,000 documents and 5 seconds for one more; reading is not counted.
"""

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from lineofsight.clock import now, stopwatch
from lineofsight.frameworks.reading_room import documents_in, read_documents
from lineofsight.memory.threads.kept import every_step, keep_threads
from lineofsight.model.documents import NamedAuthority, Reading
from lineofsight.workspace.database import database
from lineofsight.workspace.keeping import keep
from lineofsight.workspace.reader_version import reader_version

LIMIT = 120 / 1000  # seconds a document
LIMIT_OF_ONE = 5.0  # seconds
_JOBS = 2


def main() -> int:
    """Measure, print, and tell the caller whether both limits were kept."""
    asked = _arguments()
    found, _ = documents_in([asked.folder])
    readings = [each for each in read_documents(found, _JOBS) if _can_be_followed(each)]
    if not readings:
        sys.stderr.write("No inspection document could be read there: name another folder.\n")
        return 3
    with tempfile.TemporaryDirectory() as folder:
        many = list(islice(_again_and_again(readings), asked.documents + 1))
        return _measured(Path(folder), many[:-1], many[-1])


def _measured(folder: Path, many: Sequence[Reading], one_more: Reading) -> int:
    with database(folder) as library:
        for each in many:
            keep(library, each, [Path(each.file)], reader_version(), now())
        begun = stopwatch()
        pairs = keep_threads(library)
        all_of_them = stopwatch() - begun
        steps = sum(1 for _ in every_step(library))
        keep(library, one_more, [Path(one_more.file)], reader_version(), now())
        begun = stopwatch()
        keep_threads(library)
        of_one = stopwatch() - begun
    sys.stdout.write(
        f"{len(many)} documents, {pairs} pairs, {steps} steps: {all_of_them:.1f} s "
        f"(limit {LIMIT * len(many):.0f} s)\n"
        f"one document more: {of_one:.1f} s (limit {LIMIT_OF_ONE:.0f} s)\n"
    )
    return int(all_of_them > LIMIT * len(many) or of_one > LIMIT_OF_ONE)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast threads are followed.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--documents", type=int, default=1000)
    return parser.parse_args()


def _can_be_followed(reading: Reading) -> bool:
    return reading.status == "read" and reading.authority is not None


def _again_and_again(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings, and then again under names that no authority has."""
    yield from readings
    for time in count(2):
        for each in readings:
            name = each.authority.name if each.authority else ""
            digest = hashlib.sha256(f"{each.sha256} {time}".encode()).hexdigest()
            other = NamedAuthority(f"{name} {time}")
            yield replace(each, sha256=digest, file=f"{time} {each.file}", authority=other)


if __name__ == "__main__":
    sys.exit(main())
