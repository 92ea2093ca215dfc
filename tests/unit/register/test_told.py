"""Somebody was told of a measure, or something was done about it: recorded with its evidence."""

import pytest
from tests.unit.register.days import june

from lineofsight.errors import WrongUse
from lineofsight.register.chain import NOTHING_YET
from lineofsight.register.events import Who
from lineofsight.register.kinds.acted import Acted, say_acted
from lineofsight.register.kinds.told import (
    MOST_CHARACTERS,
    How,
    Role,
    Told,
    measure_subject,
    say_told,
)
from lineofsight.register.store import Register

LATE = "cpp.visit_overdue"


def told(evidence: str, day: int = 1) -> Told:
    return Told(june(day), Role.DIRECTOR, How.BRIEFING, evidence)


def test_both_are_events_about_the_measure(register: Register, manager: Who) -> None:
    first = say_told(register, LATE, told(" Briefing\n12. "), manager)
    second = say_acted(register, LATE, Acted(june(1), "Minute 7."), manager)
    assert first.body == told("Briefing 12.")
    assert register.history_of(measure_subject(LATE)) == (first, second)


@pytest.mark.parametrize(
    ("evidence", "day", "why"),
    [
        ("", 1, "There is no evidence"),
        ("x" * (MOST_CHARACTERS + 1), 1, "300 are the most"),
        ("Briefing.", 2, "has not come yet"),
    ],
)
def test_what_will_not_do_is_refused(
    register: Register, manager: Who, evidence: str, day: int, why: str
) -> None:
    with pytest.raises(WrongUse, match=why):
        say_told(register, LATE, told(evidence, day), manager)
    with pytest.raises(WrongUse, match=why):
        say_acted(register, LATE, Acted(june(day), evidence), manager)
    assert register.head() == NOTHING_YET
