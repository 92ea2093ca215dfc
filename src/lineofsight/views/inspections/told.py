"""One authority's story in words that a citizen can read, with the place of every sentence."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A sentence or passage, word for word: the day and kind of its document, and its place."""

    text: str
    on: dt.date | None
    kind: str
    place: str
    address: str


@dataclass(frozen=True)
class Stands:
    """A grade in words and in its place, "3rd of 4": the `step`th of `steps`, the best first.

    There is no place where the area was not judged. `address` is the page that it is printed on.
    """

    in_words: str
    position: str | None
    step: int | None
    steps: int
    address: str


@dataclass(frozen=True)
class AreaRow:
    """A graded area through the documents: None where one prints no such judgement."""

    area: str
    stands: tuple[Stands | None, ...]


@dataclass(frozen=True)
class ThemeSaid:
    """A theme, and in how many asks or paragraphs of a document it is."""

    id: str
    title: str
    count: int


@dataclass(frozen=True)
class Document:
    """A document on the line. `about` is the authority before this one that it is about.

    `changes` say what differs in grading from the graded document before it; `no_grades` why it
    has none; `unread` what could not be read in it.
    """

    address: str
    kind: str
    about: str | None
    on: dt.date | None
    inspection_start: dt.date | None
    inspection_end: dt.date | None
    published: dt.date | None
    changes: tuple[str, ...]
    has_grades: bool
    no_grades: str
    limiting: str | None
    asks: tuple[Said, ...]
    asked: tuple[ThemeSaid, ...]
    praised: tuple[ThemeSaid, ...]
    unaware: tuple[Said, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True)
class AskedAgain:
    """A theme that n of the d documents with something to improve ask about, with every ask."""

    id: str
    title: str
    n: int
    d: int
    asks: tuple[Said, ...]


@dataclass(frozen=True)
class PraisedThenAsked:
    """A theme praised in one document and asked about in a later one."""

    id: str
    title: str
    praised: tuple[Said, ...]
    asked: tuple[Said, ...]


@dataclass(frozen=True)
class Told:
    """The whole of it. `documents` and `graded` stand newest first; `grades` as `graded` does."""

    name: str
    urn: str | None
    opening: tuple[str, ...]
    documents: tuple[Document, ...]
    graded: tuple[Document, ...]
    grades: tuple[AreaRow, ...]
    unaware: tuple[Said, ...]
    asked_again: tuple[AskedAgain, ...]
    praised_then_asked: tuple[PraisedThenAsked, ...]

    @property
    def newest_asking(self) -> str | None:
        """The address of the newest document that has a list of what needs to improve."""
        return next((each.address for each in self.documents if each.asks), None)
