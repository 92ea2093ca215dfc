"""The first page with nothing but a keyboard: every link and control is reached, and seen."""

import pytest
from playwright.sync_api import Page
from tests.functional.browser.conftest import Reader

MOST_STEPS = 500
ALL = """
    () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter(each => !each.disabled && each.type !== 'hidden')
        .map((each, n) => { each.dataset.place = n; return n; })
"""
# What changes in the look of a thing when it gets the focus.
LOOK = """
    each => { const look = getComputedStyle(each);
        return [look.outline, look.boxShadow, look.backgroundColor, look.border].join(); }
"""
FOCUSED = "() => document.activeElement.dataset.place"
IN_SIGHT = """
    () => { const box = document.activeElement.getClientRects()[0];  // of a link on two lines
        const down = Math.min(box.height / 2, 9);
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + down);
        return box.width > 0 && box.top > -1 && box.top < innerHeight
            && (document.activeElement.contains(top) || top.contains(document.activeElement)); }
"""


@pytest.fixture
def home(reader: Reader) -> Page:
    return reader.goes_to("/")


def test_everything_is_reached_in_the_order_of_the_page(home: Page) -> None:
    places = home.evaluate(ALL)
    assert len(places) > 20
    assert [int(place) for place in _reached(home)] == places


def test_the_focus_is_always_seen(home: Page) -> None:
    home.evaluate(ALL)
    looks = {place: home.locator(f"[data-place='{place}']").evaluate(LOOK) for place in _all(home)}
    for _ in looks:
        home.keyboard.press("Tab")
        place = home.evaluate(FOCUSED)
        focused = home.locator(f"[data-place='{place}']")
        assert focused.evaluate(LOOK) != looks[place], focused.inner_text()
        assert home.evaluate(IN_SIGHT), focused.inner_text()


def test_it_goes_backwards_too_and_is_never_caught(home: Page) -> None:
    home.evaluate(ALL)
    there = _reached(home)
    home.keyboard.press("Shift+Tab")
    assert home.evaluate(FOCUSED) == there[-1]
    home.keyboard.press("Shift+Tab")
    assert home.evaluate(FOCUSED) == there[-2]


def test_enter_follows_a_link(home: Page) -> None:
    home.get_by_role("region", name="Not seen by anyone").get_by_role("link").first.focus()
    home.keyboard.press("Enter")
    home.wait_for_url("**/themes/*")
    assert home.get_by_role("heading", level=1).is_visible()


def _all(page: Page) -> list[str]:
    return [str(place) for place in page.evaluate(ALL)]


def _reached(page: Page) -> list[str]:
    """Every thing that the Tab key comes to, until it leaves the page."""
    reached: list[str] = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        place = page.evaluate(FOCUSED)
        if place is None:
            return reached
        reached.append(place)
    raise AssertionError(f"The keyboard did not leave the page in {MOST_STEPS} steps.")
