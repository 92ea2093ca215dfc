"""The read model says what `check` says, and since when each child's verdict has stood."""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.unit.evaluation.kept import AS_AT, Lists, kept, on_a_plan

from lineofsight.engines import query
from lineofsight.evaluation import commit, one_import
from lineofsight.evaluation.commit import write_read_model
from lineofsight.evaluation.opening import OpenImport, opened
from lineofsight.evaluation.results import MeasureResult
from lineofsight.evaluation.teams import NO_TEAMS
from lineofsight.law.standards import Standards
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Measure
from lineofsight.shortfalls.checking import check
from lineofsight.workspace.imports import Import, imports, remove
from lineofsight.workspace.read_model import FOLDER, newest, standards_recorded

JULY, AUGUST = dt.date(2026, 7, 31), dt.date(2026, 8, 31)
LONG_AGO = dt.date(2026, 5, 1)
ASSUMED = Standards({})
SEEN = "cin.not_seen"


def need(**seen: dt.date | str) -> Lists:
    """Children on a plan, each last seen on a day."""
    return {"need": [on_a_plan(child, last_seen=day) for child, day in seen.items()]}


def asked(workspace: Path, sql: str, *values: object) -> list[Any]:
    with newest(workspace) as database:
        return database.execute(sql, values).fetchall()


def since(workspace: Path, measure: str = SEEN) -> dict[str, tuple[str, int, int]]:
    """The verdict of each child, with its first and last import."""
    rows = asked(
        workspace,
        "SELECT child, verdict, first_import, last_import FROM verdict WHERE measure = ?",
        measure,
    )
    return {child: (verdict, first, last) for child, verdict, first, last in rows}


def figures(workspace: Path, number: int) -> dict[str, Sequence[Any]]:
    rows = asked(
        workspace,
        "SELECT measure, n, d, value, met, not_met, not_yet_due, excluded, cannot_say, due_10,"
        " due_20, status, why_blind FROM figure WHERE import_no = ?",
        number,
    )
    return {row[0]: row[1:] for row in rows}


def as_checked(result: MeasureResult) -> Sequence[Any]:
    return (
        *(result.n, result.d, result.value, result.met, result.not_met, result.not_yet_due),
        *(result.excluded, result.cannot_say, result.due_10, result.due_20),
        *(result.status, result.why_blind),
    )


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A workspace of three imports, each committed when it was kept."""
    given = [
        (JULY, need(always=LONG_AGO, returns=LONG_AGO, clears=LONG_AGO)),
        (AUGUST, need(always=LONG_AGO, returns=dt.date(2026, 8, 30), clears=LONG_AGO)),
        (AS_AT, need(always=LONG_AGO, returns=dt.date(2026, 8, 30), clears=AS_AT, new=AS_AT)),
    ]
    for day, lists in given:
        kept(tmp_path, lists, day)
        write_read_model(tmp_path, ASSUMED)
    return tmp_path


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Numbers of the imports that are worked out, in the order in which they are."""
    numbers: list[int] = []

    def opened_and_noted(import_: Import, standards: Standards) -> OpenImport:
        numbers.append(import_.number)
        return opened(import_, standards)

    for module in (commit, one_import):
        monkeypatch.setattr(module, "opened", opened_and_noted)
    return numbers


def test_the_counts_are_those_of_check(tmp_path: Path) -> None:
    rows = [
        *need(late=LONG_AGO, unread="soon", seen=AS_AT)["need"],
        on_a_plan("elsewhere", team="Team Wren", last_seen=LONG_AGO),
        on_a_plan("nowhere", team=""),
    ]
    import_ = kept(tmp_path, {"need": rows})
    write_read_model(tmp_path, ASSUMED)
    answer = check(import_, (), ASSUMED, NO_TEAMS)
    assert figures(tmp_path, 1) == {each.id: as_checked(each) for each in answer.measures}
    assert set(figures(tmp_path, 1)) == set(all_ids())
    teams = asked(tmp_path, "SELECT measure, team, n, d, value FROM team_figure")
    assert sorted(teams, key=str) == sorted(
        (
            (each.id, team.team, team.n, team.d, team.value)
            for each in answer.measures
            for team in each.by_team
        ),
        key=str,
    )
    reasons = asked(tmp_path, "SELECT measure, why, cases FROM not_counted")
    assert sorted(reasons) == sorted(
        (each.id, reason.why, reason.count)
        for each in answer.measures
        for reason in each.not_counted
    )
    assert len(teams) > len(reasons) > 0


