"""Which version of our rules answers.

Worked out from the files that answer, because a number that somebody has to raise is forgotten,
and then yesterday's answers are taken for today's.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

_ANSWERING = ("engines", "evaluation", "law", "measures", "model", "shapes")
_ANSWERED_WITH = ("duckdb",)
_DIGITS = 12


@cache
def rules_version() -> str:
    """Digits that change whenever a measure, the law, a word or the engine changes."""
    digest = hashlib.sha256()
    for name in _ANSWERED_WITH:
        digest.update(version(name).encode())
    for package in _ANSWERING:
        for file in _files_in(files("lineofsight").joinpath(package)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def _files_in(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _files_in(each)
        elif each.name.endswith((".py", ".toml", ".csv")):
            yield each
