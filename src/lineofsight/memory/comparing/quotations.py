"""Each quotation beside the reports: word for word, altered, or found nowhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lineofsight.language.sentences import sentences_of
from lineofsight.memory.comparing.compared import Certainty, Item, Kind
from lineofsight.memory.comparing.limits import limits_in
from lineofsight.memory.comparing.passages import Index, Passage
from lineofsight.memory.comparing.quoting import Quotation, Speaker
from lineofsight.memory.comparing.wording import difference, stems_of, words_of

FEWEST_WORDS = 4  # fewer are a term, which any text may use
LONG_QUOTATION = 8  # words: so many are no chance
_ALTERED = 0.6  # of its words, in order, stand in the passage
_ALTERED_BY_PEOPLE = 0.8
_FEWEST_SHARED = 4  # words in order
_WIDEST_GAP = 12  # words left out inside one quotation
_LOOKED_AT = 6  # passages most like the quotation
_CUT = re.compile(r"\s*(?:\[[^\]]*\]|\(?(?:…|\.\.\.)\)?)\s*")
_MARKS = re.compile(r"[\s“”\"‘’'–—-]+")


@dataclass(frozen=True)
class Match:
    """The stretch of a passage's words that a quotation is nearest to, and the words shared."""

    passage: Passage
    first: int
    last: int
    shared: int

    @property
    def words(self) -> tuple[str, ...]:
        """The stretch itself."""
        return self.passage.words[self.first : self.last]


def pieces_of(quotation: Quotation) -> Iterator[str]:
    """The sentences of a quotation, parted where the text says that it left something out."""
    for sentence in sentences_of(quotation.text):
        for piece in _CUT.split(sentence):
            if len(words_of(piece)) >= FEWEST_WORDS:
                yield piece.strip()


def quotation_items(quotations: Sequence[Quotation], index: Index) -> tuple[Item, ...]:
    """An item for each sentence that is quoted from a report, or said to be."""
    found = (
        _item(quotation, piece, index) for quotation in quotations for piece in pieces_of(quotation)
    )
    return tuple(item for item in found if item is not None)


def _item(quotation: Quotation, piece: str, index: Index) -> Item | None:
    words = words_of(piece)
    exact = verbatim(words, index.passages)
    if exact is not None:
        return _verbatim_item(quotation, piece, exact)
    near = nearest(words, index)
    if near is not None and _is_altered(words, near, quotation.speaker):
        return _altered_item(quotation, piece, near)
    if quotation.speaker is Speaker.PEOPLE:
        return None
    return _not_found_item(quotation, piece)


def verbatim(words: Sequence[str], passages: Sequence[Passage]) -> Match | None:
    """The first passage that holds exactly these words in this order."""
    run = f" {' '.join(words)} "
    for passage in passages:
        place = passage.run.find(run)
        if place >= 0:
            first = passage.run.count(" ", 0, place + 1) - 1
            return Match(passage, first, first + len(words), len(words))
    return None


def nearest(words: Sequence[str], index: Index) -> Match | None:
    """The stretch of a passage that shares most of these words in this order."""
    stems = stems_of(" ".join(words))

    def likeness(passage: Passage) -> float:
        return sum(map(index.weight, stems & passage.stems))

    candidates = sorted(index.passages, key=likeness, reverse=True)[:_LOOKED_AT]
    matches = [match for passage in candidates if (match := _aligned(words, passage))]
    return max(matches, key=lambda match: match.shared, default=None)


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
    return Match(passage, runs[low].a, runs[high].a + runs[high].size, shared)


def _is_altered(words: Sequence[str], match: Match, speaker: Speaker) -> bool:
    needed = _ALTERED_BY_PEOPLE if speaker is Speaker.PEOPLE else _ALTERED
    longest = max(len(words), len(match.words))
    return match.shared >= max(_FEWEST_SHARED, needed * len(words)) and match.shared * 2 >= longest


def _verbatim_item(quotation: Quotation, piece: str, match: Match) -> Item:
    sentence = whole_sentence(match)
    same = _MARKS.sub(" ", piece).strip(" .,;:") in _MARKS.sub(" ", match.passage.text)
    return Item(
        Kind.VERBATIM,
        Certainty.CERTAIN,
        quotation.place,
        piece,
        match.passage.place,
        sentence,
        _cut_off(sentence, match)
        or (None if same else "the words are the same; capitals or punctuation differ"),
    )


def _cut_off(sentence: str, match: Match) -> str | None:
    """The words of the sentence around the quotation, where they limit what is quoted."""
    words = words_of(sentence)
    for place in range(len(words) - len(match.words) + 1):
        end = place + len(match.words)
        if words[place:end] == match.words:
            rest = [" ".join(words[:place]), " ".join(words[end:])]
            told = " ... ".join(each for each in rest if each)
            return (
                f"the sentence goes on or begins otherwise: “{told}”" if limits_in(told) else None
            )
    return None


def _altered_item(quotation: Quotation, piece: str, match: Match) -> Item:
    sentence = whole_sentence(match)
    told = difference(words_of(piece), match.words)
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


def _left_out_before(sentence: str, match: Match) -> str:
    """The beginning of the report's sentence, where the quotation begins inside it."""
    words = words_of(sentence)
    for place in range(1, len(words)):
        if words[place : place + len(match.words)] == match.words:
            return f"begins inside a sentence, after “{' '.join(words[:place])}”"
    return ""


def whole_sentence(match: Match) -> str:
    """The sentences of the report that the stretch lies in, as printed."""
    touched, place = [], 0
    for sentence in sentences_of(match.passage.text):
        end = place + len(words_of(sentence))
        if place < match.last and match.first < end:
            touched.append(sentence)
        place = end
    return " ".join(touched)


def _not_found_item(quotation: Quotation, piece: str) -> Item:
    is_long = len(words_of(piece)) >= LONG_QUOTATION
    if quotation.speaker is Speaker.INSPECTORS and is_long:
        return Item(Kind.NOT_FOUND, Certainty.LIKELY, quotation.place, piece)
    why = "whose words they are is not said" if is_long else "too few words to tell"
    return Item(Kind.NOT_FOUND, Certainty.CANNOT_SAY, quotation.place, piece, difference=why)
