"""Which library it is: something that differs whenever a document was added or read anew."""

from pathlib import Path

from lineofsight.workspace.database import FILE

State = tuple[tuple[int, int] | None, ...]


def library_state(workspace: Path) -> State:
    """When the library's files were last written, and how large they are.

    SQLite makes an empty log whenever somebody opens the library to read: that changes nothing.
    """
    return tuple(_written(workspace / name) for name in (FILE, f"{FILE}-wal"))


def _written(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except FileNotFoundError:
        return None
    return (status.st_mtime_ns, status.st_size) if status.st_size else None
