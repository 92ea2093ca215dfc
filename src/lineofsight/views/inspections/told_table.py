"""An authority's story as one table: a line for each thing that was said."""

from collections.abc import Iterator

from lineofsight.views.inspections.told import Document, Said, Told
from lineofsight.views.table import Cell, Table

HEADINGS = ("what", "day", "document", "about", "in words", "n", "place", "address")
_Row = tuple[Cell, ...]


def told_table(told: Told) -> Table:
    """Every document with its grades and what it asks, and then what runs through them."""
    rows = [*_documents(told), *_threads(told)]
    return Table("inspections", HEADINGS, rows)


def _documents(told: Told) -> Iterator[_Row]:
    for document in told.documents:
        yield _of(document, "document", document.about or told.name, "", len(document.asks))
        for change in document.changes:
            yield _of(document, "changed", "", change, None)
        if document.limiting:
            yield _of(document, "decided by", "", document.limiting, None)
        for said in document.asks:
            yield _quoted("needs to improve", "", said)
        for each in document.asked:
            yield _of(document, "asked", each.title, "", each.count)
        for each in document.praised:
            yield _of(document, "praised", each.title, "", each.count)
    yield from _grades(told)


def _grades(told: Told) -> Iterator[_Row]:
    for row in told.grades:
        for document, stands in zip(told.graded, row.stands, strict=True):
            if stands:
                place = f" ({stands.position})" if stands.position else ""
                yield _of(document, "judged", row.area, f"{stands.in_words}{place}", None)


def _threads(told: Told) -> Iterator[_Row]:
    for said in told.unaware:
        yield _quoted("leaders did not know", "", said)
    for again in told.asked_again:
        for said in again.asks:
            yield _quoted("asked again", again.title, said)
    for turned in told.praised_then_asked:
        for said in turned.praised:
            yield _quoted("praised, then asked: praised", turned.title, said)
        for said in turned.asked:
            yield _quoted("praised, then asked: asked", turned.title, said)


def _of(document: Document, what: str, about: str, words: str, n: int | None) -> _Row:
    on = document.on.isoformat() if document.on else None
    return what, on, document.kind, about, words, n, None, document.address


def _quoted(what: str, about: str, said: Said) -> _Row:
    on = said.on.isoformat() if said.on else None
    return what, on, said.kind, about, said.text, None, said.place, said.address
