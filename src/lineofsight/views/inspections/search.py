"""Where inspectors wrote these words: passages, best first, with the words marked."""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lineofsight.errors import WrongUse
from lineofsight.model.themes import THEMES, theme
from lineofsight.views.asked import Asked
from lineofsight.views.filters import Choice, choices
from lineofsight.views.inspections.authorities import held
from lineofsight.views.inspections.paging import ROWS, Pages, pages_of
from lineofsight.views.inspections.words import PASSAGES, kind_of, place_of
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.workspace.search import match_expression

# No document holds these: orders to a screen are taken out when it is read.
_BEGIN, _END = "\x02", "\x03"

_MATCHES = "FROM passage_words WHERE passage_words MATCH :words"
# The plus keeps the words first: the index is slow to ask passage by passage.
_FILTERS = {
    "authority": """
        AND +rowid IN (
            SELECT passage.id
            FROM document JOIN passage ON passage.document_id = document.id
            WHERE document.authority = :authority
        )
    """,
    "kind": "AND +rowid IN (SELECT id FROM passage WHERE kind = :kind)",
    "theme": "AND +rowid IN (SELECT passage_id FROM theme WHERE theme = :theme)",
}
# Ranked first and shortened after: an excerpt costs more than a rank, and fifty are shown.
_HITS = """
WITH best AS MATERIALIZED (
    SELECT rowid AS passage, bm25(passage_words) AS rank {matches}
    ORDER BY rank, rowid LIMIT :rows OFFSET :skipped
)
SELECT
    document.authority, document.framework,
    COALESCE(document.published, document.inspection_end),
    passage.kind, ask.n, passage.page, passage.paragraph, passage.id, document.sha256,
    snippet(passage_words, 0, :begin, :end, '…', 60), passage.text
FROM best
CROSS JOIN passage_words ON passage_words.rowid = best.passage
CROSS JOIN passage ON passage.id = best.passage
CROSS JOIN document ON document.id = passage.document_id
LEFT JOIN ask ON ask.passage_id = passage.id
WHERE passage_words MATCH :words
ORDER BY best.rank, best.passage
"""

_Filters = Mapping[str, str | None]
_NO_FILTERS: _Filters = dict.fromkeys(_FILTERS)


@dataclass(frozen=True)
class Piece:
    """A piece of an excerpt, marked where it is a word that was looked for."""

    text: str
    is_marked: bool


@dataclass(frozen=True)
class Hit:
    """A passage: `excerpt` is the part of it where the words stand, `text` all of it."""

    authority: str | None
    document: str
    on: dt.date | None
    kind: str
    place: str
    address: str
    excerpt: tuple[Piece, ...]
    text: str


@dataclass(frozen=True)
class Search:
    """`hits` is one page of what was found; None where nothing has been looked for yet.

    `without_filters` is how many there would be in the whole library, where filters are set.
    """

    title: str
    words: str
    hits: tuple[Hit, ...] | None
    pages: Pages
    without_filters: int | None
    authority: str | None
    kind: str | None
    theme: str | None
    authorities: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    themes: tuple[Choice, ...]


def search(sources: Sources, asked: Asked) -> Search:
    """One page of the passages that hold every word and every "quoted phrase" that was typed."""
    documents = sources.need_documents()
    filters = _filters(asked)
    words = asked.filter("words")
    found = _count(documents, words, filters) if words else 0
    pages = pages_of(found, asked)
    names = {each.name: each.name for each in held(documents)}
    titles = {each.id: each.title for each in THEMES}
    return Search(
        title="Search what inspectors wrote",
        words=words or "",
        hits=tuple(_hits(documents, words, filters, pages)) if words else None,
        pages=pages,
        without_filters=_count(documents, words, _NO_FILTERS)
        if words and any(filters.values())
        else None,
        **filters,
        authorities=choices(names, filters["authority"]),
        kinds=choices(PASSAGES, filters["kind"]),
        themes=choices(titles, filters["theme"]),
    )


def _filters(asked: Asked) -> dict[str, str | None]:
    """The filters that are set. Raises WrongUse for a kind or a theme that there is not."""
    chosen = {name: asked.filter(name) for name in _NO_FILTERS}
    if chosen["kind"] not in (None, *PASSAGES):
        raise WrongUse("“kind” in the address must be ask, finding or strength: correct it.")
    if chosen["theme"]:
        theme(chosen["theme"])
    return chosen


def _count(documents: sqlite3.Connection, words: str, filters: _Filters) -> int:
    values = {"words": match_expression(words), **filters}
    (count,) = documents.execute(f"SELECT COUNT(*) {_matches(filters)}", values).fetchone()
    return int(count)


def _matches(filters: _Filters) -> str:
    return " ".join([_MATCHES, *(_FILTERS[name] for name, value in filters.items() if value)])


def _hits(
    documents: sqlite3.Connection, words: str, filters: _Filters, pages: Pages
) -> Iterator[Hit]:
    values = {
        "words": match_expression(words),
        "begin": _BEGIN,
        "end": _END,
        "rows": ROWS,
        "skipped": (pages.number - 1) * ROWS,
        **filters,
    }
    for row in documents.execute(_HITS.format(matches=_matches(filters)), values):
        yield _hit(*row)


def _hit(
    authority: str | None, framework: str | None, on: str | None, kind: str, n: int | None,
    page: int, paragraph: str | None, passage: int, sha256: str, excerpt: str, text: str,
) -> Hit:  # fmt: skip
    return Hit(
        authority=authority,
        document=kind_of(framework),
        on=dt.date.fromisoformat(on) if on else None,
        kind=PASSAGES[kind],
        place=place_of(page, paragraph, n),
        address=f"/inspections/documents/{sha256}?page={page}&passage={passage}",
        excerpt=tuple(_pieces(excerpt)),
        text=text,
    )


def _pieces(excerpt: str) -> Iterator[Piece]:
    """The excerpt cut at the marks that the index has set."""
    before, *marked = excerpt.split(_BEGIN)
    if before:
        yield Piece(before, is_marked=False)
    for each in marked:
        word, after = each.split(_END)
        yield Piece(word, is_marked=True)
        if after:
            yield Piece(after, is_marked=False)


def table(page: Search) -> Table:
    """One page of what was found, a line each."""
    headings = ("authority", "document", "day", "what", "place", "passage", "address")
    rows: list[tuple[Any, ...]] = [
        (hit.authority, hit.document, hit.on.isoformat() if hit.on else None, hit.kind, hit.place,
         hit.text, hit.address)
        for hit in page.hits or ()
    ]  # fmt: skip
    return Table("passages", headings, rows)
