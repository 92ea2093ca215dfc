"""Lines of a document into blocks: headings, paragraphs, list items and small print.

Running headers, page numbers and footnotes are told apart by where they stand, how large they
are and whether they come back on other pages, never by what they say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lineofsight.frameworks.pdf import Line, Page

_EDGE = 0.1  # running headers and footers stand in the outer tenth of a page
_SMALL = 0.92  # footnotes and small print are under this share of the body's size
_LARGE = 1.12  # a heading without bold is over this share
_PITCH = 1.75  # lines further apart than this many sizes belong to different blocks
_HEADING_PITCH = 1.55  # a heading wraps more tightly than that
_TIGHT = 1.4  # and lines nearer than this belong together whatever their left edge
_INDENT = 6.0  # points: a left edge further in than this is an indent

_BULLET = re.compile(r"^([◼■▪●•◦○➢➤▶\uf000-\uf0ff])(?:\s+|$)|^([-–—o§*])\s+(?=\S)")
_NUMBER = re.compile(r"^(\d{1,3})(?:[.)](?:\s+|$|(?=[A-Z‘“'\"]))|\s{1,}(?=[A-Z‘“]))")
_LETTER = re.compile(r"^\(?([a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_PAGE_NUMBER = re.compile(r"^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;]['’”\")\]]*$")


class Kind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SMALL = "small"


@dataclass(frozen=True)
class Block:
    """Lines that belong together, joined. `page` is where the block begins.

    `marker` is an item's bullet ("•"), number ("12") or letter ("a"); `x0` is where the marker,
    or the text if there is none, begins; `size` is in points.
    """

    kind: Kind
    text: str
    page: int
    x0: float
    size: float
    bold: bool
    marker: str | None = None
    page_end: int = 0


@dataclass(frozen=True)
class Layout:
    """A whole document as blocks in reading order, with the lines of each page kept."""

    blocks: tuple[Block, ...]
    pages: tuple[tuple[Line, ...], ...]
    body_size: float

    @property
    def page_count(self) -> int:
        """How many pages the file has."""
        return len(self.pages)

    def text_of_page(self, number: int) -> str:
        """The lines of one page (from 1) with a line break between them."""
        return "\n".join(line.text for line in self.pages[number - 1])


def lay_out(pages: Sequence[Page]) -> Layout:
    """The document's blocks, without running headers, page numbers and footnote marks."""
    body_size = _body_size(pages)
    running = _running_text(pages)
    kept = tuple(_without_running(page, running) for page in pages)
    joined = tuple(tuple(_join_fragments(lines)) for lines in kept)
    return Layout(tuple(_Blocks(body_size).of(joined)), joined, body_size)


def _body_size(pages: Sequence[Page]) -> float:
    weights: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            weights[round(line.size * 2) / 2] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 12.0


def _at_edge(line: Line, page: Page) -> bool:
    return line.y < page.height * _EDGE or line.y > page.height * (1 - _EDGE)


def _likeness(line: Line) -> str:
    return re.sub(r"\W*\d+(?:st|nd|rd|th)?\W*", "#", line.text.lower())


