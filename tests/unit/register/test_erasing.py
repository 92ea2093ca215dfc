"""What an event said can be erased for good; that it was said stays, and the chain holds."""

from pathlib import Path

import pytest
from tests.unit.register.days import june

from lineofsight.errors import WrongUse
from lineofsight.register.events import Who
from lineofsight.register.kinds.erased import Erased, Why, erase
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.store import FILE, Register
from lineofsight.register.verify import Verified, verify

WORDS = "The mother’s solicitor asked for more time."


@pytest.fixture(autouse=True)
def _two_answers(register: Register, case: Case, manager: Who) -> None:
    for because in (WORDS, "The review is on Thursday."):
        say_known(register, case, Known(june(30), because), manager)


def test_the_words_are_gone_and_the_rest_stays(register: Register, manager: Who) -> None:
    noted = register.head()
    before = register.event(1)
    erased = erase(register, 1, Why.REQUEST, Who("director", "Ada Quillfeather"))
    after = register.event(1)
    assert before is not None
    assert after is not None
    assert after.body is None
    assert (after.kind, after.subject, after.who, after.when) == (
        before.kind, before.subject, manager, before.when
    )  # fmt: skip
    assert erased.body == Erased(Why.REQUEST)
    assert [event.number for event in register.history_of(before.subject)] == [1, 2, 3]
    assert verify(register, noted) == Verified(register.head())


def test_nothing_of_the_words_stays_in_the_folder(
    tmp_path: Path, register: Register, manager: Who
) -> None:
    assert WORDS.encode() in (tmp_path / FILE).read_bytes()
    erase(register, 1, Why.MISTAKE, manager)
    for file in tmp_path.iterdir():
        assert WORDS.encode() not in file.read_bytes()


def test_nothing_is_erased_twice(register: Register, manager: Who) -> None:
    erase(register, 1, Why.RETENTION, manager)
    with pytest.raises(WrongUse, match="event 1 said was erased before"):
        erase(register, 1, Why.RETENTION, manager)
    assert register.head().number == 3


def test_that_something_was_erased_is_not_erased(register: Register, manager: Who) -> None:
    erase(register, 1, Why.RETENTION, manager)
    with pytest.raises(WrongUse, match="Event 3 records that something was erased"):
        erase(register, 3, Why.RETENTION, manager)


def test_an_event_that_is_not_there_is_not_erased(register: Register, manager: Who) -> None:
    with pytest.raises(WrongUse, match="no event 9"):
        erase(register, 9, Why.RETENTION, manager)
