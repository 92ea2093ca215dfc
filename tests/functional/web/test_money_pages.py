"""The pages that belong to the one about money: kept by commands, shown without working out."""

import csv
import io
import json
import random
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser
from tests.unit.views.making_themes import workspace

from lineofsight.__main__ import cli
from lineofsight.demo.money import write_further
from lineofsight.workspace.money_files import FOLDER

PAGES = ("/money/high-needs", "/money/pressure", "/money/care")
NEVER_SAID = ("rank of", "probability of", "risk score", "likely to fail")


@pytest.mark.parametrize("address", PAGES)
def test_the_page_about_money_leads_there_and_back(pages: TestClient, address: str) -> None:
    assert f'href="{address}"' in pages.get("/money").text
    shown = pages.get(address)
    assert shown.status_code == 200
    assert 'href="/money"' in shown.text
    assert not [each for each in NEVER_SAID if each in shown.text.casefold()]


@pytest.mark.parametrize("address", PAGES)
def test_nothing_kept_says_how_to_keep_it(tmp_path: Path, address: str) -> None:
    reader = browser(workspace(tmp_path))
    text = reader.get(address).text
    assert "lineofsight" in text
    assert "--keep" in text
    assert list(csv.reader(io.StringIO(reader.get(f"{address}.csv").text)))[1:] == []


@pytest.mark.parametrize("address", ["/money", *PAGES])
def test_every_chart_is_there_with_its_tables(pages: TestClient, address: str) -> None:
    text = pages.get(address).text
    charts = re.findall(r'<img src="(/money/charts/[^"]+)"', text)
    assert charts
    assert text.count("<table") >= len(charts)
    for each in charts:
        drawn = pages.get(each)
        assert drawn.headers["content-type"] == "image/svg+xml"
        assert drawn.text.startswith("<svg")


def test_no_other_file_is_given_as_a_chart(pages: TestClient) -> None:
    for name in ("kept", "..%2f..%2fcouncil", "1-a"):
        assert pages.get(f"/money/charts/savings/{name}.svg").status_code == 404
    assert pages.get("/money/charts/nothing/1-a.svg").status_code == 404


def test_the_schools_grant_from_every_source(pages: TestClient) -> None:
    shown = pages.get("/money/high-needs.json").json()["shown"]
    newest = shown["days"][-1]
    said = dict(zip(shown["places"], newest["deficits"], strict=True))
    assert said["Section 251"] == [25_700_000]
    assert said["Accounts"] == [26_400_000]
    assert said["Revenue outturn"] == []
    assert newest["missing"] == ["Assurance of the finance officer", "Revenue outturn"]
    text = pages.get("/money/high-needs").text
    assert "What explains £700,000 between the sources?" in text
    assert "£30.8m" in text  # a past forecast, beside what came


def test_a_model_that_earns_nothing_says_that_it_steps_back(pages: TestClient) -> None:
    first, _ = pages.get("/money/high-needs.json").json()["shown"]["ahead"]["steps"]
    assert first["way"] == "the last movement repeats"
    assert f"The model steps back: {first['why_naive']}" in pages.get("/money/high-needs").text


def test_reserves_beside_what_is_wanting(pages: TestClient) -> None:
    shown = pages.get("/money/pressure.json").json()["shown"]
    assert [each["year"] for each in shown["gaps"]] == ["2025-26", "2026-27"]
    assert shown["override"]["not_covered"] == 25_700_000 - 9_800_000
    assert [each["kind"] for each in shown["timeline"]] == [
        "peer challenge", "improvement", "exceptional support",
    ]  # fmt: skip
    text = pages.get("/money/pressure").text
    assert "£15,900,000 not covered" in text
    assert "there is no score" in text


def test_a_strategy_beside_what_happened(pages: TestClient) -> None:
    shown = pages.get("/money/care.json").json()["sufficiency"]
    assert [(each["forecast"], each["off"]) for each in shown["strategy"]] == [
        (300, -1), (285, -22), (270, -42), (260, None),
    ]  # fmt: skip


