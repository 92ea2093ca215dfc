"""Where a run of words stands in a report: exactly, nearly, or put together from two places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from lineofsight.language.sentences import sentences_of
from lineofsight.memory.comparing.passages import Index, Passage
from lineofsight.memory.comparing.wording import PUT_IN, stems_of, words_of

_WIDEST_GAP = 12  # words left out inside one quotation
_LOOKED_AT = 6  # passages most like the words
_MORE_AT_AN_END = 3  # words that the report's wording of an end may be longer
_SHORTEST_RUN = 3  # words that stand together by no chance
_PUT_TOGETHER = 0.75  # of the words stand in such runs


@dataclass(frozen=True)
class Match:
    """The stretch of a passage's words that words are nearest to, and how many they share.

    `before` and `after` count the words outside the first and the last that is shared.
    """

    passage: Passage
    first: int
    last: int
    shared: int
    before: int = 0
    after: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """The stretch itself."""
        return self.passage.words[self.first : self.last]


def verbatim(words: Sequence[str], passages: Sequence[Passage]) -> Match | None:
    """The first passage that holds exactly these words in this order.

    Where the text put a word in, the report may have any few words.
    """
    parts = [tuple(part) for is_put_in, part in groupby(words, PUT_IN.__eq__) if not is_put_in]
    for passage in passages:
        found = _in_order(parts, passage)
        if found:
            first, last = found
            return Match(passage, first, last, last - first)
    return None


def _in_order(parts: Sequence[Sequence[str]], passage: Passage) -> tuple[int, int] | None:
    """The words from the first part to the last, each part soon after the one before.

    Every end that can be reached is carried along, so that many words put in cost no more.
    """
    if not parts:
        return None
    begun = {place + len(parts[0]): place for place in _places(parts[0], passage)}
    for part in parts[1:]:
        reached: dict[int, int] = {}
        for place in _places(part, passage):
            before = [begun[place - gap] for gap in range(_WIDEST_GAP + 1) if place - gap in begun]
            if before:
                reached[place + len(part)] = min(before)
        begun = reached
    return min(((first, last) for last, first in begun.items()), default=None)


def _places(part: Sequence[str], passage: Passage) -> Iterator[int]:
    """At which of the passage's words this run of words begins."""
    run = f" {' '.join(part)} "
    place, counted = -1, 0
    at = passage.run.find(run)
    while at >= 0:
        place += passage.run.count(" ", counted, at + 1)
        counted = at + 1
        yield place
        at = passage.run.find(run, counted)


def nearest(words: Sequence[str], index: Index) -> Match | None:
    """The stretch of a passage that shares most of these words in this order."""
    matches = [match for each in _candidates(words, index) if (match := _aligned(words, each))]
    return max(matches, key=lambda match: match.shared, default=None)


def _candidates(words: Sequence[str], index: Index) -> list[Passage]:
    stems = stems_of(" ".join(words))

    def likeness(passage: Passage) -> float:
        return sum(map(index.weight, stems & passage.stems))

    return sorted(index.passages, key=likeness, reverse=True)[:_LOOKED_AT]


def _aligned(words: Sequence[str], passage: Passage) -> Match | None:
    """Grown from the longest shared run to runs near it; a run far away is another sentence."""
    matcher = SequenceMatcher(None, passage.words, words, autojunk=False)
    runs = [run for run in matcher.get_matching_blocks() if run.size]
    if not runs:
        return None
    middle = max(range(len(runs)), key=lambda place: runs[place].size)
    low = high = middle
    while low and runs[low].a - runs[low - 1].a - runs[low - 1].size <= _WIDEST_GAP:
        low -= 1
    while high + 1 < len(runs) and runs[high + 1].a - runs[high].a - runs[high].size <= _WIDEST_GAP:
        high += 1
    shared = sum(run.size for run in runs[low : high + 1])
    end = runs[high].b + runs[high].size
    last = runs[high].a + runs[high].size
    return Match(passage, runs[low].a, last, shared, runs[low].b, len(words) - end)


def with_ends(match: Match) -> Match:
    """The match with the report's own wording of its ends: "slowly stabilising" for "stable".

    Only where the report's sentence begins or ends there too.
    """
    start, end = _bounds(match)
    first, last = match.first, match.last
    if match.before and first - start <= match.before + _MORE_AT_AN_END:
        first = start
    if match.after and end - last <= match.after + _MORE_AT_AN_END:
        last = end
    return replace(match, first=first, last=last)


def _bounds(match: Match) -> tuple[int, int]:
    """Where the first sentence that the stretch touches begins, and where the last one ends."""
    touched = [(start, end) for start, end, _ in _touched(match)]
    return touched[0][0], touched[-1][1]


def whole_sentence(match: Match) -> str:
    """The sentences of the report that the stretch lies in, as printed."""
    return " ".join(sentence for _, _, sentence in _touched(match))


def _touched(match: Match) -> Iterator[tuple[int, int, str]]:
    place = 0
    for sentence in sentences_of(match.passage.text):
        end = place + len(words_of(sentence))
        if place < match.last and match.first < end:
            yield place, end, sentence
        place = end


def put_together(words: Sequence[str], index: Index) -> Match | None:
    """The stretch of a passage that holds nearly all of these words, but not in this order."""
    for passage in _candidates(words, index):
        runs = list(_runs(words, passage.words))
        shared = sum(size for _, size in runs)
        if len(runs) > 1 and shared >= _PUT_TOGETHER * len(words):
            first = min(place for place, _ in runs)
            return Match(passage, first, max(sum(run) for run in runs), shared)
    return None


def _runs(words: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the words' longest run stands in theirs, then those of what is before and after it."""
    matcher = SequenceMatcher(None, theirs, words, autojunk=False)
    run = matcher.find_longest_match()
    if run.size < _SHORTEST_RUN:
        return
    yield from _runs(words[: run.b], theirs)
    yield run.a, run.size
    yield from _runs(words[run.b + run.size :], theirs)
