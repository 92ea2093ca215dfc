"""How answers stand on a day."""

import pytest
from tests.unit.register.days import june, on

from lineofsight.register.answers import Standing, answers, in_force
from lineofsight.register.case_key import case_key
from lineofsight.register.events import Who
from lineofsight.register.kinds.erased import Why, erase
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.kinds.withdrawn import withdraw
from lineofsight.register.store import Register


def standings(register: Register, day: int) -> list[str]:
    """How each answer stood on a day of June, in the order given."""
    return [answer.standing for answer in answers(register, june(day))]


@pytest.fixture
def _until_the_tenth(register: Register, case: Case, manager: Who) -> None:
    with on(june(3)):
        say_known(register, case, Known(june(10), "The review is on Thursday."), manager)


@pytest.mark.usefixtures("_until_the_tenth")
def test_an_answer_is_read_whole(register: Register, case: Case, manager: Who) -> None:
    (answer,) = answers(register, june(3))
    assert answer.subject == case_key(register).subject(case.measure, case.case)
    assert (answer.number, answer.measure, answer.who) == (1, "cpp.review_overdue", manager)
    assert (answer.until, answer.because) == (june(10), "The review is on Thursday.")
    assert answer.when.date() == june(3)
    assert in_force(register, june(3)) == {answer.subject: answer}


@pytest.mark.usefixtures("_until_the_tenth")
def test_it_holds_from_its_day_to_the_end_of_its_last(register: Register) -> None:
    assert standings(register, 2) == []
    assert standings(register, 3) == standings(register, 10) == [Standing.IN_FORCE]
    assert standings(register, 11) == [Standing.EXPIRED]
    assert [len(in_force(register, june(day))) for day in (2, 3, 10, 11)] == [0, 1, 1, 0]


@pytest.mark.usefixtures("_until_the_tenth")
def test_a_later_one_takes_its_place_even_when_it_ends_sooner(
    register: Register, case: Case, manager: Who
) -> None:
    with on(june(5)):
        say_known(register, case, Known(june(6), "Brought forward."), manager)
    assert standings(register, 4) == [Standing.IN_FORCE]
    assert standings(register, 5) == [Standing.SUPERSEDED, Standing.IN_FORCE]
    assert standings(register, 7) == [Standing.SUPERSEDED, Standing.EXPIRED]


@pytest.mark.usefixtures("_until_the_tenth")
def test_withdrawing_ends_it_and_brings_nothing_back(
    register: Register, case: Case, manager: Who
) -> None:
    with on(june(5)):
        say_known(register, case, Known(june(20), "Put off."), manager)
    with on(june(6)):
        withdraw(register, 2, manager)
    assert standings(register, 5) == [Standing.SUPERSEDED, Standing.IN_FORCE]
    assert standings(register, 6) == [Standing.SUPERSEDED, Standing.WITHDRAWN]
    assert in_force(register, june(6)) == {}


@pytest.mark.usefixtures("_until_the_tenth")
def test_erasing_ends_it_for_every_day_and_brings_nothing_back(
    register: Register, case: Case, manager: Who
) -> None:
    with on(june(5)):
        say_known(register, case, Known(june(20), "Put off."), manager)
        erase(register, 2, Why.MISTAKE, manager)
    assert standings(register, 5) == [Standing.SUPERSEDED, Standing.ERASED]
    (_, erased) = answers(register, june(5))
    assert (erased.until, erased.because) == (None, None)
    assert in_force(register, june(5)) == {}


@pytest.mark.usefixtures("_until_the_tenth")
def test_what_is_said_of_one_case_says_nothing_of_another(
    register: Register, case: Case, manager: Who
) -> None:
    others = [
        Case("cpp.visit_overdue", case.case, case.child),
        Case(case.measure, "CH-004712", "CH-004712"),
    ]
    for other in others:
        say_known(register, other, Known(june(20), "In hand."), manager)
    withdraw(register, 2, manager)
    key = case_key(register)
    assert set(in_force(register, june(3))) == {
        key.subject(case.measure, case.case),
        key.subject(case.measure, "CH-004712"),
    }
