"""Many documents read side by side, each apart from the others."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from queue import LifoQueue

from lineofsight.frameworks.reader_process import ReaderProcess
from lineofsight.model.documents import Reading


def read_documents(paths: Sequence[Path], jobs: int) -> Iterator[Reading]:
    """Read documents with `jobs` processes; results come in the order of `paths`.

    Every path gives one row. A path that cannot be read, for whatever reason, gives a row with
    the status "not_read" and one sentence.
    """
    readers = [ReaderProcess() for _ in range(jobs)]
    idle: LifoQueue[ReaderProcess] = LifoQueue()
    for reader in readers:
        idle.put(reader)

    def read(path: Path) -> Reading:
        reader = idle.get()
        try:
            return _with_name_as_text(reader.read(path))
        finally:
            idle.put(reader)

    threads = ThreadPoolExecutor(jobs)
    try:
        yield from threads.map(read, paths)
    finally:
        threads.shutdown(cancel_futures=True)
        for reader in readers:
            reader.end()


def _with_name_as_text(reading: Reading) -> Reading:
    """Some systems keep file names that are no text; the row for such a file must be."""
    name = os.fsencode(reading.file).decode("utf-8", "replace")
    return reading if name == reading.file else replace(reading, file=name)


def documents_in(paths: Sequence[Path]) -> tuple[list[Path], int]:
    """The files that `paths` stand for, folders opened and sorted, and how many were passed over.

    A file named by itself is always taken; in a folder only PDFs are. A folder that cannot be
    opened is kept as it is, so that it gets a row that says so.
    """
    found: list[Path] = []
    passed_over = 0
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where we may not look
            found.append(path)
            continue
        files, shut = _opened(path)
        pdfs = [file for file in files if file.suffix.lower() == ".pdf"]
        passed_over += len(files) - len(pdfs)
        found.extend(sorted(pdfs + shut))
    return found, passed_over


def _opened(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files in a folder and in the folders in it, and those folders that cannot be opened."""
    shut: list[Path] = []
    walked = os.walk(folder, onerror=lambda error: shut.append(Path(error.filename)))
    return [Path(within, name) for within, _, names in walked for name in names], shut
