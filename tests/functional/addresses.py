"""An example of every page, found as a reader would find it: by following links from the first."""

import re
from collections import deque
from collections.abc import Iterator
from html import unescape

from starlette.routing import compile_path
from starlette.testclient import TestClient

from lineofsight.pages.page import Page
from lineofsight.pages.registry import all_pages

MOST_OF_A_KIND = 4  # addresses of one page whose links are followed
_LINK = re.compile(r'href="(/[^"#]*)')


def found_by_links(pages: TestClient) -> dict[str, str]:
    """The first address of each page that links lead to, by the page's name."""
    found: dict[str, list[str]] = {}
    waiting, seen = deque(["/"]), {"/"}
    while waiting:
        address = waiting.popleft()
        page = page_at(address)
        if page is None or len(found.setdefault(page.name, [])) >= MOST_OF_A_KIND:
            continue
        found[page.name].append(address)
        for link in _links(pages.get(address).text):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    return {name: addresses[0] for name, addresses in found.items()}


def page_at(address: str) -> Page | None:
    """The page that has this address; None for data, pictures and what is no page."""
    path = address.partition("?")[0]
    return next((each for each in all_pages() if _pattern(each).match(path)), None)


def _pattern(page: Page) -> re.Pattern[str]:
    return compile_path(page.address)[0]


def _links(html: str) -> Iterator[str]:
    for link in _LINK.findall(html):
        if not re.search(r"\.(json|csv|xlsx|css|svg|png|js)(\?|$)", link):
            yield unescape(link)
