"""What inspectors said of one theme in the council's own documents, through the years."""

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from lineofsight.memory.words import counted, listing
from lineofsight.views.asked import Asked
from lineofsight.views.inspections.paging import ROWS, Pages, pages_of
from lineofsight.views.inspections.quotes import Quote, said_here
from lineofsight.views.inspections.words import kind_of

_OWN = """
SELECT sha256, framework, COALESCE(published, inspection_end) AS said_on
FROM document
WHERE authority = ? AND status = 'read'
ORDER BY said_on, id
"""


@dataclass(frozen=True)
class Document:
    """One of the council's own documents, and how many of its passages do what about the theme.

    `both` are paragraphs read as a strength with a shortfall, `neither` those read as neither.
    """

    sha256: str
    kind: str
    on: dt.date | None
    asked: int
    shortfalls: int
    both: int
    strengths: int
    neither: int

    @property
    def tells(self) -> bool:
        """Whether it asks, praises or finds a shortfall."""
        return bool(self.asked or self.shortfalls or self.both or self.strengths)


@dataclass(frozen=True)
class Passages:
    """The passages of one document that are shown, under its name."""

    document: Document
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class SaidHere:
    """The line of documents, the oldest first, and one page of what they say of the theme.

    `neither` counts the paragraphs read as neither strength nor shortfall: they are among the
    passages when `shows_all`.
    """

    in_short: str
    documents: tuple[Document, ...]
    passages: tuple[Passages, ...]
    pages: Pages
    neither: int
    shows_all: bool


def said_through_the_years(
    documents: sqlite3.Connection, theme: str, council: str, asked: Asked
) -> SaidHere:
    """What was said here of a theme. `asked` has filters for the page and for every paragraph."""
    every = said_here(documents, theme, council)
    telling = [each for each in every if _does(each) != "neutral"]
    shows_all = asked.filter("show") == "all"
    shown = every if shows_all else telling
    line, pages = _line(documents, council, every), pages_of(len(shown), asked)
    start = (pages.number - 1) * ROWS
    return SaidHere(
        in_short=_in_short(list(line.values()), council),
        documents=tuple(line.values()),
        passages=tuple(
            Passages(line[sha256], tuple(quotes))
            for sha256, quotes in groupby(shown[start : start + ROWS], lambda each: each.sha256)
        ),
        pages=pages,
        neither=len(every) - len(telling),
        shows_all=shows_all,
    )


def _does(quote: Quote) -> str:
    return quote.tone or "neutral" if quote.kind == "finding" else quote.kind


def _line(
    documents: sqlite3.Connection, council: str, quotes: Sequence[Quote]
) -> dict[str, Document]:
    counts = Counter((each.sha256, _does(each)) for each in quotes)
    return {
        sha256: Document(
            sha256=sha256,
            kind=kind_of(framework),
            on=dt.date.fromisoformat(on) if on else None,
            asked=counts[sha256, "ask"],
            shortfalls=counts[sha256, "shortfall"],
            both=counts[sha256, "mixed"],
            strengths=counts[sha256, "strength"],
            neither=counts[sha256, "neutral"],
        )
        for sha256, framework, on in documents.execute(_OWN, [council])
    }


def _in_short(line: Sequence[Document], council: str) -> str:
    """In how many of the council's documents it was asked for, and when it was praised."""
    if not line:
        return f"No document about {council} is in the library."
    of = f"{counted(len(line), 'document')} about {council}"
    asking = [each for each in line if each.asked]
    if asking:
        said = f"Asked to improve in {len(asking)} of the {of}{_years(asking)}."
    else:
        said = f"Not asked for in any of the {of}."
    praising = [each for each in line if each.strengths]
    return f"{said} Read as a strength{_years(praising)}." if praising else said


def _years(documents: Iterable[Document]) -> str:
    years = dict.fromkeys(str(each.on.year) for each in documents if each.on)
    return f" ({listing(list(years))})" if years else ""
