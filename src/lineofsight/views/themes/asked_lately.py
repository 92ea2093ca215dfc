"""How often inspectors ask about each theme, in the documents of the library."""

import datetime as dt
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.model.themes import THEMES

# The documents lead: without CROSS JOIN, the planner begins with every theme of every paragraph.
_ASKED = """
SELECT theme.theme, COUNT(DISTINCT document.id), COUNT(*)
FROM document
CROSS JOIN passage ON passage.document_id = document.id AND passage.kind = 'ask'
CROSS JOIN theme ON theme.passage_id = passage.id
WHERE {documents}
GROUP BY theme.theme
"""
_WITH_ASKS = """
SELECT COUNT(*)
FROM document
WHERE {documents}
    AND EXISTS (SELECT 1 FROM passage WHERE document_id = document.id AND kind = 'ask')
"""
_ELSEWHERE = """
document.status = 'read' AND (:here IS NULL OR document.authority IS NOT :here)
"""
_ELSEWHERE_SINCE = f"{_ELSEWHERE} AND COALESCE(published, inspection_end) >= :since"
_HERE = "document.status = 'read' AND document.authority = :here"
# The asks lead: there are a tenth as many of them as of other passages.
_INSPECTIONS = f"""
SELECT COALESCE(document.published, document.inspection_end) AS said_on, COUNT(theme.passage_id)
FROM ask
CROSS JOIN passage ON passage.id = ask.passage_id
CROSS JOIN document ON document.id = passage.document_id
LEFT JOIN theme ON theme.passage_id = ask.passage_id AND theme.theme = :theme
WHERE {_ELSEWHERE} AND said_on IS NOT NULL
GROUP BY document.id
"""  # noqa: S608  pieces of ours


@dataclass(frozen=True)
class AskedOf:
    """Of the d documents with something to improve, n ask about a theme, in so many asks."""

    n: int
    d: int
    asks: int


def three_years_before(day: dt.date) -> dt.date:
    """Where “the last three years” begin, on every page that says so."""
    return day - dt.timedelta(days=3 * 365)


def asked_elsewhere(
    documents: sqlite3.Connection, here: str | None, since: dt.date
) -> Mapping[str, AskedOf]:
    """Every theme, in the documents about other councils published on this day or later."""
    return _of_every_theme(documents, _ELSEWHERE_SINCE, {"here": here, "since": since.isoformat()})


def asked_here(documents: sqlite3.Connection, here: str | None) -> Mapping[str, AskedOf]:
    """Every theme, in all documents about the council itself; of none where it is not named."""
    return _of_every_theme(documents, _HERE, {"here": here})


def _of_every_theme(
    documents: sqlite3.Connection, which: str, values: Mapping[str, str | None]
) -> Mapping[str, AskedOf]:
    (inspected,) = documents.execute(_WITH_ASKS.format(documents=which), values).fetchone()
    rows = documents.execute(_ASKED.format(documents=which), values)
    counts = {theme: (n, asks) for theme, n, asks in rows}
    return {each.id: _asked_of(counts.get(each.id, (0, 0)), inspected) for each in THEMES}


def _asked_of(counts: tuple[int, int], inspected: int) -> AskedOf:
    n, asks = counts
    return AskedOf(n, inspected, asks)


@dataclass(frozen=True)
class Inspection:
    """A document with something to improve: its day, and how many of its asks are of a theme."""

    on: dt.date
    asks: int


def inspections_elsewhere(
    documents: sqlite3.Connection, here: str | None, theme: str
) -> list[Inspection]:
    """Every dated document about another council that asks for something, of whatever theme."""
    rows = documents.execute(_INSPECTIONS, {"here": here, "theme": theme})
    return [Inspection(dt.date.fromisoformat(on), asks) for on, asks in rows]


def asked_of(inspections: Sequence[Inspection]) -> AskedOf:
    """How many of these ask about the theme."""
    asks = [each.asks for each in inspections]
    return AskedOf(sum(map(bool, asks)), len(asks), sum(asks))
