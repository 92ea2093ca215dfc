"""Documents that somebody sent: the files themselves, under the name of their content.

They stay, so that their pages can be drawn. The library remembers the name that each came with.
"""

import datetime as dt
import sqlite3
from pathlib import Path

from lineofsight.frameworks.reading import sha256_of
from lineofsight.workspace.keeping import moved

FOLDER = "documents"


def keep_file(library: sqlite3.Connection, workspace: Path, file: Path, at: dt.datetime) -> str:
    """Take over the file of a document that was read just now; the sha256 it is kept under."""
    home = workspace.absolute() / FOLDER
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    sha256 = sha256_of(file)
    file.chmod(0o600)
    moved(library, sha256, file, file.replace(home / f"{sha256}.pdf"), at)
    return sha256
