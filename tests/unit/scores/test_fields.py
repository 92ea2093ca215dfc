"""Fields of the cover: right, missing, wrong, one too many."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hand_read import DocumentFacts
from totals import Score

from lineofsight.model.documents import Judgement, NamedAuthority, Reading
from lineofsight.model.grades import Grade

Scored = Callable[[DocumentFacts, Reading], dict[str, Score]]
FIELDS = 6  # two judgements, three dates, an inspector


def test_everything_is_right(scored: Scored, facts: DocumentFacts, perfect: Reading) -> None:
    scores = scored(facts, perfect)
    assert {measure for measure, score in scores.items() if score.n != score.d} == set()
    assert scores["fields"] == Score(FIELDS, FIELDS)
    assert scores["judgement_pages"] == Score(2, 2)


@pytest.mark.parametrize(
    ("measure", "wrong"),
    [
        ("framework", {"framework": "ilacs_2018"}),
        ("authority", {"authority": NamedAuthority("Exampleshire", "E99000002")}),
        ("authority", {"authority": None}),
        ("inspection_start", {"inspection_start": dt.date(2024, 2, 27)}),
        ("inspection_end", {"inspection_end": None}),
        ("published", {"published": dt.date(2023, 5, 16)}),
        ("lead_inspector", {"lead_inspector": "Aoife Neill"}),
        ("lead_inspector", {"lead_inspector": None}),
        ("limiting", {"limiting": "A judgement limits the overall one."}),
    ],
)
def test_a_wrong_field_is_wrong_alone(
    scored: Scored, facts: DocumentFacts, perfect: Reading, measure: str, wrong: dict[str, object]
) -> None:
    scores = scored(facts, replace(perfect, **wrong))  # type: ignore[arg-type]
    lost = {each for each, score in scores.items() if score.n < score.d}
    assert lost - {"fields"} == {measure}
    assert scores[measure] == Score(0, 1)


def test_what_is_not_printed_must_not_be_read(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    facts["lead_inspector"] = None
    assert scored(facts, perfect)["lead_inspector"] == Score(0, 1)
    assert scored(facts, replace(perfect, lead_inspector=None))["lead_inspector"] == Score(1, 1)


def test_an_authority_without_a_code_is_known_by_its_name(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    facts["authority"] = {"name": "Exampleshire", "ons_code": None}
    assert scored(facts, perfect)["authority"] == Score(1, 1)
    other = replace(perfect, authority=NamedAuthority("Otherwhere"))
    assert scored(facts, other)["authority"] == Score(0, 1)


def test_a_missing_judgement_is_wrong(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    scores = scored(facts, replace(perfect, judgements=perfect.judgements[:1]))
    assert scores["judgements"] == Score(1, 2)
    assert scores["judgement_pages"] == Score(1, 1)
    assert scores["fields"] == Score(FIELDS - 1, FIELDS)


def test_one_judgement_too_many_is_one_more_that_is_wrong(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    extra = Judgement("adoption", Grade.GOOD, "Good", 1)
    scores = scored(facts, replace(perfect, judgements=(*perfect.judgements, extra)))
    assert scores["judgements"] == Score(2, 3)
    assert scores["fields"] == Score(FIELDS, FIELDS + 1)


def test_a_judgement_read_twice_counts_once(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    twice = (*perfect.judgements, perfect.judgements[0])
    assert scored(facts, replace(perfect, judgements=twice))["judgements"] == Score(2, 3)


def test_grade_and_page_are_counted_apart(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    leaders, care_leavers = perfect.judgements
    wrong_grade = replace(leaders, grade=Grade.OUTSTANDING)
    wrong_page = replace(care_leavers, page=2)
    scores = scored(facts, replace(perfect, judgements=(wrong_grade, wrong_page)))
    assert scores["judgements"] == Score(1, 2)
    assert scores["judgement_pages"] == Score(1, 2)


def test_a_document_that_was_not_read_misses_everything(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    unread = Reading(perfect.file, perfect.sha256, "not_read", "The file is empty.")
    scores = scored(facts, unread)
    assert scores["status"] == Score(0, 1)
    assert scores["fields"] == Score(0, FIELDS)
    assert scores["asks_found"] == Score(0, 2)
    assert scores["unaware_found"] == Score(0, 1)


def test_an_unreadable_document_must_be_refused(
    scored: Scored, facts: DocumentFacts, perfect: Reading
) -> None:
    facts["readable"] = False
    unread = Reading(perfect.file, perfect.sha256, "not_read", "The file is a web page.")
    assert scored(facts, unread) == {"status": Score(1, 1)}
    assert scored(facts, perfect) == {"status": Score(0, 1)}
