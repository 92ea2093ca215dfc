"""The list of what must improve, item by item, word for word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lineofsight.frameworks.definition import AskList, Framework, Pattern
from lineofsight.frameworks.layout import Block, Kind, Layout
from lineofsight.model.documents import Ask, ListedStrength, Part

_CONTENTS_LINE = re.compile(r"\.{4,}|[^\d\s]\s+\d{1,3}$")
_NOTHING_ASKED = re.compile(
    r"^(?:there (?:are|were) )?no (?:identified )?(?:areas? for |priority)"
    r"|did not identify any|no priority action",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"\.?\s*[(\[](?P<tag>[^()\[\]]{0,80}?)"
    r"(?:,?\s*(?:of |in |from )?(?:the )?(?:children[’']s social care:? )?"
    r"national (?:social care )?framework)?[)\]]\.?$",
    re.IGNORECASE,
)
_NATIONAL_FRAMEWORK = re.compile(
    r"national (?:social care )?framework|^\W*(?:outcome|enabler|principle)s?\s+(?:\d|one|two|three|four|five|six)",
    re.IGNORECASE,
)
_LONGEST_GROUP = 110
_COLUMN = 100  # points: a table's second column begins further right than this
_LETTERED = re.compile(r"^[a-z]$|^[ivx]{1,4}$")


@dataclass
class _Item:
    block: Block
    n: int | None
    group: str | None
    parts: list[Block] = field(default_factory=list)


@dataclass
class _Open:
    """The list that is being read, and what has been read of it."""

    of: AskList
    heading: Block
    board: bool
    findings_begin: Pattern | None
    aside: Pattern | None
    in_aside: bool = False
    group: str | None = None
    items: list[_Item] = field(default_factory=list)
    lead_in: list[Block] = field(default_factory=list)


@dataclass(frozen=True)
class Listed:
    """What stands in the document's lists, and the blocks that the asks were printed in."""

    asks: tuple[Ask, ...]
    strengths: tuple[ListedStrength, ...]
    blocks: frozenset[Block]


def listed_in(layout: Layout, framework: Framework) -> Listed:
    """Every item of every list of what must improve, and of the list of strengths if any."""
    lists = list(_lists(layout, framework))
    strengths = _strength_lists(layout, framework)
    asks: list[Ask] = []
    for found in lists:
        asks.extend(_as_asks(found, len(asks)))
    return Listed(
        tuple(asks),
        tuple(
            ListedStrength(_whole(item), item.block.page)
            for found in strengths
            for item in found.items
        ),
        frozenset(block for found in lists for block in _blocks(found)),
    )


def _strength_lists(layout: Layout, framework: Framework) -> list[_Open]:
    if framework.strengths is None:
        return []
    as_list = AskList(framework.strengths, "strength", "strengths")
    others = replace(framework, findings_begin=None, lists=(as_list,))
    return [found for found in _lists(layout, others) if found.items]


def _whole(item: _Item) -> str:
    return " ".join([item.block.text, *(part.text for part in item.parts)])


def _blocks(found: _Open) -> Iterator[Block]:
    yield from found.lead_in
    for item in found.items:
        yield item.block
        yield from item.parts


def _lists(layout: Layout, framework: Framework) -> Iterator[_Open]:
    board = False
    opened: _Open | None = None
    for block in _without_contents(layout.blocks):
        if block.kind is Kind.SMALL:
            continue
        starts = _list_that_starts(block, framework)
        board = board or _begins_board(block, framework.board)
        if starts is not None:
            if opened is not None:
                yield opened
            opened = _Open(starts, block, board, framework.findings_begin, framework.aside)
        elif opened is not None and not _take(opened, block):
            yield opened
            opened = None
    if opened is not None:
        yield opened


