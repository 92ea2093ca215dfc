"""Statements of a text beside the sentence of a report that is most like them."""

import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher

from lineofsight.language.themes import themes_of
from lineofsight.memory.comparing.compared import Certainty, Item, Kind
from lineofsight.memory.comparing.counts import (
    count_differences,
    counts_not_there,
    counts_of,
    number_words,
    time_words,
    times_not_there,
)
from lineofsight.memory.comparing.grades_said import grades_in
from lineofsight.memory.comparing.limits import (
    claims,
    limited,
    opposed,
    spoken_of,
    turned_elsewhere,
)
from lineofsight.memory.comparing.matching import Match, verbatim, whole_sentence
from lineofsight.memory.comparing.opposites import opposite_words
from lineofsight.memory.comparing.passages import Index, Likeness
from lineofsight.memory.comparing.texts import Said
from lineofsight.memory.comparing.wording import difference, stems_of, words_of
from lineofsight.model.grades import IN_WORDS

# Who says a thing is not what is said: "the report found that visits are late".
_FRAME = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:(?:however|but|and|also|overall),?\s+)?"
    r"(?:(?:they|it|inspectors|ofsted|the\s+(?:report|letter|inspectors|watchdog))\s+(?:also\s+)?"
    r"(?:says?|said|found|finds|report(?:s|ed)?|conclude[sd]|note[sd]?|state[sd]?|add(?:s|ed)|wrote|heard|told\s+us)"
    r"\s+(?:that\s+)?)?",
    re.IGNORECASE,
)
_FRAME_AFTER = re.compile(
    r",\s+(?:according\s+to|(?:the\s+(?:report|letter)|ofsted|inspectors)\s+(?:says?|said|found))\b[^,]*(?=[.!?]$)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?][’”\"')\]]*$")
_FEWEST_STEMS = 4  # fewer say too little to be a statement
_WHOLLY = 0.99  # a short statement whose every word the report has
_FEWEST_SHARED = 3
_MANY_SHARED = 5  # so many are of the same matter, however long the report's sentence is
_FEWEST_WORDS = 5  # in the report's own words
_NEARLY = 0.8  # of the words in order: what differs is shown word by word
_SUPPORTED = 0.5  # of the statement's meaning words, by weight
_SURELY = 0.75
# Of the report's own words, in the clauses that share any; less where all of the text is there.
_OF_THE_REPORT, _OF_THE_REPORT_WHEN_SURE = 0.4, 0.25


def statement_items(sentences: Collection[Said], index: Index) -> Iterator[Item]:
    """Each statement that a paragraph supports, or says the opposite of; the rest are passed over.

    That a paragraph speaks of the same thing is seen in its words; a person reads both.
    """
    for said in filter(_states, sentences):
        states = _FRAME_AFTER.sub("", _FRAME.sub("", said.text, count=1))
        words = words_of(states)
        exact = verbatim(words, index.passages) if len(words) >= _FEWEST_WORDS else None
        if exact is not None:
            yield _word_for_word(said, exact)
            continue
        may_differ = opposite_words(states) | stems_of(
            " ".join(number_words(states) | time_words(states))
        )
        likeness = index.nearest(states, may_differ)
        if likeness is not None and _is_same_matter(states, likeness, index):
            item = _item(said, states, likeness)
            if item is not None:
                yield item


def _states(said: Said) -> bool:
    """A heading states nothing: it has no stop and is no item of a list."""
    return said.is_item or _ENDED.search(said.text) is not None


def _word_for_word(said: Said, match: Match) -> Item:
    return Item(
        Kind.SUPPORTED,
        Certainty.CERTAIN,
        said.place,
        said.text,
        match.passage.place,
        whole_sentence(match),
        "the report's own words, without quotation marks",
    )


def _is_same_matter(states: str, likeness: Likeness, index: Index) -> bool:
    return (
        (len(stems_of(states)) >= _FEWEST_STEMS or _is_short_claim(states, likeness))
        and len(likeness.shared) >= _FEWEST_SHARED
        and likeness.covered >= _SUPPORTED
        and likeness.passage.kind != "heading"
        and index.share(likeness.shared, spoken_of(likeness)) >= _of_the_report(likeness)
        and _is_of_one_theme(states, likeness)
    )


def _is_short_claim(states: str, likeness: Likeness) -> bool:
    return likeness.covered >= _WHOLLY and claims(states)


def _of_the_report(likeness: Likeness) -> float:
    is_sure = likeness.covered >= _SURELY or len(likeness.shared) >= _MANY_SHARED
    return _OF_THE_REPORT_WHEN_SURE if is_sure else _OF_THE_REPORT


def _is_of_one_theme(text: str, likeness: Likeness) -> bool:
    """Whether the paragraph, or its sentence, has a theme of the text's; without any, it may."""
    ours = {match.theme for match in themes_of(text) if match.words}
    theirs = {match.theme for match in themes_of(likeness.sentence)} | {*likeness.passage.themes}
    return not ours or bool(ours & theirs)


def _item(said: Said, states: str, likeness: Likeness) -> Item | None:
    """What the nearest sentence makes of the statement: the gravest difference decides.

    None where it neither supports the statement nor plainly says otherwise.
    """
    sentence = likeness.sentence
    surely = likeness.covered >= _SURELY
    missing = counts_not_there(states, sentence)
    figures = count_differences(states, sentence) or (
        missing if surely and counts_of(sentence) else None
    )
    if figures:
        return _beside(said, likeness, Kind.FIGURE_DIFFERS, Certainty.POSSIBLE, figures)
    days = times_not_there(states, sentence)
    if days and (surely or len(likeness.shared) >= _MANY_SHARED):
        return _beside(said, likeness, Kind.DATE_DIFFERS, Certainty.POSSIBLE, days)
    names_only = said.is_item and not claims(states)  # "the quality of care plans" says nothing
    against = _graded_otherwise(states, sentence) or opposed(states, likeness)
    if against and names_only:
        return None
    if against:
        return _beside(said, likeness, Kind.CONTRADICTED, Certainty.POSSIBLE, against)
    if missing or days or turned_elsewhere(states, likeness):
        return None
    limits = limited(states, likeness)
    certainty = Certainty.LIKELY if surely and not limits else Certainty.POSSIBLE
    return _beside(
        said, likeness, Kind.SUPPORTED, certainty, limits or _nearly_quoted(states, sentence)
    )


def _beside(
    said: Said, likeness: Likeness, kind: Kind, certainty: Certainty, told: str | None
) -> Item:
    return Item(
        kind,
        certainty,
        said.place,
        said.text,
        likeness.passage.place,
        likeness.sentence,
        told,
    )


def _graded_otherwise(text: str, report: str) -> str | None:
    """Where each gives one grade, and not the same."""
    ours, theirs = grades_in(text), grades_in(report)
    if len(ours) == len(theirs) == 1 and ours != theirs:
        return f"the text says {IN_WORDS[min(ours)]}, the report {IN_WORDS[min(theirs)]}"
    return None


def _nearly_quoted(text: str, report: str) -> str | None:
    """Word by word what differs, where a statement is nearly the report's own."""
    ours, theirs = words_of(text), words_of(report)
    likeness = SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
    return f"nearly the report's words: {difference(ours, theirs)}" if likeness >= _NEARLY else None
