"""The library's file: made when there is none, refused when it cannot be used."""

import sqlite3
from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.workspace.database import FILE, SCHEMA, database


def test_a_new_library_is_made_with_its_folder(tmp_path: Path) -> None:
    with database(tmp_path / "a" / "b") as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_library_opens_again(tmp_path: Path) -> None:
    for _ in range(2):
        with database(tmp_path) as connection:
            assert connection.execute("SELECT COUNT(*) FROM document").fetchone() == (0,)


def test_a_newer_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    with database(tmp_path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    with (
        pytest.raises(WrongUse, match=f"newer Line of Sight .schema {SCHEMA + 1}"),
        database(tmp_path),
    ):
        pass
    with sqlite3.connect(tmp_path / FILE) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA + 1,)
    connection.close()


def test_a_file_that_is_no_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("minutes of a meeting, " * 100, encoding="utf-8")
    with (
        pytest.raises(WrongUse, match=r"could not be used .* check that it is a library"),
        database(tmp_path),
    ):
        pass


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(WrongUse, match="could not be used"), database(tmp_path / "taken" / "in"):
        pass
