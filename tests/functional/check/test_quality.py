"""`lineofsight quality` on a small council, as a person runs it."""

import csv
import datetime as dt
import json
from functools import partial
from pathlib import Path

import pytest
from tests.functional.check.said import said
from tests.unit.evaluation.kept import AS_AT, on_a_plan, workbook

from lineofsight.commands import quality
from lineofsight.commands.council_data import Asked
from lineofsight.commands.output import Output
from lineofsight.errors import ExitCode

MARKER = "MARKER-CHILD-7"
NEED = [
    on_a_plan(MARKER),
    on_a_plan(MARKER, need_start=dt.date(2026, 3, 2)),
    on_a_plan("8", worker="#N/A"),
    on_a_plan("9"),
]


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return workbook(tmp_path / "given", {"need": NEED})


def test_in_words_it_counts_and_names_nobody(
    capsys: pytest.CaptureFixture[str], lists: Path
) -> None:
    heard = said(capsys, partial(quality.run, Asked([lists], AS_AT), output=Output()))
    assert heard.code == ExitCode.DONE_WITH_PROBLEMS
    assert "Several rows of one child" in " ".join(heard.out.split())
    assert MARKER not in heard.out + heard.err


def test_json_has_the_rows_and_what_was_not_asked(
    capsys: pytest.CaptureFixture[str], lists: Path
) -> None:
    heard = said(capsys, partial(quality.run, Asked([lists], AS_AT), output=Output(json=True)))
    checks = {each["check"]: each for each in map(json.loads, heard.out.splitlines())}
    twice = checks["several_rows"]
    assert (twice["rows"], twice["children"]) == (2, 1)
    assert [(row["child"], row["row"]) for row in twice["found"]] == [(MARKER, 2), (MARKER, 3)]
    assert checks["nobody_allocated"]["rows"] == 1
    assert checks["adult_in_care"]["rows"] is None
    assert checks["adult_in_care"]["not_asked"] == "no file has List 8 (Children in care)"


def test_the_file_has_a_line_for_each_row(
    capsys: pytest.CaptureFixture[str], lists: Path, tmp_path: Path
) -> None:
    file = tmp_path / "found.csv"
    said(capsys, partial(quality.run, Asked([lists], AS_AT), output=Output(csv=file)))
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["check"], row["child"]) for row in rows] == [
        ("several_rows", MARKER),
        ("several_rows", MARKER),
        ("nobody_allocated", "8"),
    ]


def test_lists_in_which_all_fits_are_done(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fits = workbook(tmp_path, {"need": [on_a_plan("9")]})
    heard = said(capsys, partial(quality.run, Asked([fits], AS_AT), output=Output()))
    assert heard.code == ExitCode.DONE
    assert "Day-one checks that find something: none" in heard.out
