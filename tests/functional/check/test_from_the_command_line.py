"""The commands as they are typed: options reach them, and JSON alone is on standard output."""

import json
import subprocess
import sys
from pathlib import Path

import click.testing
import pytest
from tests.unit.evaluation.kept import on_a_plan, workbook

from lineofsight.__main__ import cli
from lineofsight.errors import WrongUse
from lineofsight.inputs.annex_a import read_mapping

AS_AT = ("--as-at", "2026-09-30")


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return workbook(tmp_path / "given", {"need": [on_a_plan("007")]})


def typed(*words: str | Path, answers: str = "") -> click.testing.Result:
    return click.testing.CliRunner().invoke(cli, [str(word) for word in words], input=answers)


def test_import_check_cases_and_child(tmp_path: Path, lists: Path) -> None:
    workspace = ("--workspace", tmp_path / "kept")
    assert "Import 1" in typed("import", lists, *AS_AT, *workspace).stdout
    assert "2026-09-30" in typed("imports", "list", *workspace).stdout
    found = json.loads(typed("check", *AS_AT, "--json", *workspace).stdout)
    assert found["as_at"] == "2026-09-30"
    rows = typed("cases", "cin.open", *AS_AT, "--json", *workspace).stdout.splitlines()
    assert [json.loads(row)["child"] for row in rows] == ["007"]
    assert json.loads(typed("child", "007", *AS_AT, "--json", *workspace).stdout)["answers"]


def test_files_named_on_the_line(lists: Path) -> None:
    assert json.loads(typed("check", lists, *AS_AT, "--json").stdout)["sources"]
    assert json.loads(typed("cases", "cin.open", lists, *AS_AT, "--json").stdout)["child"] == "007"


def test_removing_asks(tmp_path: Path, lists: Path) -> None:
    workspace = ("--workspace", tmp_path / "kept")
    typed("import", lists, *AS_AT, *workspace)
    assert "deleted" not in typed("imports", "remove", "1", *workspace, answers="n\n").output
    assert "deleted" in typed("imports", "remove", "1", *workspace, answers="y\n").output


def test_removing_what_is_not_kept_asks_nothing(tmp_path: Path) -> None:
    refused = typed("imports", "remove", "9", "--workspace", tmp_path / "kept")
    assert "There is no import 9" in str(refused.exception)
    assert "for good?" not in refused.output


@pytest.mark.parametrize("words", [("import",), ("check", *AS_AT)])
def test_files_that_are_not_there_are_named_before_anything_is_asked(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    refused = typed(*words, tmp_path / "gone.xlsx")
    assert "gone.xlsx could not be found:" in str(refused.exception)


def test_the_query() -> None:
    assert "WITH told AS" in typed("sql", "cin.open", "--dialect", "spark").stdout


@pytest.mark.parametrize("day", ["30/09/2026", "2026-09-31", "soon"])
def test_a_day_that_is_none(lists: Path, day: str) -> None:
    refused = typed("check", lists, "--as-at", day)
    assert refused.exit_code == 2
    assert "write the day as 2026-09-30" in refused.output


def test_a_place_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    words = ("council", "Barnet", "--workspace", str(tmp_path / "file" / "workspace"))
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "lineofsight", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("lineofsight: ")
    assert done.stderr.count("\n") == 1
    assert "check that you may read and write there" in done.stderr


def test_a_mapping_that_is_no_workbook_is_named(tmp_path: Path) -> None:
    (tmp_path / "mapping.csv").write_bytes(b"\0\1\2")
    with pytest.raises(WrongUse, match=r"^mapping\.csv: This is not a workbook"):
        read_mapping(tmp_path / "mapping.csv")


@pytest.mark.parametrize("damaged", ["manifest.json", "need.parquet"])
def test_a_damaged_import_is_named(tmp_path: Path, lists: Path, damaged: str) -> None:
    workspace = ("--workspace", tmp_path / "kept")
    typed("import", lists, *AS_AT, *workspace)
    (tmp_path / "kept" / "imports" / "0001" / damaged).write_text("{}", encoding="utf-8")
    told = typed("check", *AS_AT, *workspace).exception
    assert isinstance(told, WrongUse)
    assert "Import 1 in" in str(told)
    assert "is damaged: put its folder back" in str(told)
    assert "deleted" in typed("imports", "remove", "1", "--yes", *workspace).output
