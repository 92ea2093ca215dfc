"""The passages nearest to what was asked: by meaning, not by order or length."""

from tests.unit.memory.threads.conftest import DONE, ELSEWHERE, THEME, MakeReport

from lineofsight.memory.threads.later import Later
from lineofsight.memory.threads.ranking import ranked


def test_other_words_for_the_same_matter_are_found(report: MakeReport) -> None:
    later = Later(report("2019-03-04", paragraphs=((ELSEWHERE, "strength"), (DONE, "strength"))))
    near = ranked("Managers do not meet their staff for supervision.", (THEME,), later)
    assert [each.passage.paragraph for each in near] == ["2", "1"]


def test_the_nearest_sentence_of_a_passage_is_its_quote(report: MakeReport) -> None:
    paragraph = f"{ELSEWHERE} {DONE}"
    later = Later(report("2019-03-04", paragraphs=((paragraph, "strength"),)))
    (near,) = ranked("Supervision of social workers.", (THEME,), later)
    assert near.quote == DONE


def test_a_text_that_shares_nothing_is_near_to_nothing(report: MakeReport) -> None:
    later = Later(report("2019-03-04", paragraphs=((DONE, "strength"),)))
    (near,) = ranked("Zzz.", (), later)
    assert near.nearness == 0
