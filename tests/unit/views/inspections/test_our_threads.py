"""The index of this council's threads: by theme, what is open first, with counts that add up."""

from pathlib import Path

import pytest
from tests.unit.views.inspections.making import HERE, followed_library, library
from tests.unit.views.making_themes import opened

from lineofsight.errors import WrongUse
from lineofsight.pages.page import Submitted
from lineofsight.pages.thread.saying import say
from lineofsight.views.access import Needs, Viewer
from lineofsight.views.asked import Asked
from lineofsight.views.inspections.our_threads import OurThreads, our_threads, table
from lineofsight.views.inspections.step_readings import IN_WORDS
from lineofsight.views.inspections.thread_lines import ThreadLine

READER = Viewer("A reader", Needs.CHILDREN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return followed_library(tmp_path)


def index(folder: Path, **filters: str) -> OurThreads:
    with opened(folder) as found:
        return our_threads(found, Asked({}, filters))


def lines(page: OurThreads) -> list[ThreadLine]:
    return [each for found in page.themes for each in found.threads]


def read(folder: Path, thread: ThreadLine, became: str) -> None:
    """A person says what became of it, step by step."""
    for step in thread.steps:
        parts = {"authority": HERE.lower(), "thread": thread.name}
        with opened(folder) as found:
            fields = {"later": step.later, "became": became}
            say(found, Submitted(parts, fields, {}, READER))


def test_every_thread_stands_once_under_its_main_theme(folder: Path) -> None:
    page = index(folder)
    assert page.shown == page.in_all == len(lines(page)) > 1
    for theme in page.themes:
        assert all(each.themes[0][0] == theme.id for each in theme.threads)
        assert theme.wanting == sum(each.is_open for each in theme.threads)


def test_the_theme_with_most_open_and_the_gravest_thread_stand_first(folder: Path) -> None:
    last = index(folder).themes[-1].threads[-1]
    for each in lines(index(folder)):
        read(folder, each, "worse" if each.name == last.name else "resolved")
    page = index(folder)
    assert page.themes[0].threads[0].name == last.name
    assert [theme.wanting for theme in page.themes] == [1] + [0] * (len(page.themes) - 1)


def test_what_was_suggested_is_counted_and_what_people_read_apart(folder: Path) -> None:
    before = index(folder)
    assert sum(each.steps for each in before.suggested) == before.steps == len(table(before).rows)
    assert before.read_by_people == 0
    first = before.themes[0].threads[0]
    read(folder, first, "worse")
    after = index(folder)
    assert after.suggested == before.suggested
    assert after.read_by_people == len(first.steps)


def test_it_can_be_narrowed_and_says_of_how_many(folder: Path) -> None:
    whole = index(folder)
    theme, thread = whole.themes[0], whole.themes[0].threads[0]
    stands = next(status for status, words in IN_WORDS.items() if words == thread.holds)
    narrow = index(folder, theme=theme.id, stands=stands)
    assert thread.name in {each.name for each in lines(narrow)}
    assert {each.holds for each in lines(narrow)} == {thread.holds}
    assert narrow.shown <= len(theme.threads)
    assert (narrow.in_all, narrow.opening) == (whole.in_all, whole.opening)


def test_a_value_that_there_is_not_is_refused(folder: Path) -> None:
    with pytest.raises(WrongUse, match="choose it on the page"):
        index(folder, stands="forgotten")


def test_without_a_council_or_documents_there_is_none(tmp_path: Path) -> None:
    assert index(tmp_path).themes == ()
    assert index(library(tmp_path / "other", council=None)).in_all == 0
