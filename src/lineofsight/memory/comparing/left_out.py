"""What the report asks or criticises and the text does not speak of."""

import re
from collections.abc import Iterator, Sequence

from lineofsight.language.themes import NAMES_SUBJECT, STRENGTHS, ThemeMatch, themes_of
from lineofsight.language.tone import tone_of
from lineofsight.memory.comparing.compared import Certainty, Item, Kind
from lineofsight.memory.comparing.passages import Index, Passage
from lineofsight.memory.comparing.texts import Text
from lineofsight.memory.comparing.wording import stems_of
from lineofsight.memory.words import counted, listing
from lineofsight.model.documents import Reading
from lineofsight.model.themes import THEMES, Theme
from lineofsight.model.tone import Tone

_GENERAL = "core_practice_risk"  # a paragraph of it is about practice as a whole
_PRAISED: frozenset[Tone | None] = frozenset((Tone.STRENGTH,))
_ENDS_MATTER = re.compile(
    r"[,;(:]|\b(?:to\s+ensure|so\s+that|in\s+order\s+to|in\s+meeting|which|that|through|including)\b",
    re.IGNORECASE,
)
_PARTICULARS = re.compile(
    r"\b(?:in\s+particular|particularly|especially|such\s+as)\b", re.IGNORECASE
)
_OF_ANY_MATTER = stems_of("quality effectiveness timeliness consistency impact improve strengthen")
_FEWEST = 2  # words that make a matter
_MATTER_ECHOED = 0.5  # of the meaning words of the matter alone
_ECHO = 0.4  # of an ask's meaning words, by weight, in one sentence of the text


def left_out_items(text: Text, report: Reading, index: Index) -> Iterator[Item]:
    """Asks one by one and shortfall paragraphs by theme, where the text has no echo of them."""
    own = [each for each in index.passages if each.place.file == report.file]
    spoken = _spoken_of(text)
    stems = [stems_of(said.text) for said in text.sentences]
    for ask in own:
        if ask.kind == "ask" and not _echoed(ask, frozenset(spoken), stems, index):
            yield _item(ask, "what must improve: not spoken of", Certainty.LIKELY)
    for theme in THEMES:
        if theme.id != _GENERAL and (theme.id not in spoken or spoken[theme.id] == _PRAISED):
            yield from _theme_item(theme, own, is_praised=theme.id in spoken)


def _spoken_of(text: Text) -> dict[str, frozenset[Tone | None]]:
    """The themes that a sentence of the text names, with its tones.

    A theme that is named beside the main one is spoken of in no tone.
    """
    found: dict[str, frozenset[Tone | None]] = {}
    for said in text.sentences:
        tone = tone_of(said.text)
        for place, match in enumerate(themes_of(said.text)):
            if _is_named(match):
                tones = {None if place else tone}
                found[match.theme] = found.get(match.theme, frozenset()) | tones
    return found


def _is_named(match: ThemeMatch) -> bool:
    """A phrase, or a word that decides: "visits" alone may be the inspectors' own."""
    is_phrase = match.score >= NAMES_SUBJECT and any(" " in words for words in match.words)
    return is_phrase or match.score >= STRENGTHS["decisive"]


def _echoed(
    ask: Passage, spoken: frozenset[str], sentences: Sequence[frozenset[str]], index: Index
) -> bool:
    return (
        ask.themes[0] in spoken
        or _share(stems_of(ask.text), sentences, index) >= _ECHO
        or any(_share(matter, sentences, index) >= _MATTER_ECHOED for matter in _matters(ask.text))
    )


def _matters(ask: str) -> Iterator[frozenset[str]]:
    """The meaning words of what the ask is about, and of what it is about "in particular"."""
    for words in (_ENDS_MATTER.split(ask, maxsplit=1)[0], _PARTICULARS.split(ask)[-1]):
        matter = stems_of(words) - _OF_ANY_MATTER
        if len(matter) >= _FEWEST:
            yield matter


def _share(stems: frozenset[str], sentences: Sequence[frozenset[str]], index: Index) -> float:
    """The most of these words, by weight, that one sentence of the text has."""
    total = sum(map(index.weight, stems))
    most = max((sum(map(index.weight, stems & each)) for each in sentences), default=0.0)
    return most / total if total else 0.0


def _theme_item(theme: Theme, own: Sequence[Passage], *, is_praised: bool) -> Iterator[Item]:
    found = [
        each
        for each in own
        if each.kind == "finding" and each.tone == "shortfall" and each.themes[0] == theme.id
    ]
    if found:
        numbers = [each.place.paragraph for each in found if each.place.paragraph]
        where = f" ({listing(numbers)})" if numbers else ""
        praised = "; the text has only praise for it" if is_praised else ""
        why = f"{theme.title}: {counted(len(found), 'shortfall paragraph')}{where}{praised}"
        yield _item(found[0], why, Certainty.POSSIBLE if is_praised else Certainty.LIKELY)


def _item(passage: Passage, why: str, certainty: Certainty) -> Item:
    return Item(
        Kind.LEFT_OUT,
        certainty,
        report_place=passage.place,
        report_words=passage.text,
        difference=why,
    )
