"""The header and episodes read: every cell once, what cannot be used set aside with its place."""

import datetime as dt
from pathlib import Path

import pytest

from lineofsight.errors import NothingRead
from lineofsight.inputs.ssda903.reading import read_ssda903

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
    "URN\n"
)


def written(folder: Path, header: str, episodes: str) -> Path:
    """A folder with the two files."""
    folder.mkdir(exist_ok=True)
    (folder / "one.csv").write_text(HEADER + header, "utf-8")
    (folder / "two.csv").write_text(EPISODES + episodes, "utf-8")
    return folder


A_CHILD = "A1,M,27/03/2008,WBRI,UN1,,\n"


def test_reads_an_episode_whatever_the_files_are_called(tmp_path: Path) -> None:
    row = "A1,10/03/2025,S,v2,N1,U4,PR1,24/08/25,X1,,,,1234567\n"
    (found,) = read_ssda903([written(tmp_path, A_CHILD, row)]).episodes
    assert (found.child, found.began, found.ended) == (
        "A1", dt.date(2025, 3, 10), dt.date(2025, 8, 24),
    )  # fmt: skip
    assert (found.status, found.place, found.provider) == ("V2", "U4", "PR1")


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (",10/03/2025,S,V2,N1,U4,PR1,,,,,,", "CHILD", "no id of a child"),
        ("A1,31/02/2025,S,V2,N1,U4,PR1,,,,,,", "DECOM", "not a date"),
        ("A1,,S,V2,N1,U4,PR1,,,,,,", "DECOM", "not a date"),
        ("A1,10/03/2025,S,V2,N1,Q9,PR1,,,,,,", "PLACE", "not a code"),
        ("A1,10/03/2025,S,V2,N1,U4,PR1,09/03/2025,X1,,,,", "DEC", "ends before it begins"),
        ("B2,10/03/2025,S,V2,N1,U4,PR1,,,,,,", "CHILD", "no day of birth"),
        ("A1,10/03/2007,S,V2,N1,U4,PR1,,,,,,", "DECOM", "before the child was born"),
    ],
)
def test_sets_a_row_aside_with_its_place(
    tmp_path: Path, row: str, column: str, sentence: str
) -> None:
    found = read_ssda903([written(tmp_path, A_CHILD, row + "\n")])
    (problem,) = found.problems
    assert (problem.file, problem.row, problem.column) == ("two.csv", 2, column)
    assert sentence in problem.problem
    assert (found.rows, found.episodes) == (1, ())


def test_an_episode_of_two_years_returns_is_one_and_its_end_is_kept(tmp_path: Path) -> None:
    still_open = "A1,10/03/2025,S,V2,N1,U4,PR1,,,,,,\n"
    ended = "A1,10/03/2025,S,V2,N1,U4,PR1,20/04/2025,E4A,,,,\n"
    written(tmp_path / "2025", A_CHILD, still_open)
    written(tmp_path / "2026", A_CHILD, ended)
    found = read_ssda903([tmp_path])
    assert [each.ended for each in found.episodes] == [dt.date(2025, 4, 20)]
    assert (found.rows, found.repeats, found.problems) == (2, 1, ())


def test_two_days_of_birth_are_told_and_the_first_is_kept(tmp_path: Path) -> None:
    header = A_CHILD + "A1,M,28/03/2008,WBRI,UN1,,\n"
    found = read_ssda903([written(tmp_path, header, "A1,10/03/2025,S,V2,N1,U4,PR1,,,,,,\n")])
    assert found.born == {"A1": dt.date(2008, 3, 27)}
    assert "two days of birth" in found.problems[0].problem


def test_a_header_alone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "header.csv").write_text(HEADER + A_CHILD, "utf-8")
    with pytest.raises(NothingRead, match="give the folder that holds both"):
        read_ssda903([tmp_path])
