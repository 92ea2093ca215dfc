"""Themes, one theme, blind spots: as a browser gets them."""

import csv
import io
import re

import pytest
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser, page
from tests.functional.web.markup import faults_in
from tests.unit.views.making_themes import HERE, asked, document, found, workspace

from lineofsight.measures.blind_spots import all_ids
from lineofsight.model.themes import THEMES

LATE = {"n": 3, "d": 72, "value": 4.2, "met": 69, "not_met": 3, "cannot_say": 2}
PAGES = ("/themes", "/themes/visits_direct_work", "/themes/life_story", "/blind-spots")


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return browser(
        workspace(
            tmp_path_factory.mktemp("themes"),
            document(HERE, "2024-06-24", asked("See <b>all</b> & more.", "visits_direct_work")),
            document(HERE, "2013-07-01", found("Seen.", "strength", "visits_direct_work")),
            document("Tarrowby", "2025-01-01", asked("Visits.", "visits_direct_work")),
            figures={"cpp.visit_overdue": LATE},
            left_out=[("cpp.visit_overdue", "Date: is blank", 2)],
        )
    )  # fmt: skip


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return browser(workspace(tmp_path_factory.mktemp("nothing"), council=None))


@pytest.mark.parametrize("address", PAGES)
def test_its_markup_keeps_the_rules(council: TestClient, address: str) -> None:
    assert faults_in(page(council, address)) == []


@pytest.mark.parametrize("address", PAGES)
def test_links_say_where_they_go(council: TestClient, address: str) -> None:
    """The same words never lead to two places."""
    main = page(council, address).partition("<main")[2].partition("</main>")[0]
    links = re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', main, re.DOTALL)
    words: dict[str, str] = {}
    for to, inside in links:
        said = " ".join(re.sub(r"<[^>]+>", "", inside).split())
        assert words.setdefault(said, to) == to, said


@pytest.mark.parametrize("address", PAGES)
def test_an_empty_workspace_says_so(nothing: TestClient, address: str) -> None:
    assert "No lists of children have been imported yet" in page(nothing, address)


def test_every_theme_has_its_page(council: TestClient) -> None:
    overview = page(council, "/themes")
    for each in THEMES:
        assert f'href="/themes/{each.id}"' in overview
        page(council, f"/themes/{each.id}")


def test_words_of_documents_are_escaped(council: TestClient) -> None:
    text = page(council, "/themes/visits_direct_work")
    assert "See &lt;b&gt;all&lt;/b&gt; &amp; more." in text


def test_a_theme_leads_to_the_reader_the_measure_and_the_children(council: TestClient) -> None:
    text = page(council, "/themes/visits_direct_work")
    assert re.search(r'href="/inspections/documents/[0-9a-f]{64}\?page=2&amp;passage=\d+"', text)
    assert 'href="/measures/cpp.visit_overdue"' in text
    assert 'href="/children?measure=cpp.visit_overdue&amp;verdict=not_met"' in text
    assert "3 children, overdue" in text
    assert "2: Date: is blank" in text


def test_a_theme_that_nobody_sees_says_so_before_anything(council: TestClient) -> None:
    text = page(council, "/themes/life_story")
    assert text.index("Nothing here sees this") < text.index("What inspectors said here")


def test_blind_spots_say_of_whom_a_measure_tells(council: TestClient) -> None:
    text = page(council, "/blind-spots")
    assert "Asks about children on a child protection plan on the day." in text
    assert "Nobody here sees 35 of the 36 themes" in text


@pytest.mark.parametrize(
    ("address", "rows"),
    [("/themes.csv", 36), ("/themes/life_story.csv", 1), ("/blind-spots.csv", len(all_ids()) + 11)],
)
def test_as_csv(council: TestClient, address: str, rows: int) -> None:
    answer = council.get(address)
    assert answer.headers["content-type"].startswith("text/csv")
    read = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(read) - 1 == rows


@pytest.mark.parametrize("address", PAGES)
def test_as_json(council: TestClient, address: str) -> None:
    assert council.get(f"{address}.json").json()["title"]


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/themes/visits", 404, "There is no theme"),
        ("/themes/plans?page=0", 400, "must be a whole number"),
        ("/themes/plans?page=9", 400, "no page 9"),
    ],
)
def test_what_is_not_there(council: TestClient, address: str, status: int, sentence: str) -> None:
    answer = council.get(address)
    assert answer.status_code == status
    assert sentence in answer.text
