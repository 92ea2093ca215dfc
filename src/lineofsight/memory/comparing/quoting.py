"""Quotations in a text, and whose words the text says they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lineofsight.memory.comparing.compared import TextPlace
from lineofsight.memory.comparing.texts import Paragraph, Text
from lineofsight.memory.comparing.word_lists import SPEAKERS


class Speaker(StrEnum):
    """Whose words a quotation is said to be."""

    INSPECTORS = "inspectors"
    PEOPLE = "people"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Span:
    """Where quoted words begin and end in a paragraph; `is_closed` when a mark ends them."""

    start: int
    end: int
    is_closed: bool


@dataclass(frozen=True)
class Quotation:
    """Quoted words of one paragraph, where they stand and whose the text says they are."""

    text: str
    place: TextPlace
    speaker: Speaker


_DOUBLE_OPENS, _DOUBLE_CLOSES = '“"', re.compile('[”"]')
# A single mark opens before a word, or before words put in for the report's: "[The] hubs".
_SINGLE_OPENS = {mark: re.compile(rf"(?<!\w){mark}(?=[\w\[(])") for mark in "‘'"}
_LONGEST_SINGLE = 600  # characters between single marks: further apart, they are apostrophes
_SAYS = r"(?:said|says|added|replied|told|stated)"
_NAME_SAYS = re.compile(
    r"\b[A-Z][a-z]+(?: [A-Z][\w’'-]+)+"
    rf"(?=,?(?: [^.“]{{0,60}}?)?\b{_SAYS})|\b{_SAYS} [A-Z][a-z]+ [A-Z][a-z]+"
)
_REACH = 80  # characters after a quotation in which its speaker is named


def quotations_of(text: Text) -> tuple[Quotation, ...]:
    """Every quotation of the text in order, paragraph by paragraph."""
    found: list[Quotation] = []
    carried = Speaker.UNKNOWN  # who was speaking where the paragraph before ended
    for paragraph in text.paragraphs:
        spans = spans_of(paragraph.text)
        speaker = carried
        for place, span in enumerate(spans):
            begins = spans[place - 1].end if place else 0
            speaker = _speaker(paragraph.text, begins, span, speaker)
            words = paragraph.text[span.start : span.end]
            found.append(Quotation(words, text.place(paragraph), speaker))
        carried = _carried(paragraph, spans, speaker, carried)
    return tuple(found)


def _carried(
    paragraph: Paragraph, spans: tuple[Span, ...], speaker: Speaker, before: Speaker
) -> Speaker:
    """Who the next paragraph's quotation is by, when that paragraph names nobody."""
    if spans:
        return speaker
    named = _last_named(paragraph.text)
    return named if named is not Speaker.UNKNOWN else before


def _speaker(text: str, begins: int, span: Span, before: Speaker) -> Speaker:
    """Named last before the quotation, else just after it, else the one before."""
    ahead = text[begins : span.start].rpartition(". ")[2]
    named = _last_named(ahead, before)
    if named is Speaker.UNKNOWN and span.is_closed:
        named = _first_named(text[span.end : span.end + _REACH])
    return before if named is Speaker.UNKNOWN else named


def _last_named(words: str, before: Speaker = Speaker.UNKNOWN) -> Speaker:
    return max(_named(words, before), default=(-1, Speaker.UNKNOWN))[1]


def _first_named(words: str) -> Speaker:
    sentence = re.split(r"[.!?]\s", words, maxsplit=1)[0]
    return min(_named(sentence, Speaker.UNKNOWN), default=(-1, Speaker.UNKNOWN))[1]


def _named(words: str, before: Speaker) -> Iterator[tuple[int, Speaker]]:
    """Everyone named in the words, with the place."""
    for match in SPEAKERS["inspectors"].finditer(words):
        yield match.end(), Speaker.INSPECTORS
    for pattern in (SPEAKERS["people"], _NAME_SAYS):
        for match in pattern.finditer(words):
            yield match.end(), Speaker.PEOPLE
    for match in SPEAKERS["same_as_before"].finditer(words):
        if before is not Speaker.UNKNOWN and re.match(r"\s+\w+[:,]?\s*$", words[match.end() :]):
            yield match.end(), before


# --- the marks -----------------------------------------------------------------------------


def spans_of(text: str) -> tuple[Span, ...]:
    """The outermost quotations of a paragraph; one that no mark ends runs to its end."""
    found: list[Span] = []
    place = 0
    while place < len(text):
        end = _end_of(text, place)
        if end is None:
            place += 1
            continue
        found.append(Span(place + 1, end, end < len(text)))
        place = end + 1
    return tuple(span for span in found if text[span.start : span.end].strip())


def _end_of(text: str, place: int) -> int | None:
    """Where the quotation that opens at this place ends; None where none opens."""
    mark = text[place]
    if mark in _DOUBLE_OPENS:
        closing = _DOUBLE_CLOSES.search(text, place + 1)
        return closing.start() if closing else len(text)
    if mark in _SINGLE_OPENS and _SINGLE_OPENS[mark].match(text, place):
        return _single_end(text, place)
    return None


def _single_end(text: str, place: int) -> int | None:
    """The closing mark, told from an apostrophe: no letter follows it.

    Of several before the next opening mark the last is taken when those before it follow an "s",
    as the apostrophe of many owners does ("leaders’ oversight").
    """
    reach = place + _LONGEST_SINGLE
    upto = _SINGLE_OPENS[text[place]].search(text, place + 1, reach)
    stretch = text[: upto.start() if upto else reach]
    closes = "’" if text[place] == "‘" else "'"
    for match in re.finditer(rf"{closes}(?!\w)", stretch[place + 1 :]):
        end = place + 1 + match.start()
        later = re.search(rf"[^s\s]{closes}(?!\w)", stretch[end + 1 :])
        if text[end - 1] != "s" or later is None or not text[end + 1 : end + 3].strip().islower():
            return end
    return None
