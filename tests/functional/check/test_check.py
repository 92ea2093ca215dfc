"""`check`, `import`, `cases`, `sql` and `child` on small councils, as a person runs them."""

import csv
import datetime as dt
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.functional.check.said import Said, said
from tests.unit.evaluation.kept import AS_AT, on_a_plan, workbook
from tests.unit.inputs.workbooks import titled, write_workbook

from lineofsight.commands import cases, check, child, imports, sql
from lineofsight.commands.council_data import Asked
from lineofsight.commands.output import Output
from lineofsight.errors import ExitCode
from lineofsight.inputs.cells import Cell
from lineofsight.loading.lists import HowToRead

LATE = dt.date(2026, 8, 1)
NEED = {
    "need": [
        on_a_plan("007"),
        on_a_plan("7", last_seen=LATE, worker="Ada Reedling"),
        on_a_plan("8", last_seen="soon", team="Team Wren"),
    ]
}
CHECK_KEYS = ["as_at", "sources", "problems", "measures", "shortfalls"]
MEASURE_KEYS = [
    *("id", "name", "n", "d", "value", "unit", "met", "not_met", "not_yet_due", "excluded"),
    *("cannot_say", "status", "why_blind", "law", "by_team", "not_counted", "due_10", "due_20"),
    *("history", "new", "cleared"),
]


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return workbook(tmp_path / "given", NEED)


def answer(capsys: pytest.CaptureFixture[str], asked: Asked) -> dict[str, Any]:
    heard = said(capsys, partial(check.run, asked, teams=None, json=True))
    assert heard.code in (ExitCode.DONE, ExitCode.DONE_WITH_PROBLEMS), heard.err
    found: dict[str, Any] = json.loads(heard.out)
    return found


def measure(found: dict[str, Any], name: str) -> dict[str, Any]:
    (one,) = (each for each in found["measures"] if each["id"] == name)
    return dict(one)


def import_(
    capsys: pytest.CaptureFixture[str],
    workspace: Path,
    paths: Sequence[Path],
    as_at: dt.date | None = None,
    how: HowToRead = HowToRead(),  # noqa: B008  frozen
) -> Said:
    run = partial(imports.run_import, paths, as_at=as_at, workspace=workspace, settings=None)
    return said(capsys, partial(run, how=how))


def test_json_is_the_contract(capsys: pytest.CaptureFixture[str], lists: Path) -> None:
    found = answer(capsys, Asked([lists], AS_AT))
    assert list(found)[: len(CHECK_KEYS)] == CHECK_KEYS
    assert found["as_at"] == "2026-09-30"
    assert found["sources"] == [
        {
            "file": "lists.xlsx",
            "format": "xlsx",
            "tables": [{"name": "need", "rows_read": 3, "rows_used": 3, "rows_set_aside": 0}],
        }
    ]
    unread = [each for each in found["problems"] if each["value"] == "soon"]
    assert [list(each) for each in unread] == [
        ["file", "sheet", "row", "column", "value", "problem"]
    ]
    assert all(list(each)[: len(MEASURE_KEYS)] == MEASURE_KEYS for each in found["measures"])
    seen = measure(found, "cin.not_seen")
    assert (seen["n"], seen["d"], seen["value"], seen["cannot_say"]) == (1, 2, 50.0, 1)
    assert seen["by_team"][0] == {"team": "Team Heron", "n": 1, "d": 2, "value": 50.0}
    assert list(found["shortfalls"][0]) == [
        "measure", "team", "children", "since", "sentence", "cannot_see",
    ]  # fmt: skip


def test_exit_codes(capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path) -> None:
    run = partial(check.run, teams=None, json=True)
    assert said(capsys, partial(run, Asked([lists], AS_AT))).code == ExitCode.DONE_WITH_PROBLEMS
    missing = Asked([tmp_path / "nothing.xlsx"], AS_AT)
    assert said(capsys, partial(run, missing)).code == ExitCode.NOTHING_READ
    settings = tmp_path / "settings.toml"
    settings.write_text("[need]\nnot_sen_days = 3\n")
    wrong = said(capsys, partial(run, Asked([lists], AS_AT, settings=settings)))
    assert wrong.code == ExitCode.WRONG_USE
    assert "need.not_seen_days" in wrong.err


