"""Which version of a part of this program did something.

Worked out from the part's own files, because a number that somebody has to raise is forgotten,
and then yesterday's answers are taken for today's.
"""

import hashlib
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

_DIGITS = 12
_COUNTS = (".py", ".toml", ".csv")


def version_of(packages: Sequence[str], libraries: Sequence[str]) -> str:
    """Digits that change whenever a file of these packages, or one of these libraries, changes."""
    digest = hashlib.sha256()
    for name in libraries:
        digest.update(version(name).encode())
    for package in packages:
        for file in _files_in(files("lineofsight").joinpath(package)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def _files_in(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _files_in(each)
        elif each.name.endswith(_COUNTS):
            yield each
