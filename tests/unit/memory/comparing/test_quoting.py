"""Where quotations stand in a text, and whose words the text says they are."""

import pytest
from tests.unit.memory.comparing.conftest import MakeText

from lineofsight.memory.comparing.quoting import Speaker, quotations_of, spans_of


@pytest.mark.parametrize(
    ("paragraph", "quoted"),
    [
        ("They said: “Visits are late.”", ["Visits are late."]),
        ('They said: "Visits are late."', ["Visits are late."]),
        ("Rated ‘good’ and ‘outstanding’.", ["good", "outstanding"]),
        (
            "It found ‘senior leaders’ oversight is weak’ again.",
            ["senior leaders’ oversight is weak"],
        ),
        ("Children’s plans and the parents’ views.", []),
        ("It isn't what 'good' means to the workers' union.", ["good"]),
        ("“One paragraph goes on", ["One paragraph goes on"]),
        ("It is 'good at its work' and so 'well led'.", ["good at its work", "well led"]),
        ("'[The] hubs' help", ["[The] hubs"]),
        (
            "It found 'senior leaders' oversight is weak' again.",
            ["senior leaders' oversight is weak"],
        ),
        ("The ‘open mark is never closed and so on", []),
        ("“The word ‘good’ stands inside.”", ["The word ‘good’ stands inside."]),
    ],
)
def test_spans(paragraph: str, quoted: list[str]) -> None:
    assert [paragraph[span.start : span.end] for span in spans_of(paragraph)] == quoted


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        (["The report states: “Visits are late.”"], ["inspectors"]),
        (["Cllr Pat Example said: “Visits are late.”"], ["people"]),
        (["Inspectors found that visits “are late”."], ["inspectors"]),
        (["“Visits are late,” said Pat Example."], ["people"]),
        (["After the Ofsted report, Cllr Example said: “We are sorry.”"], ["people"]),
        (["The Ofsted report was long.", "It said: “Visits are late.”"], ["inspectors"]),
        (["The report states: “One.", "“Two.", "“Three.”"], ["inspectors"] * 3),
        (["Words of nobody: “Visits are late.”"], ["unknown"]),
        (["Led by Ann Example, inspectors said “visits are late”."], ["inspectors"]),
    ],
)
def test_speakers(make_text: MakeText, paragraphs: list[str], speakers: list[str]) -> None:
    found = quotations_of(make_text(*paragraphs))
    assert [each.speaker for each in found] == [Speaker(each) for each in speakers]
