"""A later document, laid out so that what it says of a matter can be found."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lineofsight.language.sentences import sentences_of
from lineofsight.memory.grading import is_full_inspection
from lineofsight.memory.threads.asked import BOARD
from lineofsight.memory.threads.nearness import Index
from lineofsight.model.documents import Reading


@dataclass(frozen=True)
class Passage:
    """A paragraph, or an ask (then `paragraph` is "ask 3" and its tone is a shortfall)."""

    text: str
    page: int
    paragraph: str | None
    is_ask: bool
    title: str
    themes: tuple[str, ...]
    tone: str


class Later:
    """A document's passages and their sentences, with an index of each."""

    def __init__(self, reading: Reading) -> None:
        self.is_visit = not is_full_inspection(reading)
        self.passages = tuple(_passages(reading))
        placed = [
            (place, sentence)
            for place, passage in enumerate(self.passages)
            for sentence in sentences_of(passage.text) or [passage.text]
        ]
        self.sentences = {
            place: [sentence for _, sentence in group]
            for place, group in groupby(placed, key=lambda each: each[0])
        }
        self.by_passage = Index([passage.text for passage in self.passages])
        self.by_title = Index([passage.title for passage in self.passages])
        self.by_sentence = Index([sentence for _, sentence in placed])
        self.sentences_in_paragraphs = sum(not self.passages[place].is_ask for place, _ in placed)


def _passages(reading: Reading) -> Iterator[Passage]:
    for section in reading.sections:
        for each in section.paragraphs:
            yield Passage(
                text=each.text,
                page=each.page,
                paragraph=each.number,
                is_ask=False,
                title=section.title,
                themes=each.themes,
                tone=each.tone,
            )
    for ask in reading.asks:
        if ask.list != BOARD:
            yield Passage(
                text=" ".join([ask.text, *(part.text for part in ask.parts)]),
                page=ask.page,
                paragraph=f"ask {ask.n}",
                is_ask=True,
                title="",
                themes=ask.themes,
                tone="shortfall",
            )
