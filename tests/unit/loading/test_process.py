"""Work done in another process: what it tells is heard here, and its mistakes say no value."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.unit.loading.working import MARKER, Breaks, Counts, Ends, Refuses

from lineofsight.errors import UserError
from lineofsight.loading.process import Failed, in_a_process
from lineofsight.loading.telling import Said

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def other_processes_find_these_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT)


@dataclass
class Heard:
    """Remembers what it was told."""

    doing_now: list[str] = field(default_factory=list)
    came_of_it: list[Said] = field(default_factory=list)

    def doing(self, sentence: str) -> None:
        self.doing_now.append(sentence)

    def said(self, said: Said) -> None:
        self.came_of_it.append(said)


def test_everything_it_tells_is_heard_in_order() -> None:
    heard = Heard()
    in_a_process(Counts(), heard)
    assert heard.doing_now == ["Number 1 of 3", "Number 2 of 3", "Number 3 of 3"]
    assert heard.came_of_it == [Said(f"said {n}", f"/{n}") for n in (1, 2, 3)]


def test_what_a_person_can_put_right_comes_as_its_sentence() -> None:
    heard = Heard()
    with pytest.raises(UserError, match="No file could be read: load another"):
        in_a_process(Refuses(), heard)
    assert heard.came_of_it == [Said("looked")]


def test_a_mistake_says_where_and_never_with_what() -> None:
    with pytest.raises(Failed, match="ValueError") as caught:
        in_a_process(Breaks(), Heard())
    assert "working.py" in str(caught.value)
    assert MARKER not in str(caught.value)


def test_a_process_that_is_lost_is_a_failure() -> None:
    with pytest.raises(Failed, match="ended before it was done"):
        in_a_process(Ends(), Heard())
