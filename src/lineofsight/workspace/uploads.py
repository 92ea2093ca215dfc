"""Files that were sent to this program: there only until they are read, and gone with it.

They may hold rows about children, so they lie in a folder of the workspace that this program holds
while it runs. What one that was killed left behind is deleted by the next one that starts.
"""

import atexit
import shutil
import tempfile
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from lineofsight.workspace.temporary import held_folder, sweep

FOLDER = "uploads"

_held: dict[Path, Path] = {}
_one_at_a_time = threading.Lock()
_until_the_end = ExitStack()
atexit.register(_until_the_end.close)


def uploads_folder(workspace: Path) -> Path:
    """Where this program puts what is sent to this workspace."""
    home = workspace.absolute() / FOLDER
    with _one_at_a_time:
        if home not in _held:
            home.mkdir(parents=True, exist_ok=True, mode=0o700)
            _held[home] = _until_the_end.enter_context(held_folder(home))
        return _held[home]


def sweep_uploads(workspace: Path) -> None:
    """Delete what programs that are no more left behind."""
    sweep(workspace / FOLDER)


@dataclass(frozen=True)
class Taken:
    """Files that outlive the request that brought them. Whoever has them must `drop` them."""

    folder: Path
    files: tuple[Path, ...]

    def drop(self) -> None:
        """Delete them."""
        shutil.rmtree(self.folder, ignore_errors=True)


def take(workspace: Path, files: Sequence[Path]) -> Taken:
    """Take these files over, each under a name that no other of them has."""
    folder = Path(tempfile.mkdtemp(dir=uploads_folder(workspace)))
    return Taken(folder, tuple(file.rename(_free(folder, file.name)) for file in files))


def _free(folder: Path, name: str) -> Path:
    """The first of "lists.xlsx", "lists (2).xlsx" and so on that is not there yet."""
    wanted, number = folder / name, 1
    while wanted.exists():
        number += 1
        wanted = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return wanted
