"""Lines of a document into blocks: headings, paragraphs, list items and small print.

Running headers, page numbers and footnotes are told apart by where they stand, how large they
are and whether they come back on other pages, never by what they say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from lineofsight.frameworks.pdf import Line, Page

_EDGE = 0.1  # running headers and footers stand in the outer tenth of a page
_NUMBER_EDGE = 0.15  # page numbers stand a little further in on some
_SMALL = 0.89  # footnotes and small print are under this share of the body's size
_LARGE = 1.12  # a heading without bold is over this share
_APART = 1.3  # lines further apart than this many leadings belong to different blocks
_ROW_APART = 1.025  # a table's rows stand this much apart: enough where a sentence has ended
_ITEM_APART = 1.08  # and where none has, this much before a capital letter
_SET_IN_APART = 1.05  # or this much in text that is set further in
_MARGIN_SHARE = 0.03  # the margin is the leftmost edge that this share of lines begins at
_WIDTH = 0.55  # of a letter, as a share of its size
_INDENT = 6.0  # points: a left edge further in than this is an indent

_BULLET = re.compile(r"^([^\w\s\"'‘’“”(\[£$€©…&/+=%@#.,:;!?<>-])(?:\s+|$)|^(o|-)\s+(?=\S)")
_DASHES = frozenset("-–—−‒―─⎯o")
_NUMBER = re.compile(r"^(\d{1,3})(?:[.)](?:\s+|$|(?=[A-Z‘“'\"]))|\s{1,}(?=[A-Z‘“]))")
_LETTER = re.compile(r"^\(?([a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_ENTRY = re.compile(r"\.{4,}|[^\d\s]\s+\d{1,3}$")
_FRONT_PAGES = 5
_FEWEST_ENTRIES = 4
_PAGE_NUMBER = re.compile(r"^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;]['’”\")\]]*$")
_INTRODUCES = re.compile(r":(?:\s*\([^()]*\))?$")  # a reference in brackets may stand behind
_CLOSED = re.compile(r"[.!?:;)]['’”\")\]]*$")  # an item may also end with a bracket


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
    or the text if there is none, begins; `size` is in points; `turns` has, for each page that the
    text runs on to, where in the text that page begins and its number.
    """

    kind: Kind
    text: str
    page: int
    x0: float
    size: float
    bold: bool
    marker: str | None = None
    page_end: int = 0
    turns: tuple[tuple[int, int], ...] = ()

    def page_at(self, offset: int) -> int:
        """The page on which the character at `offset` of the text stands."""
        passed = [page for start, page in self.turns if start <= offset]
        return passed[-1] if passed else self.page


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

    def contents_pages(self) -> frozenset[int]:
        """The numbers of the pages near the front whose lines end with page numbers."""
        return frozenset(
            number
            for number, lines in enumerate(self.pages[:_FRONT_PAGES], 1)
            if sum(_ENTRY.search(line.text) is not None for line in lines) >= _FEWEST_ENTRIES
        )

    def text_of_page(self, number: int) -> str:
        """The lines of one page (from 1) with a line break between them."""
        return "\n".join(line.text for line in self.pages[number - 1])


def lay_out(pages: Sequence[Page]) -> Layout:
    """The document's blocks, without running headers, page numbers and footnote marks."""
    body_size = _body_size(pages)
    running = _running_text(pages)
    kept = tuple(_without_running(page, running) for page in pages)
    joined = tuple(tuple(_join_fragments(lines)) for lines in kept)
    measure = _Measure(body_size, _leading(joined, body_size), _margin(joined), _right(joined))
    return Layout(tuple(_Blocks(measure).of(joined)), joined, body_size)


def _body_size(pages: Sequence[Page]) -> float:
    weights: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            weights[round(line.size * 2) / 2] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 12.0


def _leading(pages: Sequence[Sequence[Line]], body_size: float) -> float:
    """The usual drop from one line of the body to the next, in sizes of type."""
    drops: Counter[float] = Counter()
    for lines in pages:
        for upper, lower in pairwise(lines):
            drop = round((upper.y - lower.y) / lower.size, 2)
            if abs(lower.size - body_size) < 0.3 and 0.9 < drop < 2.5:
                drops[drop] += 1
    return drops.most_common(1)[0][0] if drops else 1.2


def _at_edge(line: Line, page: Page) -> bool:
    return line.y < page.height * _EDGE or line.y > page.height * (1 - _EDGE)


