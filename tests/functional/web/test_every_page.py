"""Every page that links lead to keeps the rules of its markup, and the rules can be broken."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.functional.web.browsing import browser
from tests.functional.web.markup import faults_in

from lineofsight.pages.registry import all_pages
from lineofsight.workspace.imports import FOLDER as IMPORTS

TOKEN = re.compile(r'name="token" value="[^"]+"')


@pytest.mark.parametrize("name", [page.name for page in all_pages()])
def test_its_markup_keeps_the_rules(pages: TestClient, examples: dict[str, str], name: str) -> None:
    assert faults_in(pages.get(examples[name]).text) == []


@pytest.fixture(scope="module")
def without_lists(
    fictional_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestClient]:
    """The same workspace without the imports that its answers were worked out from."""
    answers = tmp_path_factory.mktemp("answers") / "workspace"
    shutil.copytree(fictional_site, answers, ignore=shutil.ignore_patterns(IMPORTS))
    with browser(answers) as it:
        yield it


@pytest.mark.parametrize("name", [page.name for page in all_pages()])
def test_it_needs_no_list_that_is_kept(
    pages: TestClient, without_lists: TestClient, examples: dict[str, str], name: str
) -> None:
    with_lists, without = (each.get(examples[name]) for each in (pages, without_lists))
    assert without.status_code == 200
    assert TOKEN.sub("", without.text) == TOKEN.sub("", with_lists.text)


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<h2>", "there is not one h1 before every other heading"),
        ("<h1><h1>", "there is not one h1 before every other heading"),
        ("<h1><h3>", "a level of headings is left out"),
        ('<h1><p style="color: red">', "a style is inline"),
        ("<h1><script>go()</script>", "a script is inline"),
        ('<h1><a onclick="go()">', "an element runs script of its own"),
        ("<h1><table>", "a table has no caption"),
        ('<h1 id="a"><p id="a">', "an id stands twice"),
        ('<h1><label for="a">', "a label has no field"),
    ],
)
def test_what_breaks_a_rule_is_found(html: str, fault: str) -> None:
    assert fault in faults_in(html)
