"""Many documents read side by side, each apart from the others.

A damaged or hostile PDF can make the PDF library crash, hang or fill the memory. Every document
is therefore read in a process of its own kind: one that is lost takes its document with it and
nothing else, and the row for that document says so.
"""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import TimeoutError as TookTooLong
from multiprocessing import get_context
from pathlib import Path

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from lineofsight.errors import NotRead
from lineofsight.frameworks.reading import not_read, read_document, sha256_of
from lineofsight.model.documents import Reading

SECONDS_A_DOCUMENT = 60
MOST_MEMORY = 2 * 1024**3
_DOCUMENTS_A_PROCESS = 200  # then a fresh one: what a library leaks stays bounded


def read_documents(paths: Sequence[Path], jobs: int) -> Iterator[Reading]:
    """Read documents with `jobs` processes; results come in the order of `paths`.

    Every path gives one row. A path that cannot be read, for whatever reason, gives a row with
    the status "not_read" and one sentence.
    """
    pool = ProcessPool(
        max_workers=jobs,
        max_tasks=_DOCUMENTS_A_PROCESS,
        initializer=_limit_memory,
        context=get_context("spawn"),
    )
    with pool:
        waiting = [
            (path, pool.schedule(read_document, args=[path], timeout=SECONDS_A_DOCUMENT))
            for path in paths
        ]
        waiting.reverse()
        while waiting:
            path, future = waiting.pop()
            yield _outcome(path, future)


def documents_in(paths: Sequence[Path]) -> tuple[list[Path], int]:
    """The files that `paths` stand for, folders opened and sorted, and how many were passed over.

    A file named by itself is always taken; in a folder only PDFs are.
    """
    found: list[Path] = []
    passed_over = 0
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        files = sorted(file for file in path.rglob("*") if file.is_file())
        pdfs = [file for file in files if file.suffix.lower() == ".pdf"]
        passed_over += len(files) - len(pdfs)
        found.extend(pdfs)
    return found, passed_over


def _limit_memory() -> None:
    if sys.platform == "win32":
        return  # Windows has no such limit for one process; the time limit still holds
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _outcome(path: Path, future: ProcessFuture[Reading]) -> Reading:
    error = future.exception()
    if error is None:
        reading: Reading = future.result()
        return reading
    return not_read(path, _digest(path), _sentence(error))


def _digest(path: Path) -> str | None:
    try:
        return sha256_of(path)
    except OSError:
        return None


def _sentence(error: BaseException) -> str:
    if isinstance(error, NotRead):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return "There is no such file: check the path."
    if isinstance(error, OSError):
        return "The file could not be opened: check that you may read it."
    if isinstance(error, TookTooLong):
        return (
            f"Reading took longer than {SECONDS_A_DOCUMENT} seconds and was stopped: the PDF may "
            "be damaged, fetch the document again."
        )
    if isinstance(error, ProcessExpired | MemoryError):
        return (
            "The PDF made its reader stop or run out of memory: it may be damaged, fetch the "
            "document again."
        )
    return (
        f"Line of Sight made a mistake on this document ({type(error).__name__}): please report "
        "it with the document."
    )
