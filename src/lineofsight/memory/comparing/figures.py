"""Sums of money in two texts, for the same thing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from lineofsight.memory.comparing.compared import Certainty, Item, Kind
from lineofsight.memory.comparing.texts import Said, Text
from lineofsight.memory.comparing.word_lists import MEASURES, SUBJECTS
from lineofsight.memory.comparing.wording import stems_of

MONEY = re.compile(
    r"£\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>bn|billion|m(?:illion)?|k|thousand)?\b",
    re.IGNORECASE,
)
_SCALES = {"b": 1_000_000_000, "m": 1_000_000, "k": 1_000, "t": 1_000}
_RANGE_BEFORE = re.compile(r"(?:between|from)\s+$|£[\d,.]+\w*\s*(?:-|–|to|and)\s*$", re.IGNORECASE)
_RANGE_AFTER = re.compile(r"\s*(?:-|–|to)\s*£")
_FEWEST_SHARED = 3  # meaning words
_ALIKE = 0.6  # of those of the shorter sentence


@dataclass(frozen=True)
class Sum:
    """An amount of pounds in a sentence, and what the words nearest to it say it is."""

    pounds: float
    as_printed: str
    subjects: frozenset[str]
    measure: str
    said: Said


def sums_of(text: Text) -> Iterator[Sum]:
    """The sums of money that a text gives for something; ranges are left out."""
    for said in text.sentences:
        for match in MONEY.finditer(said.text):
            measure = _nearest(MEASURES, said.text, match)
            subjects = frozenset(name for name, it in SUBJECTS.items() if it.search(said.text))
            if measure is not None and not _is_range(said.text, match):
                yield Sum(pounds(match), match[0].strip(), subjects, measure, said)


def pounds(match: re.Match[str]) -> float:
    """What a match of MONEY comes to."""
    scale = _SCALES[match["scale"][0].lower()] if match["scale"] else 1
    return round(float(match["number"].replace(",", "")) * scale, 2)


def _is_range(text: str, match: re.Match[str]) -> bool:
    before = _RANGE_BEFORE.search(text[: match.start()])
    return before is not None or _RANGE_AFTER.match(text, match.end()) is not None


def _nearest(words: Mapping[str, re.Pattern[str]], text: str, match: re.Match[str]) -> str | None:
    """The name whose words stand nearest to the figure."""
    distances = [
        (max(found.start() - match.end(), match.start() - found.end()), name)
        for name, pattern in words.items()
        for found in pattern.finditer(text)
    ]
    return min(distances, default=(0, None))[1]


def sum_items(texts: Sequence[Text]) -> Iterator[Item]:
    """Sums that two texts, or two sentences of one, give differently for the same thing."""
    told: set[tuple[object, ...]] = set()
    sums = [each for text in texts for each in sums_of(text)]
    for one, other in combinations(sums, 2):
        about = _about(one, other)
        if about is None or one.measure != other.measure or one.pounds == other.pounds:
            continue
        key = (one.said.place.file, other.said.place.file, one.pounds, other.pounds)
        if key not in told:
            told.add(key)
            yield _item(one, other, about)


def _about(one: Sum, other: Sum) -> str | None:
    """What both sums are of: a subject they share, or nearly the same words; else None."""
    if one.subjects & other.subjects:
        return min(one.subjects & other.subjects)
    ours, theirs = stems_of(one.said.text), stems_of(other.said.text)
    shared = ours & theirs
    is_alike = len(shared) >= _FEWEST_SHARED and len(shared) >= _ALIKE * min(len(ours), len(theirs))
    return "the same matter" if is_alike else None


def _item(one: Sum, other: Sum, subject: str) -> Item:
    return Item(
        Kind.FIGURE_DIFFERS,
        Certainty.POSSIBLE,
        one.said.place,
        one.said.text,
        other.said.place,
        other.said.text,
        f"{subject}, {one.measure}: {one.as_printed} in one and {other.as_printed} in the other;"
        " they may be of different days",
    )