def _margin(pages: Sequence[Sequence[Line]]) -> float:
    """The left edge that text has when it is not set further in."""
    edges = Counter(round(line.x0) for lines in pages for line in lines)
    enough = _MARGIN_SHARE * edges.total()
    return min((edge for edge, count in edges.items() if count >= enough), default=0)


def _right(pages: Sequence[Sequence[Line]]) -> float:
    """The right edge that full lines reach."""
    edges = sorted(line.x1 for lines in pages for line in lines)
    return edges[len(edges) * 19 // 20] if edges else 0


def _is_page_number(line: Line, page: Page) -> bool:
    near = page.height * _NUMBER_EDGE
    return bool(_PAGE_NUMBER.match(line.text)) and not near < line.y < page.height - near


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
        if line.text and not _is_page_number(line, page) and not _runs(line, page, running)
    )


def _runs(line: Line, page: Page, running: set[str]) -> bool:
    # The first page has no running header of its own; what repeats at its top is its title.
    is_title = page.number == 1 and line.y > page.height / 2
    return not is_title and _at_edge(line, page) and _likeness(line) in running


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


@dataclass(frozen=True)
class _Measure:
    """How the document is set: size and leading of its body, and its edges, in points."""

    body_size: float
    leading: float
    margin: float
    right: float


