"""Nothing from a council's cells reaches standard error, a log or an error; nor `check` in words.

Every cell that could name somebody, and every cell that cannot be read, holds a marker. Teams'
names may stand in `check`, since it counts by them.
"""

import datetime as dt
import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from tests.broken.inputs.breaking import NOTHING_READ
from tests.functional.check.said import said
from tests.unit.evaluation.kept import AS_AT
from tests.unit.inputs.workbooks import sheet_name, text_of, titled, write_workbook

from lineofsight.commands import cases, check, child, imports
from lineofsight.commands.council_data import Asked
from lineofsight.commands.output import Output
from lineofsight.errors import ExitCode
from lineofsight.inputs.cells import Cell
from lineofsight.loading.lists import HowToRead
from lineofsight.model.tables import Table, Type, all_tables

MARKER = "Zanzibarrow"
TEAM = "Team Quagmarker"


def marked(listed: Table, number: int) -> dict[str, Cell]:
    """A row with a marker wherever text can stand; every other row's dates are impossible."""
    row: dict[str, Cell] = {}
    for column in listed.columns:
        row[column.id] = f"{MARKER} {column.id} {number}"
        if column.type is Type.DATE and number % 2:
            row[column.id] = dt.date(2026, 11, 5)
    return row | ({"team": TEAM} if any(each.id == "team" for each in listed.columns) else {})


def marked_lists() -> dict[str, Sequence[Sequence[Cell]]]:
    return {
        sheet_name(each): titled(each.id, *(marked(each, number) for number in range(4)))
        for each in all_tables()
    }


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "marked.xlsx", marked_lists())


@pytest.fixture
def broken(tmp_path: Path, book: Path) -> list[Path]:
    """Files that cannot be read, some of them made of marked cells."""
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(book.read_bytes()[:-2000])
    odd = tmp_path / "odd.csv"
    odd.write_text(text_of(marked_lists()["List_6"])[40:], encoding="utf-8")
    no_titles = write_workbook(
        tmp_path / "no_titles.xlsx", {"List_6": marked_lists()["List_6"][1:]}
    )
    return [cut, odd, no_titles, *_made(tmp_path)]


def _made(folder: Path) -> list[Path]:
    made = []
    for number, (make, _) in enumerate(NOTHING_READ):
        inside = folder / f"broken_{number}"
        inside.mkdir()
        made.append(make(inside))
    return made


def commands(paths: Sequence[Path], workspace: Path) -> dict[str, Callable[[], ExitCode]]:
    asked = Asked(paths, AS_AT)
    how = HowToRead()
    return {
        "check": partial(check.run, asked, teams=None, json=False),
        "check --json": partial(check.run, asked, teams=None, json=True),
        "cases": partial(cases.run, "all", asked, output=Output(json=True)),
        "cases in words": partial(cases.run, "all", asked, output=Output()),
        "child": partial(child.run, f"{MARKER} child_id 0", asked, output=Output(json=True)),
        "child not there": partial(child.run, f"{MARKER} nobody", asked, output=Output()),
        "import": partial(
            imports.run_import, paths, as_at=AS_AT, workspace=workspace, settings=None, how=how
        ),
        "imports list": partial(imports.run_list, workspace=workspace, output=Output()),
        "imports remove": partial(imports.run_remove, 1, workspace=workspace, yes=True),
    }


def test_on_a_workbook_of_markers(
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
    book: Path,
) -> None:
    caplog.set_level(logging.DEBUG)
    heard = {
        name: said(capsys, run) for name, run in commands([book], tmp_path / "workspace").items()
    }
    assert {name for name, each in heard.items() if each.code > 1} == {"child not there"}
    for name, each in heard.items():
        assert MARKER not in each.err, name
        assert TEAM not in each.err, name
    assert MARKER not in caplog.text
    for name in ("check", "import", "imports list", "imports remove"):
        assert MARKER not in heard[name].out, name
    for name in ("check --json", "cases", "child"):  # the markers did get in
        assert MARKER in heard[name].out, name


def test_on_files_that_cannot_be_read(
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
    broken: list[Path],
) -> None:
    caplog.set_level(logging.DEBUG)
    assert len(broken) > 15
    for file in broken:
        for name, run in commands([file], tmp_path / "workspace").items():
            heard = said(capsys, run)
            assert MARKER not in heard.err + heard.out, (file.name, name)
            assert MARKER not in caplog.text


def test_on_settings_teams_and_mappings_that_are_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, book: Path
) -> None:
    for first_row in (0, 1):  # a list with its titles, and without
        wrong = tmp_path / f"wrong_{first_row}.csv"
        wrong.write_text(text_of(marked_lists()["List_6"][first_row:]), encoding="utf-8")
        for asked, teams in (
            (Asked([book], AS_AT, settings=wrong), None),
            (Asked([book], AS_AT, how=HowToRead(mapping=wrong)), None),
            (Asked([book], AS_AT), wrong),
        ):
            heard = said(capsys, partial(check.run, asked, teams=teams, json=True))
            assert heard.code > 0
            assert MARKER not in heard.err
