"""The mapping report: written, corrected by a person, loaded again."""

from pathlib import Path

import pytest
from tests.unit.inputs.workbooks import titled, write_workbook

from lineofsight.errors import WrongUse
from lineofsight.inputs.annex_a import read_mapping, read_with_mapping, write_mapping
from lineofsight.inputs.annex_a.mapping import letters, place_of
from lineofsight.inputs.cells import Cell


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    rows = titled("need", {"child_id": "7", "team": "Heron"}, lacking=["status"])
    rows[0].append("Where things stand")
    rows[1].append("c) Child in need plan")
    return write_workbook(tmp_path / "lists.xlsx", {"Everyone": rows, "Front_Sheet": [["x"]]})


@pytest.mark.parametrize("kind", ["mapping.csv", "mapping.xlsx"])
def test_what_is_written_reads_the_same_again(workbook: Path, tmp_path: Path, kind: str) -> None:
    record, mapping = read_with_mapping([workbook])
    write_mapping(mapping, tmp_path / kind)
    again, _ = read_with_mapping([workbook], read_mapping(tmp_path / kind))
    assert again.tables == record.tables


def corrected(workbook: Path, *changes: tuple[str, str]) -> Path:
    """The mapping of this workbook with each text changed to another."""
    path = workbook.with_name("mapping.csv")
    write_mapping(read_with_mapping([workbook])[1], path)
    words = path.read_text(encoding="utf-8-sig")
    for old, new in changes:
        assert old in words
        words = words.replace(old, new)
    path.write_text(words, encoding="utf-8")
    return path


def test_what_a_person_says_wins(workbook: Path) -> None:
    path = corrected(workbook, ("Where things stand,,ignored", "Where things stand,status,"))
    record, mapping = read_with_mapping([workbook], read_mapping(path))
    assert record.tables["need"].columns["status"] == ["need_plan"]
    assert "status" in record.tables["need"].present
    assert mapping.lists[0].told


def test_a_column_said_to_be_none_is_kept_out(workbook: Path) -> None:
    path = corrected(workbook, ("Allocated Team,team,exact", "Allocated Team,,"))
    record, _ = read_with_mapping([workbook], read_mapping(path))
    assert "team" not in record.tables["need"].present


def test_a_later_months_file_may_use_it(workbook: Path, tmp_path: Path) -> None:
    path = corrected(workbook, ("Where things stand,,ignored", "Where things stand,status,"))
    rows: list[list[Cell]] = [["Where things stand", "Child Unique ID"], ["e) Closed episode", "8"]]
    later = write_workbook(tmp_path / "later.xlsx", {"Everyone": rows})
    record, _ = read_with_mapping([later], read_mapping(path))
    assert record.tables["need"].columns["status"] == ["closed"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            ("Allocated Team,team", "Allocated Team,teem"),
            "no read_as 'teem'; use 'team'",
        ),
        (("need,", "neeed,"), "no list 'neeed'; use 'need'"),
        (("Gender,gender", "Gender,team"), "'team' is said of two columns"),
        (("Everyone,1,", "Everyone,one,"), "header_row is not a row's number"),
        (("read_as", "reed_as"), "lacks the column 'read_as'"),
    ],
)
def test_misspellings_are_refused_with_the_right_word(
    workbook: Path, change: tuple[str, str], says: str
) -> None:
    with pytest.raises(WrongUse, match=says.replace("(", "\\(")):
        read_mapping(corrected(workbook, change))


def test_the_report_says_how_sure_what_was_ignored_and_what_is_missing(workbook: Path) -> None:
    path = corrected(workbook)
    words = path.read_text(encoding="utf-8")
    assert "lists.xlsx,Everyone,1,need,A,Child Unique ID,child_id,exact" in words
    assert "Where things stand,,ignored" in words
    assert "lists.xlsx,Everyone,1,need,,Case Status,status,missing" in words
    assert "lists.xlsx,Front_Sheet,1,not_a_list,,,,notes" in words


def test_a_sheet_said_to_be_a_list_without_columns_has_those_its_titles_say(
    workbook: Path,
) -> None:
    lines = "file,sheet,header_row,list,column,title,read_as,sure\nlists.xlsx,Everyone,1,need,,,,\n"
    path = workbook.with_name("mapping.csv")
    path.write_text(lines, encoding="utf-8")
    record, mapping = read_with_mapping([workbook], read_mapping(path))
    assert {"child_id", "team"} <= record.tables["need"].present
    assert mapping.lists[0].told


def test_of_two_columns_with_one_title_the_place_decides(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["Child Unique ID", "Team", "Team"], ["8", "old", "new"]]
    book = write_workbook(tmp_path / "lists.xlsx", {"List_6": rows})
    path = tmp_path / "mapping.csv"
    path.write_text(
        "file,sheet,header_row,list,column,title,read_as,sure\n"
        "lists.xlsx,List_6,1,need,A,Child Unique ID,child_id,\n"
        "lists.xlsx,List_6,1,need,C,Team,team,\n",
        encoding="utf-8",
    )
    record, _ = read_with_mapping([book], read_mapping(path))
    assert record.tables["need"].columns["team"] == ["new"]


@pytest.mark.parametrize("place", [0, 25, 26, 51, 52, 701, 702])
def test_letters_and_places_are_the_same_both_ways(place: int) -> None:
    assert place_of(letters(place)) == place


def test_what_is_no_letter_is_no_place() -> None:
    assert (place_of(""), place_of("3")) == (-1, -1)