def test_a_case_in_full(tmp_path: Path) -> None:
    kept(tmp_path, need(early=AS_AT, late=LONG_AGO))
    write_read_model(tmp_path, ASSUMED)
    (row,) = asked(tmp_path, "SELECT * FROM verdict WHERE measure = ? AND child = 'late'", SEEN)
    measure, case, child, team, worker, verdict, reason, due, *place, first, last = row[:-2]
    assert (measure, case, child, team, worker) == (
        SEEN,
        "late",
        "late",
        "Team Heron",
        "Wren Tallow",
    )
    assert (verdict, due) == ("not_met", "2026-05-29")
    assert "28 days" in reason
    assert place == ["lists.xlsx", "List_6", 3]
    assert (first, last) == (1, 1)
    assert row[-2] == "need"
    assert json.loads(row[-1])["last_seen"] == str(LONG_AGO)


def test_since_when_each_verdict_has_stood(three: Path) -> None:
    assert since(three) == {
        "always": ("not_met", 1, 3),
        "returns": ("not_met", 3, 3),
        "clears": ("met", 3, 3),
        "new": ("met", 3, 3),
    }
    assert since(three, "cin.open")["always"] == ("met", 1, 3)
    assert since(three, "cin.open")["new"] == ("met", 3, 3)


def test_every_import_keeps_its_figures(three: Path) -> None:
    rows = asked(
        three, "SELECT import_no, n, d FROM figure WHERE measure = ? ORDER BY import_no", SEEN
    )
    assert rows == [(1, 3, 3), (2, 2, 3), (3, 2, 4)]
    places = asked(three, "SELECT number, as_at, place FROM import ORDER BY number")
    assert places == [(1, str(JULY), 1), (2, str(AUGUST), 2), (3, str(AS_AT), 3)]


def test_only_the_new_import_is_worked_out(three: Path, worked_out: list[int]) -> None:
    before = figures(three, 2)
    kept(three, need(always=LONG_AGO), dt.date(2026, 10, 31))
    write_read_model(three, ASSUMED)
    assert worked_out == [4]
    assert figures(three, 2) == before
    assert since(three) == {"always": ("not_met", 1, 4)}


def test_nothing_new_is_nothing_to_work_out(three: Path, worked_out: list[int]) -> None:
    before = since(three)
    assert write_read_model(three, ASSUMED).name == "0004.sqlite"
    assert worked_out == []
    assert since(three) == before


def test_other_standards_are_worked_out_anew(three: Path, worked_out: list[int]) -> None:
    write_read_model(three, Standards({"need.not_seen_days": 40}))
    assert worked_out == [1, 2, 3]
    assert since(three)["returns"] == ("met", 2, 3)
    assert standards_recorded(three) == Standards({"need.not_seen_days": 40})
    recorded = asked(three, "SELECT id, value FROM standard WHERE set_by_council = 0")
    assert len(recorded) == len(ASSUMED) - 1


def test_other_rules_are_worked_out_anew(
    three: Path, worked_out: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commit, "rules_version", lambda: "of tomorrow")
    write_read_model(three, ASSUMED)
    assert worked_out == [1, 2, 3]


def test_all_at_once_is_the_same_as_one_by_one(three: Path) -> None:
    one_by_one = [since(three), *(figures(three, number) for number in (1, 2, 3))]
    for file in (three / FOLDER).iterdir():
        file.unlink()
    write_read_model(three, ASSUMED)
    assert [since(three), *(figures(three, number) for number in (1, 2, 3))] == one_by_one


def test_one_that_comes_between_breaks_a_verdict(three: Path) -> None:
    kept(three, need(always=dt.date(2026, 9, 14)), dt.date(2026, 9, 15))
    write_read_model(three, ASSUMED)
    assert since(three)["always"] == ("not_met", 3, 3)
    places = asked(three, "SELECT number FROM import WHERE place IS NOT NULL ORDER BY place")
    assert places == [(1,), (2,), (4,), (3,)]


def test_a_day_loaded_again_takes_the_place_of_the_first(three: Path) -> None:
    kept(three, need(always=AS_AT), AS_AT)
    write_read_model(three, ASSUMED)
    assert since(three) == {"always": ("met", 4, 4)}
    assert asked(three, "SELECT number FROM import WHERE place IS NULL") == [(3,)]
    assert figures(three, 3)[SEEN][:2] == (2, 4)


def test_a_list_that_was_missing_is_a_break(tmp_path: Path) -> None:
    lists = need(always=LONG_AGO)
    other = {"early_help": [{"child_id": "always"}]}
    for day, given in ((JULY, lists), (AUGUST, other), (AS_AT, lists)):
        kept(tmp_path, given, day)
        write_read_model(tmp_path, ASSUMED)
    assert since(tmp_path) == {"always": ("not_met", 3, 3)}
    assert figures(tmp_path, 2)[SEEN][-2] == "blind"