def _running_text(pages: Sequence[Page]) -> set[str]:
    """What stands at the edge of two pages or more, numbers apart."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_likeness(line) for line in page.lines if _at_edge(line, page)})
    return {text for text, count in seen.items() if count >= 2}


def _without_running(page: Page, running: set[str]) -> tuple[Line, ...]:
    return tuple(
        line
        for line in page.lines
        if line.text and not (_at_edge(line, page) and _is_running(line, page, running))
    )


def _is_running(line: Line, page: Page, running: set[str]) -> bool:
    if _PAGE_NUMBER.match(line.text):
        return True
    # The first page has no running header of its own; what repeats there is its title.
    return page.number > 1 and _likeness(line) in running


def _join_fragments(lines: Sequence[Line]) -> Iterator[Line]:
    """A footnote mark in the middle of a line breaks it in the file: mend such lines."""
    held: Line | None = None
    for line in lines:
        if held is not None and _same_printed_line(held, line):
            glue = "" if held.text.endswith("-") else " "
            held = replace(held, text=held.text + glue + line.text, x1=line.x1)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _same_printed_line(left: Line, right: Line) -> bool:
    gap = right.x0 - left.x1
    return (
        left.page == right.page
        and abs(left.y - right.y) < 0.3 * left.size
        and -0.3 * left.size < gap < 1.5 * left.size
    )


class _Blocks:
    """Builds blocks line by line; knows the last line and which numbers are due next."""

    def __init__(self, body_size: float) -> None:
        self.body_size = body_size
        self.done: list[Block] = []
        self.block: Block | None = None
        self.last: Line | None = None
        self.text_x0 = 0.0
        self.waiting: tuple[str, Line] | None = None
        self.numbers_seen: set[int] = {0}

    def of(self, pages: Sequence[Sequence[Line]]) -> list[Block]:
        for lines in pages:
            for line in lines:
                self.take(line)
        self.close()
        return self.done

    def take(self, line: Line) -> None:
        marker, text = self.marker_of(line)
        if marker is not None and not text:
            self.close()
            self.waiting = (marker, line)
            return
        if self.waiting is not None:
            self.begin_after_waiting(line)
        elif self.block is not None and marker is None and self.continues(self.block, line):
            self.extend(self.block, line)
        else:
            self.close()
            self.begin(line, marker, text, line.x0)
        self.last = line

    def marker_of(self, line: Line) -> tuple[str | None, str]:
        if bullet := _BULLET.match(line.text):
            return (bullet[1] or bullet[2]), line.text[bullet.end() :]
        if (number := _NUMBER.match(line.text)) and self.is_due(int(number[1]), line, number):
            return number[1], line.text[number.end() :]
        if (letter := _LETTER.match(line.text)) and self.last_ended():
            return letter[1], line.text[letter.end() :]
        return None, line.text

    def is_due(self, number: int, line: Line, match: re.Match[str]) -> bool:
        """A number at a line's start is an item's only where an item can begin."""
        with_stop = match[0].strip() != match[1]
        if not with_stop:
            return False
        if number - 1 in self.numbers_seen and (self.last_ended() or number > 1):
            return not self.inside_sentence(line)
        return self.last_ended() and not self.inside_sentence(line)

    def inside_sentence(self, line: Line) -> bool:
        """The line before runs on into this one at the same left edge."""
        block, last = self.block, self.last
        if block is None or last is None or self.last_ended() or block.kind is Kind.HEADING:
            return False
        return line.page == last.page and line.x0 > block.x0 + _INDENT

    def last_ended(self) -> bool:
        block = self.block
        return block is None or block.kind is Kind.HEADING or bool(_ENDED.search(block.text))

    def begin_after_waiting(self, line: Line) -> None:
        marker, marker_line = self.waiting or ("", line)
        self.waiting = None
        self.begin(line, marker, line.text, marker_line.x0)

    def begin(self, line: Line, marker: str | None, text: str, x0: float) -> None:
        kind = self.kind_of(line, marker)
        if marker is not None and marker.isdigit() and kind is Kind.ITEM:
            self.numbers_seen.add(int(marker))
        self.block = Block(
            kind, text, line.page, x0, line.size, line.bold, marker, page_end=line.page
        )
        self.text_x0 = 0.0

    def kind_of(self, line: Line, marker: str | None) -> Kind:
        if line.size < self.body_size * _SMALL:
            return Kind.SMALL
        large = line.size > self.body_size * _LARGE
        if (line.bold or large) and (marker is None or marker.isdigit()):
            return Kind.HEADING
        return Kind.ITEM if marker is not None else Kind.PARAGRAPH

    def continues(self, block: Block, line: Line) -> bool:
        if self.kind_of(line, None) is not self.likeness_of(block):
            return False
        if line.page != block.page_end:
            return self.continues_over_page(block, line)
        return self.continues_on_page(block, line)

    @staticmethod
    def likeness_of(block: Block) -> Kind:
        return Kind.PARAGRAPH if block.kind is Kind.ITEM else block.kind

    def continues_on_page(self, block: Block, line: Line) -> bool:
        if self.last is None or abs(line.size - block.size) > 0.15 * block.size:
            return False
        drop = self.last.y - line.y
        if block.kind is Kind.SMALL and line.mark is not None:
            return False
        pitch = _HEADING_PITCH if block.kind is Kind.HEADING else _PITCH
        if not 0 < drop <= pitch * line.size:
            return False
        if block.kind is Kind.ITEM and line.x0 < block.x0 + _INDENT and self.text_x0:
            return drop <= _TIGHT * line.size and line.x0 > self.text_x0 - _INDENT
        return line.x0 < block.x0 + 12 * _INDENT or block.kind is Kind.HEADING

    def continues_over_page(self, block: Block, line: Line) -> bool:
        if block.kind in (Kind.HEADING, Kind.SMALL):
            return False
        if not _ENDED.search(block.text) or line.text[:1].islower():
            return True
        return block.kind is Kind.ITEM and line.x0 > block.x0 + _INDENT

    def extend(self, block: Block, line: Line) -> None:
        if block.kind is Kind.ITEM and not self.text_x0:
            self.text_x0 = line.x0
        self.block = replace(block, text=join(block.text, line.text), page_end=line.page)

    def close(self) -> None:
        if self.block is not None:
            self.done.append(self.block)
        self.block = None


def join(left: str, right: str) -> str:
    """Two lines as one text; a word broken at its hyphen stays one word."""
    if re.search(r"\w-$", left) and right[:1].isalnum():
        return left + right
    return f"{left} {right}"
