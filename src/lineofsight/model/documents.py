"""What reading an inspection document gives. Field meanings are the public contract of `read`.

Text is verbatim: lines joined, bullets, running headers and footnote marks taken off. What
could not be read is None or empty and is named in `notes`; it is never guessed.
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any

from lineofsight.model.grades import Grade


@dataclass(frozen=True)
class NamedAuthority:
    """The authority a document is about: as we know it, or only as printed."""

    name: str
    ons_code: str | None = None
    urn: str | None = None


@dataclass(frozen=True)
class Judgement:
    """One graded area. `page` counts the file's pages from 1."""

    key: str
    grade: Grade
    as_printed: str
    page: int


@dataclass(frozen=True)
class Part:
    """A lettered or bulleted piece of an ask that is printed in pieces."""

    part: str
    text: str


@dataclass(frozen=True)
class Ask:
    """One item of the list of what must improve."""

    n: int
    text: str
    kind: str
    list: str
    page: int
    parts: tuple[Part, ...] = ()
    themes: tuple[str, ...] = ()
    national_framework: str | None = None
    group: str | None = None


@dataclass(frozen=True)
class ListedStrength:
    """One item of a printed list of strengths (joint inspections)."""

    text: str
    page: int


@dataclass(frozen=True)
class Unaware:
    """A sentence that says that leaders or managers did not know of a shortfall."""

    text: str
    page: int
    paragraph: str | None


@dataclass(frozen=True)
class Finding:
    """A paragraph of what inspectors found, as printed under a section's heading."""

    number: str | None
    text: str
    page: int
    themes: tuple[str, ...] = ()
    tone: str = "neutral"
    reference: str | None = None


@dataclass(frozen=True)
class Section:
    """A titled part of the document. `area` is the judgement key it belongs to, if any."""

    title: str
    area: str | None
    grade: Grade | None
    paragraphs: tuple[Finding, ...]


@dataclass(frozen=True)
class Reading:
    """One file, read or not. The order of the fields is the order they are printed in."""

    file: str
    sha256: str | None
    status: str
    problem: str | None = None
    framework: str | None = None
    authority: NamedAuthority | None = None
    inspection_start: dt.date | None = None
    inspection_end: dt.date | None = None
    published: dt.date | None = None
    lead_inspector: str | None = None
    judgements: tuple[Judgement, ...] = ()
    limiting: str | None = None
    asks: tuple[Ask, ...] = ()
    strengths_listed: tuple[ListedStrength, ...] = ()
    unaware: tuple[Unaware, ...] = ()
    pages: int = 0
    notes: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()


def as_json(reading: Reading, *, full: bool = False) -> dict[str, Any]:
    """The object that `lineofsight read --json` prints: every key present, ISO dates."""
    row: dict[str, Any] = dataclasses.asdict(reading, dict_factory=_plain)
    if not full:
        del row["sections"]
    return row


def _plain(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in pairs}


def _plain_value(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value
