"""A manager says that something is known and in hand, or takes that back."""

from pathlib import Path

import pytest
from tests.unit.register.days import june, on

from lineofsight.errors import WrongUse
from lineofsight.register.case_key import FILE, case_key
from lineofsight.register.chain import NOTHING_YET
from lineofsight.register.events import Who
from lineofsight.register.kinds.erased import Why, erase
from lineofsight.register.kinds.known import MOST_CHARACTERS, Case, Known, say_known
from lineofsight.register.kinds.withdrawn import withdraw
from lineofsight.register.store import Register


def test_an_answer_is_an_event_about_the_case(register: Register, case: Case, manager: Who) -> None:
    event = say_known(register, case, Known(june(30), " Review on\nThursday. "), manager)
    assert event.subject == case_key(register).subject(case.measure, case.case)
    assert event.body == Known(june(30), "Review on Thursday.")
    assert event.who == manager
    assert register.history_of(event.subject) == (event,)


@pytest.mark.parametrize(
    ("reason", "why"),
    [
        ("", "There is no reason"),
        (" \n ", "There is no reason"),
        ("x" * (MOST_CHARACTERS + 1), "301 characters, and 300 are the most"),
        ("CH-004711 has a review on Thursday.", "holds the child's number"),
        ("ch 4711 has a review on Thursday; ch004711.", "holds the child's number"),
        ("On screen\x00", "cannot be shown"),
    ],
)
def test_a_reason_that_will_not_do_is_refused(
    register: Register, case: Case, manager: Who, reason: str, why: str
) -> None:
    with pytest.raises(WrongUse, match=why) as refused:
        say_known(register, case, Known(june(30), reason), manager)
    assert register.head() == NOTHING_YET
    assert "4711" not in str(refused.value)


def test_the_numbers_of_case_and_child_are_both_refused(register: Register, manager: Who) -> None:
    case = Case("some.measure", case="P-88", child="55667")
    for reason in ("Panel P-88.", "For 55667."):
        with pytest.raises(WrongUse, match="number"):
            say_known(register, case, Known(june(30), reason), manager)


def test_a_case_of_no_child_can_be_answered(register: Register, manager: Who) -> None:
    case = Case("some.measure", case="P-88", child=None)
    assert say_known(register, case, Known(june(30), "x" * MOST_CHARACTERS), manager).number == 1


def test_it_may_be_in_hand_from_today_to_a_year_on(
    register: Register, case: Case, manager: Who
) -> None:
    for until in (june(1), june(2).replace(year=2027)):
        say_known(register, case, Known(until, "In hand."), manager)
    assert register.head().number == 2


@pytest.mark.parametrize(
    ("until", "why"),
    [
        (june(1).replace(month=5, day=31), "2026-05-31. has passed: give a later one"),
        (june(3).replace(year=2027), "2027-06-03. is over a year away"),
        (june(30).replace(year=2062), "over a year away"),
    ],
)
def test_a_day_that_will_not_do_is_refused(
    register: Register, case: Case, manager: Who, until: object, why: str
) -> None:
    with pytest.raises(WrongUse, match=why):
        say_known(register, case, Known(until, "In hand."), manager)  # type: ignore[arg-type]


def test_nothing_refused_leaves_a_key_behind(tmp_path: Path, register: Register) -> None:
    with pytest.raises(WrongUse):
        say_known(register, Case("m", "1", "1"), Known(june(30), ""), Who("manager", "Rosa"))
    assert not (tmp_path / FILE).exists()


def test_an_answer_is_withdrawn_once(register: Register, case: Case, manager: Who) -> None:
    answer = say_known(register, case, Known(june(30), "In hand."), manager)
    with on(june(2)):
        event = withdraw(register, answer.number, Who("director", "Ada Quillfeather"))
    assert register.history_of(answer.subject) == (answer, event)
    with pytest.raises(WrongUse, match="Answer 1 was withdrawn before"):
        withdraw(register, answer.number, manager)


def test_an_answer_whose_words_were_erased_can_be_withdrawn(
    register: Register, case: Case, manager: Who
) -> None:
    say_known(register, case, Known(june(30), "In hand."), manager)
    erase(register, 1, Why.MISTAKE, manager)
    assert withdraw(register, 1, manager).number == 3


@pytest.mark.parametrize("number", [0, 2, 99])
def test_only_an_answer_can_be_withdrawn(
    register: Register, case: Case, manager: Who, number: int
) -> None:
    say_known(register, case, Known(june(30), "In hand."), manager)
    withdraw(register, 1, manager)
    with pytest.raises(WrongUse, match=f"Event {number} is no answer on a worklist"):
        withdraw(register, number, manager)
