"""Writes a council to a folder: its workbook, its teams, and what must be said of it."""

import csv
from pathlib import Path

from lineofsight.demo.council.expected import expected, write_expected
from lineofsight.demo.council.printing import Style
from lineofsight.demo.council.record import Council
from lineofsight.demo.council.workbook import write_workbook


def write_council(folder: Path, council: Council, style: Style) -> Path:
    """The workbook, teams.csv, expected.csv and expected_measures.json; the workbook's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"annex_a_{council.as_at.isoformat()}.xlsx"
    places = write_workbook(path, council, style)
    write_expected(folder, expected(council, places, messy=style == Style.MESSY))
    _write_teams(folder, council)
    return path


def _write_teams(folder: Path, council: Council) -> None:
    with (folder / "teams.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("team", "service", "head", "locality"))
        for team in council.teams:
            writer.writerow((team.name, team.service, team.head, team.locality))
