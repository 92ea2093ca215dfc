"""The first five minutes of the people this is for, as they would tell them."""

import datetime as dt
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.functional.browser.conftest import Reader, reading, serving

from lineofsight import clock

NUMBERS = re.compile(r"[\d,]+ of [\d,]+")
OUT_OF_LINE = "Out of line with the law or our own standard"
HOME = ("Not seen by anyone", OUT_OF_LINE, "New documents say")
BECAUSE = "It is booked for Thursday; the chair was off sick."


def follow(page: Page, words: str | re.Pattern[str]) -> None:
    """Click the first link in the page that says so."""
    page.get_by_role("main").get_by_role("link", name=words).first.click()


def under(page: Page, heading: str) -> Locator:
    """The part of the page under a heading."""
    return page.get_by_role("region", name=heading)


def heading(page: Page) -> Locator:
    """What the page is called."""
    return page.get_by_role("heading", level=1)


# --- the director: "tell me what I do not know" ----------------------------------------------


def test_the_director_sees_in_one_screen_what_needs_an_answer(reader: Reader) -> None:
    """A handful of each, and it admits what it cannot see before it says what it can."""
    page = reader.goes_to("/")
    expect(heading(page)).to_have_text("What needs an answer")
    for part in HOME:
        assert 1 <= under(page, part).locator(".los-item, .los-quote").count() <= 5
    assert page.get_by_role("heading", level=2).first.inner_text() == HOME[0]
    for sentence in under(page, OUT_OF_LINE).locator(".los-item").all_inner_texts():
        assert NUMBERS.search(sentence)


def test_one_click_leads_her_to_why_and_another_to_the_children(reader: Reader) -> None:
    page = reader.goes_to("/")
    first = under(page, OUT_OF_LINE).get_by_role("link").first
    measure, counted = first.inner_text(), NUMBERS.search(first.inner_text())
    assert counted is not None
    not_met = counted[0].partition(" ")[0]

    first.click()
    assert heading(page).inner_text() in measure
    expect(page.get_by_role("heading", name="Who is not in this number")).to_be_visible()
    expect(page.get_by_role("heading", name="The law and our own standards")).to_be_visible()

    follow(page, re.compile(rf"^{not_met}\b"))
    expect(page.get_by_role("main")).to_contain_text(counted[0])
    expect(page.get_by_role("table").first).to_be_visible()


def test_what_nobody_sees_has_the_inspectors_own_words_beside_it(reader: Reader) -> None:
    page = reader.goes_to("/")
    under(page, "Not seen by anyone").get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text("Nothing here sees this")
    expect(page.get_by_role("heading", name="What inspectors said here")).to_be_visible()
    quote = page.locator("blockquote").first
    said = quote.inner_text()

    page.locator("figure", has=quote).get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text(said[:60])
    expect(page.locator(".los-sheet img").first).to_be_visible()
    expect(page.locator(".los-mark--chosen rect").first).to_be_attached()


def test_she_reads_that_she_is_neither_scored_nor_ranked(reader: Reader) -> None:
    page = reader.goes_to("/")
    expect(page.get_by_role("contentinfo")).to_contain_text("people decide")
    expect(page.get_by_role("contentinfo")).to_contain_text("never scores or predicts risk")


# --- the manager: "where am I exposed this week, and who do I talk to?" -----------------------


@pytest.fixture
def her_site(fictional_site: Path, tmp_path: Path) -> Path:
    """A copy of the fictional council, to write in."""
    return Path(shutil.copytree(fictional_site, tmp_path / "site"))


@pytest.fixture
def manager(browser: Browser, her_site: Path) -> Iterator[Reader]:
    with serving(her_site) as address:
        yield from reading(browser, address)


def her_team(page: Page) -> None:
    """The first team that has something overdue."""
    page.get_by_role("main").get_by_role("link", name=re.compile("^Team")).first.click()
    expect(page.get_by_role("heading", name="Overdue")).to_be_visible()


