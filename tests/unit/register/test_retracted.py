"""What was recorded of a measure is withdrawn, with a reason."""

import pytest
from tests.unit.register.days import june

from lineofsight.errors import WrongUse
from lineofsight.register.events import Who, event_subject
from lineofsight.register.kinds.acted import Acted, say_acted
from lineofsight.register.kinds.erased import Why, erase
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.kinds.retracted import Retracted, retract
from lineofsight.register.kinds.told import MOST_CHARACTERS, How, Role, Told, say_told
from lineofsight.register.store import Register
from lineofsight.register.verify import Verified, verify

LATE = "cpp.visit_overdue"
TOLD = Told(june(1), Role.DIRECTOR, How.BRIEFING, "Briefing 12.")


def test_both_stay_and_the_chain_holds(register: Register, manager: Who) -> None:
    first = say_told(register, LATE, TOLD, manager)
    second = retract(register, first.number, " It was\nput off. ", manager)
    assert second.body == Retracted("It was put off.")
    assert register.event(first.number) == first
    assert register.history_of(event_subject(first.number)) == (second,)
    assert isinstance(verify(register), Verified)


def test_what_was_done_can_be_withdrawn_too(register: Register, manager: Who) -> None:
    done = say_acted(register, LATE, Acted(june(1), "Minute 7."), manager)
    assert retract(register, done.number, "Another team did.", manager).number == 2


@pytest.mark.parametrize(
    ("because", "why"), [(" ", "There is no reason"), ("x" * (MOST_CHARACTERS + 1), "300 are")]
)
def test_a_reason_is_needed_and_a_short_one(
    register: Register, manager: Who, because: str, why: str
) -> None:
    say_told(register, LATE, TOLD, manager)
    with pytest.raises(WrongUse, match=why):
        retract(register, 1, because, manager)
    assert register.head().number == 1


def test_it_is_withdrawn_once(register: Register, manager: Who) -> None:
    say_told(register, LATE, TOLD, manager)
    retract(register, 1, "It was put off.", manager)
    with pytest.raises(WrongUse, match="withdrawn before"):
        retract(register, 1, "Once more.", manager)


def test_what_records_neither_or_is_erased_is_refused(
    register: Register, manager: Who, case: Case
) -> None:
    say_known(register, case, Known(june(30), "It is booked."), manager)
    say_told(register, LATE, TOLD, manager)
    erase(register, 2, Why.MISTAKE, manager)
    for number, why in ((1, "neither"), (2, "erased before"), (9, "neither")):
        with pytest.raises(WrongUse, match=why):
            retract(register, number, "It was put off.", manager)
