"""The director's first page, whatever is in the workspace yet."""

from pathlib import Path

import pytest
from tests.unit.views.making_measures import Counts, Lists, workspace

from lineofsight.views.asked import Asked
from lineofsight.views.home.home import MOST_ITEMS, Home, home, table
from lineofsight.views.item import Item
from lineofsight.views.sources import sources


def test_an_empty_workspace_says_what_to_give_it(tmp_path: Path) -> None:
    with sources(tmp_path) as opened:
        page = home(opened, Asked())
    assert len(page.missing) == 3
    assert page.as_at is None
    assert (page.out_of_line, page.problems, page.new_elsewhere) == ((), (), ())


def test_without_lists_nobody_sees_any_theme(tmp_path: Path) -> None:
    with sources(tmp_path) as opened:
        page = home(opened, Asked())
    assert page.not_seen_in_all == 36
    assert len(page.not_seen) == MOST_ITEMS


def test_the_table_has_a_line_for_each_item(tmp_path: Path) -> None:
    with sources(tmp_path) as opened:
        page = home(opened, Asked())
    assert [row[0] for row in table(page).rows] == ["not seen by anyone"] * MOST_ITEMS


# Each leans on the law, and on no local standard.
AGAINST_A_RULE = (
    "care.health_assessment_overdue", "care.review_overdue", "care.visit_overdue",
    "cpp.review_overdue", "care.no_permanence_plan", "leaving.pathway_plan_overdue",
    "leaving.adviser_allocated",
)  # fmt: skip


def with_out_of_line(folder: Path, patch: pytest.MonkeyPatch, *, first: int) -> Home:
    """The page where all of these are out of line for ten, and the first so many stand first."""
    items = tuple(Item(each, 10, None, f"/measures/{each}") for each in AGAINST_A_RULE[:first])
    patch.setattr("lineofsight.views.home.home.first_shortfalls", lambda *_: items)
    of = {name: Counts(met=40, not_met=10) for name in AGAINST_A_RULE}
    workspace(folder, Lists(figures=of))
    with sources(folder) as opened:
        return home(opened, Asked())


def test_no_measure_stands_both_first_and_out_of_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = with_out_of_line(tmp_path, monkeypatch, first=4)
    assert {each.address for each in page.out_of_line} == {
        f"/measures/{name}" for name in AGAINST_A_RULE[4:]
    }
    assert (page.out_of_line_named, page.out_of_line_in_all) == (4, 7)


def test_where_all_stand_first_none_is_left_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = with_out_of_line(tmp_path, monkeypatch, first=7)
    assert page.out_of_line == ()
    assert (page.out_of_line_named, page.out_of_line_in_all) == (7, 7)
