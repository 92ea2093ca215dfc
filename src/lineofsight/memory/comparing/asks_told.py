"""Lists and numbers of what must improve, as a text tells them and as the report prints them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from lineofsight.memory.comparing.compared import Certainty, Item, Kind, TextPlace
from lineofsight.memory.comparing.passages import Index, Passage
from lineofsight.memory.comparing.texts import Paragraph, Said, Text
from lineofsight.memory.comparing.wording import stems_of
from lineofsight.memory.words import counted, listing
from lineofsight.model.documents import Reading

_FEWEST_ITEMS = 3
_FEWEST_SHARED = 2  # meaning words
_SAME = 0.35  # of the shorter one's meaning words, by weight
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_AREAS = (
    r"(?:recommendations?|areas?\s+(?:for|of|that|in\s+need|requiring|needing|where)\b[^.]{0,40}?improve"
    r"|areas?\s+(?:for|of)\s+(?:priority\s+)?action|priority\s+actions?|improvements"
    r"|(?:things|points|matters)\s+(?:that|which|to)\b[^.]{0,30}?(?:improve|better))"
)
# "one of the recommendations" counts nothing: one is a number where a word says that it is all.
_ALL_OF = r"(?:just|only|a|made|makes|sets?|there\s+(?:is|was))"
_COUNTED = (
    re.compile(
        rf"\b(?P<number>\d{{1,2}}|(?i:{'|'.join(_NUMBERS[1:])}))\s+(?:[a-z]+\s+){{0,2}}?{_AREAS}"
    ),
    re.compile(rf"\b(?i:{_ALL_OF})\s+(?P<number>one|single)\s+(?:[a-z]+\s+)?{_AREAS}"),
    re.compile(
        rf"\b(?:improve(?:ments?)?|do\s+better|get\s+better)\s+in\s+(?P<number>\d{{1,2}}|(?i:{'|'.join(_NUMBERS)}))"
        r"\s+(?:areas?|ways?|respects?)\b"
    ),
    re.compile(
        rf"\b(?:names|lists|sets\s+out)\s+(?P<number>\d{{1,2}}|(?i:{'|'.join(_NUMBERS)}))\s+areas?\b"
        r"(?!\s+(?:of|where\s+\w+\s+is)\s+(?:strength|good|particular|strong))"
    ),
)
_IMPROVE = re.compile(
    r"improv|recommend|action|better|inadequate|weak|must|need|should|priorit|highlight|found",
    re.IGNORECASE,
)
_SOME = re.compile(r"\b(?:some|includ\w+|among\w*|such as|key)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Listed:
    """The items of one list in a text, and the paragraph that leads into it."""

    lead: Paragraph
    items: tuple[Paragraph, ...]


def lists_of(text: Text) -> Iterator[Listed]:
    """The bulleted or numbered lists of a text that are led into by a paragraph."""
    lead: Paragraph | None = None
    items: list[Paragraph] = []
    for paragraph in text.paragraphs:
        if paragraph.is_bullet:
            items.append(paragraph)
            continue
        if lead is not None and len(items) >= _FEWEST_ITEMS:
            yield Listed(lead, tuple(items))
        lead, items = paragraph, []
    if lead is not None and len(items) >= _FEWEST_ITEMS:
        yield Listed(lead, tuple(items))


def ask_count_items(text: Text, report: Reading, index: Index) -> Iterator[Item]:
    """Where the text lists or counts the report's asks and comes to another number."""
    own = (each for each in index.passages if each.place.file == report.file)
    asks = [each for each in own if each.kind == "ask"]
    if not asks:
        return
    lists = _lists_of_asks(report, asks)
    for listed in filter(_is_of_improvement, lists_of(text)):
        found = [(part, _told(listed, part, index)) for part in lists]
        meant = [(part, told) for part, told in found if _is_of_asks(told, listed, part)]
        if meant and all(len(part) != len(listed.items) for part, _ in meant):
            yield _list_item(text, listed, *meant[0], is_only_list=len(lists) == 1)
    yield from _counted_items(text, report, asks)


