"""The questions that one document raises, each with the words that raise it.

An ask, a sentence of a shortfall and a sentence that says leaders did not know raise questions.
So do the sentences of a mixed paragraph that criticise; its praise raises none.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lineofsight.language.sentences import sentences_of
from lineofsight.language.themes import themes_of
from lineofsight.language.tone import tone_of
from lineofsight.memory.elsewhere.questions import QUESTIONS
from lineofsight.memory.words import OVERALL
from lineofsight.model.documents import Ask, Finding, NamedAuthority, Reading, Unaware
from lineofsight.model.grades import Grade
from lineofsight.model.tone import Tone

_OF_THE_BOARD = "lscb"  # a list for the safeguarding board, which councils no longer have


class Kind(StrEnum):
    """What sort of passage raised it."""

    PRIORITY_ACTION = "priority_action"
    ASK = "ask"
    SHORTFALL = "shortfall"
    UNAWARE = "unaware"


@dataclass(frozen=True)
class Passage:
    """Words of a document that raise questions, where they stand, and how grave they are.

    `is_grave`: the area it stands in is inadequate, or for an ask the whole. `leaders_unaware`:
    the sentence or its paragraph says that leaders did not know. Pages count from 1.
    """

    kind: Kind
    quote: str
    page: int
    paragraph: str | None
    is_grave: bool
    leaders_unaware: bool

    @property
    def is_ask(self) -> bool:
        """Whether it stands in the list of what must improve."""
        return self.kind in (Kind.ASK, Kind.PRIORITY_ACTION)


@dataclass(frozen=True)
class Raised:
    """A question that a document raises, and the passage that raises it."""

    question: str
    passage: Passage


@dataclass(frozen=True)
class Heard:
    """One document about one council, published on a day, and every question that it raises."""

    authority: NamedAuthority
    file: str
    sha256: str | None
    published: dt.date
    raised: tuple[Raised, ...]


def raised_by(reading: Reading) -> tuple[Raised, ...]:
    """What the document raises: each question once for each ask or paragraph."""
    found = [*_from_asks(reading), *_from_unaware(reading), *_from_paragraphs(reading)]
    return tuple(_once(found))


def heard(reading: Reading) -> Heard | None:
    """The document with what it raises; None where its day or its council is not known."""
    if reading.authority is None or reading.published is None:
        return None
    return Heard(
        authority=reading.authority,
        file=reading.file,
        sha256=reading.sha256,
        published=reading.published,
        raised=raised_by(reading),
    )


def text_of(ask: Ask) -> str:
    """An ask with its parts, as one text."""
    return " ".join([ask.text, *(part.text for part in ask.parts)])


def _from_asks(reading: Reading) -> Iterator[Raised]:
    is_grave = any(
        each.key == OVERALL and each.grade is Grade.INADEQUATE for each in reading.judgements
    )
    for ask in reading.asks:
        if ask.list == _OF_THE_BOARD:
            continue
        kind = Kind.PRIORITY_ACTION if ask.kind == Kind.PRIORITY_ACTION else Kind.ASK
        text = text_of(ask)
        passage = Passage(kind, text, ask.page, f"ask {ask.n}", is_grave, leaders_unaware=False)
        yield from _each(passage, ask.themes)


def _from_unaware(reading: Reading) -> Iterator[Raised]:
    for said in reading.unaware:
        themes = _themes_around(said, reading)
        passage = Passage(
            Kind.UNAWARE,
            said.text,
            said.page,
            said.paragraph,
            is_grave=False,
            leaders_unaware=True,
        )
        yield from _each(passage, themes)


def _themes_around(said: Unaware, reading: Reading) -> tuple[str, ...]:
    """The themes of the paragraph that the sentence stands in, or else its own."""
    for section in reading.sections:
        for finding in section.paragraphs:
            if said.text in finding.text:
                return finding.themes
    return tuple(match.theme for match in themes_of(said.text))


def _from_paragraphs(reading: Reading) -> Iterator[Raised]:
    unaware = [said.text for said in reading.unaware]
    for section in reading.sections:
        for finding in section.paragraphs:
            not_known = any(text in finding.text for text in unaware)
            for sentence in _criticism(finding):
                passage = Passage(
                    Kind.SHORTFALL,
                    sentence,
                    finding.page,
                    finding.number,
                    is_grave=section.grade is Grade.INADEQUATE,
                    leaders_unaware=not_known,
                )
                yield from _each(passage, finding.themes)


def _criticism(finding: Finding) -> Iterator[str]:
    """Of a shortfall all sentences but praise, of a mixed paragraph those that criticise."""
    if finding.tone not in (Tone.SHORTFALL, Tone.MIXED):
        return
    for sentence in sentences_of(finding.text):
        tone = tone_of(sentence)
        if tone is Tone.SHORTFALL or (finding.tone == Tone.SHORTFALL and tone is not Tone.STRENGTH):
            yield sentence


def _each(passage: Passage, themes: Sequence[str]) -> Iterator[Raised]:
    for question in QUESTIONS.raised_by(passage.quote, themes):
        yield Raised(question.id, passage)


def _once(found: Iterable[Raised]) -> Iterator[Raised]:
    """Each question once for each paragraph, where a sentence of unawareness comes first."""
    seen = set()
    for each in found:
        place = (each.question, each.passage.page, each.passage.paragraph)
        if each.passage.paragraph is None or place not in seen:
            seen.add(place)
            yield each
