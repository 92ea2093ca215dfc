"""Teams, children, a child, and saying that something is in hand: as a browser gets them."""

import csv
import datetime as dt
import io
import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser

from lineofsight import clock
from lineofsight.register.store import FILE as REGISTER
from lineofsight.workspace import read_model

LATE = "care.review_overdue"
SOON = clock.today() + dt.timedelta(days=30)
BOOKED = "It is booked; the chair was off sick."


@pytest.fixture
def own(fictional_site: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A browser at a copy of the fictional council, to write in."""
    folder = tmp_path / "site"
    shutil.copytree(fictional_site, folder)
    with browser(folder) as it:
        yield it


@pytest.fixture(scope="module")
def ids(fictional_site: Path) -> set[str]:
    """Every child of the lists."""
    with read_model.newest(fictional_site) as answers:
        return {child for (child,) in answers.execute("SELECT DISTINCT child FROM recorded")}


def links(html: str, pattern: str) -> list[str]:
    return [unescape(each) for each in re.findall(rf'href="({pattern}[^"]*)"', html)]


def hidden(html: str) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html)
    return {name: unescape(value) for name, value in found}


def fields(html: str, **typed: str) -> dict[str, str]:
    day = {"until-day": str(SOON.day), "until-month": str(SOON.month), "until-year": str(SOON.year)}
    return hidden(html) | day | {"because": BOOKED} | typed


def form(pages: TestClient, back: str = f"/children?measure={LATE}") -> str:
    """The address of the form of the first line."""
    return links(pages.get(back).text, r"/children/\w+/known")[0]


def child_page(pages: TestClient, worklist: str = "/children") -> str:
    """The address of the child on the first line."""
    return str(re.findall(r'href="(/children/\w{16})"', pages.get(worklist).text)[0])


def test_the_way_from_the_teams_to_a_child(pages: TestClient) -> None:
    team = links(pages.get("/teams").text, "/teams/")[0]
    worklist = links(pages.get(team).text, r"/children\?measure")[0]
    assert "Day by day" in pages.get(child_page(pages, worklist)).text


@pytest.mark.parametrize(
    "address", ["/teams", "/teams/none", "/children", f"/children?measure={LATE}"]
)
def test_no_child_stands_in_an_address_a_title_or_a_header(
    pages: TestClient, ids: set[str], address: str
) -> None:
    answer = pages.get(address)
    addresses = " ".join(re.findall(r'(?:href|action|value)="([^"]*)"', answer.text))
    title = re.findall("<title>(.*)</title>", answer.text)[0]
    assert not [child for child in ids if child in addresses + title + str(answer.headers)]


def test_a_childs_page_names_them_in_its_text_only(pages: TestClient, ids: set[str]) -> None:
    html = pages.get(child_page(pages)).text
    (heading,) = re.findall("<h1[^>]*>(.*)</h1>", html)
    assert heading.removeprefix("A child’s record: ") in ids
    assert not [each for each in ids if each in re.findall("<title>(.*)</title>", html)[0]]
    assert not [each for each in ids if each in " ".join(links(html, "/"))]


def test_an_unknown_child_is_not_named_back(pages: TestClient) -> None:
    answer = pages.get("/children/FX000001")
    assert answer.status_code == 404
    assert "FX000001" not in answer.text


def test_a_wrong_filter_says_what_to_do(pages: TestClient) -> None:
    answer = pages.get("/children?verdict=wrong")
    assert answer.status_code == 400
    assert "choose it on the page" in answer.text


def test_the_whole_list_goes_to_a_spreadsheet(pages: TestClient) -> None:
    answer = pages.get("/children.csv?rows=all")
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    counted = re.findall("([0-9,]+) lines about", pages.get("/children").text)
    assert len(rows) == int(counted[0].replace(",", ""))
    assert set(rows[0]) >= {"child", "measure", "due", "team", "worker", "in hand until"}
    assert pages.get("/children.xlsx?rows=all").content.startswith(b"PK")


def test_an_answer_is_recorded_shown_and_withdrawn(own: TestClient) -> None:
    address = form(own)
    html = own.get(address).text
    back = own.post("/children/known", data=fields(html), follow_redirects=False)
    assert (back.status_code, back.headers["location"]) == (303, f"/children?measure={LATE}")
    listed = own.get(back.headers["location"]).text
    assert BOOKED in listed
    assert "the person at this machine" in listed
    form_again = own.get(address).text
    taken_back = own.post("/children/withdrawn", data=hidden(form_again), follow_redirects=False)
    assert taken_back.headers["location"] == f"/children?measure={LATE}"
    assert BOOKED not in own.get(f"/children?measure={LATE}").text
    assert "withdrawn" in own.get(address).text


def test_a_form_with_faults_comes_back_as_it_was_typed(own: TestClient, ids: set[str]) -> None:
    typed = fields(own.get(form(own)).text, **{"until-month": "13", "because": " "})
    answer = own.post("/children/known", data=typed)
    assert answer.status_code == 200
    assert "There is a problem" in answer.text
    assert (
        '<a href="#until-day">The day must be one of the calendar, in numbers.</a>' in answer.text
    )
    assert '<a href="#because">Say in a few words how it is in hand.</a>' in answer.text
    assert 'value="13"' in answer.text
    assert "<title>Error: " in answer.text


@pytest.mark.parametrize("because", ["x" * 301, "About {child}."])
def test_what_the_register_refuses_stands_in_no_address(own: TestClient, because: str) -> None:
    html = own.get(form(own)).text
    (child,) = re.findall(r'href="/children/\w{16}">([^<]+)</a></dd>', html)
    answer = own.post("/children/known", data=fields(html, because=because.format(child=child)))
    assert "There is a problem" in answer.text
    assert because.format(child=child) in unescape(answer.text)
    assert child not in str(answer.url)
    assert "xxx" not in str(answer.url)


def test_the_register_names_no_child(own: TestClient, ids: set[str], tmp_path: Path) -> None:
    own.post("/children/known", data=fields(own.get(form(own)).text))
    kept = (tmp_path / "site" / REGISTER).read_bytes()
    assert BOOKED.encode() in kept
    assert not [child for child in ids if child.encode() in kept]


@pytest.mark.parametrize(
    "wrong", ["//example.org", "https://example.org", "/\\example.org", "/law", ""]
)
def test_nobody_is_sent_elsewhere(own: TestClient, wrong: str) -> None:
    typed = fields(own.get(form(own)).text) | {"back": wrong}
    answer = own.post("/children/known", data=typed, follow_redirects=False)
    assert re.fullmatch(r"/children/[0-9a-f]{16}", answer.headers["location"])


def test_another_lines_answer_is_not_withdrawn(own: TestClient) -> None:
    addresses = links(own.get("/children").text, r"/children/\w+/known")
    own.post("/children/known", data=fields(own.get(addresses[0]).text))
    other = hidden(own.get(addresses[1]).text)
    for number in ("1", "2", "", "x", "9" * 5000):
        answer = own.post("/children/withdrawn", data=other | {"number": number})
        assert answer.status_code == 400
    assert BOOKED in own.get("/children").text


@pytest.mark.parametrize("wrong", [{"reference": "FX000001"}, {"measure": "none"}, {"measure": ""}])
def test_a_form_about_nobody_records_nothing(
    own: TestClient, tmp_path: Path, wrong: dict[str, str]
) -> None:
    answer = own.post("/children/known", data=fields(own.get(form(own)).text) | wrong)
    assert answer.status_code in (400, 404)
    assert not (tmp_path / "site" / REGISTER).exists()


def test_a_team_shows_what_is_in_hand(own: TestClient) -> None:
    team = next(each for each in links(own.get("/teams").text, "/teams/")
                if "on the worklist, overdue" in own.get(each).text)  # fmt: skip
    worklist = links(own.get(team).text, r"/children\?measure")[0]
    own.post("/children/known", data=fields(own.get(form(own, worklist)).text))
    html = own.get(team).text
    assert BOOKED in html
    assert "1 known and in hand" in html


def test_before_any_lists_the_pages_say_what_to_add(tmp_path: Path) -> None:
    for address in ("/children", "/teams", "/teams/none", "/children/0123456789abcdef"):
        answer = browser(tmp_path).get(address)
        assert answer.status_code == 404
        assert "No lists have been imported yet" in answer.text