def _lists_of_asks(report: Reading, asks: Sequence[Passage]) -> list[list[Passage]]:
    """All asks, and those of each body and under each heading where there are several."""
    parts: dict[str, list[Passage]] = {}
    for ask, passage in zip(report.asks, asks, strict=True):
        for name in (f"of {ask.list}", f"under {ask.group}", f"as {ask.kind}"):
            parts.setdefault(name, []).append(passage)
    return [list(asks), *(part for part in parts.values() if len(part) < len(asks))]


def _is_of_improvement(listed: Listed) -> bool:
    return _IMPROVE.search(listed.lead.text) is not None


def _told(listed: Listed, asks: Sequence[Passage], index: Index) -> list[int | None]:
    """For each ask, which item of the list tells it."""
    told: list[int | None] = []
    for ask in asks:
        scores = [_sameness(item.unmarked, ask.text, index) for item in listed.items]
        best = max(range(len(scores)), key=scores.__getitem__)
        told.append(best if scores[best] >= _SAME else None)
    return told


def _sameness(item: str, ask: str, index: Index) -> float:
    """The shared meaning words, as a share of those of the shorter of the two."""
    ours, theirs = stems_of(item), stems_of(ask)
    shared = ours & theirs
    least = min(sum(map(index.weight, ours)), sum(map(index.weight, theirs)))
    return sum(map(index.weight, shared)) / least if len(shared) >= _FEWEST_SHARED else 0.0


def _is_of_asks(told: Sequence[int | None], listed: Listed, asks: Sequence[Passage]) -> bool:
    """Whether the list is one of the asks: most items tell one, and most asks are told."""
    items = {item for item in told if item is not None}
    return 2 * len(items) > len(listed.items) and 2 * sum(i is not None for i in told) > len(asks)


def _list_item(
    text: Text,
    listed: Listed,
    asks: Sequence[Passage],
    told: Sequence[int | None],
    *,
    is_only_list: bool,
) -> Item:
    is_whole = is_only_list and not _SOME.search(listed.lead.text)
    ends = f"{counted(len(listed.items), 'item')} for {counted(len(asks), 'ask')} of the report"
    return Item(
        Kind.COUNT_DIFFERS,
        Certainty.LIKELY if is_whole else Certainty.POSSIBLE,
        text.place(listed.lead),
        listed.lead.text,
        TextPlace(asks[0].place.file, asks[0].place.page, "list of asks"),
        f"{counted(len(asks), 'ask')}, {asks[0].text[:60]} ...",
        "; ".join([ends, *_how(told)]),
    )


def _how(told: Sequence[int | None]) -> Iterator[str]:
    """Which asks were put together and which were left out."""
    for item in sorted({each for each in told if each is not None}):
        together = [str(n) for n, each in enumerate(told, 1) if each == item]
        if len(together) > 1:
            yield f"asks {listing(together)} are one item"
    missing = [str(n) for n, each in enumerate(told, 1) if each is None]
    if missing:
        yield f"not in the list: {'ask' if len(missing) == 1 else 'asks'} {listing(missing)}"


def _counted_items(text: Text, report: Reading, asks: Sequence[Passage]) -> Iterator[Item]:
    by_kind = Counter(ask.kind for ask in report.asks)
    numbers = {len(asks), *by_kind.values(), *Counter(ask.list for ask in report.asks).values()}
    for said in text.sentences:
        match = next(filter(None, (pattern.search(said.text) for pattern in _COUNTED)), None)
        if match is None:
            continue
        right = {by_kind["priority_action"]} if "priority" in match[0] else numbers
        if right != {0}:
            yield _counted_item(said, match["number"], right, asks)


def _counted_item(said: Said, number: str, right: Set[int], asks: Sequence[Passage]) -> Item:
    is_right = _number(number) in right
    counts = listing([str(each) for each in sorted(right, reverse=True)], last="or")
    return Item(
        Kind.SUPPORTED if is_right else Kind.COUNT_DIFFERS,
        Certainty.LIKELY if is_right else Certainty.POSSIBLE,
        said.place,
        said.text,
        TextPlace(asks[0].place.file, asks[0].place.page, "list of asks"),
        counted(len(asks), "ask"),
        None if is_right else f"the text counts {number}, the report has {counts}",
    )


def _number(printed: str) -> int:
    word = printed.lower().replace("single", "one")
    return int(word) if word.isdigit() else _NUMBERS.index(word) + 1
