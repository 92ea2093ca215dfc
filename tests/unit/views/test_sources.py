"""What may change a page, and what does not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lineofsight.views.sources import state_of, state_of_answers
from lineofsight.workspace.council import name_council
from lineofsight.workspace.drawn import keep


def chart(workspace: Path) -> None:
    keep(workspace / "charts" / "a.svg", b"<svg/>")


def register(workspace: Path) -> None:
    (workspace / "register.sqlite").write_bytes(b"an event")


def named(workspace: Path) -> None:
    name_council(workspace, "Wexcombe")


@pytest.mark.parametrize("change", [chart, register, named])
def test_what_pages_show_changes_them(tmp_path: Path, change: Callable[[Path], None]) -> None:
    before = state_of(tmp_path)
    change(tmp_path)
    assert state_of(tmp_path) != before


def test_a_picture_that_a_page_draws_changes_none(tmp_path: Path) -> None:
    drawn = tmp_path / "drawn"
    keep(drawn / "a-1.png", b"first")
    before = state_of(tmp_path)
    keep(drawn / "a-2.png", b"second")
    assert state_of(tmp_path) == before
    (drawn / "a-1.png").unlink()
    (drawn / "a-2.png").unlink()
    drawn.rmdir()
    assert state_of(tmp_path) != before


def test_what_shows_answers_and_the_library_is_not_changed_by_the_register(tmp_path: Path) -> None:
    before = state_of_answers(tmp_path)
    register(tmp_path)
    assert state_of_answers(tmp_path) == before
    named(tmp_path)
    assert state_of_answers(tmp_path) != before
