"""Generations of the read model: whole or not there, never one over another, and gone in time."""

import datetime as dt
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import NOW

from lineofsight.errors import NothingRead, WrongUse
from lineofsight.law.standards import Standards
from lineofsight.workspace.read_model import (
    FOLDER,
    delete_older,
    generations,
    newest,
    next_generation,
    standards_recorded,
)


def written(
    workspace: Path, *numbers: int, standards: tuple[tuple[str, int, int], ...] = ()
) -> Path:
    """A generation that holds these imports and nothing of them."""
    with next_generation(workspace, NOW) as draft:
        draft.insert("import", [(number, "2026-09-30", "", None, None) for number in numbers])
        draft.insert("standard", standards)
    return draft.file


def held(workspace: Path) -> list[int]:
    with newest(workspace) as database:
        return [number for (number,) in database.execute("SELECT number FROM import")]


def names(workspace: Path) -> list[str]:
    return sorted(each.name for each in (workspace / FOLDER).iterdir())


def test_each_generation_has_the_next_number(tmp_path: Path) -> None:
    assert [written(tmp_path, n).name for n in (1, 2)] == ["0001.sqlite", "0002.sqlite"]
    assert held(tmp_path) == [2]
    assert [each.name for each in generations(tmp_path)] == ["0002.sqlite", "0001.sqlite"]


def test_numbers_are_compared_as_numbers(tmp_path: Path) -> None:
    first = written(tmp_path, 1)
    first.rename(first.with_name("9999.sqlite"))
    assert written(tmp_path, 2).name == "10000.sqlite"
    assert held(tmp_path) == [2]


def test_nothing_yet(tmp_path: Path) -> None:
    with pytest.raises(NothingRead, match="lineofsight import"), newest(tmp_path):
        pass


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, sqlite3.OperationalError, OSError])
def test_an_interrupted_one_leaves_the_one_before(
    tmp_path: Path, interruption: type[BaseException]
) -> None:
    written(tmp_path, 1)
    with pytest.raises((KeyboardInterrupt, WrongUse)), next_generation(tmp_path, NOW):
        raise interruption
    assert names(tmp_path) == ["0001.sqlite"]
    assert held(tmp_path) == [1]


def test_it_has_no_name_before_it_is_whole(tmp_path: Path) -> None:
    with next_generation(tmp_path, NOW) as draft:
        assert generations(tmp_path) == ()
        assert not draft.follows
    assert generations(tmp_path) == (draft.file,)


def test_two_at_once_have_two_numbers(tmp_path: Path) -> None:
    with next_generation(tmp_path, NOW) as slow:
        quick = written(tmp_path, 2)
        slow.insert("import", [(1, "2026-09-30", "", None, None)])
    assert slow.number < int(quick.stem)
    assert held(tmp_path) == [2]


def test_whoever_has_one_open_reads_on(tmp_path: Path) -> None:
    written(tmp_path, 1)
    with newest(tmp_path) as before:
        for number in (2, 3, 4):
            delete_older(written(tmp_path, 1, number), {1, 2, 3, 4})
        assert names(tmp_path) == ["0003.sqlite", "0004.sqlite"]
        assert before.execute("SELECT number FROM import").fetchall() == [(1,)]


def test_it_is_read_only(tmp_path: Path) -> None:
    written(tmp_path, 1)
    with newest(tmp_path) as database, pytest.raises(sqlite3.OperationalError, match="readonly"):
        database.execute("DELETE FROM import")


def test_one_with_an_import_that_is_gone_goes(tmp_path: Path) -> None:
    written(tmp_path, 1, 2)
    delete_older(written(tmp_path, 2), {2})
    assert names(tmp_path) == ["0002.sqlite"]


def test_newer_ones_are_never_deleted(tmp_path: Path) -> None:
    first = written(tmp_path, 1)
    written(tmp_path, 1, 2)
    delete_older(first, {1})
    assert names(tmp_path) == ["0001.sqlite", "0002.sqlite"]


def test_what_a_killed_program_left_is_swept_away(tmp_path: Path) -> None:
    written(tmp_path, 1)
    old, fresh = (tmp_path / FOLDER / f"{each}.unfinished" for each in ("0002", "0003"))
    for file, age in ((old, dt.timedelta(hours=2)), (fresh, dt.timedelta(minutes=1))):
        file.touch()
        os.utime(file, ((NOW - age).timestamp(),) * 2)
    assert written(tmp_path, 1).name == "0004.sqlite"
    assert names(tmp_path) == ["0001.sqlite", "0003.unfinished", "0004.sqlite"]


@pytest.mark.parametrize("damage", ["no database", "another schema"])
def test_one_that_cannot_be_read_says_so_and_is_followed_by_one_that_can(
    tmp_path: Path, damage: str
) -> None:
    file = written(tmp_path, 1)
    if damage == "no database":
        file.write_text("not a database at all, but long enough to be taken for one by its size")
    else:
        with closing(sqlite3.connect(file)) as database:
            database.execute("PRAGMA user_version = 99")
    with pytest.raises(WrongUse, match="damaged, or of another version"), newest(tmp_path):
        pass
    with next_generation(tmp_path, NOW) as draft:
        assert not draft.follows
    delete_older(draft.file, {1})
    assert names(tmp_path) == ["0002.sqlite"]
    assert held(tmp_path) == []


def test_the_one_before_can_be_read_while_the_next_is_written(tmp_path: Path) -> None:
    written(tmp_path, 7)
    with next_generation(tmp_path, NOW) as draft:
        assert draft.follows
        before = draft.database.execute("SELECT number FROM earlier.import").fetchall()
    assert before == [(7,)]
    assert held(tmp_path) == []


def test_the_standards_that_the_council_had_set(tmp_path: Path) -> None:
    assert standards_recorded(tmp_path) == Standards({})
    rows = (("need.not_seen_days", 20, 1), ("protection.visit_working_days", 10, 0), ("old", 1, 1))
    written(tmp_path, 1, standards=rows)
    assert standards_recorded(tmp_path) == Standards({"need.not_seen_days": 20})


@pytest.mark.skipif(os.name != "posix", reason="other systems keep rights elsewhere")
def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = written(tmp_path, 1)
    assert (file.stat().st_mode & 0o077, file.parent.stat().st_mode & 0o077) == (0, 0)


def test_a_workspace_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where a folder should be")
    with pytest.raises(WrongUse, match="could not be kept"), next_generation(tmp_path, NOW):
        pass
