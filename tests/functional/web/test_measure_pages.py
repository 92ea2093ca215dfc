"""Measures, one measure, why, and the law: as a browser gets them."""

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser, page
from tests.functional.web.markup import faults_in
from tests.unit.views.making_measures import Case, Counts, Lists, workspace

from lineofsight.charts.measure import draw_measure_charts
from lineofsight.law import all_laws
from lineofsight.law.standards import all_standards
from lineofsight.measures.blind_spots import all_ids

LATE = "cpp.visit_overdue"
ODD = "A & <b>B</b>"
DRAWN = re.compile(r'role="img" aria-label="([^"]+)"><svg')
PAGES = (
    "/measures",
    "/measures?status=failed",
    f"/measures/{LATE}",
    "/measures/contacts.volume",
    f"/measures/{LATE}/why",
    "/law",
    "/law/need.not_seen_days",
    "/law/child_protection.first_review_months",
    "/law/care_leavers.staying_close_until_age",
)


def lists(not_met: int) -> Lists:
    counts = Counts(
        met=100 - not_met, not_met=not_met, cannot_say=2, excluded=1, due_10=3, due_20=5
    )
    cases = (Case("A1", "not_met", "no <visit>", "2026-09-01"), Case("A2", "met"))
    return Lists(
        figures={LATE: counts},
        teams={LATE: [("Team Heron", 40, 50), (ODD, 3, 50)]},
        not_counted={LATE: {"Date: is blank": 2}},
        cases={LATE: cases} if not_met == 46 else {},
        rows={"protection": (120, 1)},
        cells={("protection", "last_visit"): (4, 1)},
    )  # fmt: skip


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """Nine imports, of which the last stands out, with its charts drawn."""
    folder = tmp_path_factory.mktemp("measures")
    workspace(folder, *map(lists, (10, 12, 11, 10, 12, 11, 10, 12, 46)))
    draw_measure_charts(folder)
    return browser(folder)


@pytest.mark.parametrize("address", PAGES)
def test_its_markup_keeps_the_rules(council: TestClient, address: str) -> None:
    assert faults_in(page(council, address)) == []


@pytest.mark.parametrize("address", PAGES)
def test_before_any_lists_pages_are_there_or_say_what_is_missing(
    tmp_path: Path, address: str
) -> None:
    answer = browser(tmp_path).get(address)
    assert answer.status_code == (404 if address.endswith("/why") else 200)
    assert "none has been imported yet" in answer.text or address.startswith(("/law", "/measures?"))


@pytest.mark.parametrize(
    "address",
    ["/measures/nothing", "/measures/nothing/why", "/measures/cpp.open/why", "/law/nothing"],
)
def test_what_is_not_there_is_said_in_a_sentence(council: TestClient, address: str) -> None:
    answer = council.get(address)
    assert answer.status_code == 404
    assert "nothing</p>" not in answer.text
    assert re.search(r'<p class="govuk-body">There is no [a-z ]+', answer.text)


def test_a_filter_is_in_the_address_and_works_without_script(council: TestClient) -> None:
    html = page(council, "/measures?status=answered&theme=visits_direct_work")
    assert "Shown: 1 of" in html
    assert '<option value="answered" selected>' in html
    assert '<form class="los-filters los-no-print" action="/measures" method="get">' in html


def test_both_charts_stand_on_the_page_with_their_words(council: TestClient) -> None:
    html = page(council, f"/measures/{LATE}")
    whole, teams, *of_each_team = DRAWN.findall(html)
    assert "import by import" in whole
    assert "team by team" in teams
    assert of_each_team
    assert all("import by import" in each for each in of_each_team)


def test_an_odd_name_is_only_a_name(council: TestClient) -> None:
    html = page(council, f"/measures/{LATE}")
    assert "<b>B</b>" not in html
    assert "A &amp; &lt;b&gt;B&lt;/b&gt;" in html
    assert "no &lt;visit&gt;" in page(council, f"/measures/{LATE}/why")


def test_without_its_charts_the_tables_stand(tmp_path: Path) -> None:
    html = page(browser(workspace(tmp_path, lists(10), lists(12))), f"/measures/{LATE}")
    assert html.count("The chart is being drawn") == 2
    assert "team by team" not in " ".join(DRAWN.findall(html))
    assert "12 of 100 (12.0%)" in html


def test_a_chart_that_is_drawn_is_there_at_the_next_page(tmp_path: Path) -> None:
    reader = browser(workspace(tmp_path, lists(10), lists(12)))
    before = DRAWN.findall(page(reader, f"/measures/{LATE}"))
    draw_measure_charts(tmp_path)
    after = DRAWN.findall(page(reader, f"/measures/{LATE}"))
    assert ["team by team" in " ".join(each) for each in (before, after)] == [False, True]


def test_figures_link_to_the_worklist(council: TestClient) -> None:
    html = page(council, f"/measures/{LATE}")
    assert f'href="/children?measure={LATE}&amp;verdict=not_met">46' in html
    assert f'href="/measures/{LATE}/why"' in html


def test_no_child_stands_in_an_address(council: TestClient) -> None:
    html = page(council, f"/measures/{LATE}/why")
    links = re.findall(r'href="(/children/[^"]+)"', html)
    assert len(links) == 1
    assert re.fullmatch("/children/[0-9a-f]{16}", links[0])


def test_data_has_what_the_page_has(council: TestClient) -> None:
    text = council.get("/measures.csv?status=answered").content.decode("utf-8-sig")
    heading, row = csv.reader(io.StringIO(text))
    assert dict(zip(heading, row, strict=True))["n"] == "46"
    found = json.loads(council.get(f"/measures/{LATE}.json").content)
    assert found["answered"]["answer"]["sentence"].startswith("46 of the 100 children")
    assert found["over_time"]["trend"]["rows"][-1]["shows"] == "above the upper limit"
    ET.fromstring(found["answered"]["teams"]["chart"]["svg"])  # noqa: S314  drawn here


@pytest.mark.parametrize("measure", all_ids())
def test_every_measure_of_a_fictional_council_has_its_page(pages: TestClient, measure: str) -> None:
    html = page(pages, f"/measures/{measure}")
    assert "There is no figure: " in html or f"/measures/{measure}/why" in html


@pytest.mark.parametrize("measure", all_ids())
def test_every_figure_of_a_fictional_council_is_explained(pages: TestClient, measure: str) -> None:
    answered = "There is no figure: " not in page(pages, f"/measures/{measure}")
    assert pages.get(f"/measures/{measure}/why").status_code == (200 if answered else 404)


@pytest.mark.parametrize("number", [*all_laws(), *all_standards()])
def test_every_number_has_its_page(pages: TestClient, number: str) -> None:
    assert f"{number}" in page(pages, "/law")
    page(pages, f"/law/{number}")
