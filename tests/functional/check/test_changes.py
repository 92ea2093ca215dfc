"""`changes` as it is typed: what a month brought, who is gone, and what a correction changed."""

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.unit.evaluation.kept import AS_AT, Lists, on_a_plan, workbook

from lineofsight.__main__ import cli
from lineofsight.errors import NothingRead, WrongUse
from lineofsight.inputs.cells import Cell
from lineofsight.workspace.read_model import newest

SEEN = "cin.not_seen"
LONG_AGO = dt.date(2026, 5, 1)
JULY, AUGUST = dt.date(2026, 7, 31), dt.date(2026, 8, 31)


def need(**seen: dt.date | str) -> Lists:
    return {
        "need": [on_a_plan(child, last_seen=day) for child, day in seen.items()],
        **{each: [{"child_id": "x"}] for each in ("protection", "care", "leaving")},
    }


def run(workspace: Path, *typed: str) -> Result:
    return CliRunner(env={"COLUMNS": "300"}).invoke(cli, [*typed, "--workspace", str(workspace)])


def load(workspace: Path, lists: Lists, day: dt.date, name: str = "lists.xlsx") -> Result:
    book = workbook(workspace.parent / "given", lists, name)
    return run(workspace, "import", str(book), "--as-at", str(day))


@pytest.fixture(scope="module")
def kept_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """July, August and September: who is late, who is seen, who is gone."""
    workspace = tmp_path_factory.mktemp("changes") / "kept"
    load(workspace, need(late=LONG_AGO, untold=LONG_AGO, seen=LONG_AGO, gone=LONG_AGO), JULY)
    load(workspace, need(late=LONG_AGO, untold="soon", seen=LONG_AGO, gone=LONG_AGO), AUGUST)
    load(workspace, need(late=LONG_AGO, untold=LONG_AGO, seen=AS_AT, new=LONG_AGO), AS_AT)
    return workspace


@pytest.fixture
def three(kept_once: Path, tmp_path: Path) -> Path:
    """The same three months, for one test alone."""
    return Path(shutil.copytree(kept_once.parent, tmp_path / "own")) / kept_once.name


