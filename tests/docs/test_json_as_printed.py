"""What `cases`, `child` and `quality` print has the fields that the reference describes."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from lineofsight.__main__ import cli
from lineofsight.reference_pages.printed import Case, Child, Doubt, DoubtfulRow, ListedRow, Place

AS_AT = ["--as-at", "2026-09-30"]


def printed(*arguments: str) -> list[dict[str, Any]]:
    """The JSON that a command prints, a line each."""
    done = CliRunner().invoke(cli, [*arguments, *AS_AT, "--json"])
    assert done.exit_code in (0, 1), done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("council")
    made = CliRunner().invoke(cli, ["make-council", str(folder), "--children", "60", *AS_AT])
    assert made.exit_code == 0, made.output
    (found,) = Path(folder).glob("*.xlsx")
    return str(found)


def fields(kind: type) -> list[str]:
    """The names of a class's fields, in order."""
    return [each.name for each in dataclasses.fields(kind)]


def test_a_case_has_its_fields(workbook: str) -> None:
    cases = printed("cases", "cpp.visit_overdue", workbook)
    assert len(cases) > 1
    assert {tuple(each) for each in cases} == {tuple(fields(Case))}
    assert {tuple(row) for each in cases for row in each["rows"]} == {tuple(fields(Place))}


def test_a_child_has_its_fields(workbook: str) -> None:
    first = printed("cases", "cpp.open", workbook)[0]["child"]
    (child,) = printed("child", first, workbook)
    assert list(child) == fields(Child)
    assert {tuple(each) for each in child["rows"]} == {tuple(fields(ListedRow))}
    assert {tuple(each) for each in child["answers"]} == {tuple(fields(Case))}


def test_a_check_has_its_fields(workbook: str) -> None:
    checks = printed("quality", workbook)
    assert {tuple(each) for each in checks} == {tuple(fields(Doubt))}
    found = [row for each in checks for row in each["found"]]
    assert {tuple(row) for row in found} <= {tuple(fields(DoubtfulRow))}
