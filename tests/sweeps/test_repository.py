"""What must hold of every file in the repository: small, and of no one machine."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_BYTES = 400 * 1024
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|Users|tmp|work)/|\b[A-Z]:\\Users\b")
IGNORED = {
    line.strip().rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()
} | {".git"}


def files() -> Iterator[Path]:
    """Every file that belongs to the repository."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if not _ignored(name)]
        yield from (Path(folder, name) for name in names if not _ignored(name))


def _ignored(name: str) -> bool:
    return any(Path(name).match(pattern) for pattern in IGNORED)


FILES = tuple(files())


def test_the_repository_was_found() -> None:
    names = {str(file.relative_to(ROOT)) for file in FILES}
    assert len(names) > 100
    assert {"pyproject.toml", "README.md", ".ci/run", "src/lineofsight/errors.py"} <= names


def test_no_file_is_large() -> None:
    assert [str(file) for file in FILES if file.stat().st_size > MOST_BYTES] == []


def test_every_file_is_text_and_names_no_place_on_a_machine() -> None:
    written = [file for file in FILES if file.suffix != ".png"]
    found = {file: MACHINE_PATH.search(file.read_text("utf-8")) for file in written}
    assert {str(file): match[0] for file, match in found.items() if match} == {}
