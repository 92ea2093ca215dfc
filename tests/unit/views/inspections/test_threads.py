"""What became of asks, on pages: the list, one thread, and a person's reading beside it."""

from pathlib import Path

import pytest
from tests.unit.views.inspections.making import HERE, followed_library
from tests.unit.views.making_themes import opened

from lineofsight.errors import WrongUse
from lineofsight.pages.page import Submitted
from lineofsight.pages.thread.saying import say
from lineofsight.views.access import Needs, Viewer
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections.thread import OneThread, thread
from lineofsight.views.inspections.threads import Threads, table, threads

READER = Viewer("A reader", Needs.CHILDREN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return followed_library(tmp_path)


def every_thread(folder: Path, **filters: str) -> Threads:
    with opened(folder) as found:
        return threads(found, Asked({"authority": HERE.lower()}, filters))


def one(folder: Path, name: str) -> OneThread:
    with opened(folder) as found:
        return thread(found, Asked({"authority": HERE.lower(), "thread": name}))


def send(folder: Path, name: str, **fields: str) -> str:
    parts = {"authority": HERE.lower(), "thread": name}
    with opened(folder) as found:
        return say(found, Submitted(parts, fields, {}, READER))


def test_each_thing_asked_is_followed_to_every_later_document(folder: Path) -> None:
    found = every_thread(folder).threads
    assert found
    for each in found:
        assert each.steps
        assert all(step.on > each.asked_on for step in each.steps)
        assert all(said.address.startswith(step.address) for step in each.steps
                   for said in step.quotes)  # fmt: skip


def test_the_list_can_be_narrowed_to_a_theme_and_to_what_is_open(folder: Path) -> None:
    everything = every_thread(folder).threads
    theme = everything[0].themes[0][0]
    of_theme = every_thread(folder, theme=theme).threads
    assert everything[0] in of_theme
    assert all(theme in dict(each.themes) for each in of_theme)
    assert all(each.is_open for each in every_thread(folder, open="yes").threads)


def test_the_table_has_a_line_a_step(folder: Path) -> None:
    page = every_thread(folder)
    assert len(table(page).rows) == sum(len(each.steps) for each in page.threads)


def test_what_a_person_reads_holds_and_the_suggestion_stays(folder: Path) -> None:
    before = every_thread(folder).threads[0]
    later = before.steps[-1].later
    address = send(folder, before.name, later=later, became="worse", because="Paragraph 3.")
    assert address == before.address
    step = one(folder, before.name).thread.steps[-1]
    assert (step.holds, step.suggested) == ("Worse", before.steps[-1].suggested)
    assert [(each.who, each.because) for each in step.read] == [("A reader", "Paragraph 3.")]


def test_a_form_without_a_choice_or_a_step_is_refused(folder: Path) -> None:
    found = every_thread(folder).threads[0]
    with pytest.raises(WrongUse, match="Nothing was chosen"):
        send(folder, found.name, later=found.steps[0].later)
    with pytest.raises(WrongUse, match="no such step"):
        send(folder, found.name, later="another", became="worse")


def test_an_unknown_thread_is_not_here(folder: Path) -> None:
    with pytest.raises(NotHere, match="no such thread"):
        one(folder, "0-1")


def test_each_suggestion_says_what_moved_it(folder: Path) -> None:
    steps = [step for each in every_thread(folder).threads for step in each.steps]
    assert all(1 <= len(step.moved_by) <= 3 for step in steps)
