"""Each quotation beside the reports: word for word, altered, or found nowhere."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lineofsight.language.sentences import sentences_of
from lineofsight.memory.comparing.compared import Certainty, Item, Kind
from lineofsight.memory.comparing.limits import limits_in
from lineofsight.memory.comparing.matching import (
    Match,
    nearest,
    put_together,
    verbatim,
    whole_sentence,
    with_ends,
)
from lineofsight.memory.comparing.passages import Index
from lineofsight.memory.comparing.quoting import Quotation, Speaker
from lineofsight.memory.comparing.wording import PUT_IN, difference, quoted_words, words_of

FEWEST_WORDS = 4  # fewer are a term, which any text may use
LONG_QUOTATION = 8  # words: so many are no chance
_ALTERED = 0.6  # of its words, in order, stand in the passage
_ALTERED_BY_PEOPLE = 0.8
_FEWEST_SHARED = 4  # words in order
_CUT = re.compile(r"\s*[\[(]?(?:…|\.\.\.)[\])]?\s*")
_MARKS = re.compile(r"[\s“”\"‘’'–—-]+")


def pieces_of(quotation: Quotation) -> Iterator[str]:
    """The sentences of a quotation, parted where the text says that it left something out."""
    for sentence in sentences_of(quotation.text):
        for piece in _CUT.split(sentence):
            if len(words_of(piece)) >= FEWEST_WORDS:
                yield piece.strip()


def quotation_items(quotations: Sequence[Quotation], index: Index) -> tuple[Item, ...]:
    """An item for each sentence that is quoted from a report, or said to be."""
    pieces = [(quotation, piece) for quotation in quotations for piece in pieces_of(quotation)]
    found = (
        _item(
            quotation,
            piece,
            [other for each, other in pieces if each.place == quotation.place and other != piece],
            index,
        )
        for quotation, piece in pieces
    )
    return tuple(item for item in found if item is not None)


def _item(quotation: Quotation, piece: str, quoted_too: Iterable[str], index: Index) -> Item | None:
    """`quoted_too`: the paragraph's other pieces, which may be the rest of a sentence."""
    words = quoted_words(piece)
    exact = verbatim(words, index.passages)
    if exact is not None:
        return _verbatim_item(quotation, piece, quoted_too, exact)
    near, apart = nearest(words, index), put_together(words, index)
    is_altered = near is not None and _is_altered(words, near, quotation.speaker)
    if near is not None and is_altered and not _has_more(apart, near):
        return _altered_item(quotation, piece, with_ends(near))
    if quotation.speaker is Speaker.PEOPLE:
        return None
    return (
        _put_together_item(quotation, piece, apart) if apart else _not_found_item(quotation, piece)
    )


def _has_more(apart: Match | None, near: Match) -> bool:
    """Whether much of what is not near stands elsewhere in the passage: it is not added."""
    return apart is not None and apart.shared >= near.shared + FEWEST_WORDS


def _is_altered(words: Sequence[str], match: Match, speaker: Speaker) -> bool:
    needed = _ALTERED_BY_PEOPLE if speaker is Speaker.PEOPLE else _ALTERED
    longest = max(len(words), len(match.words))
    return match.shared >= max(_FEWEST_SHARED, needed * len(words)) and match.shared * 2 >= longest


def _verbatim_item(
    quotation: Quotation, piece: str, quoted_too: Iterable[str], match: Match
) -> Item:
    sentence = whole_sentence(match)
    same = PUT_IN in quoted_words(piece) or _MARKS.sub(" ", piece).strip(" .,;:") in _MARKS.sub(
        " ", match.passage.text
    )
    return Item(
        Kind.VERBATIM,
        Certainty.CERTAIN,
        quotation.place,
        piece,
        match.passage.place,
        sentence,
        _cut_off(sentence, match, quoted_too)
        or (None if same else "the words are the same; capitals or punctuation differ"),
    )


def _cut_off(sentence: str, match: Match, quoted_too: Iterable[str]) -> str | None:
    """The words of the sentence around the quotation, where they limit what is quoted."""
    words = words_of(sentence)
    for place in range(len(words) - len(match.words) + 1):
        end = place + len(match.words)
        if words[place:end] == match.words:
            rest = [_not_quoted(each, quoted_too) for each in (words[:place], words[end:])]
            told = " ... ".join(filter(None, rest))
            return f"the report's sentence has more: “{told}”" if limits_in(told) else None
    return None


def _not_quoted(words: Sequence[str], quoted_too: Iterable[str]) -> str:
    """The words without those that the text quotes beside: “...,” it says, “...”."""
    rest = " ".join(words)
    for piece in quoted_too:
        rest = rest.replace(" ".join(words_of(piece)), "")
    return rest.strip()


def _altered_item(quotation: Quotation, piece: str, match: Match) -> Item:
    sentence = whole_sentence(match)
    told = difference(quoted_words(piece), match.words)
    before = _left_out_before(sentence, match)
    return Item(
        Kind.ALTERED,
        Certainty.LIKELY if quotation.speaker is Speaker.INSPECTORS else Certainty.POSSIBLE,
        quotation.place,
        piece,
        match.passage.place,
        sentence,
        "; ".join(filter(None, (told, before))),
    )


def _put_together_item(quotation: Quotation, piece: str, match: Match) -> Item:
    return Item(
        Kind.ALTERED,
        Certainty.LIKELY if quotation.speaker is Speaker.INSPECTORS else Certainty.POSSIBLE,
        quotation.place,
        piece,
        match.passage.place,
        whole_sentence(match),
        "put together: in the report these words stand apart, or in another order",
    )


def _left_out_before(sentence: str, match: Match) -> str:
    """The beginning of the report's sentence, where the quotation begins inside it."""
    words = words_of(sentence)
    for place in range(1, len(words)):
        if words[place : place + len(match.words)] == match.words:
            return f"begins inside a sentence, after “{' '.join(words[:place])}”"
    return ""


def _not_found_item(quotation: Quotation, piece: str) -> Item:
    is_long = len(words_of(piece)) >= LONG_QUOTATION
    if quotation.speaker is Speaker.INSPECTORS and is_long:
        return Item(Kind.NOT_FOUND, Certainty.LIKELY, quotation.place, piece)
    why = "whose words they are is not said" if is_long else "too few words to tell"
    return Item(Kind.NOT_FOUND, Certainty.CANNOT_SAY, quotation.place, piece, difference=why)
