"""The menu of every page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """`is_here` marks the part of the site that a page is in, `is_this` the very page."""

    words: str
    address: str
    is_here: bool
    is_this: bool


_PARTS = (
    ("Home", "/"),
    ("Themes", "/themes"),
    ("Measures", "/measures"),
    ("Teams", "/teams"),
    ("Children", "/children"),
    ("Inspections", "/inspections"),
    ("Money", "/money"),
    ("Blind spots", "/blind-spots"),
    ("Data", "/data"),
    ("Law", "/law"),
)


def menu(path: str) -> list[Item]:
    """The menu as it stands on the page at this address."""
    return [Item(words, to, _is_in(path, to), path == to) for words, to in _PARTS]


def _is_in(path: str, part: str) -> bool:
    return path == part or (part != "/" and path.startswith(f"{part}/"))
