"""Files about money, kept as they came."""

from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.workspace.money_files import (
    FOLDER,
    INDEX,
    MoneyFile,
    is_worked_out_by,
    keep_answer,
    keep_beside,
    keep_money,
    keep_typed_savings,
    kept_beside,
    kept_money,
    savings_files,
    typed_savings,
)


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


def test_an_answer_is_kept_with_the_files_that_it_rests_on(tmp_path: Path) -> None:
    kept = keep_answer(
        tmp_path, MoneyFile.HIGH_NEEDS, '{"a": 1}', "first", [written(tmp_path, "one")]
    )
    assert kept_money(tmp_path, MoneyFile.HIGH_NEEDS) == kept
    assert kept.read_text("utf-8") == '{"a": 1}'
    assert (kept.parent / "savings.csv").read_text("utf-8") == "one"


def test_what_was_worked_out_stands_beside_its_file_by_version(tmp_path: Path) -> None:
    file = keep_money(tmp_path, MoneyFile.SAVINGS, written(tmp_path, "one"))
    keep_beside(file, "{}", "first")
    assert kept_beside(file, "first") == "{}"
    assert kept_beside(file, "second") is None


def test_it_is_known_which_version_worked_out_what_is_kept(tmp_path: Path) -> None:
    answer = keep_answer(tmp_path, MoneyFile.PRESSURE, "{}", "first")
    file = keep_money(tmp_path, MoneyFile.SAVINGS, written(tmp_path, "one"))
    keep_beside(file, "{}", "first")
    for kept in (answer, file):
        assert is_worked_out_by(kept, "first")
        assert not is_worked_out_by(kept, "second")


def test_keeping_one_kind_leaves_the_others(tmp_path: Path) -> None:
    savings = keep_money(tmp_path, MoneyFile.SAVINGS, written(tmp_path, "one"))
    keep_answer(tmp_path, MoneyFile.PRESSURE, "{}", "first")
    assert kept_money(tmp_path, MoneyFile.SAVINGS) == savings


def test_what_was_typed_stands_beside_the_kept_file_and_goes_when_nothing_is_left(
    tmp_path: Path,
) -> None:
    assert savings_files(tmp_path) == ()
    kept = keep_money(tmp_path, MoneyFile.SAVINGS, written(tmp_path, "one"))
    keep_typed_savings(tmp_path, b"two")
    typed = typed_savings(tmp_path)
    assert typed is not None
    assert typed.read_bytes() == b"two"
    assert savings_files(tmp_path) == (kept, typed)
    keep_typed_savings(tmp_path, b"")
    assert savings_files(tmp_path) == (kept,)


def test_what_was_worked_out_with_rows_typed_before_goes_with_them(tmp_path: Path) -> None:
    kept = keep_money(tmp_path, MoneyFile.SAVINGS, written(tmp_path, "one"))
    keep_beside(kept, "alone", "first")
    keep_beside(kept, "with both", "first-ab12")
    keep_typed_savings(tmp_path, b"two")
    assert kept_beside(kept, "first") == "alone"
    assert kept_beside(kept, "first-ab12") is None
