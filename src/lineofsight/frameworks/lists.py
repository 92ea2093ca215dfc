"""The lists of a document: which blocks are the items of which list.

A list begins at its heading and ends at the next heading of the same rank, at the first finding,
or where its kind of marker ends. Smaller headings, and short lines that are no sentence, stand
over groups of its items. A boxed case study in between belongs to no list.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lineofsight.frameworks.definition import AskList, Framework, Pattern
from lineofsight.frameworks.layout import Block, Kind, Layout

_LONGEST_GROUP = 110  # characters: what is longer is no line over a group of items
_LONGEST_TITLE = 90  # and what is longer than this is a sentence, not a list's title
_INTRODUCES = re.compile(r":$|\b(?:following|these steps|should take)\b")
_COLUMN = 100  # points: a table's second column begins further right than this
_FURTHER_IN = 10  # points: a sub-item is set at least this much further in


@dataclass
class ListPart:
    """A piece of an item, set further in than the item, and the group line above it if any."""

    block: Block
    group: str | None


@dataclass
class ListItem:
    """An item with its printed number, if it has one, and its pieces."""

    block: Block
    n: int | None
    group: str | None
    parts: list[ListPart] = field(default_factory=list)


@dataclass
class DocumentList:
    """One list as printed. `board` says that it is the safeguarding board's own."""

    of: AskList
    heading: Block
    board: bool
    items: list[ListItem] = field(default_factory=list)
    lead_in: list[Block] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        """Every block that the list was printed in, its heading apart."""
        yield from self.lead_in
        for item in self.items:
            yield item.block
            yield from (part.block for part in item.parts)


def lists_in(
    layout: Layout, framework: Framework, lists: Sequence[AskList], ends: Pattern | None
) -> list[DocumentList]:
    """The document's lists of these kinds, in order; `ends` is a heading that ends any list."""
    found: list[_Reader] = []
    reader: _Reader | None = None
    board = False
    for block in _without_contents(layout):
        board = board or _begins_board(block, framework.board)
        kind = _list_that_starts(block, lists)
        if kind is not None:
            reader = _Reader(DocumentList(kind, block, board), ends, framework.aside)
            found.append(reader)
        elif reader is not None and not reader.take(block):
            reader = None
    return [_settled(reader.list) for reader in found]


def _without_contents(layout: Layout) -> Iterator[Block]:
    contents = layout.contents_pages()
    for block in layout.blocks:
        if block.kind is not Kind.SMALL and block.page not in contents:
            yield block


def _begins_board(block: Block, board: Pattern | None) -> bool:
    """Whether the safeguarding board's own part of the document begins here."""
    if board is None or block.kind is not Kind.HEADING or block.page <= 2:
        return False
    return board.search(block.text) is not None


def _list_that_starts(block: Block, lists: Sequence[AskList]) -> AskList | None:
    if block.kind is Kind.ITEM and block.marker is not None and not block.marker.isdigit():
        return None
    is_title = block.kind is Kind.HEADING or len(block.text) <= _LONGEST_TITLE
    fits = (
        each
        for each in lists
        if (is_title or each.after_sentence) and each.heading.search(block.text)
    )
    return next(fits, None)


@dataclass
class _Reader:
    """Takes block after block until the list has ended."""

    list: DocumentList
    ends: Pattern | None
    aside: Pattern | None
    in_aside: bool = False
    group: str | None = None

    def take(self, block: Block) -> bool:
        """Add a block to the list; False when the list has ended before it."""
        if block.kind is Kind.HEADING:
            return self.take_heading(block)
        if self.in_aside:
            return True
        if block.kind is Kind.ITEM:
            return self.take_item(block)
        return self.take_paragraph(block)

    def take_heading(self, block: Block) -> bool:
        if self.ends is not None and self.ends.search(block.text):
            return False
        self.in_aside = self.aside is not None and self.aside.search(block.text) is not None
        if self.in_aside:
            return True
        smaller = block.size < self.list.heading.size - 0.5
        named = self.list.of.group is not None and self.list.of.group.search(block.text)
        if smaller or named:
            self.group = block.text
            return True
        return False

    def take_item(self, block: Block) -> bool:
        last = self.list.items[-1] if self.list.items else None
        if last is not None and _is_part(last, block):
            last.parts.append(ListPart(block, self.group))
            return True
        number = int(block.marker) if block.marker and block.marker.isdigit() else None
        if last is not None and (last.n is None) is not (number is None):
            return False
        self.list.items.append(ListItem(block, number, self.group))
        return True

    def take_paragraph(self, block: Block) -> bool:
        if self.list.of.items == "cells":
            self.take_cell(block)
        elif self.is_bare_item(block):
            return self.take_bare(block)
        elif _is_group_line(block):
            self.group = block.text
        elif self.list.items:
            return False
        else:
            self.list.lead_in.append(block)
        return True

    def is_bare_item(self, block: Block) -> bool:
        """An item whose bullet is a drawing and no letter: it is still set further in."""
        return block.x0 > self.list.heading.x0 + _FURTHER_IN and self.list.of.items == "bullets"

    def take_bare(self, block: Block) -> bool:
        last = self.list.items[-1] if self.list.items else None
        if last is not None and _is_part(last, block):
            last.parts.append(ListPart(block, self.group))
            return True
        self.list.items.append(ListItem(block, None, self.group))
        return True

    def take_cell(self, block: Block) -> None:
        """A table's left column names who is responsible, its right one holds the items."""
        two_columns = "responsible" in self.list.heading.text.lower()
        last = self.list.items[-1] if self.list.items else None
        if two_columns and block.x0 < self.list.heading.x0 + _COLUMN:
            self.group = block.text
        elif last is not None and _is_part(last, block):
            last.parts.append(ListPart(block, self.group))
        else:
            self.list.items.append(ListItem(block, None, self.group))


def _is_part(item: ListItem, block: Block) -> bool:
    """A bullet or letter under a numbered item, or set further in than an item without one."""
    is_bullet = block.marker is not None and not block.marker.isdigit()
    if is_bullet and (item.n is not None or _introduces_parts(item)):
        return True
    return block.x0 > item.block.x0 + _FURTHER_IN


def _introduces_parts(item: ListItem) -> bool:
    return item.block.marker is None and item.block.text.endswith(":")


def _is_group_line(block: Block) -> bool:
    """A short line that is no sentence stands over the items that follow it."""
    return len(block.text) < _LONGEST_GROUP and not block.text.endswith((".", ";"))


def _settled(found: DocumentList) -> DocumentList:
    """What only the whole list shows: what its items are when none was marked as one."""
    if len(found.items) == 1 and _numbers_the_list(found.items[0]):
        only = found.items.pop()
        found.lead_in.append(only.block)
        found.items = _items_of(only.parts)
    elif not found.items and found.of.items == "bullets":
        found.items = [ListItem(block, None, None) for block in found.lead_in]
        found.lead_in = []
    return found


def _items_of(parts: Sequence[ListPart]) -> list[ListItem]:
    items: list[ListItem] = []
    for part in parts:
        if items and _is_part(items[-1], part.block):
            items[-1].parts.append(part)
        else:
            items.append(ListItem(part.block, None, part.group))
    return items


def _numbers_the_list(item: ListItem) -> bool:
    """The list is itself one numbered paragraph ("28. ... should:") and its bullets the items."""
    introduces = _INTRODUCES.search(item.block.text) is not None
    return item.n is not None and bool(item.parts) and introduces
