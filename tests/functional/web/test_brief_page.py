"""The councillor brief: as a browser gets it, as a document to take away, and before anything."""

import io
import re
from pathlib import Path

import docx
import pypdfium2
import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser
from tests.unit.views.making_themes import workspace

from lineofsight.__main__ import cli
from lineofsight.demo.money import write_money
from lineofsight.packs.brief import pdf, word
from lineofsight.views.access import Needs


def test_the_way_to_it_and_break_even_before_all(pages: TestClient) -> None:
    assert 'href="/brief"' in pages.get("/money").text
    text = pages.get("/brief").text
    assert text.index("lost if they cause more than") < text.index("<h2")


def test_what_inspectors_asked_and_nobody_says_is_done_is_a_question(pages: TestClient) -> None:
    asked = [each for each in pages.get("/brief.json").json()["questions"] if each["address"]]
    assert len(asked) == 1
    assert asked[0]["words"].startswith("Inspectors asked on ")


def test_every_line_leads_to_where_all_of_it_stands(pages: TestClient) -> None:
    page = pages.get("/brief.json").json()
    lines = [line for part in page.values() if isinstance(part, list) for line in part]
    addresses = {line["address"] for line in lines} - {None}
    assert len(addresses) > 5
    for address in addresses:
        path, _, part = address.partition("#")
        answer = pages.get(path)
        assert answer.status_code == 200
        assert not part or f'id="{part}"' in answer.text


@pytest.mark.parametrize(
    ("address", "media_type"), [("/brief.pdf", pdf.MEDIA_TYPE), ("/brief.docx", word.MEDIA_TYPE)]
)
def test_the_page_leads_to_the_documents(pages: TestClient, address: str, media_type: str) -> None:
    assert f'href="{address}"' in pages.get("/brief").text
    answer = pages.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media_type


def test_page_pdf_and_word_have_the_same_figures(pages: TestClient) -> None:
    page = re.sub(r"<[^>]+>", " ", pages.get("/brief").text)
    with pypdfium2.PdfDocument(pages.get("/brief.pdf").content) as document:
        in_pdf = document[0].get_textpage().get_text_bounded()
    document_ = docx.Document(io.BytesIO(pages.get("/brief.docx").content))
    cells = (cell.text for row in document_.tables[0].rows for cell in row.cells)
    in_word = " ".join([*(each.text for each in document_.paragraphs), *cells])
    assert pounds(page) == pounds(in_pdf) == pounds(in_word)
    assert {"£455,000", "£26.4m", "£7,385"} <= pounds(page)


def pounds(text: str) -> set[str]:
    """Every sum of money in a text."""
    return set(re.findall(r"£\d[\d,]*(?:\.\d+)?m?\b", text))


def test_no_child_and_no_worker_stands_in_it(pages: TestClient) -> None:
    found = re.findall(r"/children/[^\"?#]+", pages.get("/brief").text)
    assert found == []


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return workspace(tmp_path / "workspace")


def test_nothing_kept_says_how_and_keeping_shows_it(empty: Path, tmp_path: Path) -> None:
    reader = browser(empty, Needs.COUNCIL)
    before = reader.get("/brief").text
    assert "/brief.pdf" not in before
    assert reader.get("/brief.pdf").status_code == 400
    assert "There is no brief yet" in reader.get("/brief.docx").text
    for command, file in zip(("savings", "claims"), write_money(tmp_path), strict=True):
        assert f"lineofsight {command} FILE --keep" in before
        done = CliRunner().invoke(cli, [command, str(file), "--keep", "--workspace", str(empty)])
        assert done.exit_code == 0, done.output
    after = reader.get("/brief").text
    assert "CF1 Family hubs: open three days a week" in after
    assert "--keep" not in after


def test_who_may_see_only_what_is_published_gets_none_of_it(fictional_site: Path) -> None:
    reader = browser(fictional_site, Needs.PUBLISHED)
    for address in ("/brief", "/brief.json", "/brief.pdf", "/brief.docx"):
        assert reader.get(address).status_code == 404
