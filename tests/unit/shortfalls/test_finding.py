"""What is said of drawn months, and in which order."""

import pytest
from tests.unit.shortfalls.months import HERON, UNALLOCATED, VISITS, WHOLE, WREN, day, drawn, steady

from lineofsight.evaluation.left_the_list import ID as LEFT
from lineofsight.evaluation.months import Month, Months, Place
from lineofsight.evaluation.results import Shortfall
from lineofsight.measures.registry import all_measures
from lineofsight.shortfalls.finding import shortfalls

CONTACTS = Place("cin.not_seen", None)  # a local standard, and no law


def found(*series: tuple[Place, tuple[Month, ...]]) -> tuple[Shortfall, ...]:
    """The shortfalls of these places."""
    months = Months()
    for place, drawings in series:
        for month in drawings:
            months.put(place, month)
    return shortfalls(months)


def test_after_one_import_nobody_can_say_since_when() -> None:
    (only,) = found((WHOLE, drawn((2, 3, 2))))
    assert (only.measure, only.team, only.children, only.since) == (VISITS, None, 2, None)
    assert "2 of the 3 of whom it could be told" in only.sentence
    assert only.cannot_see.endswith("Too few months to say whether it is more than usual.")


def test_as_usual_is_since_the_first_import_without_a_break() -> None:
    (only,) = found((WHOLE, drawn((2, 30, 2), (0, 30, 0), *steady(12, (2, 30, 1)))))
    assert only.since == day(2)
    assert "There have been some at every import since 31 March 2024." in only.sentence


def test_a_team_is_named_with_its_children_beside_the_councils() -> None:
    whole = drawn(*steady(12, (12, 120, 3)), (36, 120, 27))
    heron = drawn(*steady(12, (6, 60, 2)), (30, 60, 26))
    wren = drawn(*steady(12, (6, 60, 1)), (6, 60, 1))
    (only,) = found((WHOLE, whole), (HERON, heron), (WREN, wren))
    assert (only.team, only.children, only.since) == ("Team Heron", 30, day(12))
    assert only.sentence.startswith(f"Team Heron: {all_measures()[VISITS].title}: 30 of the 60")
    assert "36 of 120 in the whole council" in only.sentence
    assert "Usual are about 6. More than usual since 31 January 2025." in only.sentence
    assert "Too few months" not in only.cannot_see


def test_new_ones_are_said_where_they_are_what_stands_out() -> None:
    (only,) = found((WHOLE, drawn(*steady(12, (100, 700, 2)), (108, 700, 14))))
    assert "Usual are about 2 new at an import, and now 14." in only.sentence


def test_what_has_just_begun_comes_before_what_has_long_been_so() -> None:
    long_so = drawn(*steady(13, (40, 200, 3)))
    begun = drawn(*steady(12, (0, None, 0)), (9, None, 9))
    order = [each.measure for each in found((WHOLE, long_so), (Place(UNALLOCATED, None), begun))]
    assert order == [UNALLOCATED, VISITS]


def test_of_two_alike_the_law_comes_before_a_local_standard() -> None:
    alike = drawn((40, 200, 3))
    assert [each.measure for each in found((CONTACTS, alike), (WHOLE, alike))] == [
        VISITS,
        CONTACTS.measure,
    ]


def test_the_same_children_weigh_more_where_they_are_a_larger_share() -> None:
    few_asked = (WHOLE, drawn((20, 40, 3)))
    many_asked = (Place("cpp.visit_overdue", None), drawn((20, 400, 3)))
    assert [each.measure for each in found(many_asked, few_asked)] == [VISITS, "cpp.visit_overdue"]


def test_what_nobody_fails_is_no_shortfall() -> None:
    assert found((WHOLE, drawn((0, 30, 0)))) == ()


def test_a_measure_that_the_newest_import_cannot_answer_is_left_out() -> None:
    others = (CONTACTS, drawn(*steady(3, (4, 30, 1))))
    assert [each.measure for each in found((WHOLE, drawn((9, 30, 9))), others)] == ["cin.not_seen"]


def test_without_any_import_there_is_nothing_to_say() -> None:
    assert found() == ()


def test_a_month_that_brought_most_of_them_is_named() -> None:
    """It came before anybody could say what is usual, and has been usual since."""
    came = [(2, 200, 2), (2, 200, 0), (39, 200, 37), *steady(12, (40, 200, 1))]
    (only,) = found((WHOLE, drawn(*came)))
    assert "37 were new at once on 31 March 2024." in only.sentence


def test_at_the_first_import_everybody_is_new_and_a_few_are_not_named() -> None:
    (only,) = found((WHOLE, drawn((40, 200, 40), *steady(12, (40, 200, 1)))))
    assert "at once" not in only.sentence
    (only,) = found((WHOLE, drawn((1, 200, 1), (3, 200, 2), *steady(12, (3, 200, 0)))))
    assert "at once" not in only.sentence


NO_RULE = "No rule says how many may be."
FOR_REVIEW = Place("leaving.over_21_without_adviser", None)  # it names an age, and breaks no duty


@pytest.mark.parametrize("place", [Place(UNALLOCATED, None), FOR_REVIEW])
def test_where_no_rule_says_how_many_may_be_the_last_words_say_so(place: Place) -> None:
    (only,) = found((place, drawn((9, 30, 2))))
    assert only.sentence.endswith(f" {NO_RULE}")
    assert only.sentence.count(NO_RULE) == 1


def test_who_is_on_no_list_comes_before_those_whom_another_measure_sees() -> None:
    """However long they have been gone: what has become usual has not come back."""
    alike = drawn(*steady(13, (40, 200, 1)))
    gone, *_ = found((WHOLE, alike), (Place(LEFT, None), alike))
    assert gone.measure == LEFT
    assert gone.sentence.endswith(" No other figure here has them in it.")
    assert NO_RULE not in gone.sentence


@pytest.mark.parametrize("place", [WHOLE, CONTACTS])
def test_where_the_law_or_a_standard_does_they_do_not(place: Place) -> None:
    (only,) = found((place, drawn((9, 30, 2))))
    assert NO_RULE not in only.sentence


def test_what_is_worse_than_its_own_past_is_held_against_that() -> None:
    begun = drawn(*steady(12, (0, None, 0)), (9, None, 9))
    (only,) = found((Place(UNALLOCATED, None), begun))
    assert "More than usual since" in only.sentence
    assert NO_RULE not in only.sentence
