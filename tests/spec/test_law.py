"""Every number of the law and of our own definitions, and the first day that we can support.

"from": in force from that day. "by": in force by that day at the latest, and perhaps before.
"""

import datetime as dt

import pytest

from lineofsight import law
from lineofsight.errors import WrongUse
from lineofsight.law import Law, State

NUMBERS = """
    number                                             | value            | first day
    assessment.complete_working_days                   | 45 working_days  | by 2013-04-15
    child_protection.conference_working_days           | 15 working_days  | by 2013-04-15
    child_protection.core_group_working_days           | 10 working_days  | by 2013-04-15
    child_protection.first_review_months               | 3 months         | by 2013-04-15
    child_protection.later_review_months               | 6 months         | by 2013-04-15
    children_in_care.visit_after_move_weeks            | 1 weeks          | on 2011-04-01
    children_in_care.visit_weeks                       | 6 weeks          | on 2011-04-01
    children_in_care.visit_long_placement_years        | 1 years          | on 2011-04-01
    children_in_care.visit_long_placement_months       | 3 months         | on 2011-04-01
    children_in_care.visit_agreed_months               | 6 months         | on 2015-04-01
    children_in_care.visit_interim_before_review_weeks | 1 weeks          | on 2011-04-01
    children_in_care.visit_interim_weeks               | 4 weeks          | on 2011-04-01
    children_in_care.visit_after_order_weeks           | 1 weeks          | on 2011-04-01
    children_in_care.visit_with_parents_weeks          | 6 weeks          | on 2011-04-01
    children_in_care.temporary_approval_weeks          | 24 weeks         | on 2011-04-01
    children_in_care.first_review_working_days         | 20 working_days  | on 2011-04-01
    children_in_care.second_review_months              | 3 months         | on 2011-04-01
    children_in_care.later_review_months               | 6 months         | on 2011-04-01
    children_in_care.permanence_plan_months            | 4 months         | by 2011-04-01
    children_in_care.first_health_working_days         | 20 working_days  | by 2015-03-17
    children_in_care.young_health_months               | 6 months         | on 2011-04-01
    children_in_care.health_months                     | 12 months        | on 2011-04-01
    children_in_care.health_yearly_from_age            | 5 years          | on 2011-04-01
    children_in_care.dental_months                     | 12 months        | by 2004-10-31
    children_in_care.other_arrangements_from_age       | 16 years         | on 2021-09-09
    children_in_care.registered_accommodation_under_age | 18 years        | on 2023-10-28
    children_in_care.proceedings_weeks                 | 26 weeks         | on 2014-04-22
    care_leavers.pathway_plan_review_months            | 6 months         | on 2011-04-01
    care_leavers.visit_in_provided_home_months         | 2 months         | on 2011-04-01
    care_leavers.eligible_from_age                     | 16 years         | by 2011-04-01
    care_leavers.eligible_after_weeks                  | 13 weeks         | on 2011-04-01
    care_leavers.adult_from_age                        | 18 years         | by 2011-04-01
    care_leavers.full_duties_until_age                 | 21 years         | by 2011-04-01
    care_leavers.support_on_request_until_age          | 25 years         | by 2018-04-01
    adoption.stage_1_months                            | 2 months         | on 2013-07-01
    adoption.stage_2_months                            | 4 months         | on 2013-07-01
    definitions.period_months                          | 6 months         | on 1990-01-01
    definitions.need_long_months                       | 12 months        | on 1990-01-01
    definitions.plan_long_months                       | 24 months        | on 1990-01-01
    definitions.plan_drifting_months                   | 15 months        | on 1990-01-01
    definitions.plan_short_months                      | 3 months         | on 1990-01-01
    definitions.care_second_review_by_months           | 4 months         | on 1990-01-01
    definitions.care_health_before_months              | 3 months         | on 1990-01-01
    definitions.care_young_health_unclear_months       | 5 months         | on 1990-01-01
    definitions.care_dental_after_months               | 12 months        | on 1990-01-01
    definitions.care_placements                        | 3 times          | on 1990-01-01
    definitions.care_with_parents_months               | 12 months        | on 1990-01-01
    definitions.care_section20_months                  | 12 months        | on 1990-01-01
    definitions.care_section20_under_age               | 16 years         | on 1990-01-01
    definitions.care_missing_episodes                  | 3 times          | on 1990-01-01
    definitions.leaving_no_contact_months              | 12 months        | on 1990-01-01
    definitions.contact_referral_days                  | 7 days           | on 1990-01-01
    definitions.contact_many                           | 3 times          | on 1990-01-01
    definitions.early_help_stepped_up_months           | 6 months         | on 1990-01-01
    definitions.assessment_soon_working_days           | 10 working_days  | on 1990-01-01
    definitions.adoption_period_months                 | 12 months        | on 1990-01-01
    definitions.adoption_decision_long_months          | 12 months        | on 1990-01-01
"""

ENACTED = ["care_leavers.staying_close_until_age"]

TODAY = dt.date(2026, 9, 30)
ONE_DAY = dt.timedelta(days=1)


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows under a drawn table's heading, cell by cell."""
    lines = table.strip().splitlines()[1:]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


EVERY_LAW = [each for laws in law.all_laws().values() for each in laws]


def test_every_number_there_is_stands_in_the_table() -> None:
    drawn = [number for number, _, _ in rows(NUMBERS)]
    assert sorted(drawn + ENACTED) == sorted(law.all_laws())


@pytest.mark.parametrize(("number", "value", "first_day"), rows(NUMBERS))
def test_number(number: str, value: str, first_day: str) -> None:
    found = law.value(number, on=TODAY)
    assert f"{found.value} {found.unit}" == value
    assert f"{found.began} {found.since}" == first_day
    assert found.state is State.IN_FORCE


@pytest.mark.parametrize(("number", "value", "first_day"), rows(NUMBERS))
def test_no_number_answers_for_a_day_before_its_first(
    number: str, value: str, first_day: str
) -> None:
    first = dt.date.fromisoformat(first_day.split()[1])
    assert law.value(number, on=first).since == first
    assert law.find(number, on=first - ONE_DAY) is None
    with pytest.raises(WrongUse, match=f"not known before {first}"):
        law.value(number, on=first - ONE_DAY)


@pytest.mark.parametrize("number", ENACTED)
def test_what_is_enacted_and_not_in_force_binds_nobody(number: str) -> None:
    assert law.find(number, on=dt.date(2050, 12, 31)) is None
    with pytest.raises(WrongUse, match="enacted and not in force"):
        law.value(number, on=TODAY)


@pytest.mark.parametrize("each", EVERY_LAW, ids=lambda each: each.id)
def test_the_unit_is_in_the_name(each: Law) -> None:
    end = each.id.rpartition("_")[2]
    plain = {"days": "days", "weeks": "weeks", "months": "months", "years": "years", "age": "years"}
    assert each.unit.removeprefix("working_") == plain.get(end, "times")
