"""Small documents about councils that are, each raising only what a test is about."""

import datetime as dt
from collections.abc import Sequence

from lineofsight.memory.elsewhere.raised import Heard, Kind, Passage, Raised
from lineofsight.memory.lookup import Subject, subject
from lineofsight.model.documents import NamedAuthority

AS_AT = dt.date(2024, 2, 25)
HERE = "Leeds"


def passage(
    kind: Kind = Kind.SHORTFALL,
    *,
    grave: bool = False,
    unaware: bool = False,
    quote: str = "Words.",
) -> Passage:
    """One passage on page 4, paragraph 12."""
    return Passage(kind, quote, 4, "12", grave, unaware)


def document(authority: str, published: str, *questions: str, by: Passage | None = None) -> Heard:
    """A document that raises these questions, each by the same passage."""
    return Heard(
        authority=NamedAuthority(authority),
        file=f"{authority} {published}.pdf",
        sha256=None,
        published=dt.date.fromisoformat(published),
        raised=tuple(Raised(each, by or passage()) for each in questions),
    )


def leeds(documents: Sequence[Heard]) -> Subject:
    """The council that asks, among those that the documents are about."""
    return subject(HERE, [each.authority for each in documents])