def _without_contents(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        is_entry = block.kind is not Kind.ITEM and _CONTENTS_LINE.search(block.text)
        if not (is_entry and block.page <= 4):
            yield block


def _list_that_starts(block: Block, framework: Framework) -> AskList | None:
    if block.kind is not Kind.HEADING and len(block.text) > 90:
        return None
    if block.kind is Kind.ITEM and block.marker is not None and not block.marker.isdigit():
        return None
    return next((each for each in framework.lists if each.heading.search(block.text)), None)


def _begins_board(block: Block, board: Pattern | None) -> bool:
    """Whether the safeguarding board's own part of the document begins here."""
    if board is None or block.kind is not Kind.HEADING or block.page <= 2:
        return False
    return board.search(block.text) is not None


def _take(opened: _Open, block: Block) -> bool:
    """Add a block to the open list; False when the list has ended before it."""
    if block.kind is Kind.HEADING:
        return _take_heading(opened, block)
    if opened.in_aside:
        return True
    if block.kind is Kind.ITEM:
        return _take_item(opened, block)
    return _take_paragraph(opened, block)


def _take_heading(opened: _Open, block: Block) -> bool:
    if opened.findings_begin is not None and opened.findings_begin.search(block.text):
        return False
    opened.in_aside = opened.aside is not None and opened.aside.search(block.text) is not None
    if opened.in_aside:
        return True
    smaller = block.size < opened.heading.size - 0.5
    if smaller or (opened.of.group is not None and opened.of.group.search(block.text)):
        opened.group = block.text
        return True
    return False


def _take_item(opened: _Open, block: Block) -> bool:
    if opened.items and _is_part(opened.items[-1], block) and not _numbers_the_list(opened):
        opened.items[-1].parts.append(block)
        return True
    number = int(block.marker) if block.marker is not None and block.marker.isdigit() else None
    if _is_lead_in(opened, number):
        opened.lead_in.append(opened.items.pop().block)
    if opened.items and (opened.items[-1].n is None) is not (number is None):
        return False
    opened.items.append(_Item(block, number, opened.group))
    return True


def _numbers_the_list(opened: _Open) -> bool:
    """The list is itself one numbered paragraph ("28. ... should:") and its bullets the items."""
    return len(opened.items) == 1 and opened.items[0].n is not None and not opened.items[0].parts


def _is_lead_in(opened: _Open, number: int | None) -> bool:
    return number is None and _numbers_the_list(opened)


def _is_part(item: _Item, block: Block) -> bool:
    """A bullet or letter set further in than the item that it belongs to."""
    if item.n is not None and block.marker is not None and not block.marker.isdigit():
        return True
    return block.x0 > item.block.x0 + 10


def _take_paragraph(opened: _Open, block: Block) -> bool:
    if opened.of.items == "cells":
        return _take_cell(opened, block)
    if _is_group(block):
        opened.group = block.text
        return True
    if opened.items:
        return False
    opened.lead_in.append(block)
    return True


def _take_cell(opened: _Open, block: Block) -> bool:
    """A cell of a table: the left one names who is responsible, the right one is the item."""
    has_left_column = "responsible" in opened.heading.text.lower()
    if has_left_column and block.x0 < opened.heading.x0 + _COLUMN:
        opened.group = block.text
    else:
        opened.items.append(_Item(block, None, opened.group))
    return True


def _is_group(block: Block) -> bool:
    """A short line that is no sentence stands over the items that follow it."""
    return len(block.text) < _LONGEST_GROUP and not block.text.endswith((".", ";"))


def _as_asks(opened: _Open, already: int) -> Iterator[Ask]:
    for index, item in enumerate(opened.items):
        text, tag = _without_tag(item.block.text)
        if _NOTHING_ASKED.search(text):
            continue
        yield Ask(
            n=item.n if item.n is not None else already + index + 1,
            text=text,
            kind=opened.of.kind,
            list="lscb" if opened.board else opened.of.of,
            page=item.block.page,
            parts=tuple(_part(number, part) for number, part in enumerate(item.parts)),
            national_framework=tag,
            group=item.group,
        )


def _part(index: int, block: Block) -> Part:
    marker = block.marker or ""
    letter = marker if _LETTERED.match(marker) and marker != "o" else "abcdefghijklmnopqrstuvwxyz"[index % 26]
    return Part(letter, block.text)


def _without_tag(text: str) -> tuple[str, str | None]:
    """An item without the national framework's outcome that inspectors print behind it."""
    match = _TAG.search(text)
    if match is None or not _NATIONAL_FRAMEWORK.search(match[0].lstrip(". ([")):
        return text, None
    return text[: match.start()].rstrip(), " ".join(match["tag"].lower().split())