@pytest.mark.parametrize(
    ("gone", "stands"),
    [(1, ("not_met", 2, 3)), (2, ("not_met", 1, 3)), (3, ("not_met", 1, 2))],
)
def test_a_removed_import_is_nowhere(three: Path, gone: int, stands: tuple[str, int, int]) -> None:
    remove(three, gone)
    write_read_model(three, ASSUMED)
    left = [number for number in (1, 2, 3) if number != gone]
    for column in ("number FROM import", "import_no FROM figure", "import_no FROM team_figure"):
        assert asked(three, f"SELECT DISTINCT {column} ORDER BY 1") == [(n,) for n in left]
    assert since(three)["always"] == stands
    assert [each.name for each in (three / FOLDER).iterdir()] == ["0004.sqlite"]


def test_with_the_last_import_its_children_go(tmp_path: Path) -> None:
    kept(tmp_path, need(always=LONG_AGO))
    write_read_model(tmp_path, ASSUMED)
    remove(tmp_path, 1)
    write_read_model(tmp_path, ASSUMED)
    assert (imports(tmp_path), since(tmp_path), figures(tmp_path, 1)) == ((), {}, {})
    assert [each.name for each in (tmp_path / FOLDER).iterdir()] == ["0002.sqlite"]


def test_an_interrupted_one_leaves_the_one_before(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = since(three)
    names = sorted(each.name for each in (three / FOLDER).iterdir())
    kept(three, need(always=dt.date(2026, 10, 30)), dt.date(2026, 10, 31))
    with monkeypatch.context() as patch:
        patch.setattr(commit, "problem_rows", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_read_model(three, ASSUMED)
    assert sorted(each.name for each in (three / FOLDER).iterdir()) == names
    assert since(three) == before
    write_read_model(three, ASSUMED)
    assert since(three) == {"always": ("met", 4, 4)}


def test_whoever_reads_while_the_next_is_written_reads_on(three: Path) -> None:
    question = "SELECT COUNT(*), MAX(last_import) FROM verdict"
    with newest(three) as open_before:
        before = open_before.execute(question).fetchall()
        for day in (dt.date(2026, 10, 31), dt.date(2026, 11, 30)):
            kept(three, need(always=LONG_AGO), day)
            write_read_model(three, ASSUMED)
        assert open_before.execute(question).fetchall() == before
    assert asked(three, question) != before


def test_a_measure_that_failed_is_there_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worked_out: list[int]
) -> None:
    evaluate = query.evaluate

    def fail_one(database: Any, measure: Measure, numbers: Any) -> list[query.Case]:
        if measure.id == SEEN:
            return [query._failed(measure)]
        return evaluate(database, measure, numbers)

    kept(tmp_path, need(always=LONG_AGO))
    with monkeypatch.context() as patch:
        patch.setattr(query, "evaluate", fail_one)
        write_read_model(tmp_path, ASSUMED)
    *counts, status, why = figures(tmp_path, 1)[SEEN]
    assert (set(counts), status) == ({None}, "failed")
    assert "the error is ours" in why
    assert since(tmp_path) == {}
    assert asked(tmp_path, "SELECT * FROM team_figure WHERE measure = ?", SEEN) == []
    write_read_model(tmp_path, ASSUMED)
    assert worked_out == [1, 1]
    assert since(tmp_path) == {"always": ("not_met", 1, 1)}


def test_what_the_newest_import_holds_of_a_child(tmp_path: Path) -> None:
    kept(tmp_path, need(early=AS_AT, late=LONG_AGO))
    write_read_model(tmp_path, ASSUMED)
    question = "SELECT list, sheet, source_row, cells, unread FROM recorded WHERE child = ?"
    ((listed, sheet, row, cells, unread),) = asked(tmp_path, question, "late")
    assert (listed, sheet, row, json.loads(unread)) == ("need", "List_6", 3, [])
    assert json.loads(cells)["last_seen"] == str(LONG_AGO)
    assert None not in json.loads(cells).values()


def test_a_later_import_takes_the_place_of_what_was_held(tmp_path: Path) -> None:
    kept(tmp_path, need(gone=AS_AT), as_at=LONG_AGO)
    kept(tmp_path, need(here=AS_AT))
    write_read_model(tmp_path, ASSUMED)
    assert asked(tmp_path, "SELECT child FROM recorded") == [("here",)]
    assert {number for (number,) in asked(tmp_path, "SELECT import_no FROM usable")} == {1, 2}


def test_taken_over_is_as_worked_out(three: Path) -> None:
    write_read_model(three, ASSUMED)
    tables = ("source", "usable", "mapped", "recorded", "problem", "verdict")
    before = {name: asked(three, f"SELECT * FROM {name}") for name in tables}  # noqa: S608  names of ours
    write_read_model(three, ASSUMED)
    after = {name: asked(three, f"SELECT * FROM {name}") for name in tables}  # noqa: S608  names of ours
    assert after == before
    assert all(before[name] for name in ("source", "usable", "recorded", "verdict"))
