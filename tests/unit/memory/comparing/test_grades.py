"""Grades in tables, of several areas at once, of all areas, and of an inspection before."""

import pytest
from tests.unit.memory.comparing.conftest import MakeReport, MakeText

from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.compared import Kind
from lineofsight.model.documents import Reading

GRADES = {
    "overall_effectiveness": "good",
    "leaders": "outstanding",
    "help_and_protection": "good",
    "in_care": "good",
    "care_leavers": "requires_improvement",
}


@pytest.fixture
def report(make_report: MakeReport) -> Reading:
    return make_report("In 2015 the night school was judged to be good.", grades=GRADES)


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Rated ‘good’ overall, with leadership judged outstanding.", [Kind.SUPPORTED] * 2),
        ("Help and protection and children in care were both rated good.", [Kind.SUPPORTED]),
        ("Help and protection and care leavers were both rated good.", [Kind.CONTRADICTED]),
        ("Ofsted rated leadership as outstanding.", [Kind.SUPPORTED]),
        ("Ofsted rated support for care leavers as good.", [Kind.CONTRADICTED]),
        ("The council was rated good in all four areas.", [Kind.CONTRADICTED]),
        ("The council was rated good in two of four areas.", [Kind.SUPPORTED]),
        ("The council was rated good in three of four areas.", [Kind.CONTRADICTED]),
        ("Children in care: Good", [Kind.SUPPORTED]),
        ("Children in care: Good Care leavers: Good", [Kind.SUPPORTED, Kind.CONTRADICTED]),
        ("Leadership was praised and children in care were rated good.", []),
    ],
)
def test_areas(make_text: MakeText, report: Reading, said: str, kinds: list[Kind]) -> None:
    items = compare(make_text(said), [report]).items
    assert [item.kind for item in items if item.kind is not Kind.LEFT_OUT] == kinds


def test_every_area_that_differs_is_named(make_text: MakeText, report: Reading) -> None:
    (found, *_) = compare(make_text("The council was rated good in all areas."), [report]).items
    assert "leadership: the text says good, the report outstanding" in (found.difference or "")
    assert "care leavers: the text says good, the report requires" in (found.difference or "")


def test_an_earlier_grade_that_differs(make_text: MakeText, report: Reading) -> None:
    text = make_text("In 2015 its night school was judged to be outstanding.")
    found = {item.kind: item.difference for item in compare(text, [report]).items}
    assert found[Kind.CONTRADICTED] == "the text says outstanding, the report good"


def test_a_sentence_without_an_end_is_no_sentence(
    make_text: MakeText, make_report: MakeReport
) -> None:
    report = make_report(grades={"overall_effectiveness": "good"})
    rated = "Children's services were rated inadequate"
    kinds = [item.kind for item in compare(make_text(f"{rated}."), [report]).items]
    assert kinds == [Kind.CONTRADICTED]
    endless = f"{rated}, which was " + "read of " * 20_000
    kinds = [item.kind for item in compare(make_text(endless), [report]).items]
    assert Kind.CONTRADICTED not in kinds
