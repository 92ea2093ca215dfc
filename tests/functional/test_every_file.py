"""Every command that prints a table writes the same rows as CSV and as Parquet."""

import csv
import shutil
from pathlib import Path

import pyarrow.parquet as parquet
import pytest
from click.testing import CliRunner
from tests.functional.conftest import COUNCIL, DAY
from tests.functional.json_examples import record_told

from lineofsight.__main__ import cli


def rows_written(words: list[str], folder: Path) -> tuple[list[dict[str, str]], int]:
    """What a command writes as CSV, and how many rows it writes as Parquet."""
    as_csv, as_parquet = folder / "rows.csv", folder / "rows.parquet"
    files = ["--csv", str(as_csv), "--parquet", str(as_parquet)]
    done = CliRunner().invoke(cli, [*words, *files], catch_exceptions=False)
    assert done.exit_code in (0, 1), done.output
    with as_csv.open(encoding="utf-8", newline="") as written:
        return list(csv.DictReader(written)), parquet.read_table(as_parquet).num_rows


@pytest.mark.parametrize(
    ("words", "column"),
    [
        (["threads", COUNCIL, "--findings"], "status"),
        (["elsewhere", COUNCIL, "--as-at", DAY], "question"),
        (["imports", "list"], "files"),
    ],
    ids=lambda each: each[0],
)
def test_both_files_hold_the_same_rows(
    words: list[str], column: str, fictional_site: Path, tmp_path: Path
) -> None:
    rows, in_parquet = rows_written([*words, "--workspace", str(fictional_site)], tmp_path)
    assert len(rows) == in_parquet > 0
    assert all(row[column] for row in rows)


def test_an_ask_has_its_number_and_a_paragraph_its_page(
    fictional_site: Path, tmp_path: Path
) -> None:
    words = ["threads", COUNCIL, "--findings", "--workspace", str(fictional_site)]
    rows, _ = rows_written(words, tmp_path)
    for row in rows:
        is_ask = row["kind"] == "ask"
        assert (bool(row["n"]), bool(row["page"])) == (is_ask, not is_ask)


def test_a_child_s_answers(fictional_site: Path, tmp_path: Path) -> None:
    of_site = ["--as-at", DAY, "--workspace", str(fictional_site)]
    case, *_ = rows_written(["cases", "cpp.open", *of_site], tmp_path)[0]
    rows, in_parquet = rows_written(["child", case["child"], *of_site], tmp_path)
    assert len(rows) == in_parquet > 0
    assert {row["child"] for row in rows} == {case["child"]}


def test_what_was_told_and_done(fictional_site: Path, tmp_path: Path) -> None:
    kept = Path(shutil.copytree(fictional_site, tmp_path / "kept"))
    record_told(kept)
    rows, in_parquet = rows_written(["known-since", "--workspace", str(kept)], tmp_path)
    assert len(rows) == in_parquet > 0
    assert any(row["told_on"] and row["told_to"] for row in rows)
    assert any(not row["told_on"] for row in rows)
