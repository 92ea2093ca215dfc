"""Everything that frameworks print has words on screen, and a scale."""

import pytest

from lineofsight.frameworks.definition import all_frameworks
from lineofsight.memory.words import AREAS, FRAMEWORKS, framework_of, graded, listing, scale_of
from lineofsight.model.grades import SCALE_SINCE_2013, SCALE_TO_2013, Grade

EDITIONS = {edition.id for each in all_frameworks() for edition in each.editions}
KEYS = {label.key for each in all_frameworks() for label in each.judgements} | {
    sentence.key for each in all_frameworks() for sentence in each.sentences
}


def test_every_edition_has_words() -> None:
    assert len(EDITIONS) > 5
    assert set(FRAMEWORKS) == EDITIONS


def test_every_graded_area_has_words() -> None:
    assert len(KEYS) > 5
    assert set(AREAS) == KEYS


@pytest.mark.parametrize("edition", sorted(EDITIONS))
def test_every_edition_belongs_to_a_framework(edition: str) -> None:
    assert edition in {each.id for each in framework_of(edition).editions}


def test_a_document_without_a_framework_is_another() -> None:
    assert framework_of(None).name == "other"


def test_the_scale_is_that_of_its_day() -> None:
    assert scale_of("looked_after_2013") == SCALE_TO_2013
    assert scale_of("sif") == SCALE_SINCE_2013


def test_a_grade_is_said_with_its_place() -> None:
    assert graded(Grade.REQUIRES_IMPROVEMENT, "sif") == "requires improvement to be good (3rd of 4)"
    assert graded(Grade.ADEQUATE, "looked_after_2013") == "adequate (3rd of 4)"
    assert graded(Grade.NONE, "sif") == "not judged"


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_in_a_row(words: list[str], said: str) -> None:
    assert listing(words) == said
