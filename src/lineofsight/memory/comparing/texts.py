"""A text to be compared: its paragraphs, and the sentences that stand in them."""

import re
from dataclasses import dataclass
from functools import cached_property

from lineofsight.language.sentences import sentences_of
from lineofsight.memory.comparing.compared import TextPlace

_BULLET = re.compile(r"(?:[•●▪◦·*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, lines joined. `number` counts from 1; `page` is None where there are none."""

    number: int
    text: str
    page: int | None = None

    @cached_property
    def is_bullet(self) -> bool:
        """Whether it is an item of a list."""
        return _BULLET.match(self.text) is not None

    @cached_property
    def unmarked(self) -> str:
        """The words without the bullet before them."""
        return _BULLET.sub("", self.text, count=1) if self.is_bullet else self.text


@dataclass(frozen=True)
class Said:
    """A sentence of a text and where it stands; `is_item` when it is of a list."""

    text: str
    place: TextPlace
    is_item: bool = False


@dataclass(frozen=True)
class Text:
    """An article, press release, self-evaluation or plan, as its paragraphs."""

    file: str
    paragraphs: tuple[Paragraph, ...]

    def place(self, paragraph: Paragraph) -> TextPlace:
        """Where this paragraph stands."""
        return TextPlace(self.file, paragraph.page, str(paragraph.number))

    @cached_property
    def sentences(self) -> tuple[Said, ...]:
        """Every sentence in order, items of lists among them."""
        return tuple(
            Said(sentence, self.place(paragraph), paragraph.is_bullet)
            for paragraph in self.paragraphs
            for sentence in sentences_of(paragraph.unmarked)
        )
