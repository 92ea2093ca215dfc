"""The reader's version changes when what reads changes."""

from pathlib import Path

import pytest

from lineofsight.workspace import program_version
from lineofsight.workspace import reader_version as module


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one rule and one list of words, in place of ours."""
    for name in ("frameworks/letters/framework.toml", "language/tone.py", "model/names.csv"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("as it was", encoding="utf-8")
    monkeypatch.setattr(program_version, "files", lambda _: tmp_path)
    return tmp_path


def version() -> str:
    module.reader_version.cache_clear()
    try:
        return module.reader_version()
    finally:
        module.reader_version.cache_clear()


def test_the_same_files_give_the_same_version(package: Path) -> None:
    assert version() == version()


@pytest.mark.parametrize("name", ["frameworks/letters/framework.toml", "language/tone.py"])
def test_a_changed_rule_gives_another(package: Path, name: str) -> None:
    before = version()
    (package / name).write_text("as it is", encoding="utf-8")
    assert version() != before


def test_what_does_not_read_does_not_matter(package: Path) -> None:
    before = version()
    (package / "model" / "SOURCES.md").write_text("notes", encoding="utf-8")
    assert version() == before
