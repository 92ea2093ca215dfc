"""`lineofsight threads` as a person types it: what is printed, and what is refused."""

import datetime as dt
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.unit.memory.threads.conftest import DONE, SUPERVISION, MakeReport

from lineofsight.__main__ import cli
from lineofsight.errors import NothingRead
from lineofsight.workspace.database import database
from lineofsight.workspace.keeping import keep

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, ["threads", *map(str, words)])


@pytest.fixture
def workspace(tmp_path: Path, report: MakeReport) -> Path:
    paragraphs = ((DONE, "strength"),)
    line = [
        report("2016-03-04", asks=(SUPERVISION,), paragraphs=paragraphs),
        report("2019-03-04", paragraphs=paragraphs),
    ]
    with database(tmp_path) as library:
        for each in line:
            keep(library, each, [Path(each.file)], "a reader", NOW)
    return tmp_path


def test_json_is_a_line_a_step_with_every_field_of_the_contract(workspace: Path) -> None:
    result = run("Wexcombe", "--workspace", workspace, "--json")
    assert result.exit_code == 0, result.output
    (step,) = map(json.loads, result.stdout.splitlines())
    assert list(step)[:10] == [
        "authority", "earlier_file", "n", "part", "text", "themes", "later_file", "status",
        "evidence", "certainty",
    ]  # fmt: skip
    assert (step["authority"], step["n"], step["part"]) == ("Wexcombe", 1, None)
    assert step["evidence"][0] == {"quote": DONE, "page": 3, "paragraph": "1"}


def test_findings_are_further_lines(workspace: Path) -> None:
    result = run("Wexcombe", "--workspace", workspace, "--json", "--findings")
    steps = [json.loads(line) for line in result.stdout.splitlines()]
    assert [each.get("kind") for each in steps] == [None, "strength"]


def test_the_table_says_that_it_suggests(workspace: Path) -> None:
    result = run("Wexcombe", "--workspace", workspace, "--findings")
    assert result.exit_code == 0, result.output
    assert "a suggestion from the text" in result.output
    assert "Which strengths lasted of Wexcombe" in result.output


def test_an_empty_library_is_told(tmp_path: Path) -> None:
    result = run("Wexcombe", "--workspace", tmp_path)
    assert isinstance(result.exception, NothingRead)
    assert not list(tmp_path.iterdir())
