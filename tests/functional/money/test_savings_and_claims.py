"""`savings` and `claims` as a person runs them."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from lineofsight.__main__ import cli
from lineofsight.demo.money import FILES, write_money
from lineofsight.errors import UserError

EXAMPLES = Path(__file__).parents[3] / "docs/examples"
FOUR_CUTS = str(EXAMPLES / "cheshire_east_savings_2020.csv")
CLAIMS = str(EXAMPLES / "cheshire_east_claims.csv")


def ran(*arguments: str) -> Result:
    """What a command prints and how it ends."""
    return CliRunner().invoke(cli, arguments)


def printed(*arguments: str) -> Any:
    """The JSON object that a command prints."""
    done = ran(*arguments, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_the_four_cuts_in_words() -> None:
    done = ran("savings", FOUR_CUTS)
    assert done.exit_code == 0, done.output
    assert "Recurrent, a year once all is in: £512,000 to £557,000" in done.stdout
    assert "20% of what?" in done.stdout
    assert "Promise on EH: “No effect on front-line services” (no day to check it)" in done.stdout


def test_the_four_cuts_as_json() -> None:
    shown = printed("savings", FOUR_CUTS)
    assert shown["totals"]["recurrent"] == {"low": 512_000, "high": 557_000}
    assert [each["reference"] for each in shown["savings"]] == ["EH", "FACT", "HCP", "YJS"]
    assert shown["problems"] == []


def test_a_row_for_every_reading_and_year(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    assert ran("savings", FOUR_CUTS, "--csv", str(file)).exit_code == 0
    rows = list(csv.DictReader(file.read_text("utf-8").splitlines()))
    assert [(each["reference"], each["recurrent"], each["year"]) for each in rows] == [
        ("EH", "167000", "2021-22"),
        ("FACT", "150000", ""),
        ("HCP", "150000", ""),
        ("YJS", "45000", ""),
        ("YJS", "90000", ""),
        ("YJS", "60000", ""),
    ]
    parquet = tmp_path / "rows.parquet"
    assert ran("savings", FOUR_CUTS, "--parquet", str(parquet)).exit_code == 0
    assert parquet.stat().st_size > 0


def test_the_claims_in_words() -> None:
    done = ran("claims", CLAIMS)
    assert done.exit_code == 0, done.output
    assert "£90m (D90); about £80m (D80): they are of different kinds" in done.stdout
    assert "No open data to check with" in done.stdout


def test_the_claims_as_json() -> None:
    shown = printed("claims", CLAIMS)
    assert len(shown["claims"]) == 13
    assert {"low": "5000000", "high": "15000000"}.items() <= shown["claims"][-1].items()
    assert shown["checks"] == []


@pytest.mark.parametrize(("command", "name"), [("savings", FILES[0]), ("claims", FILES[1])])
def test_the_fictional_files_are_read_whole(tmp_path: Path, command: str, name: str) -> None:
    write_money(tmp_path)
    assert printed(command, str(tmp_path / name))["problems"] == []


@pytest.mark.parametrize("command", ["savings", "claims"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, command: str) -> None:
    file = tmp_path / "notes.csv"
    file.write_text("a,b\n1,2\n")
    done = ran(command, str(file))
    assert isinstance(done.exception, UserError)
    assert done.exception.exit_code == 3
    assert "notes.csv has no row of titles" in str(done.exception)


def test_a_row_that_cannot_be_used_ends_with_one(tmp_path: Path) -> None:
    file = tmp_path / "savings.csv"
    file.write_text("title,amount\nHubs,£10\nNurses,tbc\n")
    done = ran("savings", str(file))
    assert done.exit_code == 1
    assert "savings.csv, row 3, amount: This is no amount of money" in done.stderr
