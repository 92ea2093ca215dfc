"""Adds documents to the library: what is known by its content is not read again."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lineofsight import clock
from lineofsight.errors import NotRead
from lineofsight.frameworks.reading import sha256_of
from lineofsight.frameworks.reading_room import read_documents
from lineofsight.workspace.keeping import keep, see
from lineofsight.workspace.library import Known, known
from lineofsight.workspace.reader_version import reader_version


@dataclass(frozen=True)
class Added:
    """What became of one file. `is_new` is false where its content was in the library already.

    `problem` is the sentence that says why it was not read, None when it was.
    """

    path: Path
    is_new: bool
    problem: str | None


def add(
    connection: sqlite3.Connection, files: Sequence[Path], *, again: bool = False
) -> Iterator[Added]:
    """Read and keep the documents in these files; one row comes back for each file.

    Each document is kept the moment it is read, so that a run that was interrupted goes on where
    it stopped. `again` reads what is known already as well.
    """
    read_before = {} if again else known(connection, reader_version())
    by_content = _by_content(files)
    yield from _met_again(connection, by_content, read_before)
    unread = [paths for sha256, paths in by_content.items() if sha256 not in read_before]
    if unread:
        yield from _read(connection, unread)


def _by_content(files: Sequence[Path]) -> dict[str, list[Path]]:
    """The files that hold the same document, by its sha256.

    A file that cannot be opened stands alone: the reader will say what is wrong with it.
    """
    found: dict[str, list[Path]] = {}
    for file in dict.fromkeys(files):
        try:
            found.setdefault(sha256_of(file), []).append(file)
        except (NotRead, OSError):
            found[f"not opened: {file}"] = [file]
    return found


def _met_again(
    connection: sqlite3.Connection,
    by_content: dict[str, list[Path]],
    read_before: dict[str, Known],
) -> Iterator[Added]:
    met = [
        (sha256, path)
        for sha256, paths in by_content.items()
        if sha256 in read_before
        for path in paths
    ]
    see(connection, met, clock.now())
    for sha256, path in met:
        yield Added(path, is_new=False, problem=read_before[sha256].problem)


def _read(connection: sqlite3.Connection, unread: Sequence[list[Path]]) -> Iterator[Added]:
    """Read one file of each document; the others that hold the same are places of it."""
    jobs = min(os.cpu_count() or 1, len(unread))
    readings = read_documents([paths[0] for paths in unread], jobs)
    for paths, reading in zip(unread, readings, strict=True):
        if reading.sha256:
            keep(connection, reading, paths, reader_version(), clock.now())
        for path in paths:
            yield Added(path, is_new=path is paths[0], problem=reading.problem)
