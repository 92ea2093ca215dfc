"""What must hold of the markup of every page, whatever it shows."""

import re
from collections.abc import Iterator
from itertools import pairwise

_HANDLER = re.compile(r'<[^>]* on[a-z]+="')


def faults_in(html: str) -> list[str]:
    """The rules that a page breaks, in words: none where it keeps them all."""
    return [*_headings(html), *_inline(html), *_tables(html), *_ids(html)]


def _headings(html: str) -> Iterator[str]:
    levels = [int(each) for each in re.findall(r"<h([1-6])", html)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "there is not one h1 before every other heading"
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield "a level of headings is left out"


def _inline(html: str) -> Iterator[str]:
    if " style=" in html:
        yield "a style is inline"
    if any("src=" not in each for each in re.findall(r"<script[^>]*>", html)):
        yield "a script is inline"
    if _HANDLER.search(html):
        yield "an element runs script of its own"


def _tables(html: str) -> Iterator[str]:
    if html.count("<table") != html.count("<caption"):
        yield "a table has no caption"


def _ids(html: str) -> Iterator[str]:
    ids = re.findall(r' id="([^"]+)"', html)
    if len(ids) != len(set(ids)):
        yield "an id stands twice"
    if not set(re.findall(r'<label[^>]* for="([^"]+)"', html)) <= set(ids):
        yield "a label has no field"
