"""Every framework folder is complete, and a demonstration document tests its reader."""

import re
from pathlib import Path

import pytest

from lineofsight.demo.documents import every_layout
from lineofsight.frameworks.definition import Framework, all_frameworks

FOLDER = Path(__file__).parents[2] / "src/lineofsight/frameworks"
FOLDERS = sorted(each.name for each in FOLDER.iterdir() if each.is_dir() and each.name[0] != "_")

# The public contract of `read`: people script against these.
EDITIONS = {
    "sif",
    "ilacs_2018",
    "ilacs_2023",
    "ilacs_2026",
    "focused_visit",
    "jtai",
    "area_send",
    "looked_after_2013",
    "protection_2013",
    "monitoring_visit",
    "other",
}
JUDGEMENTS = {
    "overall_effectiveness",
    "leaders",
    "help_and_protection",
    "in_care_and_care_leavers",
    "in_care",
    "care_leavers",
    "children_looked_after_permanence",
    "adoption",
    "lscb",
    "outcomes_looked_after",
    "quality_of_provision",
    "capacity_to_improve",
    "quality_of_practice",
}
KINDS = {"priority_action", "needs_improvement", "recommendation"}
LISTS = {"local_authority", "lscb", "partnership"}

NOT_DRAWN = {
    "lscb_review": "the board's part of a single inspection, which is drawn, under its own cover",
    "area_send_2016": "an edition of `area_send`, whose later documents are drawn",
    "other": "stands for documents of no known layout, so there is none to draw",
}


def test_every_folder_is_loaded() -> None:
    assert len(FOLDERS) >= 10
    assert sorted(each.name for each in all_frameworks()) == FOLDERS


def test_every_folder_has_a_definition() -> None:
    assert [name for name in FOLDERS if not (FOLDER / name / "framework.toml").is_file()] == []


def test_no_two_are_tried_at_the_same_place() -> None:
    places = [each.order for each in all_frameworks()]
    assert sorted(set(places)) == places


@pytest.mark.parametrize("framework", all_frameworks(), ids=lambda each: each.name)
def test_says_what_it_is(framework: Framework) -> None:
    assert len(framework.title) > 10
    assert len(framework.source) > 10
    assert framework.recognised_by
    assert framework.scale in ("since_2013", "to_2013")


@pytest.mark.parametrize("framework", all_frameworks(), ids=lambda each: each.name)
def test_uses_the_words_of_the_public_contract(framework: Framework) -> None:
    told_by = {key for each in framework.editions for key in each.printed | each.not_printed}
    assert framework.editions
    assert {each.id for each in framework.editions} <= EDITIONS
    assert told_by | {each.key for each in framework.judgements} <= JUDGEMENTS
    assert {each.key for each in framework.sentences} <= JUDGEMENTS
    assert {each.kind for each in framework.lists} <= KINDS
    assert {each.of for each in framework.lists} <= LISTS


@pytest.mark.parametrize("framework", all_frameworks(), ids=lambda each: each.name)
def test_no_pattern_matches_nothing(framework: Framework) -> None:
    patterns = [*framework.recognised_by, *framework.authority, *framework.lead]
    patterns += [each.label for each in framework.judgements]
    patterns += [each.heading for each in framework.lists]
    assert [each.pattern for each in patterns if each.search("") is not None] == []


@pytest.mark.parametrize("framework", all_frameworks(), ids=lambda each: each.name)
def test_a_pattern_that_finds_a_name_says_which_part_is_the_name(framework: Framework) -> None:
    patterns = (*framework.authority, *framework.lead)
    assert [each.pattern for each in patterns if "name" not in each.groupindex] == []


def test_every_edition_is_drawn_in_the_demonstration() -> None:
    drawn = {layout.framework for layout in every_layout().values()}
    wanted = {
        edition.id
        for framework in all_frameworks()
        if framework.name not in NOT_DRAWN
        for edition in framework.editions
    }
    assert wanted == drawn


def test_what_is_not_drawn_is_still_there() -> None:
    assert set(NOT_DRAWN) <= set(FOLDERS)
    assert all(re.search(r"\w \w", reason) for reason in NOT_DRAWN.values())
