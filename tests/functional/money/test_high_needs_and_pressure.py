"""`high-needs` and `pressure` from start to end, on a folder of made-up statistics."""

import datetime as dt
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.functional.money.statistics_folder import statistics_folder
from tests.unit.money.high_needs.councils import council
from tests.unit.money.high_needs.seeded import seeded

from lineofsight.__main__ import cli
from lineofsight.errors import ExitCode, NothingRead, WrongUse
from lineofsight.model.authorities import current
from lineofsight.money.high_needs.flows_reading import given_flows
from lineofsight.money.published.schools_grant import FILE as GRANTS

FIRST = current(dt.date(2024, 1, 1))[0].name
NOT_TO_BE_SAID = ("rank", "probability", "likely to")

FLOWS = """
flows = "flows.csv"
deficit = 1000000

[grants]
"2023-24" = 20000000

[[costs]]
placement = "mainstream"
pounds = 8000
year = "2023-24"
rise = 0.03

[[costs]]
placement = "special"
pounds = 24000
year = "2023-24"
rise = 0.03

[[mitigations]]
name = "Places in mainstream schools"
away_from = "special"
to = "mainstream"
share = 0.1
starts = "2024-25"
full = "2025-26"
probability = 0.6
needs_capital = true
evidence = "None yet"

[mitigations.claimed]
"2024-25" = 1000000
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return statistics_folder(tmp_path_factory.mktemp("statistics"))


def said(command: str, folder: Path, *options: str, name: str = FIRST) -> Result:
    return CliRunner(env={"COLUMNS": "300"}).invoke(
        cli, [command, name, "--from", str(folder), *options]
    )


def test_high_needs_foresees_and_says_how_it_did_before(folder: Path) -> None:
    done = said("high-needs", folder)
    assert done.exit_code == ExitCode.DONE
    assert "What may come: eight in ten lie within" in done.output
    assert "How each way did over many councils" in done.output
    assert "not given: grant note, assurance, revenue outturn, accounts" in done.output


def test_the_json_has_every_input(folder: Path) -> None:
    answer = json.loads(said("high-needs", folder, "--json").output)
    assert answer["authority"] == FIRST
    assert [each["year"] for each in answer["forecast"]["steps"]] == ["2023-24", "2024-25"]
    assert answer["plans"] == [
        {"year": 2024, "january": 100, "begun": 30, "ended": 15, "next_january": 120}
    ]
    assert {each["way"] for each in answer["forecast"]["scored"]} == {"same", "repeating", "pooled"}


def test_the_same_seed_says_the_same(folder: Path) -> None:
    once, again = (said("high-needs", folder, "--seed", "3").output for _ in range(2))
    assert once == again


def test_sources_that_differ_are_asked_about(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("as at,deficit,status,where,source\n2023-03-31,£9.9m,outturn,accounts,ours\n")
    done = said("high-needs", folder, "--figures", str(own))
    assert done.exit_code == ExitCode.DONE_WITH_PROBLEMS
    assert "between the sources? Unexplained, the lowest counts" in done.output


def test_flows_are_tried_on_the_past_before_they_are_carried_on(
    folder: Path, tmp_path: Path
) -> None:
    flows = flows_file(tmp_path)
    answer = json.loads(said("high-needs", folder, "--flows", str(flows), "--json").output)
    found = answer["flows"]
    assert found["residuals"] == [[year, 0] for year in range(2019, 2023)]
    assert [each["january"] for each in found["checked"]] == [2021, 2022, 2023]
    assert [each["year"] for each in found["ahead"]] == ["2023-24", "2024-25", "2025-26"]
    assert found["mitigations"][0]["claimed"] == {"2024-25": "1000000"}
    assert found["ahead"][0]["deficit"] is not None
    assert found["ahead"][1]["deficit"] is None
    printed = said("high-needs", folder, "--flows", str(flows)).output
    assert "no grant given" in printed
    assert "Places in mainstream schools" in printed


def test_flows_are_kept_with_the_counts_that_they_name(folder: Path, tmp_path: Path) -> None:
    flows, kept = flows_file(tmp_path), tmp_path / "workspace"
    said("high-needs", folder, "--flows", str(flows), "--keep", "--workspace", str(kept))
    (again,) = kept.glob("money/*/flows.toml")
    assert given_flows(again).flows == given_flows(flows).flows


def test_the_stability_grant_goes_by_the_lowest_of_the_five(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(
        "as at,deficit,status,where,source\n"
        "2026-03-31,£20m,outturn,accounts,ours\n"
        "2026-03-31,£19m,outturn,section 251,ours\n"
        "2026-03-31,£15m,outturn,press,a newspaper\n"
    )
    answer = json.loads(said("high-needs", folder, "--figures", str(own), "--json").output)
    assert [(each["of"], each["deficit"]) for each in answer["granted"]] == [
        ("lowest of the five sources", "19000000")
    ]


def flows_file(folder: Path) -> Path:
    """A made-up council's flows, with costs, one grant and one mitigation."""
    made = council(seeded(3), 4)
    counted = {"plans": made.plans, "begun": made.begun, "ended": made.ended}
    lines = ["year,what,age,placement,to,number"]
    lines += [
        f"{year},{what},{age},{placement},,{number}"
        for what, years in counted.items()
        for year, cells in years.items()
        for (age, placement), number in cells.items()
    ]
    lines += [
        f"{year},moved,{age},{placement},{to},{number}"
        for year, cells in made.moved.items()
        for (age, placement, to), number in cells.items()
    ]
    (folder / "flows.csv").write_text("\n".join(lines), encoding="utf-8")
    file = folder / "flows.toml"
    file.write_text(FLOWS, encoding="utf-8")
    return file


