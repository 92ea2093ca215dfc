"""Which files make one import, and as at which day."""

import datetime as dt
from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.loading.days import dated_files, day_in_name

JULY, AUGUST = dt.date(2026, 7, 31), dt.date(2026, 8, 31)


def named(folder: Path, *names: str) -> tuple[Path, ...]:
    for name in names:
        (folder / name).write_text("Child Unique ID\n", encoding="utf-8")
    return tuple(folder / name for name in names)


def test_the_day_stands_in_the_name(tmp_path: Path) -> None:
    dated, undated = named(tmp_path, "lists_2026-08-31.csv", "lists.csv")
    assert day_in_name(dated) == AUGUST
    assert day_in_name(undated) is None


def test_two_days_in_one_name_are_none(tmp_path: Path) -> None:
    (file,) = named(tmp_path, "lists_2026-07-31_2026-08-31.csv")
    assert day_in_name(file) is None


def test_files_of_several_days_are_an_import_each_the_oldest_first(tmp_path: Path) -> None:
    files = named(tmp_path, "b_2026-08-31.csv", "a_2026-07-31.csv", "c_2026-08-31.csv")
    loads = dated_files(files, None)
    assert [(each.as_at, len(each.files)) for each in loads] == [(JULY, 1), (AUGUST, 2)]


def test_the_day_given_wins_over_the_name_of_one_file(tmp_path: Path) -> None:
    (load,) = dated_files(named(tmp_path, "b_2026-08-31.csv"), JULY)
    assert load.as_at == JULY


def test_a_day_given_is_that_of_all_files_without_one(tmp_path: Path) -> None:
    (load,) = dated_files(named(tmp_path, "a.csv", "b.csv"), JULY)
    assert (load.as_at, len(load.files)) == (JULY, 2)


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (("a.csv",), "do not say which day"),
        (("a_2026-07-31.csv", "b_2026-08-31.csv", "c.csv"), "1 of the files have no date"),
    ],
)
def test_without_a_day_nothing_is_guessed(
    tmp_path: Path, names: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(WrongUse, match=sentence):
        dated_files(named(tmp_path, *names), None)
