"""What is heard more often of late than before, and the room that it gets."""

from tests.unit.memory.elsewhere.making_heard import AS_AT, document, leeds

from lineofsight.memory.elsewhere.elsewhere import elsewhere
from lineofsight.memory.elsewhere.raised import Heard
from lineofsight.memory.elsewhere.rising import fastest_first

LATELY = ("Kent", "Bury", "Bolton", "Derby")
BEFORE = ("Devon", "Dorset", "Essex", "Ealing", "Bexley", "Brent", "Medway", "Oldham")
OFTEN = ("adoption", "audit", "identity")


def country() -> list[Heard]:
    """Three matters that all were asked, and one that came up in the last two years."""
    return [
        *(document(each, "2023-06-01", *OFTEN, "care_leavers_over_21") for each in LATELY),
        *(document(each, "2019-06-01", *OFTEN) for each in BEFORE),
    ]


def test_what_came_up_of_late_rises_fastest() -> None:
    assert fastest_first(country(), AS_AT)[0] == "care_leavers_over_21"


def test_one_council_more_is_no_rise() -> None:
    once = document("Leicester", "2023-06-01", "neglect")
    assert fastest_first([once, *country()], AS_AT)[-1] == "neglect"


def test_two_years_to_the_day_are_lately() -> None:
    often = [document(each, "2019-06-01", "neglect") for each in BEFORE]
    lately = [document(each, "2022-02-25", "audit") for each in LATELY]
    older = [document(each, "2022-02-20", "identity") for each in LATELY]
    assert fastest_first([*often, *lately, *older], AS_AT)[0] == "audit"


def test_every_third_question_is_a_rising_one_and_none_is_lost_or_told_twice() -> None:
    documents = country()
    found = elsewhere(leeds(documents), AS_AT, documents)
    assert [each.is_rising for each in found] == [False, False, True, False]
    assert found[2].question.id == "care_leavers_over_21"
    assert sorted(each.question.id for each in found) == sorted([*OFTEN, "care_leavers_over_21"])
