"""Each team import by import: what is said of it, and of whom nothing is."""

from pathlib import Path

from tests.unit.views.making_measures import Counts, Lists, opened, workspace

from lineofsight.measures.registry import measure
from lineofsight.views.measures.measure_teams_over_time import TeamsOverTime, teams_over_time

SEEN, PER_WORKER = "cin.not_seen", "workforce.children_per_worker"


def over(
    folder: Path, *imports: dict[str, tuple[int, int]], name: str = SEEN
) -> TeamsOverTime | None:
    """What is shown of Heron and Wren, of whom so many of so many are not as they should be."""
    lists = [
        Lists(
            figures={name: Counts(met=80, not_met=20)},
            teams={name: [(team, n, d) for team, (n, d) in each.items()]},
        )
        for each in imports
    ]
    with opened(workspace(folder, *lists)) as sources:
        return teams_over_time(sources, measure(name), ["Heron", "Wren"])


def months(*heron: int) -> list[dict[str, tuple[int, int]]]:
    return [{"Heron": (n, 40), "Wren": (3, 40)} for n in heron]


def test_a_team_is_held_against_its_own_past_only(tmp_path: Path) -> None:
    found = over(tmp_path, *months(4, 5, 4, 3, 4, 5, 4, 3, 30))
    assert found is not None
    assert found.sentence.startswith("2 teams can be followed. In 1 of them the newest figure")
    heron, wren = found.teams
    assert (heron.team, heron.newest) == ("Heron", "30 of 40 (75.0%)")
    assert heron.shows.startswith("worse: above the upper limit")
    assert wren.shows == "as usual"
    assert (
        heron.described
        == f"Heron, import by import: 30 of 40 (75.0%) in the newest; {heron.shows}."
    )


def test_before_there_are_imports_enough_nobody_can_say(tmp_path: Path) -> None:
    found = over(tmp_path, *months(4, 30))
    assert found is not None
    assert "too few imports" in found.sentence
    assert {each.shows for each in found.teams} == {"too few months to say"}


def test_the_table_has_every_team_at_every_import_the_newest_first(tmp_path: Path) -> None:
    found = over(tmp_path, *months(1, 2, 3))
    assert found is not None
    assert [[each.n for each in figures] for figures in found.by_import] == [[3, 3], [2, 3], [1, 3]]
    assert len({each.as_at for figures in found.by_import for each in figures}) == 3


def test_a_team_that_an_import_does_not_have_is_a_gap(tmp_path: Path) -> None:
    found = over(tmp_path, {"Heron": (1, 40)}, {}, {"Heron": (2, 40)})
    assert found is not None
    (heron,) = found.teams  # Wren has no figure at all
    assert [each.figure for each in heron.figures][1] == "nobody to ask about"
    assert heron.svg.count("<circle") == 2


def test_after_one_import_there_is_no_line(tmp_path: Path) -> None:
    assert over(tmp_path, *months(4)) is None


def test_nothing_is_by_worker(tmp_path: Path) -> None:
    assert over(tmp_path, *months(4, 5, 6), name=PER_WORKER) is None
