"""A whole document: its facts against its reading, as marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fields import field_marks
from hand_read import DocumentFacts
from lists import ask_marks, strength_marks
from mark import Mark, compared
from paragraphs import paragraph_marks
from unaware import unaware_marks

from lineofsight.model.documents import Reading


@dataclass(frozen=True)
class Marked:
    """One document's marks. `framework` is the true one, None where it cannot be read."""

    split: str
    framework: str | None
    file: str
    marks: tuple[Mark, ...]


def marked(split: str, facts: DocumentFacts, reading: Reading) -> Marked:
    """A document marked. One that was not read, and could be, misses every fact it has."""
    return Marked(split, facts["framework"], reading.file, tuple(_marks(facts, reading)))


def _marks(facts: DocumentFacts, reading: Reading) -> Iterator[Mark]:
    expected = "read" if facts["readable"] else "not_read"
    yield compared("status", "file", expected, reading.status)
    if facts["readable"]:
        yield from field_marks(facts, reading)
        yield from ask_marks(facts, reading)
        yield from strength_marks(facts, reading)
        yield from paragraph_marks(facts, reading)
        yield from unaware_marks(facts, reading)


def by_split(documents: Sequence[Marked]) -> dict[str, list[Marked]]:
    """The documents of each split that has any."""
    splits: dict[str, list[Marked]] = {}
    for document in documents:
        splits.setdefault(document.split, []).append(document)
    return splits


def by_framework(documents: Sequence[Marked]) -> dict[str, list[Marked]]:
    """The readable documents of each framework, in the order of their names."""
    names = sorted({each.framework for each in documents if each.framework is not None})
    return {name: [each for each in documents if each.framework == name] for name in names}
