"""The teams file: found whatever the spaces and capitals, refused with the line when unclear."""

from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.evaluation.teams import NO_TEAMS, read_teams


def written(folder: Path, text: str) -> Path:
    file = folder / "teams.csv"
    file.write_text(text, encoding="utf-8-sig")
    return file


def test_finds_a_team(tmp_path: Path) -> None:
    teams = read_teams(written(tmp_path, "team,service,head\nTeam Heron,Need,A Wader\n"))
    team = teams.find("  team  HERON ")
    assert team is not None
    assert (team.service, team.head, team.locality) == ("Need", "A Wader", None)
    assert teams.group("Team Heron", "service") == "Need"
    assert teams.group("Team Wren", "service") is None


def test_lists_teams_that_the_file_lacks(tmp_path: Path) -> None:
    teams = read_teams(written(tmp_path, "team,service,head\nTeam Heron,Need,\n"))
    assert teams.unmapped(["Team Wren", "team heron", None]) == ("Team Wren",)
    assert NO_TEAMS.unmapped(["Team Wren"]) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("team,service\nHeron,Need\n", "lacks a column: add 'head'"),
        (
            "team,service,head,localty\nHeron,Need,,East\n",
            "the title of column 4 is none of these: write 'locality'",
        ),
        ("team,service,head\nHeron,,\n", "line 2: write the team and its service"),
        ("team,service,head\nHeron,Need,\nheron,Care,\n", "line 3: this team stands there twice"),
    ],
)
def test_refuses(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(WrongUse, match=r"teams\.csv") as refused:
        read_teams(written(tmp_path, text))
    assert words in str(refused.value)
    assert "eron" not in str(refused.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="could not be read: save it as CSV"):
        read_teams(tmp_path / "teams.csv")
