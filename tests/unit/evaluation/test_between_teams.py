"""A measure in each team: shares against limits, and no worker's own number."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.unit.views.making_measures import Counts, Lists, workspace

from lineofsight.evaluation.between_teams import MOST_DRAWN, BetweenTeams, between_teams
from lineofsight.evaluation.funnel import Stands
from lineofsight.workspace.read_model import newest

SEEN = "cin.not_seen"
PER_WORKER = "workforce.children_per_worker"


def between(
    folder: Path, teams: Sequence[tuple[str | None, int, int | None]], measure: str = SEEN
) -> BetweenTeams:
    answered = {measure: Counts(met=1, not_met=1)}
    workspace(folder, Lists(figures=answered, teams={measure: teams}))
    with newest(folder) as answers:
        return between_teams(answers, 1, measure)


def test_each_team_stands_against_the_whole_council(tmp_path: Path) -> None:
    found = between(tmp_path, [("Heron", 5, 50), ("Curlew", 30, 50), (None, 15, 100)])
    assert found.share == pytest.approx(0.25)
    assert [(each.team, each.stands) for each in found.teams] == [
        (None, Stands.OUTSIDE_95),
        ("Curlew", Stands.OUTSIDE_998),
        ("Heron", Stands.OUTSIDE_95),
    ]
    assert [each.is_above for each in found.teams] == [False, True, False]


def test_a_small_team_is_not_unusual_for_what_chance_does(tmp_path: Path) -> None:
    found = between(tmp_path, [("Heron", 20, 100), ("Wren", 3, 3)])
    assert [each.stands for each in found.teams] == [Stands.WITHIN, Stands.OUTSIDE_95]
    again = between(tmp_path / "again", [("Heron", 20, 100), ("Wren", 2, 2)])
    assert [each.stands for each in again.teams] == [Stands.WITHIN, Stands.WITHIN]


def test_a_team_with_nobody_to_ask_about_is_left_out(tmp_path: Path) -> None:
    assert [each.team for each in between(tmp_path, [("Heron", 1, 9), ("Jay", 0, 0)]).teams] == [
        "Heron"
    ]


def test_one_team_has_nothing_to_be_held_against(tmp_path: Path) -> None:
    assert not between(tmp_path, [("Heron", 5, 50)]).can_be_drawn


def test_counts_have_no_limits(tmp_path: Path) -> None:
    found = between(tmp_path, [("Heron", 5, None), ("Curlew", 30, None)], "cin.open")
    assert [(each.team, each.limits) for each in found.teams] == [("Curlew", None), ("Heron", None)]
    assert not found.can_be_drawn


def test_a_team_of_one_worker_has_no_number(tmp_path: Path) -> None:
    found = between(tmp_path, [("Heron", 31, 2), ("Curlew", 17, 1)], PER_WORKER)
    alone = next(each for each in found.teams if each.team == "Curlew")
    assert alone.is_one_worker
    assert (alone.n, alone.d, alone.value) == (None, None, None)


def test_a_chart_has_the_teams_outside_and_the_largest(tmp_path: Path) -> None:
    usual = [(f"Team {n:02}", 20, 100 + n) for n in range(MOST_DRAWN)]
    found = between(tmp_path, [*usual, ("Wren", 0, 1), ("Jay", 39, 40)])
    drawn = [each.team for each in found.drawn]
    assert len(drawn) == MOST_DRAWN
    assert "Jay" in drawn
    assert "Wren" not in drawn
    assert drawn == [each.team for each in found.teams if each.team in drawn]
