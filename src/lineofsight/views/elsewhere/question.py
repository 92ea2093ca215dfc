"""One question from elsewhere: every source, word for word, and what is known of it here."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.memory.elsewhere.questions import QUESTIONS
from lineofsight.memory.elsewhere.ranking import Ranked, Source
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.elsewhere.heard_here import answers_here, heard_here
from lineofsight.views.elsewhere.questions import QuestionLine, line_of
from lineofsight.views.figures import title_of
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

_HOLDS_IT = """
SELECT passage.id
FROM document JOIN passage ON passage.document_id = document.id
WHERE document.sha256 = ? AND passage.kind = ? AND instr(passage.text, ?)
ORDER BY passage.page != ?, passage.id
"""


@dataclass(frozen=True)
class SaidThere:
    """One passage of another council's document, with its place.

    `address` opens the document there, with the passage marked.
    """

    authority: str
    published: dt.date
    quote: str
    page: int
    paragraph: str | None
    leaders_unaware: bool
    is_neighbour: bool
    address: str

    @property
    def place(self) -> str:
        """Where it stands: "page 4, paragraph 12", or "page 2, ask 7"."""
        if self.paragraph is None:
            return f"page {self.page}"
        is_ask = self.paragraph.startswith("ask ")
        return f"page {self.page}, {self.paragraph if is_ask else f'paragraph {self.paragraph}'}"


@dataclass(frozen=True)
class OurMeasureOf:
    """A measure that would answer it."""

    id: str
    title: str


@dataclass(frozen=True)
class QuestionPage:
    """The question, the newest passage of each council, and how many passages there are in all.

    `every` has all of them, for the table.
    """

    title: str
    as_at: dt.date | None
    line: QuestionLine
    of_each_council: tuple[SaidThere, ...]
    every: tuple[SaidThere, ...]
    measures: tuple[OurMeasureOf, ...]


def question(sources: Sources, asked: Asked) -> QuestionPage:
    """The question in the address. Raises NotHere where there is none, or nobody was asked it."""
    rank, found = _found(sources, asked.parts["question"])
    documents = sources.need_documents()
    every = tuple(_said(each, documents) for each in found.sources)
    return QuestionPage(
        title=found.question.ask,
        as_at=sources.as_at(),
        line=line_of(rank, found, answers_here(sources)),
        of_each_council=tuple(_newest_of_each(every)),
        every=every,
        measures=tuple(OurMeasureOf(each, title_of(each)) for each in found.question.measures),
    )


def _found(sources: Sources, name: str) -> tuple[int, Ranked]:
    if name not in QUESTIONS.by_id:
        raise NotHere("There is no such question: look for it among those heard elsewhere.")
    for rank, each in enumerate(heard_here(sources), start=1):
        if each.question.id == name:
            return rank, each
    raise NotHere("No document here raises that question about another council: add documents.")


def _said(source: Source, documents: sqlite3.Connection) -> SaidThere:
    passage = source.passage
    return SaidThere(
        authority=source.authority,
        published=source.published,
        quote=passage.quote,
        page=passage.page,
        paragraph=passage.paragraph,
        leaders_unaware=passage.leaders_unaware,
        is_neighbour=source.is_neighbour,
        address=_address(source, documents),
    )


def _address(source: Source, documents: sqlite3.Connection) -> str:
    """Where its words stand marked in the reader; their page, where no passage holds them whole."""
    passage = source.passage
    page = f"/inspections/documents/{source.sha256}?page={passage.page}"
    kind = "ask" if passage.is_ask else "finding"
    wanted = [source.sha256, kind, passage.quote, passage.page]
    row = documents.execute(_HOLDS_IT, wanted).fetchone()
    return f"{page}&passage={row[0]}" if row else page


def _newest_of_each(every: tuple[SaidThere, ...]) -> Iterator[SaidThere]:
    """Of each council the newest, and of those where leaders did not know what says so."""
    by_council: dict[str, SaidThere] = {}
    for each in every:
        first = by_council.setdefault(each.authority, each)
        if each.leaders_unaware and not first.leaders_unaware:
            by_council[each.authority] = each
    yield from by_council.values()


def table(page: QuestionPage) -> Table:
    """A line for each passage."""
    headings = (
        "council", "published", "quote", "page", "paragraph", "leaders did not know",
        "statistical neighbour", "address",
    )  # fmt: skip
    rows = [
        (
            each.authority, each.published.isoformat(), each.quote, each.page, each.paragraph,
            str(each.leaders_unaware), str(each.is_neighbour), each.address,
        )
        for each in page.every
    ]  # fmt: skip
    return Table("question", headings, rows)
