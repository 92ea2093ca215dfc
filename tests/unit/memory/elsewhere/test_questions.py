"""The questions file is closed, and a passage raises what its themes and subjects say."""

from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.memory.elsewhere.questions import QUESTIONS, questions_in
from lineofsight.model.themes import THEMES

SHIPPED = files("lineofsight.memory.elsewhere").joinpath("questions.toml").read_text("utf-8")


def raised(text: str, *themes: str) -> list[str]:
    return [each.id for each in QUESTIONS.raised_by(text, themes)]


def test_two_ways_of_saying_it_raise_one_question() -> None:
    first = raised("Care leavers over 21 have to ring a duty worker.", "care_leavers_support")
    other = raised("When they turn 21, support stops.", "care_leavers_pathway_plans")
    assert "care_leavers_over_21" in first
    assert "care_leavers_over_21" in other


def test_a_passage_that_names_nothing_narrow_raises_its_main_themes_own_question() -> None:
    assert raised("It is not good enough.", "neglect", "plans") == ["about_neglect"]
    assert raised("It is not good enough.") == []


def test_subjects_alone_do_not_raise_it_under_another_theme() -> None:
    assert "supervision" in raised("Supervision is poor.", "management_oversight_supervision")
    assert "supervision" not in raised("Supervision is poor.", "neglect", "life_story")


@pytest.mark.parametrize(
    "visit",
    ["focused visit", "monitoring visits", "independent visitor", "strengths of this visit"],
)
def test_inspectors_own_visits_are_no_visits_to_children(visit: str) -> None:
    assert "visits_to_children" not in raised(f"After the {visit}.", "visits_direct_work")
    assert "visits_to_children" in raised("Visits are late.", "visits_direct_work")


@pytest.mark.parametrize(
    ("text", "theme", "meant", "not_meant"),
    [
        ("The quality of assessments.", "assessments", "assessment_analysis", "about_assessments"),
        ("Timely assessments.", "assessments", "assessment_timeliness", "about_assessments"),
        ("The quality of written plans.", "plans", "plan_quality", "about_plans"),
        ("Child protection medicals are late.", "plans", "about_plans", "child_protection_plans"),
        ("It is not sufficiently clear.", "permanence", "about_permanence", "enough_homes"),
        ("Return home interviews.", "permanence", "return_interviews", "placed_with_parents"),
        ("Care leavers in custody.", "care_leavers_support", "about_care_leavers_support",
         "police_custody"),
        ("Initial health assessments on entering care.", "health_of_children_in_care",
         "health_assessments", "entry_to_care"),
        ("Parents' capacity to change.", "core_practice_risk", "about_core_practice_risk",
         "caseloads"),
        ("Foster carer reviews are late: annual reviews.", "plans", "about_plans",
         "reviews_in_care"),
        ("Children who have experienced neglect.", "core_practice_risk", "neglect",
         "changes_of_worker"),
    ],
)  # fmt: skip
def test_what_is_meant_is_told_from_what_only_sounds_like_it(
    text: str, theme: str, meant: str, not_meant: str
) -> None:
    found = raised(text, theme)
    assert meant in found
    assert not_meant not in found


def test_every_theme_has_a_question_of_its_own_in_plain_words() -> None:
    general = [each.theme for each in QUESTIONS.by_id.values() if each.is_general]
    assert sorted(general) == sorted(each.id for each in THEMES)
    assert all(each.ask.endswith("?") for each in QUESTIONS.by_id.values())


@pytest.mark.parametrize(
    ("was", "becomes", "sentence"),
    [
        ('theme = "neglect"', 'theme = "neglected"', "no theme 'neglected'"),
        ('subjects = ["neglect"]', 'subjects = ["hunger"]', "no subject 'hunger'"),
        ('id = "neglect"', 'id = "drift"', "more than once"),
        (
            'ask = "Who here would notice a home that is not registered?"',
            'ask = "Are neglected children seen early and helped for good?"',
            "more than once",
        ),
        ('id = "about_neglect"', 'id = "about_neglect"\nsubjects = ["neglect"]', "must have one"),
        ('[[question]]\nid = "about_neglect"', '[[answer]]\nid = "about_neglect"', "only"),
        ('also = ["*"]', 'unlike = ["*"]', "no key 'unlike'"),
        ("leaving.left_the_list", "leaving.left_the_house", "no measure 'leaving.left_the_house'"),
        ('"reach* 21"', '"Reach 21!"', "is no phrase"),
    ],
)
def test_a_mistake_in_the_file_is_refused(was: str, becomes: str, sentence: str) -> None:
    assert was in SHIPPED
    with pytest.raises(OurMistake, match=sentence):
        questions_in(SHIPPED.replace(was, becomes, 1))