def test_in_words(capsys: pytest.CaptureFixture[str], lists: Path) -> None:
    heard = said(capsys, partial(check.run, Asked([lists], AS_AT), teams=None, json=False))
    assert "1 of 2 (50.0%) · 1 overdue, 1 in time, 1 cannot tell" in heard.out
    assert "could not be counted: 1, Date Child Was Last Seen: could not be read" in heard.out
    assert "A child in need is seen at least every: 28 days (local standard, assumed" in heard.out
    assert "Not visible" in heard.out
    assert "needs List 7" in heard.out
    assert "lists.xlsx, List_6, row 4, “Date Child Was Last Seen”" in heard.out
    assert "recorded in time" in heard.out


def test_rows_set_aside_are_told_of_in_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    lists = workbook(tmp_path, {"need": [on_a_plan("7"), on_a_plan("")]})
    heard = said(capsys, partial(check.run, Asked([lists], AS_AT), teams=None, json=False))
    assert "List 6, Children in need: 1 row set aside, in no figure" in heard.out
    assert "could not be counted: nobody on the list; 1 row of the list set aside\n" in heard.out
    whole = workbook(tmp_path / "whole", {"need": [on_a_plan("7")]})
    heard = said(capsys, partial(check.run, Asked([whole], AS_AT), teams=None, json=False))
    assert "could not be counted: nobody on the list\n" in heard.out
    assert "set aside" not in heard.out


def test_a_settings_file_changes_the_answer(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[need]\nnot_seen_days = 365\n")
    found = answer(capsys, Asked([lists], AS_AT, settings=settings))
    assert measure(found, "cin.not_seen")["n"] == 0


def test_kept_and_named_files_answer_alike(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path
) -> None:
    named = answer(capsys, Asked([lists], AS_AT))
    heard = import_(capsys, tmp_path, [lists], AS_AT)
    assert "Import 1, as at 2026-09-30" in heard.out
    assert "Local standards assumed" in heard.out
    assert answer(capsys, Asked([], AS_AT, workspace=tmp_path)) == named
    later = Asked([], dt.date(2026, 10, 31), workspace=tmp_path)
    assert answer(capsys, later) == named


def test_named_files_are_not_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path
) -> None:
    answer(capsys, Asked([lists], AS_AT, workspace=tmp_path / "workspace"))
    assert not (tmp_path / "workspace").exists()


def test_dated_files_are_an_import_each_the_oldest_first(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    given = tmp_path / "given"
    september = workbook(given, NEED, "lists 2026-09-30.xlsx")
    june = workbook(
        given, {"need": [on_a_plan("7", last_seen=dt.date(2026, 6, 29))]}, "lists 2026-06-30.xlsx"
    )
    heard = import_(capsys, tmp_path, [september, june])
    assert heard.out.index("Import 1, as at 2026-06-30") < heard.out.index(
        "Import 2, as at 2026-09"
    )
    seen = measure(answer(capsys, Asked([], AS_AT, workspace=tmp_path)), "cin.not_seen")
    assert seen["history"] == [{"as_at": "2026-06-30", "n": 0, "d": 1, "value": 0.0}]
    assert (seen["new"], seen["cleared"]) == (1, 0)
    assert answer(capsys, Asked([given], AS_AT))["measures"][0].keys() >= set(MEASURE_KEYS)
    again = measure(answer(capsys, Asked([given], AS_AT)), "cin.not_seen")
    assert again == seen


def test_an_undated_file_among_dated_ones_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    names = ("a 2026-09-30.xlsx", "b 2026-06-30.xlsx", "c.xlsx")
    files = [workbook(tmp_path / "given", NEED, name) for name in names]
    heard = import_(capsys, tmp_path / "kept", files)
    assert heard.code == ExitCode.WRONG_USE
    assert "1 of the files have no date" in heard.err
    assert not (tmp_path / "kept").exists()


def test_a_day_is_needed(capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path) -> None:
    heard = import_(capsys, tmp_path / "kept", [lists])
    assert heard.code == ExitCode.WRONG_USE
    assert "give it with --as-at" in heard.err


def test_the_same_file_again_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path
) -> None:
    import_(capsys, tmp_path, [lists], AS_AT)
    heard = import_(capsys, tmp_path, [lists], AS_AT)
    assert "kept already: import 1" in heard.out
    assert (
        "2026-09-30"
        in said(capsys, partial(imports.run_list, workspace=tmp_path, output=Output())).out
    )
    assert len(list((tmp_path / "imports").iterdir())) == 1


def test_removing_asks_first(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path
) -> None:
    import_(capsys, tmp_path, [lists], AS_AT)
    heard = said(capsys, partial(imports.run_remove, 1, workspace=tmp_path, yes=True))
    assert "Import 1 is deleted" in heard.out
    gone = said(
        capsys,
        partial(check.run, Asked([], AS_AT, workspace=tmp_path), teams=None, json=True),
    )
    assert gone.code == ExitCode.NOTHING_READ
    assert "No import as at" in gone.err


