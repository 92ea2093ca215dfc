"""A workspace for one run: where lists that were named, and are not to be kept, are read into.

It holds rows about children, so it goes with the program, also with one that is asked to stop
(SIGTERM). What a program that was killed left behind is deleted by the next one that starts: a
folder of the same person, signed as one of these, whose lock nobody holds.
"""

import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import BinaryIO

_PREFIX = "lineofsight-"
_LOCK = "in-use"
_SIGNED = b"A temporary workspace of Line of Sight. It may be deleted when nothing is running.\n"
_STOPPED = 128  # the exit code of a program that a signal ended is this and the signal's number


@contextmanager
def temporary_workspace() -> Iterator[Path]:
    """An empty folder that only its owner can read, deleted with everything in it afterwards."""
    home = Path(tempfile.gettempdir())
    sweep(home)
    with _stopped_by_leaving(), held_folder(home) as folder:
        yield folder


@contextmanager
def held_folder(home: Path) -> Iterator[Path]:
    """An empty folder in this one, deleted afterwards; while it is held, no sweep touches it."""
    with (
        tempfile.TemporaryDirectory(prefix=_PREFIX, dir=home) as outer,
        (Path(outer) / _LOCK).open("wb") as lock,
    ):
        _hold(lock, wait=True)
        lock.write(_SIGNED)
        lock.flush()
        # The rows go before the lock does, so that a clearing cut short can be swept too.
        with tempfile.TemporaryDirectory(dir=outer) as folder:
            yield Path(folder)


def sweep(home: Path) -> None:
    """Delete the folders in this one that programs which are no more held, and nothing else."""
    for folder in home.glob(f"{_PREFIX}*"):
        if _is_own(folder) and _is_left_behind(folder / _LOCK):
            shutil.rmtree(folder, ignore_errors=True)


def _is_own(folder: Path) -> bool:
    """Whether it is a folder of the person who runs this. Windows has a folder for each of them."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return sys.platform == "win32" or folder.stat().st_uid == os.getuid()


def _is_left_behind(lock: Path) -> bool:
    try:
        with lock.open("rb+") as file:
            _hold(file, wait=False)
            return file.read() == _SIGNED
    except OSError:  # somebody else's folder, or one in use
        return False


def _hold(file: BinaryIO, *, wait: bool) -> None:
    """Lock a file until it is closed or the program ends.

    Where another program holds it: wait until it does no more, or OSError.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, len(_SIGNED))
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def _stopped_by_leaving() -> Iterator[None]:
    """Asked to stop, the program leaves as it does at its end, clearing up on the way."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _leave(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # asked again, it is leaving already
    sys.exit(_STOPPED + number)
