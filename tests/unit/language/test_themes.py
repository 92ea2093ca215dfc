"""What an ask or a paragraph is about: the examples of the words file, and each labelling rule."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from time import process_time
from typing import Any

import pytest

from lineofsight.errors import OurMistake, WrongUse
from lineofsight.language.themes import STRENGTHS, WORDS, ThemeMatch, themes_of, words_in
from lineofsight.model.themes import THEMES

IDS = [each.id for each in THEMES]
FILE: dict[str, Any] = tomllib.loads(
    files("lineofsight.language").joinpath("theme_words.toml").read_text("utf-8")
)


def ids(text: str, **about: Any) -> list[str]:
    return [each.theme for each in themes_of(text, **about)]


def main(text: str, **about: Any) -> str:
    return ids(text, **about)[0]


# --- the words file ------------------------------------------------------------------------


def test_every_theme_has_words_and_two_examples() -> None:
    assert list(FILE["themes"]) == IDS
    for name in IDS:
        assert FILE["themes"][name].get("decisive"), name
        assert len(WORDS.examples[name]) >= 2, name


@pytest.mark.parametrize(
    ("name", "example"), [(name, each) for name in IDS for each in WORDS.examples[name]]
)
def test_the_first_theme_of_each_example_is_the_one_it_stands_under(
    name: str, example: str
) -> None:
    assert main(example) == name


def written_phrases() -> Iterator[tuple[str, str]]:
    for kind in ("purpose", "nothing"):
        yield from ((kind, phrase) for phrase in FILE[kind]["words"])
    for name, listed in FILE["groups"].items():
        yield from ((name, phrase) for phrase in listed)
    for name, table in FILE["themes"].items():
        for part in (table, *table.get("with", ()), *table.get("without", ())):
            for strength in STRENGTHS:
                yield from ((name, phrase) for phrase in part.get(strength, ()))


def test_every_phrase_of_the_file_is_found_where_it_stands() -> None:
    phrases = list(written_phrases())
    assert len(phrases) > 1_000
    for name, phrase in phrases:
        text = re.sub(r"/\S+|\*", "", phrase).replace(" .. ", " quite other words ")
        found = {each.sense.name for each in WORDS.phrases.found_in(text)}
        assert name in found, f"{name}: {phrase}"


def test_every_group_of_words_is_used() -> None:
    conditions = [
        row["group"]
        for table in FILE["themes"].values()
        for row in (*table.get("with", ()), *table.get("without", ()))
    ]
    assert set(FILE["groups"]) == {*conditions, "board"}


GOOD = '[groups]\nnear = ["near"]\n[themes.education]\nstrong = ["school"]\nexamples = ["A."]\n'
WITH = '[[themes.education.with]]\ngroup = "near"\nstrong = ["college"]\n'


def test_a_words_file_that_follows_the_rules_is_taken() -> None:
    assert words_in(GOOD + WITH).examples == {"education": ("A.",)}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            GOOD.replace("strong", "stong"),
            r"theme_words.toml: \[themes.education\]: 'stong' is not",
        ),
        (GOOD.replace("education", "eduction"), r"\[themes\]: 'eduction' is not known here"),
        (GOOD.replace("[groups]", "[group]"), "the file: 'group' is not known here"),
        (GOOD + WITH.replace('"near"', '"far"'), r"\[\[themes.education.with\]\]: 'far' is not"),
        (GOOD + WITH.replace('group = "near"\n', ""), r"'\(no group\)' is not known here"),
        (GOOD + WITH.replace("strong", "words"), r"education.with\]\]: 'words' is not known here"),
        (GOOD.replace('["school"]', '"school"'), "'strong' must be a list of phrases"),
        (GOOD.replace("school", "School places"), "'School places' is not a phrase"),
        (GOOD.replace("school", "school  place"), "'school  place' is not a phrase"),
        (GOOD.replace("school", "school .."), "'school ..' is not a phrase"),
        (GOOD.replace('"school"', '"school", "school"'), "'strong' has 'school' more than once"),
        (GOOD.replace('["A."]', '"A."'), "'examples' must be a list of sentences"),
        (GOOD + "gives_way = false\n", r"\[themes.education\]: 'gives_way' is true, or is left"),
        ('[purpose]\nword = ["so that"]\n', r"\[purpose\]: 'word' is not known here"),
    ],
)
def test_a_mistake_in_the_words_file_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(OurMistake, match=sentence):
        words_in(text)


# --- how a phrase is found -----------------------------------------------------------------


def test_the_match_names_the_words_that_decided_it() -> None:
    first = themes_of("The timeliness of children’s initial health assessments.")[0]
    assert first == ThemeMatch(
        "health_of_children_in_care", ("initial health assessments",), first.score
    )
    assert first.score > 0


@pytest.mark.parametrize(
    "text",
    [
        "pathway plan",
        "Pathway plans",
        "PATHWAY-PLANS",
        "the pathway plan’s use",
        "young people's pathway plans'",
    ],
)
def test_plurals_possessives_capitals_and_hyphens_make_no_difference(text: str) -> None:
    assert main(text) == "care_leavers_pathway_plans"


def test_the_longest_phrase_keeps_its_words() -> None:
    assert ids("Permanence plans.") == ["permanence"]
    assert ids("Personal education plans.") == ["education"]
    assert ids("Return home interviews.") == ["exploitation_missing"]


def test_the_same_words_mean_different_things_beside_different_people() -> None:
    assert main("Managers’ oversight of casework") == "management_oversight_supervision"
    assert main("Senior leaders’ oversight of practice").startswith("senior_leadership")
    assert main("The suitability of accommodation for care leavers") == "care_leavers_accommodation"
    assert main("The suitability of accommodation for children") == "placement_sufficiency"
    assert main("Supervision of foster carers") == "foster_kinship_carers"


def test_a_safeguarding_board_is_known_by_the_end_of_its_initials() -> None:
    assert main("Strengthen the influence of the XYSCB.") == "partnership"


def test_what_comes_first_is_the_main_theme_and_what_it_is_for_counts_less() -> None:
    asked = "The quality of supervision to ensure that visits are regular."
    assert main(asked) == "management_oversight_supervision"
    asked = "Improve visits so that supervision can be informed by them."
    assert main(asked) == "visits_direct_work"


def test_ensure_that_at_the_beginning_is_the_ask_and_not_its_purpose() -> None:
    with_it = themes_of("Take action to ensure that chronologies are kept.")
    assert [each.theme for each in with_it] == ["recording"]
    assert with_it[0].score == themes_of("Chronologies are kept.")[0].score


def test_who_is_asked_is_not_what_is_asked() -> None:
    assert ids("Leaders should make sure that every school is told.") == ["education"]
    assert main("Work with partners to improve pathway plans.") == "care_leavers_pathway_plans"


def test_the_first_sentence_of_a_paragraph_names_its_subject() -> None:
    assert main(
        "Neglect is not recognised early. Assessments miss it. Plans do not mention it."
        " Supervision does not bring it up."
    ) == ("neglect")


def test_a_heading_lends_its_words_to_the_paragraph() -> None:
    text = "Accommodation is suitable for most of them."
    assert main(text) == "placement_sufficiency"
    heading = "The experiences and progress of care leavers: good"
    assert main(text, heading=heading) == "care_leavers_accommodation"


def test_a_text_without_words_of_any_theme_is_general_practice_and_says_so() -> None:
    for text in ("", "   ", "Nothing here.", "!!!"):
        (only,) = themes_of(text)
        assert (only.theme, only.words, only.score) == ("core_practice_risk", (), 0.0)
        assert only.rule


# --- the six labelling rules ---------------------------------------------------------------


def test_rule_1_one_to_three_themes_each_once() -> None:
    everything = " ".join(each for listed in WORDS.examples.values() for each in listed)
    for text in ("", "Audits.", everything):
        found = ids(text)
        assert 1 <= len(found) <= 3
        assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The quality of assessments of disabled children", "disabled_children"),
        ("Management oversight of children who are privately fostered", "private_fostering"),
        ("Assessment and support of children aged 16 and 17 who are homeless", "homeless_16_17"),
        ("How often and how well workers visit care leavers", "care_leavers_support"),
        ("The plans of children who experience neglect", "neglect"),
    ],
)
def test_rule_2_a_named_group_goes_before_general_practice(text: str, group: str) -> None:
    assert main(text) == group


def test_rule_2_a_group_does_not_go_before_a_theme_of_its_own() -> None:
    asked = "Access of care leavers to their health histories."
    assert ids(asked) == ["health_of_children_in_care", "care_leavers_support"]


def test_rule_3_a_list_gives_the_first_three_it_names() -> None:
    asked = "The quality of chronologies, visits, supervision and audits."
    assert ids(asked) == ["recording", "visits_direct_work", "management_oversight_supervision"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Return home interviews after children have been away", "exploitation_missing"),
        ("Delegated authority for everyday decisions", "foster_kinship_carers"),
        ("The usefulness of PEPs", "education"),
        ("Health passports for young people", "health_of_children_in_care"),
        ("More young people staying put", "care_leavers_accommodation"),
        ("Training for all who work with families", "workforce_caseloads_stability"),
        ("The tracking of permanence for every child", "permanence"),
    ],
)
def test_rule_4_what_always_belongs_to_one_theme(text: str, expected: str) -> None:
    assert main(text) == expected


def test_rule_5_an_item_for_a_safeguarding_board_carries_partnership() -> None:
    asked = "Audits should be followed by action."
    assert ids(asked) == ["quality_assurance_audit"]
    assert ids(asked, board=True) == ["quality_assurance_audit", "partnership"]
    assert "partnership" in ids("The safeguarding board should ask for better audits.")
    added = themes_of(asked, board=True)[1]
    assert added.rule
    assert "rule 5" in added.rule


def test_rule_5_private_fostering_stands_alone_even_there() -> None:
    assert ids("Awareness of private fostering.", board=True) == ["private_fostering"]


def test_rule_6_the_subject_of_a_joint_inspection_is_added_where_it_is_named() -> None:
    asked = "Police officers record what they see where there is domestic abuse."
    assert ids(asked, subject="domestic_abuse")[0] == "partner_agency_practice"
    assert "domestic_abuse" in ids(asked, subject="domestic_abuse")
    assert "domestic_abuse" not in ids("Police officers write it down.", subject="domestic_abuse")
    assert ids("Nothing here.", subject="domestic_abuse") == ["domestic_abuse"]


def test_rule_6_an_unknown_subject_is_refused() -> None:
    with pytest.raises(WrongUse, match="no theme 'domestic_violence'"):
        themes_of("Anything.", subject="domestic_violence")


# --- speed ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "piece",
    [
        "a", ".", "'", "plan ", "so that plan ", "attendance at ", "care leavers accommodation ",
        "child protection ", "a.", "the quality of ", "oversight of .. ", "recording supervision ",
    ],
)  # fmt: skip
@pytest.mark.long
def test_no_text_makes_it_slow(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    began = process_time()
    themes_of(text, heading=text, subject="neglect", board=True)
    assert process_time() - began < 1.0


def test_words_never_met_before_do_not_fill_the_memory() -> None:
    themes_of(" ".join(f"word{number}" for number in range(30_000)))
    assert WORDS.phrases._forms.cache_info().currsize <= 20_000