def test_the_mapping_report_can_be_loaded_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path
) -> None:
    report = tmp_path / "mapping.csv"
    first = answer(capsys, Asked([lists], AS_AT, how=HowToRead(report=report)))
    again = answer(capsys, Asked([lists], AS_AT, how=HowToRead(mapping=report)))
    assert again["measures"] == first["measures"]


def test_cases(capsys: pytest.CaptureFixture[str], tmp_path: Path, lists: Path) -> None:
    out = Output(json=True, csv=tmp_path / "c.csv", parquet=tmp_path / "c.parquet")
    heard = said(capsys, partial(cases.run, "cin.not_seen", Asked([lists], AS_AT), output=out))
    found = {each["case"]: each for each in map(json.loads, heard.out.splitlines())}
    assert found["7"] == {
        "measure": "cin.not_seen",
        "case": "7",
        "child": "7",
        "team": "Team Heron",
        "worker": "Ada Reedling",
        "verdict": "not_met",
        "reason": found["7"]["reason"],
        "dates": {"need_start": "2026-01-05", "last_seen": "2026-08-01", "due": "2026-08-29"},
        "rows": [{"file": "lists.xlsx", "sheet": "List_6", "row": 3}],
        "also_in_care": None,
        "days": None,
    }
    assert {name: each["verdict"] for name, each in found.items()} == {
        "007": "met",
        "7": "not_met",
        "8": "cannot_say",
    }
    with (tmp_path / "c.csv").open(encoding="utf-8") as file:
        rows = {row["case"]: row for row in csv.DictReader(file)}
    assert rows["7"]["rows"] == "lists.xlsx, List_6, row 3"
    assert "due 2026-08-29" in rows["7"]["dates"]
    assert (tmp_path / "c.parquet").stat().st_size > 0


