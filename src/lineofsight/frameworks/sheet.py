"""A page of a document with the places of its quotes, as it is asked for and as it comes back."""

from collections.abc import Sequence
from dataclasses import dataclass

PAGES_BEFORE = 2  # on which a quote that ends on a page may begin
DIGITS = 4  # of a place: a fiftieth of a millimetre on paper


@dataclass(frozen=True)
class Quoted:
    """A quote as it was read, and the page (from 1) that it begins on."""

    page: int
    text: str


@dataclass(frozen=True)
class Box:
    """A rectangle on a page, in shares of the page's width and height, from its top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sheet:
    """A page as PNG; and for each quote that was asked for its boxes there, one a line."""

    picture: bytes
    boxes: tuple[tuple[Box, ...], ...]


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all of these."""
    x, y = min(each.x for each in boxes), min(each.y for each in boxes)
    right = max(each.x + each.width for each in boxes)
    bottom = max(each.y + each.height for each in boxes)
    return Box(x, y, round(right - x, DIGITS), round(bottom - y, DIGITS))
