"""Two wordings as they are printed, in pieces: where they are the same, and where they differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from lineofsight.memory.comparing.wording import places_of, words_of


@dataclass(frozen=True)
class Piece:
    """Characters as printed; `differs` where the other wording does not have these words."""

    words: str
    differs: bool


def marked(ours: str, theirs: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both wordings. What theirs has before the first word shared, or after the last, is the rest
    of a sentence that ours was taken from, and no difference."""
    one, other = words_of(ours), words_of(theirs)
    runs = SequenceMatcher(None, other, one, autojunk=False).get_matching_blocks()[:-1]
    shared_by_ours = {run.b + n for run in runs for n in range(run.size)}
    shared_by_theirs = {run.a + n for run in runs for n in range(run.size)}
    inside = range(min(shared_by_theirs, default=0), max(shared_by_theirs, default=0))
    return (
        tuple(_pieces(ours, [n not in shared_by_ours for n in range(len(one))])),
        tuple(
            _pieces(theirs, [n in inside and n not in shared_by_theirs for n in range(len(other))])
        ),
    )


def _pieces(text: str, differing: Sequence[bool]) -> Iterator[Piece]:
    """The text in pieces; the signs and spaces around what differs belong to its neighbours."""
    end = 0
    words = zip(places_of(text), differing, strict=True)
    for differs, run in groupby(words, key=lambda word: word[1]):
        if not differs:
            continue
        places = [place for place, _ in run]
        first, last = places[0][0], places[-1][1]
        if first > end:
            yield Piece(text[end:first], differs=False)
        yield Piece(text[first:last], differs=True)
        end = last
    if text[end:]:
        yield Piece(text[end:], differs=False)
