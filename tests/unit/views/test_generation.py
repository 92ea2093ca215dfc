"""What is worked out once for each generation of the read model."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.views.making_children import AS_AT, NOW, Line, opened, workspace

from lineofsight.views.asked import NotHere
from lineofsight.views.generation import file_of, newest_import, once_a_generation
from lineofsight.workspace.read_model import next_generation


def counting(most_kept: int = 4) -> tuple[list[str], Callable[..., str]]:
    done: list[str] = []

    @once_a_generation(most_kept)
    def work(answers: sqlite3.Connection, name: str) -> str:
        done.append(name)
        return f"{Path(file_of(answers)).name} {name}"

    return done, work


def test_it_is_done_once_for_each_argument(tmp_path: Path) -> None:
    done, work = counting()
    with opened(workspace(tmp_path, [Line("A1")])) as sources:
        results = [work(sources.answers, name) for name in "abab"]
    assert (results[0], results[1]) == ("0001.sqlite a", "0001.sqlite b")
    assert results[2:] == results[:2]
    assert done == ["a", "b"]


def test_a_new_generation_is_worked_out_anew(tmp_path: Path) -> None:
    done, work = counting()
    for _ in range(2):
        with opened(workspace(tmp_path)) as sources:
            result = work(sources.answers, "a")
    assert done == ["a", "a"]
    assert result == "0002.sqlite a"


def test_no_more_is_kept_than_was_asked_for(tmp_path: Path) -> None:
    done, work = counting(most_kept=1)
    with opened(workspace(tmp_path)) as sources:
        for name in "aba":
            work(sources.answers, name)
    assert done == ["a", "b", "a"]


def test_the_newest_import_is_the_last_of_the_line(tmp_path: Path) -> None:
    with opened(workspace(tmp_path)) as sources:
        assert newest_import(sources) == (2, AS_AT)


def test_without_any_import_nothing_is_here(tmp_path: Path) -> None:
    with next_generation(tmp_path, NOW):
        pass
    with opened(tmp_path) as sources, pytest.raises(NotHere, match="No lists are kept"):
        newest_import(sources)
