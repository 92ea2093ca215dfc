"""Say versus found in the browser: a text that is sent, what is found, and that it is not kept."""

import html
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.unit.views.inspections.making import HIDDEN, NEWER, NEWEST, PRAISED, address, library

from lineofsight.views.comparing.compare import MOST_CHARACTERS
from lineofsight.web.app import Site, build_app
from lineofsight.web.security import Door

MARKER = "marker-of-a-draft"
DRAFT = f"""\
Ofsted inspected the council from 15 to 26 April 2024. This is a {MARKER} of ours.

The report says: “Support after 21 has now ended for most.”

It adds: “Leaders did not know how many care leavers had no adviser.”

The council is rated ‘good’ for leadership.
"""


class Reader:
    """Somebody at a browser."""

    def __init__(self, workspace: Path) -> None:
        self.workspace = workspace
        app = build_app(Site(workspace, Door(None)))
        self.browser = TestClient(app, base_url="http://127.0.0.1")
        self.address = "/compare"

    def sees(self, address: str) -> str:
        answer = self.browser.get(address)
        assert answer.status_code == 200, answer.text
        return html.unescape(answer.text)

    def sends(self, fields: Mapping[str, str], file: bytes | None = None) -> str:
        """Fills the form in, sends it, and reads the page that it leads to."""
        token = self._token("/compare")
        files = [("document", ("../draft.txt", file))] if file is not None else [("none", "")]
        sent = {"token": token, "authority": "wexcombe", **fields}
        answer = self.browser.post("/compare/text", data=sent, files=files)
        assert answer.status_code == 200, answer.text
        self.address = str(answer.url).removeprefix("http://127.0.0.1")
        return html.unescape(answer.text)

    def data(self, ending: str) -> str:
        found = self.browser.get(self.address.replace("?", f".{ending}?"))
        assert found.status_code == 200
        return found.content.decode("utf-8-sig")

    def forgets(self) -> None:
        name = self.address.rpartition("=")[2]
        sent = {"token": self._token(self.address), "name": name}
        assert self.browser.post("/compare/forgotten", data=sent).status_code == 200

    def _token(self, address: str) -> str:
        found = re.search(r'name="token" value="([^"]+)"', self.browser.get(address).text)
        assert found
        return found[1]


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(library(tmp_path / "workspace"))


BESIDE = {f"report-{NEWER.sha256}": "yes"}


def test_the_newest_full_inspection_is_chosen_at_first(reader: Reader) -> None:
    page = reader.sees("/compare")
    chosen = re.findall(r'name="report-(\w+)" type="checkbox" value="yes" checked', page)
    assert chosen == [NEWEST.sha256]
    assert f"report-{PRAISED.sha256}" in page


def test_another_authoritys_reports_can_be_chosen(reader: Reader) -> None:
    page = reader.sees("/compare?authority=tarrowby")
    assert "Which Tarrowby reports?" in page
    assert f"report-{NEWER.sha256}" not in page


def test_what_differs_is_marked_and_linked_to_its_passage(reader: Reader) -> None:
    page = reader.sends({"text": DRAFT, **BESIDE})
    assert "Support after 21 has <mark>now</mark> ended for most." in page
    assert "added “now”" in page
    assert "Quoted word for word</a>: 1" in page
    assert re.search(rf'href="{address(NEWER)}\?page=3&passage=\d+"', page)


def test_the_same_is_there_as_data(reader: Reader) -> None:
    reader.sends({"text": DRAFT, **BESIDE})
    found = json.loads(reader.data("json"))["found"]
    kinds = {each["kind"]: each["lines"] for each in found["sections"]}
    assert [len(kinds[each]) for each in ("quotation_verbatim", "quotation_altered")] == [1, 1]
    assert found["about"]["sha256"] == NEWER.sha256
    assert HIDDEN.partition(". ")[0] in reader.data("csv")


def test_a_file_is_read_like_a_pasted_text_and_goes(reader: Reader) -> None:
    page = reader.sends(BESIDE, DRAFT.encode())
    assert "draft.txt, beside" in page
    assert "Quoted word for word</a>: 1" in page
    assert not list(reader.workspace.glob("**/draft.txt"))


def test_no_word_of_it_is_in_a_file_a_log_or_an_address(
    reader: Reader, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    reader.sends({"text": DRAFT})  # beside no report, so it comes back in its field
    address_of_draft = reader.address
    reader.sends({"text": DRAFT, **BESIDE})
    printed = capfd.readouterr()
    said = caplog.text + printed.out + printed.err
    assert MARKER not in said + address_of_draft + reader.address
    kept = [file for file in reader.workspace.glob("**/*") if file.is_file()]
    assert not any(MARKER.encode() in file.read_bytes() for file in kept)


def test_what_was_found_can_be_forgotten(reader: Reader) -> None:
    reader.sends({"text": DRAFT, **BESIDE})
    reader.forgets()
    assert "no longer kept" in reader.sees(reader.address)


@pytest.mark.parametrize(
    ("file", "fields", "sentence"),
    [
        (None, {}, "Paste a text, or choose a file"),
        (b"A file.", {"text": DRAFT}, "send one of them"),
        (None, {"text": "?"}, "next to no words"),
        (None, {"text": "word " * (MOST_CHARACTERS // 5 + 1)}, "over 400,000 characters"),
        (b"word " * (MOST_CHARACTERS // 5 + 9), {}, "over 400,000 characters"),
        (b"\0\1\2", {}, "not text, a web page, Word or PDF"),
        (b"", {}, "The file is empty"),
    ],
)
def test_a_form_with_a_fault_says_what_to_do(
    reader: Reader, file: bytes | None, fields: dict[str, str], sentence: str
) -> None:
    page = reader.sends({**fields, **BESIDE}, file)
    assert "There is a problem" in page
    assert page.count(sentence) == 2  # in the summary, and at its field
    assert f'name="report-{NEWER.sha256}" type="checkbox" value="yes" checked' in page


def test_without_a_report_what_was_typed_comes_back(reader: Reader) -> None:
    page = reader.sends({"text": "Something to compare, of some length."})
    assert "Choose at least one report" in page
    assert "Something to compare, of some length.</textarea>" in page


def test_without_documents_it_says_where_to_add_some(tmp_path: Path) -> None:
    assert "There are no inspection documents yet" in Reader(tmp_path).sees("/compare")
