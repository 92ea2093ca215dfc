"""The first five minutes of the people this is for, as they would tell them."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.functional.browser.conftest import Reader

NUMBERS = re.compile(r"[\d,]+ of [\d,]+")


def follow(page: Page, words: str | re.Pattern[str]) -> None:
    """Click the first link in the page that says so."""
    page.get_by_role("main").get_by_role("link", name=words).first.click()


def under(page: Page, heading: str) -> Page:
    """The part of the page under a heading."""
    return page.get_by_role("region", name=heading)  # type: ignore[return-value]


def test_the_director_learns_what_she_did_not_know(reader: Reader) -> None:
    """In one screen: what nobody sees, and what is out of line. One click leads to why."""
    page = reader.goes_to("/")
    expect(under(page, "Not seen by anyone").get_by_role("link").first).to_be_visible()
    first = under(page, "Out of line with the law or our own standard").get_by_role("link").first
    expect(first).to_have_text(NUMBERS)
    measure = first.inner_text().rpartition(": ")[0]

    first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(measure.partition(":")[0][:40])
    expect(page.get_by_role("main")).to_contain_text(NUMBERS)

    follow(page, re.compile("in this list|overdue|not met|not as", re.IGNORECASE))
    expect(page.get_by_role("table").first).to_be_visible()


def test_beside_each_theme_stand_the_inspectors_own_words(reader: Reader) -> None:
    page = reader.goes_to("/themes")
    follow(page, "Support for care leavers")
    expect(page.get_by_role("heading", name="What inspectors said here")).to_be_visible()
    quote = page.locator("blockquote").first
    said = quote.inner_text()

    page.locator("figure", has=quote).get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text(said[:60])
    expect(page.locator(".los-sheet img").first).to_be_visible()
    expect(page.locator(".los-sheet rect").first).to_be_attached()


def test_the_manager_says_that_something_is_known(reader: Reader) -> None:
    """She opens her team, sees five lines, and says of one: in hand, until, because."""
    page = reader.goes_to("/teams")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Team")).first.click()
    expect(page.get_by_role("heading", name="Overdue")).to_be_visible()


def test_the_analyst_follows_a_number_to_its_rows(reader: Reader) -> None:
    """From the figure to the rule, and to the row of her own workbook."""
    page = reader.goes_to("/measures/cpp.review_overdue")
    follow(page, re.compile("why this number", re.IGNORECASE))
    expect(page.get_by_role("main")).to_contain_text("SELECT")
    expect(page.get_by_role("main")).to_contain_text("List_7")

    page.goto(f"{reader.address}/data")
    follow(page, "What could not be used")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_citizen_asks_whether_it_was_done(reader: Reader) -> None:
    """Published documents only: what was asked, in inspectors' words, with its paragraph."""
    page = reader.goes_to("/inspections")
    expect(page.get_by_role("main")).to_contain_text("Inadequate")
    page.get_by_role("searchbox").fill("care leavers adviser")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("mark").first).to_be_visible()


@pytest.mark.parametrize("wrong", ["/themes/no-such-theme", "/measures/none", "/children/0000"])
def test_a_wrong_address_says_so(reader: Reader, wrong: str) -> None:
    answer = reader.page.goto(reader.address + wrong)
    assert answer is not None
    assert answer.status == 404
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Page not found")
    reader.went_wrong.clear()  # the browser notes every answer that is an error
