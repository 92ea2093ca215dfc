"""The pages about the council's own lists, as a browser gets them."""

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser, page
from tests.functional.web.markup import faults_in
from tests.unit.views.making_data import (
    CannotSay,
    Cells,
    Load,
    Mapped,
    Problem,
    Read,
    workspace,
)

PAGES = (
    "/data",
    "/data/imports/1",
    "/data/mapping",
    "/data/quality",
    "/data/quality?list=protection",
    "/data/quality/several_rows",
    "/data/counts",
    "/data/set-aside",
    "/data/set-aside?list=protection&page=2",
    "/data/add",
    "/data/adding",
)
ODD = "<b>see notes</b>"


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    load = Load(
        dt.date(2026, 9, 30),
        [Read("protection", 90, 88)],
        {
            ("protection", "last_visit"): Cells(88, is_present=False),
            ("protection", "date_of_birth"): Cells(88, blank=2, unread=1),
            ("protection", "ethnicity"): Cells(88, unread=5),
        },
        mapped=[
            Mapped("protection", "Child Unique ID", "child_id", "exact"),
            Mapped("protection", "Plan <began>", "plan_start", "guessed", letters="B"),
            Mapped("protection", "Locality", None, "ignored", letters="C"),
            Mapped("protection", "Last visit", "last_visit", "missing", letters=None),
            Mapped("not_a_list", None, None, "notes", "Front", None),
        ],
        answered={"cpp.open": (3, 88)},
    )
    problems = [Problem("This is no code, so it is left out: correct it.", value=ODD)] * 60
    said = [CannotSay("cpp.not_seen_alone", "A1", "Date of Birth: is blank")]
    folder = tmp_path_factory.mktemp("data")
    return browser(workspace(folder, load, problems=problems, cannot_say=said))


@pytest.mark.parametrize("address", PAGES)
def test_its_markup_keeps_the_rules(council: TestClient, address: str) -> None:
    assert faults_in(page(council, address)) == []


@pytest.mark.parametrize("address", [*PAGES, "/data/imports/2", "/data/mapping?import=2"])
def test_before_any_lists_pages_are_there_or_say_what_is_missing(
    tmp_path: Path, address: str
) -> None:
    answer = browser(tmp_path).get(address)
    if address in ("/data", "/data/add", "/data/adding"):
        assert answer.status_code == 200
    else:
        assert answer.status_code == 404
        assert "No lists have been imported yet" in answer.text


def test_every_part_of_data_can_be_reached_from_the_first_page(council: TestClient) -> None:
    html = page(council, "/data")
    for address in (
        "/data/add",
        "/data/counts",
        "/data/mapping",
        "/data/quality",
        "/data/set-aside",
    ):
        assert f'href="{address}"' in html
    assert 'href="/data/imports/1"' in html
    assert 'href="/data/adding"' in page(council, "/data/add")


def test_what_a_cell_holds_is_only_text(council: TestClient) -> None:
    html = page(council, "/data/set-aside")
    assert ODD not in html
    assert "&lt;b&gt;see notes" in html
    assert "Plan &lt;began&gt;" in page(council, "/data/mapping")


def test_no_value_stands_in_an_address(council: TestClient) -> None:
    links = re.findall(r'href="([^"]+)"', page(council, "/data/set-aside"))
    assert not any("notes" in each for each in links)


def test_a_long_list_has_pages(council: TestClient) -> None:
    first, second = (page(council, f"/data/set-aside?page={n}") for n in (1, 2))
    assert "Lines 1 to 50 of 60" in first
    assert "Lines 51 to 60 of 60" in second
    assert 'rel="prev"' in second
    assert council.get("/data/set-aside?page=3").status_code == 400


def test_filters_are_in_the_address_and_work_without_script(council: TestClient) -> None:
    html = page(council, "/data/quality?list=protection")
    assert '<option value="protection" selected>' in html
    assert 'action="/data/quality" method="get"' in html
    answer = council.get("/data/set-aside?list=need")
    assert answer.status_code == 400
    assert "choose it on the page" in answer.text


def test_a_missing_column_says_which_measures_it_hides(council: TestClient) -> None:
    assert 'href="/measures/cpp.visit_overdue"' in page(council, "/data/mapping")


def test_the_whole_list_leaves_as_csv_with_the_values(council: TestClient) -> None:
    text = council.get("/data/set-aside.csv?rows=all").content.decode("utf-8-sig")
    heading, *rows = csv.reader(io.StringIO(text))
    assert len(rows) == 60
    assert dict(zip(heading, rows[0], strict=True))["value"] == ODD


@pytest.mark.parametrize(
    "stem",
    [
        "/data",
        "/data/counts",
        "/data/imports/1",
        "/data/mapping",
        "/data/quality",
        "/data/quality/several_rows",
        "/data/set-aside",
    ],
)
def test_each_leaves_as_data(council: TestClient, stem: str) -> None:
    json.loads(council.get(f"{stem}.json").content)
    assert council.get(f"{stem}.csv").status_code == 200
    assert council.get(f"{stem}.xlsx").content.startswith(b"PK")


def test_the_mapping_is_the_file_that_was_kept(pages: TestClient, fictional_site: Path) -> None:
    newest = max((fictional_site / "imports").glob("[0-9]*"))
    assert pages.get("/data/mapping.csv").content == (newest / "mapping.csv").read_bytes()


@pytest.mark.parametrize("address", [each for each in PAGES if "page=2" not in each])
def test_the_pages_of_a_fictional_council(pages: TestClient, address: str) -> None:
    page(pages, address)
