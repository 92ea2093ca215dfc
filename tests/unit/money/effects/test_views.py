"""Pounds for each child, what comes when, how losses act together, and what has to be asked."""

from dataclasses import replace
from decimal import Decimal

from tests.unit.money.effects.packages import YEAR, saving

from lineofsight.money.effects.bounds import Between, Known
from lineofsight.money.effects.break_even import WeeklyCost
from lineofsight.money.effects.concentration import HitTogether, concentration
from lineofsight.money.effects.evidence import all_studies, scenarios
from lineofsight.money.effects.interaction import Acting, Decision, Supposed, interaction
from lineofsight.money.effects.package import Package, Span
from lineofsight.money.effects.questions import questions
from lineofsight.money.effects.reach import Reach
from lineofsight.money.effects.timing import FirstShows, timing
from lineofsight.money.parameters import Prices

POUND_A_DAY = WeeklyCost("Care", YEAR, Decimal(7), Decimal(7), Decimal(7), "made up")


def one(pounds: int) -> Span:
    return Span(Decimal(pounds), Decimal(pounds))


# What is taken from each child


def test_linked_children_show_what_is_taken_from_each() -> None:
    package = Package((saving("A", 100, children="wx"), saving("B", 300, children="xyz")))
    found = concentration(package)
    assert found.children == Between(4, 4)
    assert found.pounds == one(100)
    assert found.together == (
        HitTogether(("A", "B"), 1, one(150)),
        HitTogether(("B",), 2, one(100)),
        HitTogether(("A",), 1, one(50)),
    )


def test_counts_give_the_pounds_a_child_between_two_figures() -> None:
    found = concentration(Package((saving("A", 100, count=10), saving("B", 100, count=10))))
    assert found.pounds == Span(Decimal(10), Decimal(20))
    assert found.together == ()


def test_a_child_who_keeps_a_service_does_not_lose_all() -> None:
    stays = Reach("School nurse", 1, frozenset("x"))
    package = Package((saving("A", 100, children="wx"),), stay=(stays,))
    assert concentration(package).lose_all == Between(1, 1)


def test_nobody_loses_a_service_that_goes_on() -> None:
    package = Package((saving("A", 100, children="wx", ends=False),))
    assert concentration(package).lose_all == Between(0, 0)


def test_counts_bound_who_loses_all() -> None:
    package = Package((saving("A", 100, count=10),), stay=(Reach("School nurse", 4),))
    assert concentration(package).lose_all == Between(6, 10)


def test_nobody_knows_who_loses_all_where_no_reach_is_known() -> None:
    assert concentration(Package((saving("A", 100),))).lose_all is None


def test_a_zero_cut_takes_nothing_from_anybody() -> None:
    package = Package((saving("A", 0, children="wx"),))
    found = concentration(package)
    assert (found.children, found.pounds, found.each) == (Between(0, 0), None, ())
    assert found.lose_all == Between(0, 0)


# How losses act together


def supposed(several: int = 2) -> Supposed:
    """A thousand child-years a thousand children, so one each; losing either doubles it."""
    return Supposed(POUND_A_DAY, 1000, {"A": 2.0, "B": 2.0}, several)


def test_children_hit_twice_have_two_further_added_and_three_multiplied() -> None:
    package = Package((saving("A", 1, children="x"), saving("B", 1, children="xy")))
    found = interaction(package.reached, package.pounds, supposed())
    assert {each.acting: each.child_years.most for each in found.readings} == {
        Acting.ADDED: 3,
        Acting.MULTIPLIED: 4,
        Acting.FROM_SEVERAL: 2,
    }


def test_the_decision_flips_when_only_one_reading_costs_more() -> None:
    package = Package((saving("A", 600, children="x"), saving("B", 600, children="xy")))
    found = interaction(package.reached, package.pounds, supposed())
    assert [each.decision for each in found.readings] == [
        Decision.SAVES,
        Decision.LOSES,
        Decision.SAVES,
    ]
    assert found.flips is True


def test_the_decision_stands_when_every_reading_saves() -> None:
    package = Package((saving("A", 9999, children="x"), saving("B", 9999, children="xy")))
    assert interaction(package.reached, package.pounds, supposed()).flips is False


def test_counts_may_leave_it_open() -> None:
    package = Package((saving("A", 1000, count=2), saving("B", 600, count=2)))
    assert interaction(package.reached, package.pounds, supposed()).flips is None


# What comes when


def test_a_service_hit_twice_is_named_with_its_years() -> None:
    later = YEAR.plus(2)
    package = Package(
        (saving("B", 50, service="help", begun=later), saving("A", 100, service="Help"))
    )
    (again,) = timing(package).again
    assert again.savings == (("A", YEAR), ("B", later))
    assert again.pounds == one(150)


