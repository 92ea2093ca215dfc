"""Which report a text speaks of, and what is not said when that cannot be told."""

import pytest
from tests.unit.memory.comparing.conftest import MakeReport, MakeText

from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.compared import Certainty, Kind
from lineofsight.model.documents import Reading

NOW = "Visits to children are not always made as often as children’s plans require."
BEFORE = "Assessments of children are thorough and lead to plans that families understand."


@pytest.fixture
def reports(make_report: MakeReport) -> list[Reading]:
    earlier = make_report(
        BEFORE,
        grades={"overall_effectiveness": "good"},
        started="2019-06-03",
        ended="2019-06-14",
        published="2019-08-01",
        file="earlier.pdf",
    )
    return [earlier, make_report(NOW, grades={"overall_effectiveness": "inadequate"})]


@pytest.mark.parametrize(
    ("said", "file"),
    [
        (f"The report states: “{NOW}”", "report.pdf"),
        (f"The report states: “{BEFORE}”", "earlier.pdf"),
        ("Ofsted inspected us from 3 to 14 June 2019.", "earlier.pdf"),
        ("The council’s children’s services have been rated inadequate.", "report.pdf"),
        ("The council held a fair and everyone came.", None),
    ],
)
def test_the_report_meant(
    make_text: MakeText, reports: list[Reading], said: str, file: str | None
) -> None:
    assert compare(make_text(said), reports).about == file


def test_another_report_is_quoted(make_text: MakeText, reports: list[Reading]) -> None:
    text = make_text(
        "The report stated: “Families experience poor recognition of risk and slow decisions.”",
        "Visits to children are made as often as children’s plans require.",
    )
    compared = compare(text, reports[1:])
    assert compared.about is None
    assert [item.kind for item in compared.items] == [Kind.NOT_FOUND]
    assert compared.items[0].certainty is Certainty.CANNOT_SAY


def test_nothing_says_that_the_only_report_is_meant(
    make_text: MakeText, reports: list[Reading]
) -> None:
    text = make_text("Children’s services were rated good overall.")
    compared = compare(text, reports[1:])
    assert compared.why == "the only report given; nothing in the text says that it is meant"
    (found,) = [item for item in compared.items if item.kind is Kind.CONTRADICTED]
    assert found.certainty is Certainty.POSSIBLE
