"""Which teams there are, and how an address names them."""

from pathlib import Path

import pytest
from tests.unit.views.making_children import Line, opened, workspace

from lineofsight.views.asked import NotHere
from lineofsight.views.teams.teams import FILE, Team, all_teams, digest, team_asked


@pytest.fixture
def council(tmp_path: Path) -> Path:
    teams = ("wren", "Team Avocet", None, "Zander")
    lines = [Line(f"C{number}", team=team) for number, team in enumerate(teams)]
    return workspace(tmp_path, lines)


def test_teams_stand_in_the_order_of_the_alphabet_and_none_last(council: Path) -> None:
    with opened(council) as sources:
        titles = [team.title for team in all_teams(sources)]
    assert titles == ["Team Avocet", "wren", "Zander", "No team named"]


def test_an_address_names_a_team_by_a_digest(council: Path) -> None:
    with opened(council) as sources:
        for name in ("wren", None):
            assert team_asked(sources, digest(name)) == Team(name)
    assert len(digest("wren")) == 12
    assert digest("wren") != digest("Wren")


@pytest.mark.parametrize("wrong", ["wren", "", digest("Team Dunlin")])
def test_another_address_names_none(council: Path, wrong: str) -> None:
    with opened(council) as sources, pytest.raises(NotHere, match="choose one of the teams"):
        team_asked(sources, wrong)


def test_the_councils_own_file_says_services(council: Path) -> None:
    (council / FILE).write_text(
        "team,service,head,locality\nWREN,Safeguarding,Rosa T,North\n", encoding="utf-8"
    )
    with opened(council) as sources:
        found = {team.name: team for team in all_teams(sources)}
    assert found["wren"] == Team("wren", "Safeguarding", "North")
    assert found["Zander"] == Team("Zander")


def test_a_changed_file_is_read_again(council: Path) -> None:
    with opened(council) as sources:
        assert all_teams(sources).problem is None
    (council / FILE).write_text("team\nwren\n", encoding="utf-8")
    with opened(council) as sources:
        found = all_teams(sources)
    assert FILE in (found.problem or "")
    assert len(list(found)) == 4
