"""What inspectors wrote, word for word, with its place: the form in which every page quotes."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from lineofsight.memory.mentions import STRENGTH
from lineofsight.views.inspections.words import TONES

_QUOTED = """
    document.sha256, document.authority, document.framework,
    COALESCE(document.published, document.inspection_end) AS said_on,
    passage.id, passage.kind, ask.n, passage.page, passage.paragraph, passage.text, finding.tone,
    document.authority IS :here AS is_here
"""
_WITH_ITS_KIND = """
LEFT JOIN ask ON ask.passage_id = passage.id
LEFT JOIN finding ON finding.passage_id = passage.id
"""
# The documents lead, by CROSS JOIN: few are about one council, and many passages about one theme.
_SAID_HERE = f"""
SELECT {_QUOTED}
FROM document
CROSS JOIN passage ON passage.document_id = document.id
CROSS JOIN theme ON theme.passage_id = passage.id AND theme.theme = :theme
{_WITH_ITS_KIND}
WHERE document.authority IS :here AND document.status = 'read'
ORDER BY said_on, passage.id
"""  # noqa: S608  pieces of ours
_ASKED_HERE = f"""
SELECT theme.theme, {_QUOTED}
FROM document
CROSS JOIN passage ON passage.document_id = document.id AND passage.kind = 'ask'
CROSS JOIN theme ON theme.passage_id = passage.id
{_WITH_ITS_KIND}
WHERE document.authority = :here AND document.status = 'read'
ORDER BY said_on, theme.rank DESC, passage.id DESC
"""  # noqa: S608  pieces of ours
# One of each council: its newest, an ask before a finding, and what is mainly about the theme
# before what names it too.
_NEWEST_OF_EACH = f"""
WITH said AS (
    SELECT
        passage.id,
        ROW_NUMBER() OVER (
            PARTITION BY document.authority
            ORDER BY
                COALESCE(document.published, document.inspection_end) DESC,
                passage.kind, theme.rank, passage.id
        ) AS place
    FROM document
    CROSS JOIN passage ON passage.document_id = document.id
    CROSS JOIN theme ON theme.passage_id = passage.id AND theme.theme = :theme
    LEFT JOIN finding ON finding.passage_id = passage.id
    WHERE document.status = 'read' AND COALESCE(published, inspection_end) >= :since
        AND document.authority IS NOT NULL AND document.authority IS NOT :here
        AND (passage.kind = 'ask' OR finding.tone = 'shortfall')
)
SELECT {_QUOTED}
FROM said
JOIN passage ON passage.id = said.id
JOIN document ON document.id = passage.document_id
{_WITH_ITS_KIND}
WHERE said.place = 1
ORDER BY said_on DESC, passage.id
LIMIT :most
"""  # noqa: S608  pieces of ours
_TOLD = {"ask": "asked to improve", "strength": "listed as a strength"}
LONGEST_IN_BRIEF = 200  # letters


@dataclass(frozen=True)
class Quote:
    """A passage of a document. `kind` is ask, finding or strength; `tone` is a finding's.

    `on` is the day it was published, else the last of the inspection; None where neither was read.
    """

    sha256: str
    authority: str | None
    framework: str | None
    on: dt.date | None
    passage: int
    kind: str
    n: int | None
    page: int
    paragraph: str | None
    text: str
    tone: str | None
    is_here: bool

    @property
    def is_praise(self) -> bool:
        """Whether it is listed as a strength, or read as one."""
        return STRENGTH in (self.kind, self.tone)

    @property
    def place(self) -> str:
        """Where it stands: "page 4, paragraph 12"."""
        return f"page {self.page}" + (f", paragraph {self.paragraph}" if self.paragraph else "")

    @property
    def address(self) -> str:
        """Where it can be read in its document, marked at its place."""
        return f"/inspections/documents/{self.sha256}?page={self.page}&passage={self.passage}"

    @property
    def in_brief(self) -> str:
        """Its first words, for a table; an ask is seldom longer."""
        return shorten(self.text, LONGEST_IN_BRIEF, placeholder=" …")

    @property
    def told(self) -> str:
        """What it is: asked, listed as a strength, or a paragraph read as one or the other."""
        return _TOLD.get(self.kind) or TONES[self.tone or "neutral"] or "read as neither"


def said_here(documents: sqlite3.Connection, theme: str, here: str | None) -> list[Quote]:
    """Everything said of this theme about the council itself, the oldest first."""
    return list(_quotes(documents.execute(_SAID_HERE, {"theme": theme, "here": here})))


def last_asked_here(documents: sqlite3.Connection, here: str | None) -> dict[str, Quote]:
    """By theme, the newest that the council itself was asked, best where it is the main theme."""
    rows = documents.execute(_ASKED_HERE, {"here": here})
    return {theme: quote for theme, *row in rows for quote in _quotes([row])}


def newest_of_each_council(
    documents: sqlite3.Connection, theme: str, here: str | None, since: dt.date, most: int
) -> list[Quote]:
    """What other councils were asked or criticised for since, one quote of each, newest first."""
    values = {"theme": theme, "here": here, "since": since.isoformat(), "most": most}
    return list(_quotes(documents.execute(_NEWEST_OF_EACH, values)))


def _quotes(rows: Iterable[Sequence[Any]]) -> Iterator[Quote]:
    for sha256, authority, framework, on, *rest, is_here in rows:
        day = dt.date.fromisoformat(on) if on else None
        cells: list[Any] = [sha256, authority, framework, day, *rest, bool(is_here)]
        yield Quote(*cells)