def says(page: Page, until: dt.date, because: str) -> None:
    """Fill the form in, and send it."""
    expect(heading(page)).to_have_text("Known and in hand")
    for box, number in (("Day", until.day), ("Month", until.month), ("Year", until.year)):
        page.get_by_label(box, exact=True).fill(str(number))
    page.get_by_label("Because").fill(because)
    page.get_by_role("button", name="Record that it is in hand").click()


def test_the_manager_sees_her_team_and_names(manager: Reader) -> None:
    """Five lines to a question, the first children by name, and a page to print."""
    page = manager.goes_to("/teams")
    her_team(page)
    for table in page.get_by_role("table").all():
        assert table.locator("tbody tr:visible").count() <= 5
    follow(page, re.compile("worklist, overdue"))
    child = page.get_by_role("table").first.get_by_role("rowheader").first
    child.get_by_role("link").click()
    expect(heading(page)).to_contain_text("A child’s record")
    expect(page.get_by_role("heading", name="Day by day")).to_be_visible()


def test_she_says_known_in_hand_until_because_and_it_returns(
    manager: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stays on the list with her reason beside it, and comes back when its day has passed."""
    until = clock.today() + dt.timedelta(days=14)
    page = manager.goes_to("/teams")
    her_team(page)
    team = page.url
    follow(page, re.compile("worklist, overdue"))
    page.wait_for_url("**/children?*")
    worklist = page.url
    before = page.get_by_role("rowheader").count()
    follow(page, "Say it is in hand")
    says(page, until, BECAUSE)

    page.wait_for_url("**/children?*")
    expect(page.get_by_role("table").first).to_contain_text(BECAUSE)
    assert page.get_by_role("rowheader").count() == before  # nothing is hidden by saying so
    page.goto(team)
    expect(page.get_by_role("table", name="Known and in hand")).to_contain_text(BECAUSE)

    monkeypatch.setattr(clock, "today", lambda: until + dt.timedelta(days=1))
    page.goto(team)
    passed = page.get_by_role("table", name="Said to be in hand, and the day has passed")
    expect(passed).to_contain_text(BECAUSE)
    page.goto(worklist)
    expect(page.get_by_role("table").first).to_contain_text("that day has passed")
    follow(page, "Say again")
    says(page, until + dt.timedelta(days=8), "The chair came back on Monday.")
    expect(page.get_by_role("table").first).to_contain_text("The chair came back on Monday.")


def test_she_takes_back_what_she_said(manager: Reader) -> None:
    page = manager.goes_to("/children?measure=care.review_overdue")
    follow(page, "Say it is in hand")
    says(page, clock.today() + dt.timedelta(days=3), BECAUSE)
    follow(page, re.compile("^Change"))
    expect(page.get_by_role("main")).to_contain_text(BECAUSE)
    page.get_by_role("button", name="Withdraw this answer").click()
    expect(page.get_by_role("main")).not_to_contain_text(BECAUSE)


def test_a_slip_of_the_pen_costs_her_nothing(manager: Reader) -> None:
    """What she typed is still there, beside a sentence on what to put right."""
    page = manager.goes_to("/children?measure=care.review_overdue")
    follow(page, "Say it is in hand")
    says(page, clock.today() - dt.timedelta(days=1), BECAUSE)
    expect(page.get_by_role("alert")).to_contain_text("The day has passed")
    expect(page.get_by_label("Because")).to_have_value(BECAUSE)


def test_she_prints_the_list_for_supervision(manager: Reader) -> None:
    page = manager.goes_to("/children?measure=care.review_overdue")
    page.emulate_media(media="print")
    expect(page.get_by_role("table").first).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("link", name="Say it is in hand").first).not_to_be_visible()


# --- the analyst: "same counts as my own, to the child" ---------------------------------------


def test_the_analyst_follows_a_number_to_its_rows(reader: Reader) -> None:
    """From the figure to the rule, to the query, and to the row of her own workbook."""
    page = reader.goes_to("/measures/cpp.review_overdue")
    follow(page, re.compile("why this number", re.IGNORECASE))
    for part in ("Step by step", "For which reasons", "The rows that it rests on"):
        expect(page.get_by_role("heading", name=part)).to_be_visible()
    expect(page.get_by_role("table").last).to_contain_text(re.compile(r"\.xlsx, List_7,\s+row \d+"))
    page.get_by_text("The query (SQL)").click()
    expect(page.locator("pre", has_text="SELECT").first).to_be_visible()


def test_she_finds_what_could_not_be_used_and_what_it_hides(reader: Reader) -> None:
    page = reader.goes_to("/data")
    follow(page, "What could not be used")
    expect(heading(page)).to_be_visible()
    expect(page.get_by_role("table").first).to_be_visible()
    page.goto(f"{reader.address}/data")
    follow(page, re.compile("How the files were read|read as"))
    expect(page.get_by_role("main")).to_contain_text("List_")


def test_she_takes_a_list_to_excel(reader: Reader) -> None:
    page = reader.goes_to("/children?measure=care.review_overdue")
    with page.expect_download() as taken:
        follow(page, "Excel")
    assert taken.value.suggested_filename.endswith(".xlsx")
    assert Path(taken.value.path()).read_bytes().startswith(b"PK")


def test_she_sees_which_law_and_which_standard_she_is_held_against(reader: Reader) -> None:
    page = reader.goes_to("/law")
    expect(page.get_by_role("heading", name="Our own standards", exact=True)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("regulation")


# --- the citizen: "was what inspectors asked for done?" ---------------------------------------


def test_the_citizen_reads_what_was_asked_of_her_council(reader: Reader) -> None:
    """Grades in words with their place, what was asked word for word, and what is not known."""
    page = reader.goes_to("/inspections")
    expect(heading(page)).to_have_text("What inspectors said about Wexcombe")
    expect(page.get_by_role("table").first).to_contain_text("Inadequate")
    expect(page.get_by_role("table").first).to_contain_text("4th of 4")
    expect(page.get_by_role("heading", name="What is not known here")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Whether anything that was asked has been")


def test_she_sees_a_quote_at_its_place_in_the_document(reader: Reader) -> None:
    page = reader.goes_to("/inspections")
    quote = page.locator("figure.los-quote:visible").first
    said = quote.locator("blockquote").inner_text()
    quote.get_by_role("link").click()
    expect(page.locator(".los-quote--chosen")).to_contain_text(said[:60])
    expect(page.locator(".los-sheet img")).to_be_visible()
    chosen = page.locator(".los-mark--chosen rect").first.bounding_box()
    assert chosen is not None
    assert chosen["width"] > 20
    assert chosen["height"] > 5


def test_she_searches_in_her_own_words(reader: Reader) -> None:
    page = reader.goes_to("/inspections")
    page.get_by_role("searchbox").fill("care leavers adviser")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_role("main").get_by_role("listitem").first).to_contain_text("page")


def test_the_national_picture_names_no_council(
    reader: Reader, councils: Callable[[], list[str]]
) -> None:
    page = reader.goes_to("/inspections")
    follow(page, "the national picture")
    main = page.get_by_role("main").inner_text()
    assert NUMBERS.search(main)
    assert "95% interval" in main
    assert councils()
    assert not [name for name in councils() if name in main]


@pytest.fixture
def councils(reader: Reader) -> Callable[[], list[str]]:
    """Every council whose documents the library has."""

    def names() -> list[str]:
        held = reader.page.request.get(f"{reader.address}/inspections.json").json()
        return [each["name"] for each in held["found"]]

    return names


# --- whoever takes a wrong turn ----------------------------------------------------------------


@pytest.mark.parametrize("wrong", ["/themes/no-such-theme", "/measures/none", "/children/0000"])
def test_a_wrong_address_says_so(reader: Reader, wrong: str) -> None:
    answer = reader.page.goto(reader.address + wrong)
    assert answer is not None
    assert answer.status == 404
    expect(heading(reader.page)).to_have_text("Page not found")
    reader.went_wrong.clear()  # the browser notes every answer that is an error
