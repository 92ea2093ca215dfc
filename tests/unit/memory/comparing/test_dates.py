"""Days: each of several in a sentence, whose visit it is, and when the inspection before was."""

from dataclasses import replace

import pytest
from tests.unit.memory.comparing.conftest import MakeReport, MakeText

from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.compared import Item, Kind
from lineofsight.memory.comparing.texts import Text
from lineofsight.model.documents import Reading


@pytest.fixture
def report(make_report: MakeReport) -> Reading:
    return make_report("Much has changed since the last inspection in March 2021.")


def differ(text: Text, report: Reading) -> list[Item]:
    return [item for item in compare(text, [report]).items if item.kind is Kind.DATE_DIFFERS]


def test_each_day_of_a_sentence_is_looked_at(make_text: MakeText, report: Reading) -> None:
    text = make_text("Inspectors came from 15 to 26 April 2024 and reported on 30 June.")
    items = compare(text, [report]).items
    told = {item.kind: item.text_words for item in items if item.kind is not Kind.LEFT_OUT}
    assert told == {
        Kind.SUPPORTED: "Inspectors came from 15 to 26 April 2024",
        Kind.DATE_DIFFERS: "and reported on 30 June",
    }


def test_a_sentence_of_which_one_day_differs_is_not_supported(
    make_text: MakeText, report: Reading
) -> None:
    text = make_text("Inspectors came from April 15 to April 26 and reported on June 30.")
    kinds = {item.kind for item in compare(text, [report]).items}
    assert Kind.DATE_DIFFERS in kinds
    assert Kind.SUPPORTED not in kinds


@pytest.mark.parametrize(
    ("said", "is_found"),
    [
        ("Councillors visited two schools in May.", False),
        ("Ofsted visited the council in May.", True),
        ("The letter is dated 24 June 2024.", False),
        ("The letter is dated 14 June 2024.", True),
    ],
)
def test_whose_visit_it_is(
    make_text: MakeText,
    report: Reading,
    said: str,
    is_found: bool,  # noqa: FBT001
) -> None:
    assert bool(differ(make_text(said), report)) is is_found


def test_a_focused_visit_is_not_another_when_it_is_the_report(
    make_text: MakeText, report: Reading
) -> None:
    text = make_text("The focused visit was on 15 and 26 April 2024.")
    visit = replace(report, framework="focused_visit")
    assert Kind.SUPPORTED in {item.kind for item in compare(text, [visit]).items}
    assert Kind.SUPPORTED not in {item.kind for item in compare(text, [report]).items}


@pytest.mark.parametrize(
    ("said", "is_found"),
    [
        ("Our last inspection was in March 2021.", False),
        ("Our last full inspection was in 2021.", False),
        ("Our last full inspection was in May 2021.", True),
        ("The previous inspection took place in 2018.", True),
        ("The last focused visit inspection was in 2022.", False),
        ("The last inspection, in April 2024, was long.", False),
    ],
)
def test_the_inspection_before(
    make_text: MakeText,
    report: Reading,
    said: str,
    is_found: bool,  # noqa: FBT001
) -> None:
    assert bool(differ(make_text(said), report)) is is_found


def test_the_inspection_before_on_the_first_page(
    make_text: MakeText, make_report: MakeReport
) -> None:
    text, report = make_text("The previous inspection was in May 2017."), make_report("Nothing.")
    whole = make_text("Dates of previous inspection: 5 to 9 May 2016", file=report.file)
    items = compare(text, [report], printed={report.file: whole}).items
    (found,) = [item for item in items if item.kind is Kind.DATE_DIFFERS]
    assert found.report_words == "Dates of previous inspection: 5 to 9 May 2016"
