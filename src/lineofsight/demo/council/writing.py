"""Writes a council to a folder: its workbook, its teams, and what must be said of it."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lineofsight.demo.council.expected import Expected, expected, write_expected
from lineofsight.demo.council.printing import Style
from lineofsight.demo.council.record import Council
from lineofsight.demo.council.workbook import write_workbook


@dataclass(frozen=True)
class Written:
    """A workbook, and every case that it must be read as."""

    workbook: Path
    cases: Sequence[Expected]


def write_council(folder: Path, council: Council, style: Style) -> Written:
    """The workbook, teams.csv, expected.csv and expected_measures.json."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"annex_a_{council.as_at.isoformat()}.xlsx"
    places = write_workbook(path, council, style)
    cases = expected(council, places, messy=style == Style.MESSY)
    write_expected(folder, cases)
    _write_teams(folder, council)
    return Written(path, cases)


def _write_teams(folder: Path, council: Council) -> None:
    with (folder / "teams.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("team", "service", "head", "locality"))
        for team in council.teams:
            writer.writerow((team.name, team.service, team.head, team.locality))
