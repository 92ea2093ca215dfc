"""Everything in one document that can be quoted, with its place and what is read out of it."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.frameworks.sheet import Box, around
from lineofsight.model.themes import theme
from lineofsight.views.inspections.words import PASSAGES, TONES, place_of

_PASSAGES = """
SELECT
    passage.id, passage.kind, ask.n, passage.page, passage.paragraph, passage.text,
    finding.section, finding.tone, ask.national_framework
FROM passage
LEFT JOIN ask ON ask.passage_id = passage.id
LEFT JOIN finding ON finding.passage_id = passage.id
WHERE passage.document_id = ?
ORDER BY passage.page, passage.id
"""
_THEMES = """
SELECT theme.passage_id, theme.theme
FROM passage JOIN theme ON theme.passage_id = passage.id
WHERE passage.document_id = ?
ORDER BY theme.passage_id, theme.rank
"""
_UNAWARE = "SELECT text FROM unaware WHERE document_id = ?"


@dataclass(frozen=True)
class ThemeName:
    """A theme that a passage carries."""

    id: str
    title: str


@dataclass(frozen=True)
class Passage:
    """Something that can be quoted, word for word. `boxes` mark it on the page that is open.

    `what` says in words what it is and `reading` how its tone was read. `is_open` tells that some
    of it stands on the open page, which may not be the `page` that it begins on; `is_chosen` that
    it is the one that was asked for.
    """

    id: int
    kind: str
    what: str
    n: int | None
    page: int
    paragraph: str | None
    place: str
    text: str
    section: str | None
    reading: str
    national_framework: str | None
    themes: tuple[ThemeName, ...]
    says_unaware: bool
    address: str
    is_open: bool = False
    is_chosen: bool = False
    boxes: tuple[Box, ...] = ()

    @property
    def frame(self) -> Box | None:
        """What is drawn around all of it on the open page."""
        return around(self.boxes) if self.boxes else None


def passages_of(library: sqlite3.Connection, document: int, address: str) -> tuple[Passage, ...]:
    """The passages of the document with this number, in the order of its pages.

    A joint inspection's listed strengths are among its findings too: those stand here once.
    """
    themes = _themes(library, document)
    unaware = [text for (text,) in library.execute(_UNAWARE, [document])]
    rows = library.execute(_PASSAGES, [document])
    found = [_passage(row, themes, unaware, address) for row in rows]
    listed = {(each.page, each.text) for each in found if each.kind == "strength"}
    return tuple(
        each for each in found if each.kind != "finding" or (each.page, each.text) not in listed
    )


def _themes(library: sqlite3.Connection, document: int) -> Mapping[int, list[ThemeName]]:
    found: dict[int, list[ThemeName]] = {}
    for passage, about in library.execute(_THEMES, [document]):
        found.setdefault(passage, []).append(ThemeName(about, theme(about).title))
    return found


def _passage(
    row: sqlite3.Row, themes: Mapping[int, list[ThemeName]], unaware: list[str], address: str
) -> Passage:
    number, kind, n, page, paragraph, text, section, tone, national_framework = row
    return Passage(
        id=number,
        kind=kind,
        what=PASSAGES[kind],
        n=n,
        page=page,
        paragraph=paragraph,
        place=place_of(page, paragraph, n),
        text=text,
        section=section,
        reading=TONES[tone] if tone else "",
        national_framework=national_framework,
        themes=tuple(themes.get(number, ())),
        says_unaware=any(sentence in text for sentence in unaware),
        address=f"{address}?page={page}&passage={number}",
    )