def test_charts_and_rows_are_written(folder: Path, tmp_path: Path) -> None:
    rows, charts = tmp_path / "rows.csv", tmp_path / "charts"
    said("high-needs", folder, "--csv", str(rows), "--charts", str(charts))
    assert rows.read_text("utf-8").startswith("as_at,deficit,low,high,status")
    assert {each.stem for each in charts.glob("*.svg")} == {
        "high-needs-fan",
        "high-needs-reconciliation",
        "high-needs-scorecard",
    }


def test_pressure_puts_things_side_by_side(folder: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    done = said("pressure", folder, "--csv", str(rows))
    assert done.exit_code == ExitCode.DONE
    assert "The override ends on 2028-03-31" in done.output
    assert "£17,600,000 agreed for 2024-25" in done.output
    assert "An association, no price" in done.output
    assert "exceptional support,own,2024-25,17600000.00" in rows.read_text("utf-8")
    assert not [each for each in NOT_TO_BE_SAID if each in done.output.casefold()]


def test_a_scenario_ends_the_override_early_and_says_why(folder: Path, tmp_path: Path) -> None:
    scenario = tmp_path / "early.toml"
    scenario.write_text('name = "Early"\nwhy = "What if"\n[override]\nends = 2027-03-31\n')
    done = said("pressure", folder, "--scenario", str(scenario))
    assert "The override ends on 2027-03-31 (What if)" in done.output


def test_pressure_leaves_what_it_does_not_know_unknown(folder: Path) -> None:
    answer = json.loads(said("pressure", folder, "--json").output)
    per_child = [each for each in answer["beside"] if each["per"].startswith("a year")]
    assert per_child
    assert {each["own"] for each in per_child} == {None}
    assert answer["panel"]["override"]["not_covered"] is None


@pytest.mark.parametrize("command", ["high-needs", "pressure"])
def test_a_name_of_nobody_is_asked_again(folder: Path, command: str) -> None:
    problem = said(command, folder, name="Nowhereshire").exception
    assert isinstance(problem, WrongUse)
    assert "There is no authority called" in str(problem)


@pytest.mark.parametrize("command", ["high-needs", "pressure"])
def test_a_folder_without_the_statistics_is_named(tmp_path: Path, command: str) -> None:
    problem = said(command, tmp_path).exception
    assert isinstance(problem, NothingRead)
    assert GRANTS in str(problem)