def test_nothing_of_a_child_is_kept_or_shown(fictional_site: Path, pages: TestClient) -> None:
    """The fictional children's ids are W and five digits."""
    id_of_a_child = re.compile(r"\bW\d{5}\b")
    for file in (fictional_site / FOLDER).rglob("*"):
        if file.is_file():
            assert file.name not in ("header.csv", "episodes.csv")
            assert not id_of_a_child.search(file.read_text("utf-8"))
    for ending in ("", ".json", ".csv"):
        assert not id_of_a_child.search(pages.get(f"/money/care{ending}").text)


@pytest.mark.parametrize(
    ("theme", "leads_to"),
    [
        ("education", "/money/high-needs"),
        ("placement_sufficiency", "/money/care#cost"),
        ("placement_sufficiency", "/money/care#sufficiency"),
    ],
)
def test_a_theme_leads_to_its_deficit_and_costs(
    pages: TestClient, theme: str, leads_to: str
) -> None:
    text = pages.get(f"/themes/{theme}").text
    assert f'href="{leads_to}"' in text
    assert 'id="money"' in text


@pytest.mark.parametrize("address", PAGES)
def test_a_row_for_every_figure(pages: TestClient, address: str) -> None:
    rows = list(csv.reader(io.StringIO(pages.get(f"{address}.csv").text)))
    assert len(rows) > 10
    assert {len(row) for row in rows} == {len(rows[0])}


def test_what_another_version_kept_is_taken_for_nothing(
    fictional_site: Path, tmp_path: Path
) -> None:
    copied = tmp_path / "workspace"
    shutil.copytree(fictional_site / FOLDER, copied / FOLDER)
    index = json.loads((copied / FOLDER / "kept.json").read_text("utf-8"))
    for kind in ("high_needs", "pressure", "care_forecast", "care_sufficiency", "effects"):
        (copied / FOLDER / index[kind]).write_text('{"another": "shape"}', "utf-8")
    reader = browser(copied)
    for address in PAGES:
        assert "--keep" in reader.get(address).text
    assert reader.get("/money").status_code == 200


@pytest.mark.parametrize("address", ["/money", *PAGES])
def test_what_was_worked_out_by_another_version_is_said(
    fictional_site: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "by another version" not in browser(fictional_site).get(address).text
    monkeypatch.setattr("lineofsight.views.money.money_kept.worked_out_by", lambda: "another")
    assert "worked out by another version" in browser(fictional_site).get(address).text


def test_kept_again_is_shown_at_once(fictional_site: Path, tmp_path: Path) -> None:
    copied = tmp_path / "workspace"
    shutil.copytree(fictional_site / FOLDER, copied / FOLDER)
    reader = browser(copied)
    assert "Fictional sufficiency strategy 2022" in reader.get("/money/care").text
    write_further(tmp_path, random.Random(2))  # noqa: S311 - chance that can be drawn again
    done = CliRunner().invoke(
        cli,
        ["care-sufficiency", "Wexcombe", "--from", str(tmp_path / "statistics"), "--keep",
         "--workspace", str(copied)],
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert "Fictional sufficiency strategy 2022" not in reader.get("/money/care").text


def test_a_council_that_nobody_knows_is_not_kept(tmp_path: Path) -> None:
    write_further(tmp_path, random.Random(2))  # noqa: S311 - chance that can be drawn again
    kept = tmp_path / "workspace"
    for command in ("high-needs", "pressure", "care-sufficiency"):
        done = CliRunner().invoke(
            cli,
            [command, "Nowhereshire", "--from", str(tmp_path / "statistics"), "--keep",
             "--workspace", str(kept)],
        )  # fmt: skip
        assert done.exit_code != 0
    assert not kept.exists()
