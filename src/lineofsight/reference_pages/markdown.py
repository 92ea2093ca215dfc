"""The few pieces of Markdown that the pages are made of."""

import re
from collections.abc import Iterable, Sequence

WRITTEN = "<!-- Written by `make docs`: change what it describes, not this page. -->"

_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def opening(title: str, *paragraphs: str) -> str:
    """A page's title, the note that it is written by a command, and its first paragraphs."""
    return "\n\n".join([f"# {title}", WRITTEN, *paragraphs]) + "\n"


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table, a line a row. A cell is one line whatever it holds."""
    lines = [_row(headings), _row(["---"] * len(headings)), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def items(lines: Iterable[str]) -> str:
    """A list with bullets."""
    return "\n".join(f"- {line}" for line in lines) + "\n"


def fenced(text: str, kind: str = "text") -> str:
    """A block that is shown as it stands."""
    return f"```{kind}\n{text.strip()}\n```\n"


def linked(words: str, page: str = "") -> str:
    """An id that leads to the heading of that name, on another page or this one."""
    anchor = _NOT_IN_ANCHORS.sub("", words.lower()).replace(" ", "-")
    return f"[`{words}`]({page}#{anchor})"


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(value: object) -> str:
    return " ".join(str(value).split()).replace("|", "\\|")
