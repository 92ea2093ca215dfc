"""How much of a theme can be seen, in words that never say that all is well."""

from pathlib import Path

import pytest
from tests.unit.views.making_themes import Figures, opened, workspace

from lineofsight.measures.blind_spots import all_ids
from lineofsight.views.figures import Figure
from lineofsight.views.themes.sight import (
    Sight,
    figures_now,
    how_it_stands,
    lacks_a_column,
    needs_other_data,
    seen_by_theme,
    seen_of,
)

LATE = {"n": 3, "d": 72, "value": 4.2, "met": 69, "not_met": 3}
NONE_LATE = {"n": 0, "d": 72, "value": 0.0, "met": 72, "not_met": 0, "cannot_say": 4}


def figures_of(folder: Path, figures: Figures | None) -> dict[str, Figure]:
    with opened(workspace(folder, figures=figures)) as at:
        return dict(figures_now(at))


def test_a_theme_without_a_measure(tmp_path: Path) -> None:
    seen = seen_of("life_story", figures_of(tmp_path, {}))
    assert seen.sight is Sight.NOTHING
    assert seen.in_words == "Nothing here sees this: there is no measure of it."


def test_a_theme_whose_measures_have_no_answer(tmp_path: Path) -> None:
    seen = seen_of("private_fostering", figures_of(tmp_path, {}))
    assert seen.sight is Sight.NO_ANSWER
    assert seen.in_words == (
        "Nothing here sees this: 2 measures declared, and none can be answered yet."
    )


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (LATE, "1 out of line."),
        (NONE_LATE, "nobody out of line among those of whom it can be told."),
    ],
)
def test_a_theme_that_is_seen_in_part(tmp_path: Path, counts: dict[str, float], words: str) -> None:
    found = figures_of(tmp_path, {"cpp.visit_overdue": counts})
    seen = seen_of("visits_direct_work", found)
    assert seen.sight is Sight.IN_PART
    assert seen.in_words == f"1 of 8 measures answered: {words}"


def test_children_that_no_rule_speaks_of_are_still_to_be_looked_at(tmp_path: Path) -> None:
    found = figures_of(tmp_path, {"cpp.repeat_plan": LATE})
    seen = seen_of("core_practice_risk", found)
    assert (seen.out_of_line, seen.to_look_at) == (0, 1)
    assert "none out of line with a rule, 1 with children to look at" in seen.in_words


def test_what_is_for_review_breaks_no_rule(tmp_path: Path) -> None:
    found = figures_of(tmp_path, {"leaving.over_21_without_adviser": LATE})
    seen = seen_of("care_leavers_support", found)
    assert (seen.out_of_line, seen.to_look_at) == (0, 1)


def test_before_any_list_every_measure_waits_for_one(tmp_path: Path) -> None:
    found = figures_of(tmp_path, None)
    assert list(found) == list(all_ids())
    assert {each.status for each in found.values()} == {"blind"}
    assert found["cpp.open"].why_blind == (
        "needs lists of children, and none has been imported yet"
    )
    assert not any(each.answered for each in seen_by_theme(found).values())


def test_every_measure_belongs_to_one_theme(tmp_path: Path) -> None:
    seen = seen_by_theme(figures_of(tmp_path, {}))
    assert sum(each.declared for each in seen.values()) == len(all_ids())


def test_what_the_files_lack_is_not_what_needs_other_data(tmp_path: Path) -> None:
    found = figures_of(tmp_path, {"cpp.open": {"n": 72, "met": 72, "not_met": 0}})
    assert lacks_a_column(found["cpp.visit_overdue"])
    assert not needs_other_data(found["cpp.visit_overdue"])
    assert needs_other_data(found["private_fostering.visit_overdue"])
    assert not lacks_a_column(found["private_fostering.visit_overdue"])
    assert not lacks_a_column(found["cpp.open"])


@pytest.mark.parametrize(
    ("measure", "counts", "words"),
    [
        ("cpp.visit_overdue", LATE, "Out of line for 3 of 72."),
        (
            "cpp.visit_overdue",
            NONE_LATE,
            "Out of line for none of 72. Cannot tell: 4. Left out: 0.",
        ),
        (
            "cpp.repeat_plan",
            LATE,
            "So for 3 of 72: no law or standard says how many may be.",
        ),
        (
            "leaving.over_21_without_adviser",
            LATE,
            "For review, 3 of 72: no duty is broken by that alone.",
        ),
        (
            "leaving.left_the_list",
            LATE,
            "On no list any more, 3 of 72: whether any duty to them is met, nothing here can say.",
        ),
        (
            "leaving.in_touch",
            LATE | {"n": 69},
            "Not so for 3 of 72: no law or standard says how many may be.",
        ),
        (
            "cpp.open",
            {"n": 72, "met": 72, "not_met": 0},
            "A number to know: no law or standard says what it should be.",
        ),
        (
            "workforce.children_per_worker",
            {"n": 583, "d": 40, "value": 14.6, "met": 583, "not_met": 0},
            "A number to know: no law or standard says what it should be.",
        ),
    ],
)
def test_how_a_measure_stands(
    tmp_path: Path, measure: str, counts: dict[str, float], words: str
) -> None:
    assert how_it_stands(figures_of(tmp_path, {measure: counts})[measure]) == words
