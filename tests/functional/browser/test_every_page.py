"""Every page, in a browser: WCAG 2.2 AA, narrow, without script, by keyboard, on paper.

The rules are run by axe-core. 320 pixels are also what a page of 1,280 has at 400%, and 640 are
what it has at 200%.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ViewportSize
from tests.functional.browser.conftest import Reader

from lineofsight.pages.registry import all_pages

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],  # what keeps the rules is not told of, which is quicker
}
HEADINGS_SKIP = """
    () => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(each => +each.tagName[1])
        .some((level, n, all) => n && level > all[n - 1] + 1)
"""
WIDER_THAN_THE_SCREEN = "() => document.scrollingElement.scrollWidth - window.innerWidth"
FOCUSED = "() => document.activeElement.textContent.trim()"
PAPER: ViewportSize = {"width": 718, "height": 1046}  # A4 within margins of 1 cm
every_page = pytest.mark.parametrize("name", [page.name for page in all_pages()])


@every_page
def test_links_lead_to_it(examples: dict[str, str], name: str) -> None:
    assert name in examples


@every_page
def test_it_keeps_the_rules(reader: Reader, examples: dict[str, str], name: str) -> None:
    _keeps_the_rules(reader, examples[name])


@every_page
def test_it_keeps_them_when_narrow(
    narrow_reader: Reader, examples: dict[str, str], name: str
) -> None:
    _keeps_the_rules(narrow_reader, examples[name])
    assert narrow_reader.page.evaluate(WIDER_THAN_THE_SCREEN) <= 0


@every_page
def test_enlarged_twice_it_needs_no_scrolling_sideways(
    enlarging_reader: Reader, examples: dict[str, str], name: str
) -> None:
    page = enlarging_reader.goes_to(examples[name])
    assert page.evaluate(WIDER_THAN_THE_SCREEN) <= 0
    assert page.locator("h1").is_visible()


def _keeps_the_rules(reader: Reader, address: str) -> None:
    page = reader.goes_to(address)
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    assert page.locator("h1").count() == 1
    assert not page.evaluate(HEADINGS_SKIP)


@every_page
def test_it_is_complete_without_script(
    reader: Reader, reader_without_script: Reader, examples: dict[str, str], name: str
) -> None:
    with_script = reader.goes_to(examples[name]).locator("main").inner_text()
    without = reader_without_script.goes_to(examples[name]).locator("main").inner_text()
    assert without == with_script


@every_page
def test_the_keyboard_reaches_the_page_at_once(
    reader: Reader, examples: dict[str, str], name: str
) -> None:
    page = reader.goes_to(examples[name])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Skip to main content"
    page.keyboard.press("Enter")
    page.wait_for_url("**#main-content")


@every_page
def test_on_paper_there_is_the_page_and_no_menu(
    reader: Reader, examples: dict[str, str], name: str
) -> None:
    page = reader.goes_to(examples[name])
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    assert page.locator("h1").is_visible()
    assert not page.locator("nav[aria-label=Menu]").is_visible()
    assert page.evaluate(WIDER_THAN_THE_SCREEN) <= 0
