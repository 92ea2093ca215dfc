"""The items of the lists of what must improve, and of strengths, word for word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from lineofsight.frameworks.definition import AskList, Framework
from lineofsight.frameworks.layout import Block, Layout
from lineofsight.frameworks.lists import DocumentList, ListItem, lists_in
from lineofsight.model.documents import Ask, ListedStrength, Part

_NOTHING_ASKED = re.compile(
    r"\b(?:there (?:are|were)|(?:has|have) identified|identified) no "
    r"(?:additional |new |further |other |identified )?(?:areas?|priorit|immediate|recommendation)"
    r"|^no (?:identified )?(?:areas? for |priority|immediate)"
    r"|did not identify any",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"\s*[(\[](?:(?:the )?(?:children[’']s social care:? )?national (?:social care )?framework\W*)?"
    r"(?P<tag>[^()\[\]]{0,80}?)"
    r"(?:,?\s*(?:of |in |from )?(?:the )?(?:children[’']s social care:? )?"
    r"national (?:social care )?framework)?[)\]]\.?$",
    re.IGNORECASE,
)
_NATIONAL_FRAMEWORK = re.compile(
    r"national (?:social care )?framework"
    r"|^\W*(?:outcome|enabler|principle)s?\s+(?:\d|one|two|three|four|five|six)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"^[a-np-z]$|^[ivx]{2,4}$")


@dataclass(frozen=True)
class Listed:
    """What stands in the document's lists, and the blocks that the asks were printed in."""

    asks: tuple[Ask, ...]
    strengths: tuple[ListedStrength, ...]
    blocks: frozenset[Block]


def listed_in(layout: Layout, framework: Framework) -> Listed:
    """Every item of every list of what must improve, and of the list of strengths if any."""
    lists = lists_in(layout, framework, framework.lists, framework.findings_begin)
    asks: list[Ask] = []
    for found in lists:
        asks += _asks(found, len(asks))
    return Listed(
        tuple(asks),
        tuple(_strengths(layout, framework)),
        frozenset(block for found in lists for block in found.blocks()),
    )


def _asks(found: DocumentList, already: int) -> Iterator[Ask]:
    items = [item for item in found.items if not _NOTHING_ASKED.search(item.block.text)]
    for n, item in enumerate(items, already + 1):
        text, tag = without_tag(item.block.text)
        yield Ask(
            n=item.n if item.n is not None else n,
            text=text,
            kind=found.of.kind,
            list="lscb" if found.board else found.of.of,
            page=item.block.page,
            parts=tuple(_parts(item)),
            national_framework=tag,
            group=item.group,
        )


def _parts(item: ListItem) -> Iterator[Part]:
    """A printed letter is kept; bullets are lettered in their order."""
    for index, part in enumerate(item.parts):
        marker = part.block.marker or ""
        lettered = _LETTERED.match(marker) is not None
        yield Part(marker if lettered else ascii_lowercase[index % 26], part.block.text)


def _strengths(layout: Layout, framework: Framework) -> Iterator[ListedStrength]:
    if framework.strengths is None:
        return
    as_list = AskList(framework.strengths, "strength", "strengths")
    for found in lists_in(layout, framework, [as_list], None):
        for item in found.items:
            pieces = [item.block.text, *(part.block.text for part in item.parts)]
            yield ListedStrength(" ".join(pieces), item.block.page)


def without_tag(text: str) -> tuple[str, str | None]:
    """An item without the national framework's outcome that inspectors print behind it."""
    match = _TAG.search(text)
    if match is None or not match["tag"] or not _NATIONAL_FRAMEWORK.search(match[0].lstrip(". ([")):
        return text, None
    return text[: match.start()].rstrip(), " ".join(match["tag"].lower().split())