class _Blocks:
    """Builds blocks line by line; knows the last line and which numbers are due next."""

    def __init__(self, measure: _Measure) -> None:
        self.body_size = measure.body_size
        self.leading = measure.leading
        self.margin = measure.margin
        self.right = measure.right
        self.done: list[tuple[int, Block]] = []
        self.lines_taken = 0
        self.block: Block | None = None
        self.begun = 0
        self.small_begun = 0
        self.last: Line | None = None
        self.small: Block | None = None
        self.last_small: Line | None = None
        self.text_x0 = 0.0
        self.waiting: tuple[str, Line] | None = None
        self.numbers_seen: set[int] = {0}

    def of(self, pages: Sequence[Sequence[Line]]) -> list[Block]:
        for lines in pages:
            for line in lines:
                self.take(line)
        self.close()
        self.close_small()
        return [block for _, block in sorted(self.done, key=lambda pair: pair[0])]

    def take(self, line: Line) -> None:
        self.lines_taken += 1
        if line.size < self.body_size * _SMALL:
            self.take_small(line)
            return
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

    def take_small(self, line: Line) -> None:
        """Small print is kept apart: a paragraph runs on past the footnotes of its page."""
        last, self.last_small = self.last_small, line
        if self.small is not None and last is not None and _runs_on(last, line, self.leading):
            self.small = replace(self.small, text=join(self.small.text, line.text))
            return
        self.close_small()
        self.small_begun = self.lines_taken
        self.small = _block(Kind.SMALL, line, line.text, line.x0, None)

    def close_small(self) -> None:
        if self.small is not None:
            self.done.append((self.small_begun, self.small))
        self.small = None

    def marker_of(self, line: Line) -> tuple[str | None, str]:
        bullet = _BULLET.match(line.text)
        if bullet and self.may_be_bullet(bullet[1] or bullet[2], line):
            return (bullet[1] or bullet[2]), line.text[bullet.end() :]
        if (number := _NUMBER.match(line.text)) and self.is_due(int(number[1]), line, number):
            return number[1], line.text[number.end() :]
        if (letter := _LETTER.match(line.text)) and self.letter_is_due(letter[1], line):
            return letter[1], line.text[letter.end() :]
        return None, line.text

    def letter_is_due(self, letter: str, line: Line) -> bool:
        """A letter begins an item after the end of one, or after the letter before it."""
        block = self.block
        if block is not None and block.marker is not None and len(letter) == 1:
            before = block.marker == chr(ord(letter) - 1)
            return (before and abs(block.x0 - line.x0) < 3) or self.last_ended(line)
        return self.last_ended(line)

    def may_be_bullet(self, sign: str, line: Line) -> bool:
        """A dash may also be a sentence's own, wrapped to the start of a line."""
        if sign not in _DASHES or self.last_ended(line):
            return True
        block = self.block
        return block is not None and block.marker in _DASHES and abs(block.x0 - line.x0) < 3

    def is_due(self, number: int, line: Line, match: re.Match[str]) -> bool:
        """A number at a line's start is an item's only where an item can begin."""
        if match[0].strip() == match[1]:
            return False
        follows = number > 1 and number - 1 in self.numbers_seen
        if follows and line.text[match.end() : match.end() + 1].isupper():
            return True
        return self.last_ended(line) and not self.inside_sentence(line)

    def inside_sentence(self, line: Line) -> bool:
        """The line before runs on into this one at the same left edge."""
        block, last = self.block, self.last
        if block is None or last is None or self.last_ended(line) or block.kind is Kind.HEADING:
            return False
        return line.page == last.page and line.x0 > block.x0 + _INDENT

    def last_ended(self, line: Line) -> bool:
        block, last = self.block, self.last
        if block is None or last is None or block.kind is Kind.HEADING:
            return True
        if _CLOSED.search(block.text) is not None or abs(line.size - block.size) > 0.3:
            return True
        return line.page == last.page and not _runs_on(last, line, self.leading)

    def begin_after_waiting(self, line: Line) -> None:
        marker, marker_line = self.waiting or ("", line)
        self.waiting = None
        self.begin(line, marker, line.text, marker_line.x0)

    def begin(self, line: Line, marker: str | None, text: str, x0: float) -> None:
        kind = self.kind_of(line, marker)
        if marker is not None and marker.isdigit() and kind is Kind.ITEM:
            self.numbers_seen.add(int(marker))
        self.begun = self.lines_taken
        self.block = _block(kind, line, text, x0, marker)
        self.text_x0 = 0.0

    def kind_of(self, line: Line, marker: str | None) -> Kind:
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
        leadings = drop / (self.leading * line.size)
        if not 0 < leadings <= _APART or self.begins_row(block, line, leadings):
            return False
        if block.kind is Kind.HEADING:
            return True
        if block.kind is Kind.ITEM and self.text_x0 and line.x0 < self.text_x0 - _INDENT:
            return False
        return block.x0 - 3 * _INDENT < line.x0 < block.x0 + 12 * _INDENT

    def introduces(self, block: Block, line: Line) -> bool:
        """The block ends with a colon and this line, set further in, is what it introduces."""
        further_in = line.x0 > block.x0 + 2 * _INDENT
        if not further_in or _INTRODUCES.search(block.text) is None:
            return False
        return block.marker is None or self.had_room(line)

    def had_room(self, line: Line) -> bool:
        """The last line had room for this one's first word: it ended there on purpose."""
        if self.last is None:
            return False
        word = line.text.split(" ", 1)[0]
        return self.last.x1 + _WIDTH * line.size * (len(word) + 1) < self.right

    def begins_row(self, block: Block, line: Line, leadings: float) -> bool:
        """The next row or item without a mark, a little further apart or further in."""
        if block.kind is Kind.HEADING:
            return False
        if self.introduces(block, line):
            return True
        if block.kind is Kind.ITEM and line.x0 > block.x0 + _INDENT:
            return False  # it hangs below its mark, and the next item has a mark of its own
        if block.x0 > self.margin + 2 * _INDENT:
            return leadings > _SET_IN_APART
        ended = block.text.endswith((".", ".’", ".”"))
        apart = leadings > (_ROW_APART if ended else _ITEM_APART)
        return apart and line.text[:1].isupper()

    def continues_over_page(self, block: Block, line: Line) -> bool:
        if block.kind is Kind.HEADING or self.introduces(block, line):
            return False
        if line.text[:1].islower():
            return True
        if not _ENDED.search(block.text):
            return not self.had_room(line)
        return block.kind is Kind.ITEM and line.x0 > block.x0 + _INDENT

    def extend(self, block: Block, line: Line) -> None:
        if block.kind is Kind.ITEM and not self.text_x0:
            self.text_x0 = line.x0
        text = join(block.text, line.text)
        turns = block.turns
        if line.page != block.page_end:
            turns = (*turns, (len(text) - len(line.text), line.page))
        self.block = replace(block, text=text, page_end=line.page, turns=turns)

    def close(self) -> None:
        if self.block is not None:
            self.done.append((self.begun, self.block))
        self.block = None


def _block(kind: Kind, line: Line, text: str, x0: float, marker: str | None) -> Block:
    return Block(kind, text, line.page, x0, line.size, line.bold, marker, page_end=line.page)


def _runs_on(upper: Line, lower: Line, leading: float) -> bool:
    drop = (upper.y - lower.y) / (leading * lower.size)
    return upper.page == lower.page and lower.mark is None and 0 < drop <= _APART


def join(left: str, right: str) -> str:
    """Two lines as one text; a word broken at its hyphen stays one word."""
    if re.fullmatch(r"\w-", left[-2:]) and right[:1].isalnum():
        return left + right
    return f"{left} {right}"
