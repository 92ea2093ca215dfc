"""Quotations with words put in, ends changed, parts of a sentence, and sentences run together."""

import pytest
from tests.unit.memory.comparing.conftest import MakeReport, MakeText

from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.compared import Item, Kind
from lineofsight.model.documents import Reading

QUOTED = (Kind.VERBATIM, Kind.ALTERED, Kind.NOT_FOUND)


@pytest.fixture
def report(make_report: MakeReport) -> Reading:
    return make_report(
        "The steps taken to find such carers early are not yet thorough in every team.",
        "Turnover among the tutors of the night school is slowly falling.",
        "However, plans for leaving home are too slow, and two in three are written in a hurry.",
        "Pupils are proud of the choir that they founded. They feel that their tutors listen.",
    )


def quoted(text: str, make_text: MakeText, report: Reading) -> list[Item]:
    items = compare(make_text(text), [report]).items
    return [item for item in items if item.kind in QUOTED]


@pytest.mark.parametrize(
    ("said", "kind", "difference"),
    [
        (
            "The steps taken to find [kinship] carers early are not yet thorough",
            Kind.VERBATIM,
            None,
        ),
        ("[The] steps taken to find such carers early", Kind.VERBATIM, None),
        ("[T]he steps taken to find such carers early", Kind.VERBATIM, "the words are the same"),
        ("The steps taken to find [kinship] carers early are thorough", Kind.ALTERED, "“not yet”"),
        ("The steps taken to find such carers early […] in every team", Kind.VERBATIM, None),
    ],
)
def test_words_put_in(
    make_text: MakeText, report: Reading, said: str, kind: Kind, difference: str | None
) -> None:
    found = quoted(f"Inspectors wrote: “{said}.”", make_text, report)[0]
    assert found.kind is kind
    if difference is not None and kind is Kind.ALTERED:
        assert difference in (found.difference or "")


def test_the_beginning_of_a_sentence_is_shown_with_the_reports_words(
    make_text: MakeText, make_report: MakeReport
) -> None:
    report = make_report("A small number of apprentices ride a tandem to the night school.")
    (found,) = quoted(
        "Inspectors wrote: “Some apprentices ride a tandem to the night school.”", make_text, report
    )
    assert found.difference == "“some” for “a small number of”"


def test_the_end_of_a_sentence_is_shown_with_the_reports_words(
    make_text: MakeText, report: Reading
) -> None:
    said = "Inspectors wrote: “Turnover among the tutors of the night school is low.”"
    (found,) = quoted(said, make_text, report)
    assert (found.kind, found.difference) == (Kind.ALTERED, "“low” for “slowly falling”")


def test_the_rest_of_a_sentence_that_is_quoted_too_is_not_missed(
    make_text: MakeText, report: Reading
) -> None:
    whole = "“Plans for leaving home are too slow,” said inspectors, “and two in three are written"
    both = quoted(f"{whole} in a hurry.”", make_text, report)
    assert [item.kind for item in both] == [Kind.VERBATIM] * 2
    assert not any("has more" in (item.difference or "") for item in both)
    (one,) = quoted(
        "“And two in three are written in a hurry,” said inspectors.", make_text, report
    )
    assert "the report's sentence has more: “however plans" in (one.difference or "")


def test_two_sentences_run_together(make_text: MakeText, report: Reading) -> None:
    said = "Pupils feel that their tutors listen, and are proud of the choir that they founded"
    (found,) = quoted(f"The report states: “{said}.”", make_text, report)
    assert found.kind is Kind.ALTERED
    assert (found.difference or "").startswith("put together")
