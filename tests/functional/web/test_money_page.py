"""The page about money: as a browser gets it, and as a person gets there by commands."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser
from tests.unit.views.making_themes import workspace

from lineofsight.__main__ import cli
from lineofsight.demo.money import write_money


def test_the_way_to_it(pages: TestClient) -> None:
    assert 'href="/money"' in pages.get("/").text


def test_break_even_stands_before_everything_else(pages: TestClient) -> None:
    text = pages.get("/money").text
    assert text.index("lost if they cause more than 1.2 to 2.2 child-years") < text.index("<h2")


def test_a_saving_leads_to_its_theme_and_to_what_is_open_there(pages: TestClient) -> None:
    shown = pages.get("/money.json").json()["savings"]["lines"]
    touched = [theme for line in shown for theme in line["themes"]]
    assert touched
    is_open = [each for each in touched if each["open_asks"]]
    assert is_open
    for each in is_open:
        assert f'href="/themes/{each["id"]}"' in pages.get("/money").text
        assert pages.get(each["open_asks"][0]["address"]).status_code == 200


def test_a_theme_leads_to_its_savings(pages: TestClient) -> None:
    text = pages.get("/themes/early_help").text
    assert 'href="/money#saving-1"' in text
    assert 'id="saving-1"' in pages.get("/money").text
    assert 'id="money"' not in pages.get("/themes/life_story").text


def test_a_row_for_every_reading_and_year(pages: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(pages.get("/money.csv").text.lstrip("\ufeff"))))
    assert {"all savings", "overlap", "saving", "claim that differs"} <= {r["what"] for r in rows}


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return workspace(tmp_path / "workspace")


def test_nothing_kept_says_how_to_keep_it_and_keeping_shows_it(empty: Path, tmp_path: Path) -> None:
    reader = browser(empty)
    before = reader.get("/money").text
    for command, file in zip(("savings", "claims"), write_money(tmp_path), strict=True):
        assert f"lineofsight {command} FILE --keep" in before
        done = CliRunner().invoke(cli, [command, str(file), "--keep", "--workspace", str(empty)])
        assert done.exit_code == 0, done.output
    after = reader.get("/money").text
    assert "CF1: Family hubs: open three days a week" in after
    assert "£26.4m" in after
    assert "--keep" not in after


def test_a_file_that_cannot_be_read_is_not_kept(empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "none.csv"
    file.write_text("Nothing\n1\n", encoding="utf-8")
    done = CliRunner().invoke(cli, ["savings", str(file), "--keep", "--workspace", str(empty)])
    assert done.exit_code != 0
    assert not (empty / "money").exists()