def test_a_recurrent_saving_stays_out_of_the_budget_and_one_made_once_does_not() -> None:
    package = Package(
        (saving("A", 100), saving("B", 40, once=True), saving("C", 7, begun=YEAR.plus(2)))
    )
    found = [(each.new, each.in_force) for each in timing(package).years]
    assert found == [(one(140), one(140)), (one(0), one(100)), (one(7), one(107))]


def test_each_study_says_when_to_look() -> None:
    shows = timing(Package((saving("A", 100),))).shows
    assert FirstShows(YEAR, "bennett", YEAR.plus(1), YEAR.plus(1)) in shows
    assert {each.study for each in shows} == set(all_studies()) - {"nil"}


# Studies


def test_the_studies_disagree_and_all_stand_there() -> None:
    numbers = {
        "prevention_pounds": Decimal(12_900_000),
        "children_in_need": Decimal(2200),
        "aged_12_to_17": Decimal(27_000),
        "aged_16_17": Decimal(8500),
    }
    found = {each.study.id: each for each in scenarios(one(557_000), numbers)}
    assert set(found) == set(all_studies())
    assert found["nil"].least == found["nil"].most == 0
    assert round(found["webb"].most or 0) == 15
    assert round(found["bennett"].least or 0, 2) == Decimal("0.12")
    assert found["supporting_families"].most is None
    assert "children_in_programme" in (found["supporting_families"].why_none or "")
    assert found["sure_start"].why_none


def test_a_programme_that_ends_adds_back_the_share_that_it_kept_out() -> None:
    numbers = {"children_in_programme": Decimal(500), "in_care_a_thousand_without": Decimal(20)}
    found = {each.study.id: each for each in scenarios(one(1), numbers)}
    assert found["supporting_families"].most == Decimal("3.2")


def test_nothing_cut_is_nothing_expected() -> None:
    numbers = {
        "prevention_pounds": Decimal(1),
        "children_in_need": Decimal(1),
        "aged_12_to_17": Decimal(1),
        "aged_16_17": Decimal(1),
        "children_in_programme": Decimal(1),
        "in_care_a_thousand_without": Decimal(1),
    }
    assert {each.most for each in scenarios(one(0), numbers)} == {0, None}


# What has to be asked


def test_the_four_savings_come_to_512000_or_557000() -> None:
    package = Package(
        (
            saving("EH", 167_000, count=1),
            saving("FACT22", 150_000, count=1, service="x"),
            saving("HCP", 150_000, count=1),
            saving("YJS", 45_000, 90_000, count=1),
        )
    )
    (question,) = questions(package)
    assert question.totals == Span(Decimal(512_000), Decimal(557_000))
    assert question.about == ("YJS",)


def test_what_is_saved_once_is_held_against_no_yearly_cost() -> None:
    package = Package((saving("A", 100, count=3), saving("B", 900, count=3, once=True)))
    assert (package.pounds, package.once) == (one(100), one(900))


def test_a_saving_without_sum_or_year_is_asked_about_and_left_out() -> None:
    unknown = replace(saving("A", count=3), year=None)
    undated = replace(saving("B", 5, count=3), year=None)
    package = Package((unknown, undated))
    assert [each.about for each in questions(package)] == [("A",), ("B",)]
    assert package.hitting == {"B"}
    assert timing(package).years == ()


def test_missing_reach_is_asked_for_and_counted_nowhere() -> None:
    package = Package((saving("A", 100), saving("B", 100, count=3)))
    assert [each.about for each in questions(package)] == [("A",)]
    assert package.hitting == {"B"}


def test_two_savings_that_look_like_one_are_asked_about() -> None:
    package = Package(
        (saving("A", 100, count=3, service="Help"), saving("B", 100, count=3, service="help"))
    )
    (question,) = questions(package)
    assert question.totals == Span(Decimal(100), Decimal(200))
    assert package.pounds == Span(Decimal(100), Decimal(200))


def test_real_prices_beside_nominal_costs_are_asked_about() -> None:
    package = Package((saving("A", 100, count=3),), prices=Prices.REAL)
    assert len(questions(package)) == 1


def test_an_overlap_of_stays_is_used_too() -> None:
    """Nine of ten keep the nurse in either, so eight at least of the ten who keep her have both."""
    package = Package(
        (saving("A", 1, count=10), saving("B", 1, count=10)),
        stay=(Reach("Nurse", 10),),
        overlaps=(
            Known(frozenset({"A", "Nurse"}), 9, 9),
            Known(frozenset({"B", "Nurse"}), 9, 9),
        ),
    )
    assert concentration(package).children == Between(10, 12)
