"""The reader: a document's pages beside what it asks and finds, each quote marked at its place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lineofsight.errors import NotRead, WrongUse
from lineofsight.frameworks.sheet import PAGES_BEFORE, Quoted
from lineofsight.memory.words import counted
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections.held_document import Facts, HeldDocument, held_document
from lineofsight.views.inspections.passages import Passage, passages_of
from lineofsight.views.inspections.words import written
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.workspace.drawn import boxes_on, picture_of

_STALE = (
    "The passage in this address is not in the document: it may have been read anew since. "
    "The page is shown."
)


@dataclass(frozen=True)
class Leaf:
    """A page of the document, and how many quotes begin on it."""

    number: int
    quotes: int
    address: str


@dataclass(frozen=True)
class Document:
    """A document with one of its pages open. `problem` says why it could not be read.

    `picture` is the address of the open page's picture; None where `no_picture` says why.
    """

    title: str
    sha256: str
    problem: str | None
    facts: Facts
    page: int
    leaves: tuple[Leaf, ...]
    picture: str | None
    no_picture: str | None
    stale: str | None
    passages: tuple[Passage, ...]

    @property
    def open(self) -> tuple[Passage, ...]:
        """What stands on the open page; what was asked for comes first."""
        shown = (each for each in self.passages if each.is_open)
        return tuple(sorted(shown, key=lambda each: not each.is_chosen))

    @property
    def asks(self) -> tuple[Passage, ...]:
        """The items of the lists of what needs to improve."""
        return tuple(each for each in self.passages if each.kind == "ask")

    @property
    def unaware(self) -> tuple[Passage, ...]:
        """The passages that say that leaders did not know of a shortfall."""
        return tuple(each for each in self.passages if each.says_unaware)


def document(sources: Sources, asked: Asked) -> Document:
    """The document, open at the page or at the passage that was asked for.

    Raises NotHere when the library has no such document, and WrongUse when it has no such page.
    """
    library = sources.need_documents()
    held = held_document(library, asked.parts["sha256"])
    passages = passages_of(library, held.number, held.address)
    chosen = _chosen(asked, passages)
    page = _of_document(asked.number("page", _first_page(passages, chosen)), held)
    marked, no_picture = _marked(sources, held, page, passages)
    return Document(
        title=_title(held),
        sha256=held.filed.sha256,
        problem=held.problem,
        facts=held.facts,
        page=page,
        leaves=tuple(_leaves(held, passages)),
        picture=None if no_picture else f"{held.address}/page-{page}.png",
        no_picture=no_picture,
        stale=_STALE if asked.filter("passage") and not chosen else None,
        passages=tuple(replace(each, is_chosen=each.id == chosen.id) for each in marked)
        if chosen
        else marked,
    )


def page_picture(sources: Sources, asked: Asked) -> bytes:
    """The picture of a page, as PNG. Raises NotHere when there can be none."""
    library = sources.need_documents()
    held = held_document(library, asked.parts["sha256"])
    page = _of_document(Asked(filters=asked.parts).number("number", 1), held)
    kept = picture_of(sources.workspace, held.filed.sha256, page)
    return kept or _drawn_now(sources, held, page, passages_of(library, held.number, held.address))


def _drawn_now(
    sources: Sources, held: HeldDocument, page: int, passages: Sequence[Passage]
) -> bytes:
    _, no_picture = _marked(sources, held, page, passages)
    if no_picture:
        raise NotHere(str(no_picture))
    picture = picture_of(sources.workspace, held.filed.sha256, page)
    if picture is None:
        raise NotHere("The picture of this page was deleted just now: try again.")
    return picture


def _title(held: HeldDocument) -> str:
    if held.problem:
        return f"A document that could not be read: {held.facts.file}"
    facts = held.facts
    whose = facts.authority or "Authority not read"
    return f"{whose}, {written(facts.inspection_end or facts.published)}: {facts.kind}"


# What is open


def _chosen(asked: Asked, passages: Sequence[Passage]) -> Passage | None:
    number = asked.number("passage", 0) if asked.filter("passage") else None
    return next((each for each in passages if each.id == number), None)


def _first_page(passages: Sequence[Passage], chosen: Passage | None) -> int:
    """Where a document falls open: at the passage asked for, else at the first that is quoted."""
    if chosen:
        return chosen.page
    return passages[0].page if passages else 1


def _of_document(page: int, held: HeldDocument) -> int:
    if page > max(held.facts.pages, 1):
        pages = counted(held.facts.pages, "page")
        raise WrongUse(f"This document has {pages}, and no page {page}: choose another.")
    return page


def _leaves(held: HeldDocument, passages: Sequence[Passage]) -> Iterator[Leaf]:
    begin = Counter(each.page for each in passages)
    for number in range(1, held.facts.pages + 1):
        yield Leaf(number, begin[number], f"{held.address}?page={number}")


def _marked(
    sources: Sources, held: HeldDocument, page: int, passages: Sequence[Passage]
) -> tuple[tuple[Passage, ...], str | None]:
    """The passages with their boxes on this page, and why there is no picture of it if so."""
    near = [each for each in passages if page - PAGES_BEFORE <= each.page <= page]
    quotes = [Quoted(each.page, each.text) for each in near]
    if held.problem:
        return tuple(passages), held.problem
    try:
        places = boxes_on(sources.workspace, held.filed, page, quotes)
        no_picture = None
    except NotRead as problem:
        places = ((),) * len(near)
        no_picture = str(problem)
    boxes = {each.id: place for each, place in zip(near, places, strict=True)}
    return tuple(_open(each, page, boxes.get(each.id, ())) for each in passages), no_picture


def _open(passage: Passage, page: int, boxes: tuple[Any, ...]) -> Passage:
    return replace(passage, boxes=boxes, is_open=passage.page == page or bool(boxes))


def table(page: Document) -> Table:
    """Everything in the document that can be quoted, a line each."""
    headings = ("what", "item", "page", "paragraph", "text", "section", "tone", "themes", "address")
    rows = [
        (each.what, each.n, each.page, each.paragraph, each.text, each.section, each.reading,
         "; ".join(name.title for name in each.themes), each.address)
        for each in page.passages
    ]  # fmt: skip
    return Table("document", headings, rows)
