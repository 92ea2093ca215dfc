"""The workbook in its three styles, read with python-calamine, against what was planted."""

import csv
import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from lineofsight.commands.make_council import run
from lineofsight.demo.council import Council, Style, make_council, write_council
from lineofsight.errors import ExitCode
from lineofsight.model.tables import all_tables

AS_AT = date(2026, 9, 30)
FILE = "annex_a_2026-09-30.xlsx"
Lines = Mapping[str, Sequence[Sequence[Any]]]


def lines_of(folder: Path) -> Lines:
    book = CalamineWorkbook.from_path(folder / FILE)
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


@pytest.fixture(scope="module")
def books(folders: Mapping[Style, Path]) -> Mapping[Style, Lines]:
    return {style: lines_of(folder) for style, folder in folders.items()}


def expected_rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "expected.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_official_style_has_a_title_and_the_header_on_row_2(
    books: Mapping[Style, Lines],
) -> None:
    book = books[Style.OFFICIAL]
    assert list(book)[:5] == ["Front_Sheet", "FAQ_and_changes", "Guidance", "Codes_used", "List_1"]
    for table in all_tables():
        title, header = book[f"List_{table.list_number}"][:2]
        assert title[0] == f"List {table.list_number}: {table.title}"
        assert header == [column.title for column in table.columns]


def test_the_export_style_has_the_header_on_row_1_and_dates_as_text(
    books: Mapping[Style, Lines],
) -> None:
    book = books[Style.EXPORT]
    assert list(book) == [f"List {number}" for number in range(1, 12)]
    assert {type(cell) for line in book["List 7"] for cell in line} <= {str, float}
    assert book["List 7"][1][3][:4].isdigit()  # ISO in lists of odd number
    assert book["List 6"][1][3][2] == "/"


@pytest.mark.parametrize("style", [Style.OFFICIAL, Style.EXPORT])
def test_every_planted_row_is_in_the_workbook(
    style: Style, council: Council, books: Mapping[Style, Lines]
) -> None:
    for lines, table in zip(list(books[style].values())[-11:], all_tables(), strict=True):
        header = 2 if style == Style.OFFICIAL else 1
        place = [column.id for column in table.columns].index(table.person)
        people = [line[place] for line in lines[header:]]
        assert people == [row.person for row in council.rows[table.id]]


@pytest.mark.parametrize("style", list(Style))
def test_expected_rows_are_the_rows_of_that_child(
    style: Style, folders: Mapping[Style, Path], books: Mapping[Style, Lines]
) -> None:
    for case in expected_rows(folders[style]):
        sheet, _, row = case["rows"].rpartition("!")
        line = books[style][sheet][int(row) - 1]
        assert case["child"] in {str(cell).strip() for cell in line}


def test_the_messy_style_repeats_rows_and_has_rubbish_in_about_one_cell_in_a_hundred(
    council: Council, books: Mapping[Style, Lines]
) -> None:
    rows = [row for table in ("need", "protection", "care") for row in council.rows[table]]
    rubbish = sum(len(row.rubbish) for row in rows) / sum(len(row.cells) for row in rows)
    assert 0.005 < rubbish < 0.015
    lines = sum(map(len, books[Style.MESSY].values()))
    assert lines > sum(map(len, council.rows.values())) * 1.005
    cells = {cell for line in books[Style.MESSY]["List 6"] for cell in line}
    assert {"#N/A", "DUTY", "nan", "\u00a0"} <= cells


@pytest.mark.parametrize("style", list(Style))
def test_figures_are_those_of_the_verdicts(style: Style, folders: Mapping[Style, Path]) -> None:
    said = json.loads((folders[style] / "expected_measures.json").read_text("utf-8"))
    cases = expected_rows(folders[style])
    overdue = [row["verdict"] for row in cases if row["measure"] == "cpp.visit_overdue"]
    n, d = overdue.count("not_met"), overdue.count("not_met") + overdue.count("met")
    assert said["cpp.visit_overdue"] == {"n": n, "d": d, "value": 100 * n / d}
    assert said["care.open"]["d"] is None
    assert said["care.open"]["value"] == said["care.open"]["n"]
    assert said["leaving.in_touch"]["n"] == sum(
        row["measure"] == "leaving.in_touch" and row["verdict"] == "met" for row in cases
    )


@pytest.mark.parametrize("style", list(Style))
def test_the_same_seed_writes_the_same_bytes(style: Style, tmp_path: Path) -> None:
    for name in ("first", "second"):
        write_council(tmp_path / name, make_council(60, 3, AS_AT), style)
    for file in (FILE, "expected.csv", "expected_measures.json", "teams.csv"):
        assert (tmp_path / "first" / file).read_bytes() == (tmp_path / "second" / file).read_bytes()


def test_every_team_of_the_lists_is_in_the_team_file(
    council: Council, folders: Mapping[Style, Path]
) -> None:
    with (folders[Style.OFFICIAL] / "teams.csv").open(encoding="utf-8", newline="") as file:
        teams = list(csv.DictReader(file))
    assert list(teams[0]) == ["team", "service", "head", "locality"]
    names = [team["team"] for team in teams]
    assert len(names) == len(set(names))
    used = {
        row.cells["team"] for rows in council.rows.values() for row in rows if "team" in row.cells
    }
    assert used <= set(names)


def test_the_command_writes_a_council(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(tmp_path / "new", children=5, seed=1, as_at=AS_AT, style="export")
    assert code == ExitCode.DONE
    assert {file.name for file in (tmp_path / "new").iterdir()} == {
        FILE,
        "teams.csv",
        "expected.csv",
        "expected_measures.json",
    }
    assert FILE in capsys.readouterr().out
