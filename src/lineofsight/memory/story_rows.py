"""An authority's story as one long table, for a spreadsheet or another program."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lineofsight.memory.mentions import Mention
from lineofsight.memory.story import Chapter, Story


@dataclass(frozen=True)
class StoryRow:
    """One fact of the story. `what` says which, and so which columns have a value.

    document: nothing more. change, limiting: text. judgement: key (the area), grade, position,
    page. asked, praised: key (the theme), count. unaware: page, paragraph, text. asked_again:
    key (the theme), n, page, text. praised_then_asked_praised: key, page, paragraph, text.
    praised_then_asked_asked: key, n, page, text.
    """

    on: dt.date | None
    framework: str | None
    authority: str | None
    is_before: bool
    sha256: str | None
    what: str = "document"
    key: str | None = None
    grade: str | None = None
    position: str | None = None
    count: int | None = None
    n: int | None = None
    page: int | None = None
    paragraph: str | None = None
    text: str | None = None


def story_rows(story: Story) -> list[StoryRow]:
    """Every fact of the story, document by document, and then what runs through them."""
    return [
        *(row for chapter in story.documents for row in _of_chapter(chapter)),
        *_of_threads(story),
    ]


def _of_chapter(chapter: Chapter) -> Iterator[StoryRow]:
    plain = _blank(chapter)
    yield plain
    for change in chapter.changes:
        yield replace(plain, what="change", text=change)
    for each in chapter.judgements:
        yield replace(
            plain,
            what="judgement",
            key=each.key,
            grade=each.grade,
            position=each.position,
            page=each.page,
        )
    if chapter.limiting:
        yield replace(plain, what="limiting", text=chapter.limiting)
    for what, counts in (("asked", chapter.asked), ("praised", chapter.praised)):
        for count in counts:
            yield replace(plain, what=what, key=count.theme, count=count.count)
    for said in chapter.unaware:
        yield replace(
            plain, what="unaware", page=said.page, paragraph=said.paragraph, text=said.text
        )


def _of_threads(story: Story) -> Iterator[StoryRow]:
    plain = {chapter.sha256: _blank(chapter) for chapter in story.documents}
    for again in story.asked_again:
        for each in again.asked:
            yield _of_mention(plain[each.sha256], "asked_again", again.theme, each)
    for turned in story.praised_then_asked:
        for each in turned.praised:
            yield _of_mention(plain[each.sha256], "praised_then_asked_praised", turned.theme, each)
        for each in turned.asked:
            yield _of_mention(plain[each.sha256], "praised_then_asked_asked", turned.theme, each)


def _of_mention(plain: StoryRow, what: str, theme: str, each: Mention) -> StoryRow:
    return replace(
        plain,
        what=what,
        key=theme,
        n=each.n,
        page=each.page,
        paragraph=each.paragraph,
        text=each.text,
    )


def _blank(chapter: Chapter) -> StoryRow:
    """A row of this document with nothing said yet."""
    return StoryRow(
        chapter.on, chapter.framework, chapter.authority, chapter.is_before, chapter.sha256
    )
