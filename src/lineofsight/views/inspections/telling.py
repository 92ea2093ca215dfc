"""Tells an authority's story: its ids and numbers become words and addresses."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from lineofsight.memory.lookup import Subject
from lineofsight.memory.mentions import Mention
from lineofsight.memory.story import Body, Chapter, Judged, Story, ThemeCount, story
from lineofsight.memory.words import AREAS, OVERALL, counted, framework_of, listing, scale_of
from lineofsight.model.documents import Unaware
from lineofsight.model.themes import theme
from lineofsight.views.inspections.library_state import State, library_state
from lineofsight.views.inspections.told import (
    AreaRow,
    AskedAgain,
    Document,
    PraisedThenAsked,
    Said,
    Stands,
    ThemeSaid,
    Told,
)
from lineofsight.views.inspections.words import as_sentence, kind_of, place_of, written
from lineofsight.workspace.library import open_library, readings_about

_PASSAGES = """
SELECT document.sha256, passage.page, passage.text, passage.id, ask.n
FROM document
JOIN passage ON passage.document_id = document.id
LEFT JOIN ask ON ask.passage_id = passage.id
WHERE document.authority = ?
ORDER BY passage.id
"""


class _Passage(NamedTuple):
    """A passage as the library numbers it; `n` is an ask's number in its list."""

    sha256: str
    page: int
    text: str
    id: int
    n: int | None


def told(workspace: Path, about: Subject) -> Told | None:
    """Everything that inspectors said of this authority; None where the library has no document."""
    return _told(workspace, library_state(workspace), about)


@lru_cache(maxsize=32)
def _told(workspace: Path, state: State, about: Subject) -> Told | None:  # noqa: ARG001
    """Told once for a library: reading every document about an authority takes a while."""
    with open_library(workspace) as documents:
        readings = readings_about(documents, [*about.own, *about.before])
        if not readings:
            return None
        return _Telling(story(about, readings), _passages(documents, about)).told()


def _passages(documents: sqlite3.Connection, about: Subject) -> list[_Passage]:
    names = {each.name for each in (*about.own, *about.before)}
    rows = (row for name in sorted(names) for row in documents.execute(_PASSAGES, [name]))
    return [_Passage(*row) for row in rows]


class _Telling:
    """Turns a story's ids and numbers into words and addresses."""

    def __init__(self, told_of: Story, passages: Sequence[_Passage]) -> None:
        self._story = told_of
        self._passages = passages
        # Mentions have no number of their own: a passage is known by its place and words.
        self._numbers = {(each.sha256, each.page, each.text): each.id for each in passages}
        self._line = tuple(reversed(told_of.documents))
        self._chapters = {chapter.sha256: chapter for chapter in told_of.documents}

    def told(self) -> Told:
        documents = tuple(map(self._document, self._line))
        graded = [chapter for chapter in self._line if chapter.judgements]
        return Told(
            name=self._story.authority.name,
            urn=self._story.authority.urn,
            opening=tuple(_opening(self._story, graded)),
            documents=documents,
            graded=tuple(each for each in documents if each.has_grades),
            grades=tuple(_grades(graded)),
            unaware=tuple(each for document in documents for each in document.unaware),
            asked_again=self._asked_again(),
            praised_then_asked=self._praised_then_asked(),
        )

    def _document(self, chapter: Chapter) -> Document:
        return Document(
            address=_address(chapter.sha256),
            kind=kind_of(chapter.framework),
            about=chapter.authority if chapter.is_before else None,
            on=chapter.on,
            inspection_start=chapter.inspection_start,
            inspection_end=chapter.inspection_end,
            published=chapter.published,
            changes=tuple(map(as_sentence, chapter.changes)),
            has_grades=bool(chapter.judgements),
            no_grades=_no_grades(chapter),
            limiting=chapter.limiting,
            asks=tuple(self._asks(chapter)),
            asked=_themes(chapter.asked),
            praised=_themes(chapter.praised),
            unaware=tuple(self._unaware(chapter, said) for said in chapter.unaware),
            unread=chapter.notes,
        )

    def _asks(self, chapter: Chapter) -> Iterator[Said]:
        for each in self._passages:
            if each.sha256 == chapter.sha256 and each.n is not None:
                place = place_of(each.page, None, each.n)
                yield self._said(chapter, each.text, each.page, place, each.id)

    def _unaware(self, chapter: Chapter, said: Unaware) -> Said:
        holding = (
            each.id
            for each in self._passages
            if each.sha256 == chapter.sha256 and said.text in each.text
        )
        place = place_of(said.page, said.paragraph)
        return self._said(chapter, said.text, said.page, place, next(holding, None))

    def _mention(self, each: Mention) -> Said:
        chapter = self._chapters[each.sha256]
        passage = self._numbers.get((each.sha256 or "", each.page, each.text))
        place = place_of(each.page, each.paragraph, each.n)
        return self._said(chapter, each.text, each.page, place, passage)

    def _said(
        self, chapter: Chapter, text: str, page: int, place: str, passage: int | None
    ) -> Said:
        strongest = f"&passage={passage}" if passage else ""
        address = f"{_address(chapter.sha256)}?page={page}{strongest}"
        return Said(text, chapter.on, kind_of(chapter.framework), place, address)

    def _asked_again(self) -> tuple[AskedAgain, ...]:
        """What most documents ask first; the order of the themes where as many do."""
        asking = sum(1 for chapter in self._line if chapter.asks)
        found = [
            AskedAgain(
                id=each.theme,
                title=theme(each.theme).title,
                n=len({mention.sha256 for mention in each.asked}),
                d=asking,
                asks=self._newest_first(each.asked),
            )
            for each in self._story.asked_again
        ]
        return tuple(sorted(found, key=lambda each: -each.n))

    def _praised_then_asked(self) -> tuple[PraisedThenAsked, ...]:
        return tuple(
            PraisedThenAsked(
                id=each.theme,
                title=theme(each.theme).title,
                praised=self._newest_first(each.praised),
                asked=self._newest_first(each.asked),
            )
            for each in self._story.praised_then_asked
        )

    def _newest_first(self, mentions: Sequence[Mention]) -> tuple[Said, ...]:
        return tuple(map(self._mention, reversed(mentions)))