def answer(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def changed(result: Result) -> dict[str, Any]:
    return next(each for each in answer(result)["measures"] if each["measure"] == SEEN)


def test_since_the_import_before(three: Path) -> None:
    result = run(three, "changes", "--as-at", str(AS_AT), "--json")
    assert result.exit_code == 0
    found = changed(result)
    assert [each["child"] for each in found["new"]] == ["new"]
    assert {each["child"]: each["reason"] for each in found["cleared"]}["gone"] is None
    assert {each["child"] for each in found["cleared"]} == {"seen", "gone"}
    visible = {each["child"]: each["visible"] for each in found["still_open"]}
    assert visible == {"late": str(JULY), "untold": str(JULY)}
    gone = {each["list"]: each["children"] for each in answer(result)["vanished"]}
    assert [each["child"] for each in gone["need"]] == ["gone"]


def test_what_cannot_be_told_is_neither_cleared_nor_open(three: Path) -> None:
    found = changed(run(three, "changes", "--as-at", str(AUGUST), "--json"))
    assert [each["child"] for each in found["untold"]] == ["untold"]
    assert found["cleared"] == []


def test_since_a_day(three: Path) -> None:
    result = run(three, "changes", "--from", "2026-08-15", "--as-at", str(AS_AT), "--json")
    assert answer(result)["then"] == str(JULY)
    too_early = run(three, "changes", "--from", "2026-01-01", "--as-at", str(AS_AT))
    assert isinstance(too_early.exception, WrongUse)
    too_late = run(three, "changes", "--from", str(AS_AT), "--as-at", str(AS_AT))
    assert isinstance(too_late.exception, WrongUse)
    assert "is to come before 2026-09-30" in str(too_late.exception)


def test_one_import_has_nothing_to_be_compared_with(three: Path) -> None:
    result = run(three, "changes", "--as-at", str(JULY))
    assert isinstance(result.exception, NothingRead)
    assert "is the first that is kept" in str(result.exception)


def test_children_are_named_only_when_asked(three: Path) -> None:
    counts = run(three, "changes", "--as-at", str(AS_AT))
    names = run(three, "changes", "--as-at", str(AS_AT), "--names")
    assert "gone" not in counts.stdout.split()
    assert "too few months to say" in counts.stdout
    assert "gone" in names.stdout.split()


def test_a_second_run_says_what_it_corrected(three: Path) -> None:
    load(three, need(late=AS_AT, untold=LONG_AGO, seen=AS_AT, new=LONG_AGO), AS_AT, "again.xlsx")
    found = answer(run(three, "changes", "--as-at", str(AS_AT), "--json"))["corrected"]
    assert (found["before"], found["after"]) == (3, 4)
    assert found["rows"] == [{"list": "need", "added": 1, "gone": 1}]
    assert {
        "measure": SEEN, "case": "late", "child": "late", "before": "not_met", "after": "met",
    } in found["verdicts"]  # fmt: skip
    assert changed(run(three, "changes", "--as-at", str(AS_AT), "--json"))["now"]["n"] == 2


def test_check_counts_alike_with_and_without_what_is_known(three: Path) -> None:
    known = answer(run(three, "check", "--as-at", str(AS_AT), "--json"))
    for file in (three / "read-model").iterdir():
        file.unlink()
    worked_out = answer(run(three, "check", "--as-at", str(AS_AT), "--json"))
    assert known == worked_out
    seen = next(each for each in known["measures"] if each["id"] == SEEN)
    assert (seen["new"], seen["cleared"], len(seen["history"])) == (1, 2, 2)


def test_spells_are_alike_one_by_one_and_all_at_once(three: Path) -> None:
    def spells() -> list[Any]:
        with newest(three) as answers:
            return sorted(map(str, answers.execute("SELECT * FROM spell")))

    before = spells()
    for file in (three / "read-model").iterdir():
        file.unlink()
    run(three, "import", str(three.parent / "given" / "lists.xlsx"), "--as-at", str(AS_AT))
    assert spells() == before
    assert before


def test_another_day_in_the_name_is_said(tmp_path: Path) -> None:
    result = load(tmp_path / "kept", need(a=AS_AT), AS_AT, "annex_a_2026-08-31.xlsx")
    assert "has 2026-08-31 in its name, and is kept as at 2026-09-30" in result.stderr


def test_who_has_left_the_lists_is_a_case_a_line_and_in_every_group(tmp_path: Path) -> None:
    workspace, teams = tmp_path / "kept", tmp_path / "teams.csv"
    born = dt.date(2004, 5, 5)
    leaver: dict[str, Cell] = {"child_id": "left", "date_of_birth": born, "team": "Wren"}
    load(workspace, {**need(x=AS_AT), "leaving": [leaver]}, AUGUST)
    load(workspace, need(x=AS_AT), AS_AT)
    cases = run(workspace, "cases", "leaving.left_the_list", "--as-at", str(AS_AT), "--json")
    found = {each["child"]: each["verdict"] for each in map(json.loads, cases.stdout.splitlines())}
    assert found["left"] == "not_met"
    with newest(workspace) as answers:
        told = "SELECT verdict, team FROM verdict WHERE child = 'left'"
        assert [tuple(row) for row in answers.execute(told)] == [("not_met", "Wren")]
    teams.write_text("team,service,head,locality\nWren,Leaving care,H,North\n", encoding="utf-8")
    asked = ("check", "--as-at", str(AS_AT), "--teams", str(teams), "--json")
    measures = answer(run(workspace, *asked))["measures"]
    left = next(each for each in measures if each["id"] == "leaving.left_the_list")
    assert {"name": "Leaving care", "n": 1, "d": None, "value": 1.0} in left["by_service"]
