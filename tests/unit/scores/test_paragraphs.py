"""Paragraphs: found by how they begin, then page, number, tone, themes and back reference."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hand_read import DocumentFacts
from totals import Score

from lineofsight.model.documents import Finding, Reading

Scored = Callable[[DocumentFacts, Reading], dict[str, Score]]


def with_findings(reading: Reading, *findings: Finding) -> Reading:
    return replace(reading, sections=(replace(reading.sections[0], paragraphs=findings),))


def with_first(reading: Reading, **changes: object) -> Reading:
    first, second = reading.sections[0].paragraphs
    return with_findings(reading, replace(first, **changes), second)  # type: ignore[arg-type]


def test_a_missing_paragraph(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    scores = scored(facts, with_findings(perfect, perfect.sections[0].paragraphs[1]))
    assert scores["paragraphs_found"] == Score(1, 2)
    assert scores["tone"] == Score(1, 1)


def test_a_paragraph_glued_to_the_one_before_is_not_found(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    first, second = perfect.sections[0].paragraphs
    glued = replace(first, text=f"{first.text} {second.text}")
    assert scored(facts, with_findings(perfect, glued))["paragraphs_found"] == Score(1, 2)


@pytest.mark.parametrize(
    ("measure", "change"),
    [
        ("paragraph_pages", {"page": 4}),
        ("paragraph_numbers", {"number": None}),
        ("paragraph_first_theme", {"themes": ("recording", "visits_direct_work")}),
        ("tone", {"tone": "strength"}),
        ("back_reference", {"reference": None}),
    ],
)
def test_what_is_wrong_about_a_paragraph_found(
    scored: Scored,
    facts: DocumentFacts,
    perfect: Reading,
    measure: str,
    change: dict[str, object],
) -> None:
    scores = scored(facts, with_first(perfect, **change))
    assert scores["paragraphs_found"] == Score(2, 2)
    assert scores[measure] == Score(1, 2)


def test_themes_of_paragraphs(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    themes = ("recording", "visits_direct_work")
    assert scored(facts, with_first(perfect, themes=themes))["paragraph_themes"] == Score(2, 2.5)


def test_words_that_refer_back(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    scores = scored(facts, with_first(perfect, reference="last inspection"))
    assert scores["back_reference"] == Score(2, 2)
    assert scores["back_reference_words"] == Score(0, 1)


def test_a_back_reference_that_is_none(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    first, second = perfect.sections[0].paragraphs
    scores = scored(facts, with_findings(perfect, first, replace(second, reference="since then")))
    assert scores["back_reference"] == Score(1, 2)
    assert scores["back_reference_words"] == Score(1, 1)


def test_of_two_that_begin_alike_the_one_on_the_right_page_is_meant(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    first, second = perfect.sections[0].paragraphs
    summary = replace(first, page=1, number="1")
    scores = scored(facts, with_findings(perfect, summary, first, second))
    assert scores["paragraph_pages"] == Score(2, 2)
    assert scores["paragraph_numbers"] == Score(2, 2)


def test_the_highest_number(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    assert scored(facts, with_findings(perfect))["paragraph_count"] == Score(0, 1)
    facts["paragraph_count"] = 15
    assert scored(facts, perfect)["paragraph_count"] == Score(0, 1)
    facts["paragraph_count"] = None
    assert "paragraph_count" not in scored(facts, perfect)
