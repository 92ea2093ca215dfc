"""What was read by hand in real documents: the truth that a reading is held against.

A file for each split, a document an entry, its key the SHA-256 of the document's file. Keys and
values are those of `lineofsight read --json`, but every verbatim text is a hash (hashes.py).
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NotRequired, TypedDict

SPLITS = ("develop", "set_aside", "looked_at_once")


class AuthorityFacts(TypedDict):
    """`ons_code` is None where the authority has none that we know: then the name counts."""

    name: str
    ons_code: str | None


class JudgementFacts(TypedDict):
    """One graded area and the page its table or sentence stands on."""

    key: str
    grade: str
    page: int


class PartFacts(TypedDict):
    """A lettered piece of an ask. `text` is a hash."""

    part: str
    text: str


class AskFacts(TypedDict):
    """One item of a list of what must improve. `text` is a hash; the main theme comes first."""

    n: int
    text: str
    kind: str
    page: int
    parts: list[PartFacts]
    themes: list[str]
    national_framework: str | None
    list: str


class StrengthFacts(TypedDict):
    """One item of a printed list of strengths. `text` is None where only its opening was kept."""

    opening: str
    text: str | None
    page: int


class UnawareFacts(TypedDict):
    """A sentence that says that leaders did not know. A borderline one is scored neither way."""

    text: str
    page: int
    paragraph: str | None
    borderline: NotRequired[bool]
    added_on_second_reading: NotRequired[bool]


class ParagraphFacts(TypedDict):
    """A paragraph of findings, known by the hash of its first normalised `characters`."""

    number: str | None
    page: int
    opening: str
    characters: int
    tone: str
    themes: list[str]
    back_reference: str | None


class UnawareRead(TypedDict):
    """The sentences of unawareness of one document.

    `unaware_read` is "all" where every paragraph was read for them.
    """

    unaware: list[UnawareFacts]
    unaware_read: str | None


class DocumentFacts(UnawareRead):
    """One document. All is None or empty where it cannot be read (`readable` is false)."""

    readable: bool
    framework: str | None
    authority: AuthorityFacts | None
    inspection_start: str | None
    inspection_end: str | None
    published: str | None
    published_printed: bool | None
    lead_inspector: str | None
    judgements: list[JudgementFacts]
    limiting: str | None
    asks: list[AskFacts]
    strengths_listed: list[StrengthFacts]
    paragraphs: list[ParagraphFacts]
    paragraph_count: int | None


HandRead = Mapping[str, Mapping[str, DocumentFacts]]
"""The documents of each split, by the SHA-256 of their file."""


def load(folder: Path) -> HandRead:
    """Everything that was read by hand: a file for each split."""
    return {split: json.loads((folder / f"{split}.json").read_text("utf-8")) for split in SPLITS}
