"""Which version of our reader read a document.

Worked out from the files that read, because a number that somebody has to raise is forgotten,
and then yesterday's mistakes are kept as if they had been read today.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

_READING = ("frameworks", "language", "model")
_READ_WITH = ("pypdfium2",)
_DIGITS = 12


@cache
def reader_version() -> str:
    """Digits that change whenever a rule, a word list or the PDF library changes."""
    digest = hashlib.sha256()
    for name in _READ_WITH:
        digest.update(version(name).encode())
    for package in _READING:
        for file in _files_in(files("lineofsight").joinpath(package)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def _files_in(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _files_in(each)
        elif each.name.endswith((".py", ".toml", ".csv")):
            yield each
