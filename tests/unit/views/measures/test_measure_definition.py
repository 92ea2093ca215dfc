"""Definitions in plain words, made from the definitions themselves."""

import datetime as dt

import pytest

from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.views.measures.measure_definition import Definition, definition

DAY = dt.date(2026, 9, 30)
ASSUMED = Standards({})


def said(measure: str, day: dt.date = DAY, standards: Standards = ASSUMED) -> Definition:
    return definition(all_measures()[measure], day, standards)


@pytest.mark.parametrize("measure", all_measures().values(), ids=lambda each: each.id)
def test_every_definition_has_words(measure: Measure) -> None:
    told = definition(measure, DAY, ASSUMED)
    lines = (*told.left_out, *told.lines, told.otherwise)
    assert len(lines) == len(measure.definition.excluded) + len(measure.definition.outcomes)
    for words in (told.who, *(each.when for each in lines), *(each.reason for each in lines)):
        assert words
        assert "{" not in words  # every number stands in its place
        assert "None" not in words


def test_it_names_columns_and_numbers() -> None:
    told = said("cpp.visit_overdue")
    assert told.listed == "List 7, Child protection"
    assert [each.words for each in told.lines] == ["overdue", "overdue"]
    assert told.lines[0].when == (
        "“Date of the Last Statutory Visit” is blank and 10 working days after “Child Protection "
        "Plan Start Date” has gone by"
    )
    assert told.lines[0].reason == "statutory visit: none is recorded"
    assert (told.otherwise.words, told.otherwise.when) == ("in time", "none of these holds")


def test_the_councils_own_standard_is_said() -> None:
    told = said("cpp.visit_overdue", standards=Standards({"protection.visit_working_days": 15}))
    assert "15 working days after" in told.lines[0].when
    assert told.lines[1].reason == "statutory visit: more than 15 working days since the last"


def test_weeks_of_the_law_stay_weeks() -> None:
    when = said("care.interim_order_over_26_weeks").lines[0].when
    assert when == "26 weeks after “Start date of current legal status” has gone by"


def test_codes_are_said_by_their_meaning() -> None:
    who = said("care.section20_over_12_months").who
    assert "“Child's Legal Status” is ‘accommodated under section 20’" in who
    assert who.endswith("the child is younger than 16")


def test_some_of_a_kind_stand_in_brackets() -> None:
    assert said("leaving.contact_overdue").who == (
        "the young person is younger than 21 or (the young person is 21 or older and the young "
        "person is younger than 25 and “Allocated Personal Advisor” is filled in)"
    )


def test_a_period_is_said_as_one() -> None:
    who = said("cpp.repeat_plan").who
    assert who == "“Child Protection Plan Start Date” is in the 6 months to the day of the lists"


def test_it_says_the_number_of_its_own_day() -> None:
    """Before the law let the authority support care leavers to 25, it set no age."""
    who = said("leaving.over_21_without_adviser", dt.date(2016, 9, 30)).who
    assert "25" not in who


def test_reasons_of_a_verdict_come_once() -> None:
    assert said("care.review_overdue").reasons(Verdict.NOT_MET) == (
        "the first review is past due",
        "the second review is past due",
        "the next review is past due",
    )
