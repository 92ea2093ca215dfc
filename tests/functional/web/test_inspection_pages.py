"""Inspections, the reader, search and the national picture: as a browser gets them."""

import csv
import io
import re
import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser, page

from lineofsight.workspace.database import database

PICTURE = re.compile(r'<img src="(/inspections/documents/[0-9a-f]{64}/page-\d+\.png)"')
MARK = re.compile(r"<rect x=")
QUOTED = re.compile(r'href="(/inspections/documents/[0-9a-f]{64}\?page=\d+&amp;passage=\d+)"')
ADDRESSES = (
    "/inspections",
    "/inspections/authorities/wexcombe",
    "/inspections/authorities/ellsmoor",
    "/inspections/search",
    "/inspections/search?words=visits",
    "/inspections/search?words=zeppelin",
    "/inspections/national",
)


def a_quote(pages: TestClient, address: str = "/inspections") -> str:
    """The address of the first quote on a page."""
    found = QUOTED.search(page(pages, address))
    assert found
    return found.group(1).replace("&amp;", "&")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_has_one_heading_of_the_first_rank_and_is_data_too(
    address: str, pages: TestClient
) -> None:
    shown = page(pages, address)
    assert shown.count("<h1") == 1
    assert "style=" not in shown
    path, _, query = address.partition("?")
    data = pages.get(f"{path}.json?{query}").json()
    assert data["title"] in shown.replace("&#39;", "'")
    assert list(csv.reader(io.StringIO(page(pages, f"{path}.csv?{query}"))))
    assert pages.get(f"{path}.xlsx?{query}").content.startswith(b"PK")


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_way_on_leads_somewhere_here(address: str, pages: TestClient) -> None:
    links = set(re.findall(r'href="(/inspections[^"#]*)', page(pages, address)))
    assert links
    for each in sorted(links)[:40]:
        assert pages.get(each.replace("&amp;", "&")).status_code == 200, each


def test_the_director_reads_the_councils_own_story(pages: TestClient) -> None:
    shown = page(pages, "/inspections")
    assert "What inspectors said about Wexcombe" in shown
    assert "Overall effectiveness was last judged inadequate (4th of 4)" in shown
    assert "Because the quality of practice is inadequate" in shown
    assert "senior leaders had not recognised how many care leavers" in shown
    assert "Framework changed: from ILACS 2023 to ILACS 2026." in shown


def test_a_citizen_finds_an_authority_by_a_part_of_its_name(pages: TestClient) -> None:
    found = page(pages, "/inspections?authority=ellsm")
    assert '<a class="govuk-link" href="/inspections/authorities/ellsmoor">Ellsmoor</a>' in found
    shown = page(pages, "/inspections/authorities/ellsmoor")
    assert "Whether anything that was asked has been done" in shown
    assert "No authority in the library has that name" in page(pages, "/inspections?authority=zz")


def test_a_quote_leads_to_its_place_on_the_page(pages: TestClient) -> None:
    shown = page(pages, a_quote(pages))
    assert "This is the quote you came for" in shown
    assert shown.count('class="los-mark__frame"') == 1
    assert len(MARK.findall(shown)) > 5


def test_a_page_of_a_document_is_a_picture_that_a_browser_may_keep(pages: TestClient) -> None:
    found = PICTURE.search(page(pages, a_quote(pages)))
    assert found
    picture = pages.get(found.group(1))
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert picture.headers["cache-control"] == "private, no-cache"
    again = pages.get(found.group(1), headers={"If-None-Match": picture.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_every_quote_of_the_library_is_marked_on_the_page_it_is_said_to_be_on(
    pages: TestClient,
) -> None:
    line = pages.get("/inspections.json").json()["own"]["documents"]
    for document in line:
        opened = pages.get(document["address"] + ".json").json()
        for leaf in opened["leaves"]:
            path, query = leaf["address"].split("?")
            leaf_read = pages.get(f"{path}.json?{query}").json()
            begun = [each for each in leaf_read["passages"] if each["page"] == leaf["number"]]
            assert len(begun) == leaf["quotes"]
            assert all(each["boxes"] for each in begun), leaf["address"]


def test_a_document_that_has_moved_keeps_its_words(fictional_site: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(fictional_site, tmp_path / "moved")
    shutil.rmtree(moved / "drawn", ignore_errors=True)
    with database(moved) as library, library:
        library.execute("UPDATE place SET path = path || ' was here'")
    client = browser(moved)
    address = a_quote(client)
    shown = page(client, address)
    picture = client.get(f"{address.split('?')[0]}/page-1.png")
    assert "The file is no longer where it was, or it has changed: add it again." in shown
    assert "This is the quote you came for" in shown
    assert not PICTURE.search(shown)
    assert picture.status_code == 404


def test_the_words_that_were_looked_for_are_marked(pages: TestClient) -> None:
    shown = page(pages, '/inspections/search?words="care leavers"&kind=ask')
    assert "<mark>care leavers</mark>" in shown
    assert "Without the filters there are" in shown


def test_what_is_typed_is_text_and_never_markup(pages: TestClient) -> None:
    shown = page(pages, "/inspections/search?words=<b>visits</b><script>")
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert "<b>" not in page(pages, "/inspections?authority=<b>")


def test_nothing_found_says_what_to_try(pages: TestClient) -> None:
    shown = page(pages, "/inspections/search?words=visits&authority=Nowhere")
    assert "Search the whole library without the filters" in shown


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/inspections/authorities/nowhere", 404, "There is no authority at this address"),
        ("/inspections/documents/0000", 404, "The library has no such document"),
        ("/inspections/documents/0000/page-1.png", 404, "The library has no such document"),
        ("/inspections/national/another.svg", 404, "This chart is not drawn yet"),
        ("/inspections/search?words=visits&kind=x", 400, "must be ask, finding or strength"),
        ("/inspections/search?words=!!", 400, "There is no word to look for"),
        ("/inspections?page=x", 400, "must be a whole number from 1"),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(
    address: str, status: int, sentence: str, pages: TestClient
) -> None:
    answer = pages.get(address)
    assert answer.status_code == status
    assert sentence in answer.text


def test_a_workspace_without_anything_says_how_to_begin(tmp_path: Path) -> None:
    empty = browser(tmp_path)
    shown = page(empty, "/inspections")
    assert "lineofsight council NAME" in shown
    assert "lineofsight library add" in shown
    assert empty.get("/inspections/national").status_code == 404


def test_the_national_picture_names_nobody_and_says_what_it_counts(pages: TestClient) -> None:
    shown = page(pages, "/inspections/national").split("<main")[1]
    assert "Documents are counted here and never councils" in shown
    assert not re.search("Wexcombe|Ellsmoor|Tarrowby|Harrowdale", shown)
    assert re.search(r"\d+ of \d+, \d+\.\d%", shown)
