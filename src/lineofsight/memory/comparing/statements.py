"""Statements of a text beside the sentence of a report that is most like them."""

import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher

from lineofsight.language.themes import themes_of
from lineofsight.memory.comparing.compared import Certainty, Item, Kind
from lineofsight.memory.comparing.figures import count_differences
from lineofsight.memory.comparing.limits import limited, opposed, spoken_of
from lineofsight.memory.comparing.passages import Index, Likeness
from lineofsight.memory.comparing.quotations import Match, verbatim, whole_sentence
from lineofsight.memory.comparing.texts import Said
from lineofsight.memory.comparing.wording import difference, stems_of, words_of

_ENDED = re.compile(r"[.!?][’”\"')\]]*$")
_FEWEST_STEMS = 4  # fewer say too little to be a statement
_FEWEST_SHARED = 3
_FEWEST_WORDS = 5  # in the report's own words
_NEARLY = 0.8  # of the words in order: what differs is shown word by word
_SUPPORTED = 0.55  # of the statement's meaning words, by weight
_SURELY = 0.75
# Of the report's own words, in the clauses that share any; less where all of the text is there.
_OF_THE_REPORT, _OF_THE_REPORT_WHEN_SURE = 0.4, 0.25


def statement_items(sentences: Collection[Said], index: Index) -> Iterator[Item]:
    """Each statement that a paragraph supports, or says the opposite of; the rest are passed over.

    That a paragraph speaks of the same thing is seen in its words; a person reads both.
    """
    for said in filter(_states, sentences):
        words = words_of(said.text)
        exact = verbatim(words, index.passages) if len(words) >= _FEWEST_WORDS else None
        if exact is not None:
            yield _word_for_word(said, exact)
            continue
        likeness = index.nearest(said.text)
        if likeness is not None and _is_same_matter(said, likeness, index):
            yield _item(said, likeness)


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


def _is_same_matter(said: Said, likeness: Likeness, index: Index) -> bool:
    return (
        len(stems_of(said.text)) >= _FEWEST_STEMS
        and len(likeness.shared) >= _FEWEST_SHARED
        and likeness.covered >= _SUPPORTED
        and likeness.passage.kind != "heading"
        and index.share(likeness.shared, spoken_of(likeness)) >= _of_the_report(likeness)
        and _is_of_one_theme(said.text, likeness)
    )


def _of_the_report(likeness: Likeness) -> float:
    return _OF_THE_REPORT_WHEN_SURE if likeness.covered >= _SURELY else _OF_THE_REPORT


def _is_of_one_theme(text: str, likeness: Likeness) -> bool:
    """Whether the paragraph, or its sentence, has a theme of the text's; without any, it may."""
    ours = {match.theme for match in themes_of(text) if match.words}
    theirs = {match.theme for match in themes_of(likeness.sentence)} | {*likeness.passage.themes}
    return not ours or bool(ours & theirs)


def _item(said: Said, likeness: Likeness) -> Item:
    """What the nearest sentence makes of the statement: the gravest difference decides."""
    figures = count_differences(said.text, likeness.sentence)
    against = opposed(said.text, likeness)
    limits = limited(said.text, likeness)
    kind = Kind.SUPPORTED
    if figures:
        kind = Kind.FIGURE_DIFFERS
    elif against:
        kind = Kind.CONTRADICTED
    surely = kind is Kind.SUPPORTED and likeness.covered >= _SURELY and not limits
    return Item(
        kind,
        Certainty.LIKELY if surely else Certainty.POSSIBLE,
        said.place,
        said.text,
        likeness.passage.place,
        likeness.sentence,
        figures or against or limits or _nearly_quoted(said.text, likeness.sentence),
    )


def _nearly_quoted(text: str, report: str) -> str | None:
    """Word by word what differs, where a statement is nearly the report's own."""
    ours, theirs = words_of(text), words_of(report)
    likeness = SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
    return f"nearly the report's words: {difference(ours, theirs)}" if likeness >= _NEARLY else None
