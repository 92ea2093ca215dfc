"""Imports are numbered, whole or not there at all, and gone when they are removed."""

import datetime as dt
import os
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, NOW, kept, on_a_plan, record

from lineofsight.errors import NothingRead, OurMistake, WrongUse
from lineofsight.model.record import Record, TableRows
from lineofsight.workspace import imports as module
from lineofsight.workspace.imports import (
    FOLDER,
    Load,
    earlier,
    imports,
    keep,
    newest,
    remove,
    same_as,
    taken_the_place_of,
)

NEED = {"need": [on_a_plan("007"), on_a_plan("7", last_seen="soon")]}
JUNE = dt.date(2026, 6, 30)


def test_keeps_everything_that_was_read(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    import_ = kept(tmp_path, NEED)
    assert (import_.number, import_.as_at, import_.when) == (1, AS_AT, NOW)
    rows = pq.read_table(import_.folder / "need.parquet").to_pydict()
    assert rows["import_no"] == [1, 1]
    assert rows["row_id"] == [0, 1]
    assert rows["child_id"] == ["007", "7"]
    assert rows["last_seen"] == [dt.date(2026, 9, 29), None]
    assert rows["last_seen_unread"] == [0, 1]
    assert rows["need_end_unread"] == [0, 0]
    assert rows["file"] == ["lists.xlsx", "lists.xlsx"]
    assert rows["sheet"] == ["List_6", "List_6"]
    assert rows["source_row"] == [2, 3]


def test_the_manifest_says_what_is_in_it(tmp_path: Path) -> None:
    given = record(tmp_path / "given", NEED)
    load = Load(given, AS_AT, {"lists.xlsx": "ab12"}, {"need.not_seen_days": 28})
    import_ = keep(tmp_path, load, NOW)
    assert imports(tmp_path) == (import_,)
    assert import_.sources == given.sources
    assert import_.problems() == given.problems
    assert import_.problem_count == len(given.problems) > 0
    assert import_.hashes == {"lists.xlsx": "ab12"}
    assert import_.standards_assumed == {"need.not_seen_days": 28}
    assert import_.present == {"need": given.tables["need"].present}


@pytest.mark.parametrize("cut", ["write_tables", "write_problems", "_manifest"])
def test_an_interrupted_one_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    first = kept(tmp_path, NEED)
    with monkeypatch.context() as patch:
        patch.setattr(module, cut, interrupt)
        with pytest.raises(KeyboardInterrupt):
            kept(tmp_path, NEED)
    assert imports(tmp_path) == (first,)
    assert [each.name for each in (tmp_path / FOLDER).iterdir()] == ["0001"]
    assert kept(tmp_path, NEED).number == 2


def test_what_a_killed_program_left_is_swept_away(tmp_path: Path) -> None:
    kept(tmp_path, NEED)
    old, fresh = (tmp_path / FOLDER / f".unfinished-{each}" for each in ("old", "fresh"))
    for folder, age in ((old, dt.timedelta(hours=2)), (fresh, dt.timedelta(minutes=1))):
        folder.mkdir()
        moment = (NOW - age).timestamp()
        os.utime(folder, (moment, moment))
    assert len(imports(tmp_path)) == 1
    kept(tmp_path, NEED)
    assert not old.exists()
    assert fresh.exists()


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    kept(tmp_path, NEED)
    second = kept(tmp_path, NEED)
    remove(tmp_path, 2)
    assert not second.folder.exists()
    assert [each.number for each in imports(tmp_path)] == [1]
    assert kept(tmp_path, NEED).number == 3
    left = [each for each in (tmp_path / FOLDER).rglob("*") if "0002" in each.name]
    assert [(each.name, each.stat().st_size) for each in left] == [("0002.removed", 0)]


def test_removing_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="There is no import 5: look"):
        remove(tmp_path, 5)


def test_the_newest_by_its_day_answers(tmp_path: Path) -> None:
    of_september = kept(tmp_path, NEED)
    kept(tmp_path, NEED, JUNE)
    of_june_again = kept(tmp_path, NEED, JUNE)
    assert newest(tmp_path, dt.date(2027, 1, 1)) == of_september
    assert newest(tmp_path, dt.date(2026, 9, 29)) == of_june_again
    assert newest(tmp_path, JUNE) == of_june_again
    assert earlier(tmp_path, of_september) == (of_june_again,)
    with pytest.raises(NothingRead, match="No import as at 2026-06-29"):
        newest(tmp_path, dt.date(2026, 6, 29))


def test_knows_the_same_files_again(tmp_path: Path) -> None:
    given = record(tmp_path / "given", NEED)
    import_ = keep(tmp_path, Load(given, AS_AT, {"a.xlsx": "1", "b.xlsx": "2"}, {}), NOW)
    assert same_as(tmp_path, {"renamed.xlsx": "2", "a.xlsx": "1"}, AS_AT) == import_
    assert same_as(tmp_path, {"a.xlsx": "1"}, AS_AT) is None
    assert same_as(tmp_path, {"a.xlsx": "1", "b.xlsx": "2"}, JUNE) is None


def test_a_workspace_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where a folder should be")
    with pytest.raises(WrongUse, match="Nothing could be kept"):
        keep(tmp_path, Load(Record({}, (), ()), AS_AT, {}, {}), NOW)


def test_a_cell_of_the_wrong_kind_is_our_mistake_and_not_repeated(tmp_path: Path) -> None:
    rows = record(tmp_path / "given", {"need": [on_a_plan("A1")]}).tables["need"]
    wrong = TableRows(
        "need",
        dict(rows.columns) | {"age": ["Marrowfat"]},
        rows.unread,
        rows.present,
        rows.files,
        rows.sheets,
        rows.rows,
    )
    with pytest.raises(OurMistake) as mistake:
        keep(tmp_path, Load(Record({"need": wrong}, (), ()), AS_AT, {}, {}), NOW)
    assert "Marrowfat" not in str(mistake.value)
    assert mistake.value.__cause__ is None
    assert mistake.value.__suppress_context__
    assert imports(tmp_path) == ()


def test_its_place_is_taken_of_the_last_before_it_on_the_same_day(tmp_path: Path) -> None:
    for day in (AS_AT, JUNE, AS_AT, AS_AT):
        kept(tmp_path, NEED, day)
    first, other_day, second, third = every = imports(tmp_path)
    assert [taken_the_place_of(each, every) for each in every] == [None, None, first, second]
    assert (other_day.number, third.number) == (2, 4)
