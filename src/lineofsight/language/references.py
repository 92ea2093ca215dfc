"""The words of a paragraph that refer back to an earlier inspection or visit.

The words stand in reference_words.toml; this file says how they come together. "This inspection"
is never an earlier one, and "remains" alone is not: it must speak of an earlier finding.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake

FILE = "lineofsight/language/reference_words.toml"

KEYS = {
    "earlier": ("words",),
    "kinds": ("words",),
    "events": ("words", "visits"),
    "leads": ("words",),
    "since": ("words",),
    "found": ("words",),
    "standing": ("words",),
}

# A reference stands round one of these, and one of those stands near it: only such places are
# looked at with care.
_ANCHOR = re.compile(
    "inspection|visit|jtai|ilacs|inspected|judged|graded|inspectors|ofsted|recommendation"
    "|areas? (?:for|of|that|requ|which)|priority action|outstanding from"
)
_BACKWARDS = re.compile(
    "last|previous|earlier|preceding|prior|recent|since|following|after|remain|continue|still"
    "|in response|as a result|(?:19|20)[0-9][0-9]"
)
BEFORE, AFTER = 110, 110  # characters of that neighbourhood


def back_reference(paragraph: str) -> str | None:
    """The first words that refer to an earlier inspection or visit, as printed; else None."""
    low = paragraph.lower()
    for start, end in _neighbourhoods(low):
        if _BACKWARDS.search(low, start, end):
            found = REFERENCE.search(paragraph, start, end)
            if found:
                return found[0].strip()
    return None


def _neighbourhoods(low: str) -> Iterator[tuple[int, int]]:
    """Where to look with care. Those that overlap are one, so that nothing is read twice."""
    start = end = 0
    for anchor in _ANCHOR.finditer(low):
        if anchor.start() - BEFORE > end:
            yield start, end
            start = anchor.start() - BEFORE
        end = anchor.end() + AFTER
    yield start, end


# --- the expression ------------------------------------------------------------------------

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = r"(?:19|20)\d\d"
_DATE = rf"(?:(?:\d{{1,2}}\s+)?(?:{_MONTH}\s+(?:and\s+{_MONTH}\s+)?)?{_YEAR}|{_MONTH}\b)"
_OF_WHAT = r"(?:\s+of(?:\s+(?!was\b|were\b|is\b|found\b|judged\b)[\w’'-]{1,20}){1,7}?)?"
_DATED = rf"{_OF_WHAT}\s+(?:held\s+|carried\s+out\s+)?(?:in|of|on|from)\s+{_DATE}"
_WHOSE = "(?:the|its|their|his|her|our|an?|ofsted[’']s|ofsted|both|two|three|these)"


def expression(tables: Mapping[str, Mapping[str, Sequence[str]]]) -> re.Pattern[str]:
    """One expression that finds any of the ways of referring back."""
    words = {name: _any_of(table["words"]) for name, table in tables.items()}
    visits = _any_of(tables["events"]["visits"])
    kinds = rf"(?:{words['kinds']}[\s-]+)"
    event = rf"{kinds}{{0,5}}(?:{visits}|{words['events']})"
    named = rf"(?:{kinds}{{0,3}}{visits}|{kinds}{{1,5}}{words['events']}|jtai|ilacs)"
    lead = rf"(?:{words['leads']}\s+)?"
    ways = (
        rf"{lead}(?:{_WHOSE}\s+)?(?<!most\s){words['earlier']}\s+{event}(?:{_DATED})?",
        rf"{lead}{_WHOSE}\s+(?:{_MONTH}\s+)?{_YEAR}\s+{event}",
        rf"{lead}{_WHOSE}\s+{event}{_DATED}",
        rf"since\s+the\s+{event}",
        rf"since\s+{_WHOSE}\s+most\s+recent\s+{event}(?:{_DATED})?",
        rf"{words['since']}\s+the\s+{named}",
        rf"in\s+{_DATE},?\s+(?:ofsted|inspectors)\s+(?:had\s+)?{words['found']}",
        rf"(?:at|in|during|since|following)\s+that\s+{event}",
        rf"(?:last|previously)\s+(?:inspected|judged)(?:[^.;]{{0,40}}?\s+in\s+{_DATE})?",
        rf"(?:was|were)\s+inspected\s[^.;]{{0,40}}?\bin\s+{_DATE}",
        rf"(?:judged|found|graded)\s[^.;]{{0,60}}?\bin\s+{_DATE}",
        r"(?:ofsted|inspectors)\s+(?:last|previously)\s+\w+",
        rf"{lead}inspections?\s[^.;]{{0,60}}?\b(?:over|in)\s+the\s+(?:last|past)\s+(?:\w+\s+)?years",
        words["standing"],
    )
    return re.compile(rf"\b(?:{'|'.join(ways)})\b", re.IGNORECASE)


def _any_of(listed: Sequence[str]) -> str:
    longest_first = sorted(listed, key=len, reverse=True)
    spaced = (re.escape(each).replace(r"\ ", r"\s+").replace("'", "[’']") for each in longest_first)
    return f"(?:{'|'.join(spaced)})"


# --- the words file ------------------------------------------------------------------------


def words_in(text: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """What a words file says, checked key by key; a mistake is refused, never passed over."""
    tables: dict[str, Any] = tomllib.loads(text)
    _refuse_unknown("the file", tables, tuple(KEYS))
    for name, keys in KEYS.items():
        table = tables.get(name, {})
        _refuse_unknown(f"[{name}]", table, keys)
        for key in keys:
            _refuse_bad_list(f"[{name}] {key!r}", table.get(key))
    return tables


def _refuse_bad_list(place: str, listed: Any) -> None:
    if not isinstance(listed, list) or not listed or not all(isinstance(x, str) for x in listed):
        raise OurMistake(f"{FILE}: {place} must be a list of words.")


def _refuse_unknown(place: str, found: Iterable[str], known: Sequence[str]) -> None:
    for key in found:
        if key not in known:
            raise OurMistake(f"{FILE}: {place}: {key!r} is not known here. Known: {list(known)}.")


_TEXT = files("lineofsight.language").joinpath("reference_words.toml").read_text("utf-8")
REFERENCE = expression(words_in(_TEXT))