def test_cases_in_words_least_favourable_first(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lists: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    heard = said(capsys, partial(cases.run, "cin.not_seen", Asked([lists], AS_AT), output=Output()))
    assert heard.out.index("overdue") < heard.out.index("cannot tell") < heard.out.index("in time")
    assert "lists.xlsx, List_6, row 3" in heard.out


def test_all_cases_name_what_is_not_visible(
    capsys: pytest.CaptureFixture[str], lists: Path
) -> None:
    heard = said(capsys, partial(cases.run, "all", Asked([lists], AS_AT), output=Output(json=True)))
    measures = {json.loads(line)["measure"] for line in heard.out.splitlines()}
    assert {"cin.open", "cin.not_seen"} <= measures
    assert "cpp.open is not visible: needs List 7" in heard.err


@pytest.mark.parametrize(
    ("name", "words"),
    [("cin.not_sen", "try cin.not_seen"), ("care.reviews_in_timescale", "since it needs")],
)
def test_no_such_measure(
    capsys: pytest.CaptureFixture[str], lists: Path, name: str, words: str
) -> None:
    heard = said(capsys, partial(cases.run, name, Asked([lists], AS_AT), output=Output()))
    assert heard.code == ExitCode.WRONG_USE
    assert words in heard.err


def test_sql_is_the_same_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    queries = set()
    for dialect in ("duckdb", "sqlite", "postgres", "spark"):
        heard = said(capsys, partial(sql.run, "cin.not_seen", dialect=dialect))
        first, _, query = heard.out.partition("\n")
        assert first.startswith(f"-- cin.not_seen, {dialect}: ")
        queries.add(query)
    (everywhere,) = queries
    assert everywhere.startswith("WITH told AS (")


def test_a_child(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lists = NEED | {"contacts": [{"child_id": "8", "contact_date": LATE}]}
    asked = Asked([workbook(tmp_path, lists)], AS_AT)
    found = json.loads(said(capsys, partial(child.run, "8", asked, output=Output(json=True))).out)
    assert [(row["table"], row["row"]) for row in found["rows"]] == [("contacts", 2), ("need", 4)]
    assert found["rows"][0]["cells"]["contact_date"] == "2026-08-01"
    assert found["rows"][1]["unread"] == ["last_seen"]
    verdicts = {each["measure"]: each["verdict"] for each in found["answers"]}
    assert verdicts["cin.not_seen"] == "cannot_say"
    told = said(capsys, partial(child.run, "8", asked, output=Output())).out
    assert "List 6, Children in need (lists.xlsx, List_6, row 4)" in told
    assert "could not be read" in told


def test_a_code_is_told_with_its_meaning(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    care: list[dict[str, Cell]] = [
        {"child_id": "8", "care_start": LATE, "legal_status": "C1", "placement_type": "t) R5"}
    ]
    asked = Asked([workbook(tmp_path, NEED | {"care": care})], AS_AT)
    found = json.loads(said(capsys, partial(child.run, "8", asked, output=Output(json=True))).out)
    need, in_care = found["rows"]
    assert need["cells"]["disability"] == "no"
    assert need["meanings"] == {"status": "c) Child in need plan"}
    assert (in_care["cells"]["legal_status"], in_care["meanings"]) == (
        "C1",
        {
            "legal_status": "interim care order",
            "placement_type": "young offender institution or secure training centre",
        },
    )
    told = said(capsys, partial(child.run, "8", asked, output=Output())).out
    assert "C1: interim care order" in told
    assert "need_plan: c) Child in need plan" in told


def test_a_child_on_a_plan_and_in_care_is_marked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    plans: list[dict[str, Cell]] = [{"child_id": each, "plan_start": LATE} for each in ("8", "9")]
    care: list[dict[str, Cell]] = [{"child_id": "8", "care_start": LATE, "legal_status": "C1"}]
    asked = Asked([workbook(tmp_path, {"protection": plans, "care": care})], AS_AT)
    out = Output(json=True, csv=tmp_path / "c.csv")
    heard = said(capsys, partial(cases.run, "cpp.open", asked, output=out))
    marks = {
        each["child"]: each["also_in_care"] for each in map(json.loads, heard.out.splitlines())
    }
    assert marks == {"8": True, "9": False}
    with (tmp_path / "c.csv").open(encoding="utf-8") as file:
        assert {row["child"]: row["also_in_care"] for row in csv.DictReader(file)} == {
            "8": "True",
            "9": "False",
        }
    told = said(capsys, partial(cases.run, "cpp.open", asked, output=Output())).out
    assert told.count("(also in care)") == 1
    about = partial(child.run, asked=asked, output=Output())
    assert "(also in care)" in said(capsys, partial(about, "8")).out
    assert "also in care" not in said(capsys, partial(about, "9")).out


def test_without_the_column_of_ages_the_dates_of_birth_serve(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plan: dict[str, Cell] = {"plan_start": dt.date(2026, 1, 5), "seen_alone": "No"}
    births = {"8": dt.date(2018, 1, 5), "3": dt.date(2024, 1, 5), "unborn": dt.date(2026, 10, 5)}
    plans = [{"child_id": each, "date_of_birth": day, **plan} for each, day in births.items()]
    plans.append({"child_id": "not known", "date_of_birth": None, **plan})
    sheet = titled("protection", *plans, lacking=("age",))
    asked = Asked([write_workbook(tmp_path / "no_ages.xlsx", {"List_7": sheet})], AS_AT)
    found = measure(answer(capsys, asked), "cpp.not_seen_alone")
    assert (found["status"], found["n"], found["d"]) == ("answered", 1, 1)
    assert (found["excluded"], found["cannot_say"]) == (2, 1)
    assert {each["why"] for each in found["not_counted"]} == {
        "not yet born",
        "under 4 years old",
        "Date of Birth: is blank",
    }


def test_rows_that_disagree_are_reported_and_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    contact: dict[str, Cell] = {"child_id": "8", "date_of_birth": LATE, "contact_date": LATE}
    found = answer(capsys, Asked([workbook(tmp_path, NEED | {"contacts": [contact]})], AS_AT))
    said_of = [each for each in found["problems"] if "says otherwise" in each["problem"]]
    assert [(each["sheet"], each["row"]) for each in said_of] == [("List_6", 4)]
    tables = found["sources"][0]["tables"]
    assert {each["name"]: each["rows_used"] for each in tables} == {"contacts": 1, "need": 3}


def test_noughts_before_an_id_matter(capsys: pytest.CaptureFixture[str], lists: Path) -> None:
    run = partial(child.run, asked=Asked([lists], AS_AT), output=Output(json=True))
    assert json.loads(said(capsys, partial(run, "007")).out)["rows"][0]["row"] == 2
    assert json.loads(said(capsys, partial(run, "7")).out)["rows"][0]["row"] == 3
    nobody = said(capsys, partial(run, "07' OR 1=1 --"))
    assert nobody.code == ExitCode.WRONG_USE
    assert "07" not in nobody.err
