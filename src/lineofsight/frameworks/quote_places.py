"""Where a quote stands among the words of a page, as a reader would put a finger on it.

A page breaks lines, parts words with hyphens, prints ligatures and raises footnote numbers, and a
quote may begin on one page and end on the next. So words are compared, and not characters; a few
that differ between others that agree are passed over.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 5  # words in a row that must agree before they are held to be the quote's
_LATE = 3  # words: what is left of a quote is found on the next page from one of its first
_PASSED_OVER = 3  # words that may differ: a footnote's number, a word parted by a hyphen
_APART = 25  # words of the page between two pieces of a quote: a heading over half of a list


@dataclass(frozen=True)
class Word:
    """A word as it is compared, with its first and last character in the text it is from."""

    letters: str
    first: int
    last: int


@dataclass(frozen=True)
class Found:
    """Stretches of the page's characters (first, last), and the words still to come after them."""

    stretches: tuple[tuple[int, int], ...]
    rest: tuple[Word, ...]


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, without case, with ligatures taken apart."""
    return tuple(
        Word(_plain(each.group()), each.start(), each.end() - 1) for each in _WORD.finditer(text)
    )


def _plain(letters: str) -> str:
    return unicodedata.normalize("NFKC", letters).casefold()


def find(quote: Sequence[Word], page: Sequence[Word], *, is_rest: bool = False) -> Found:
    """Where these words of a quote stand on a page; `is_rest` says that it began on an earlier one.

    Nothing is found where fewer than a few words in a row agree: all of the quote is then to come.
    """
    blocks = _blocks(quote, page)
    if not blocks or (is_rest and blocks[0].b > _LATE):
        return Found((), tuple(quote))
    stretches = tuple((page[a].first, page[b].last) for a, b in _stretches(blocks))
    end = blocks[-1].b + blocks[-1].size
    return Found(stretches, tuple(quote[end:]))


def _blocks(quote: Sequence[Word], page: Sequence[Word]) -> list[Match]:
    """The runs of words that agree, in order: the longest, and those that go on from it."""
    matcher = SequenceMatcher(
        None, [word.letters for word in page], [word.letters for word in quote], autojunk=False
    )
    runs = [each for each in matcher.get_matching_blocks() if each.size]
    longest = max(range(len(runs)), key=lambda at: runs[at].size, default=0)
    if not runs or runs[longest].size < min(_FEWEST, len(quote)):
        return []
    first = last = longest
    while first and _go_together(runs[first - 1], runs[first], runs[first - 1].size):
        first -= 1
    while last + 1 < len(runs) and _go_together(runs[last], runs[last + 1], runs[last + 1].size):
        last += 1
    return runs[first : last + 1]


def _go_together(run: Match, following: Match, size: int) -> bool:
    """Whether two runs are of one quote; the one further off is `size` words long.

    A page prints what no quote has, and not the other way round: a word or two that come sooner
    on the page than in the quote are of something else.
    """
    on_page, in_quote = _between(run, following)
    if in_quote > _PASSED_OVER:
        return False
    return on_page <= _APART if size >= _FEWEST else in_quote <= on_page <= _PASSED_OVER


def _between(run: Match, following: Match) -> tuple[int, int]:
    """How many words lie between two runs, on the page and in the quote."""
    return following.a - (run.a + run.size), following.b - (run.b + run.size)


def _stretches(runs: Sequence[Match]) -> Iterator[tuple[int, int]]:
    """The page's words, first and last, of what reads as one piece."""
    start = runs[0].a
    for run, following in pairwise(runs):
        on_page, _ = _between(run, following)
        if on_page > _PASSED_OVER:
            yield start, run.a + run.size - 1
            start = following.a
    yield start, runs[-1].a + runs[-1].size - 1
