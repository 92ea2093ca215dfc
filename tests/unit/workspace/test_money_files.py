"""Files about money, kept as they came."""

from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.workspace.money_files import FOLDER, INDEX, MoneyFile, keep_money, kept_money


def written(folder: Path, text: str) -> Path:
    file = folder / "savings.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_nothing_is_kept_at_first(tmp_path: Path) -> None:
    assert kept_money(tmp_path, MoneyFile.SAVINGS) is None


def test_the_last_one_kept_is_shown_and_the_one_before_stays(tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    first = keep_money(workspace, MoneyFile.SAVINGS, written(tmp_path, "one"))
    second = keep_money(workspace, MoneyFile.SAVINGS, written(tmp_path, "two"))
    assert kept_money(workspace, MoneyFile.SAVINGS) == second
    assert (first.read_text("utf-8"), second.read_text("utf-8")) == ("one", "two")
    assert kept_money(workspace, MoneyFile.CLAIMS) is None


def test_the_same_content_is_kept_once_under_its_own_name(tmp_path: Path) -> None:
    file = written(tmp_path, "one")
    kept = {keep_money(tmp_path, MoneyFile.SAVINGS, file) for _ in range(2)}
    assert [each.name for each in kept] == ["savings.csv"]


def test_a_file_that_was_taken_away_is_not_kept(tmp_path: Path) -> None:
    keep_money(tmp_path, MoneyFile.SAVINGS, written(tmp_path, "one")).unlink()
    assert kept_money(tmp_path, MoneyFile.SAVINGS) is None


def test_a_damaged_index_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / INDEX).write_text("{", encoding="utf-8")
    with pytest.raises(WrongUse, match="keep the files again"):
        kept_money(tmp_path, MoneyFile.SAVINGS)