def _address(sha256: str | None) -> str:
    return f"/inspections/documents/{sha256}"


def _themes(counts: Sequence[ThemeCount]) -> tuple[ThemeSaid, ...]:
    return tuple(ThemeSaid(each.theme, theme(each.theme).title, each.count) for each in counts)


def _no_grades(chapter: Chapter) -> str:
    if chapter.judgements:
        return ""
    if framework_of(chapter.framework).judgements:
        return "No grades were read in it."
    return "This kind of document gives no grades."


# The grades


def _grades(graded: Sequence[Chapter]) -> Iterator[AreaRow]:
    """A row for every area that any document judged, in the order of the areas."""
    columns = [{each.key: _stands(one, each) for each in one.judgements} for one in graded]
    for key, words in AREAS.items():
        row = tuple(column.get(key) for column in columns)
        if any(row):
            yield AreaRow(words, row)


def _stands(chapter: Chapter, judged: Judged) -> Stands:
    scale = [grade.value for grade in scale_of(chapter.framework)]
    step = scale.index(judged.grade) + 1 if judged.grade in scale else None
    address = f"{_address(chapter.sha256)}?page={judged.page}"
    return Stands(judged.in_words, judged.position, step, len(scale), address)


# The first sentences


def _opening(told_of: Story, graded: Sequence[Chapter]) -> Iterator[str]:
    yield _what_there_is(told_of)
    yield from _overall(graded)
    if told_of.predecessors:
        before = _bodies(told_of.predecessors)
        yield f"It took children’s services over from {before}, whose documents are marked."
    if told_of.ended:
        yield f"It ended on {written(told_of.ended)}; after it came {_bodies(told_of.successors)}."


def _what_there_is(told_of: Story) -> str:
    days = [chapter.on for chapter in told_of.documents if chapter.on]
    span = f", from {written(min(days))} to {written(max(days))}" if len(set(days)) > 1 else ""
    saying = sum(1 for chapter in told_of.documents if chapter.unaware)
    many = counted(len(told_of.documents), "document")
    return (
        f"The library has {many} about {told_of.authority.name}{span}. "
        f"{saying} of {len(told_of.documents)} say that leaders did not know of a shortfall."
    )


def _overall(graded: Sequence[Chapter]) -> Iterator[str]:
    """The newest overall grade, and whether the newest graded document still prints one."""
    printed = next(((c, j) for c in graded for j in c.judgements if j.key == OVERALL), None)
    if printed is None:
        return
    chapter, judged = printed
    stands = f" ({judged.position})" if judged.position else ""
    yield (
        f"Overall effectiveness was last judged {judged.in_words}{stands}, in the inspection that "
        f"ended on {written(chapter.on)}."
    )
    if chapter is not graded[0]:
        yield f"The newest with grades, of {written(graded[0].on)}, prints no overall judgement."


def _bodies(bodies: Sequence[Body]) -> str:
    return listing([_body(each) for each in bodies])


def _body(body: Body) -> str:
    return f"{body.name} (until {written(body.ended)})" if body.ended else body.name
