"""The pieces a page is made of. `page.typ` knows how to draw each kind, by its class name."""

import dataclasses
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Span:
    """A run of text. `marks` are the facts it prints; `note` is a footnote at its end."""

    text: str
    marks: tuple[str, ...] = ()
    note: str = ""
    bold: bool = False


@dataclass(frozen=True)
class Title:
    """A title of one or more lines."""

    lines: tuple[str, ...]
    size: float = 20
    bold: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading. `right` stands at the other end of a boxed one; `entry` lists it in contents."""

    spans: tuple[Span, ...]
    level: int = 1
    boxed: bool = False
    right: tuple[Span, ...] = ()
    entry: bool = False


@dataclass(frozen=True)
class Para:
    """A paragraph, hanging from its number when it has one."""

    spans: tuple[Span, ...]
    number: str = ""
    hang: float = 22
    indent: float = 0


@dataclass(frozen=True)
class Item:
    """One item of a list, with its marker and its sub-items."""

    marker: str
    spans: tuple[Span, ...]
    parts: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Item, ...]
    hang: float = 16
    indent: float = 0


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    spans: tuple[Span, ...]
    indent: float = 0


@dataclass(frozen=True)
class Table:
    """A ruled table; widths are shares of the line."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heads: int = 0
    ruled: bool = True
    inset: float = 5


@dataclass(frozen=True)
class Box:
    """Other blocks inside a ruled box."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Lines:
    """Lines that stay lines: an address, a signature."""

    lines: tuple[tuple[Span, ...], ...]
    size: float = 0


@dataclass(frozen=True)
class Contents:
    """The list of headings with their printed page numbers."""

    title: str = "Contents"


@dataclass(frozen=True)
class Space:
    """Empty space, in points."""

    height: float


@dataclass(frozen=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True)
class Break:
    """A new page."""


@dataclass(frozen=True)
class Sink:
    """Moves what follows so near the page's foot that it must cross to the next page."""


Block = (
    Title | Heading | Para | Items | Table | Box | Lines | Contents | Space | Rule | Break | Sink
)


@dataclass(frozen=True)
class Style:
    """How every page of a document looks."""

    size: float = 11
    font: str = "Libertinus Serif"
    running: str = ""  # a running header, with the page number at its right
    footer: tuple[str, ...] = ()  # the footer's lines, from the second page
    number: str = "right"  # where the footer's page number stands: right, left or none
    number_size: float = 16
    first_number: bool = False  # whether the first page prints its number
    rule: bool = True
    emblem: str = "right"  # one emblem at the right, or a row of them
    unnumbered: int = 0  # pages before the printed page 1
    gap: float = 11  # between paragraphs


@dataclass(frozen=True)
class Pages:
    """A whole document, ready to be set."""

    style: Style
    blocks: tuple[Block, ...]


def as_data(value: Any) -> Any:
    """The same as plain lists and objects, each object naming its kind."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return {"kind": type(value).__name__} | {name: as_data(got) for name, got in fields.items()}
    if isinstance(value, tuple):
        return [as_data(entry) for entry in value]
    return value
