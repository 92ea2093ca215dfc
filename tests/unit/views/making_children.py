"""Workspaces with a few children: their lines under measures, and what the lists hold of them."""

import datetime as dt
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.registry import all_measures
from lineofsight.views.sources import Sources, sources
from lineofsight.workspace.read_model import next_generation

NOW = dt.datetime(2026, 10, 5, 9, tzinfo=dt.UTC)
TODAY = NOW.date()
AS_AT = dt.date(2026, 9, 30)
FIRST_DAY = dt.date(2026, 8, 31)
FILE = "annex_a.xlsx"

REVIEW = "care.review_overdue"  # something falls due
VISIT = "cpp.visit_overdue"
UNALLOCATED = "cin.unallocated"  # nothing falls due
ADVISER = "leaving.adviser_allocated"  # high is good, of young people
OPEN = "care.open"  # only counts


@dataclass(frozen=True)
class Line:
    """One measure's answer about one child, `since` the import of this number."""

    child: str
    measure: str = REVIEW
    verdict: str = "not_met"
    due: str | None = None
    team: str | None = "Team Wren"
    worker: str | None = "Ann Ashby"
    reason: str = "the next review is past due"
    since: int = 2


@dataclass(frozen=True)
class Recorded:
    """One row of a list about one child."""

    child: str
    list: str
    cells: Mapping[str, str | int] = field(default_factory=dict)
    unread: Sequence[str] = ()
    row: int = 2
    problem: str | None = None


def workspace(folder: Path, lines: Sequence[Line] = (), recorded: Sequence[Recorded] = ()) -> Path:
    """A workspace with two imports, of which the newest has these rows; lists have the children."""
    known = {each.child for each in recorded}
    rest = {each.child: each for each in lines if each.child not in known}
    rows = (*recorded, *(Recorded(child, "need") for child in rest))
    with next_generation(folder, NOW) as draft:
        for number, day in enumerate((FIRST_DAY, AS_AT), start=1):
            _put(draft.database, "import",
                 number=number, as_at=str(day), kept=NOW.isoformat(), place=number)  # fmt: skip
        _put_figures(draft.database, lines)
        for line in lines:
            _put(draft.database, "verdict", **_verdict(line))
        for row in rows:
            _put_row(draft.database, row)
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Sources]:
    """What a view is given, on a day that never changes."""
    with sources(folder) as found_there:
        yield replace(found_there, today=TODAY)


def _put_figures(database: sqlite3.Connection, lines: Sequence[Line]) -> None:
    """Every measure that is defined is answered, the others are blind."""
    for measure in all_ids():
        cells: dict[str, object] = {"import_no": 2, "measure": measure}
        if measure in all_measures():
            stands = Counter(each.verdict for each in lines if each.measure == measure)
            _put(database, "figure", **cells, status="answered", n=stands["not_met"])
        else:
            _put(database, "figure", **cells, status="blind", why_blind="needs other data")
    for measure, team in sorted({(each.measure, each.team) for each in lines}, key=str):
        _put(database, "team_figure", import_no=2, measure=measure, team=team, n=0)


def _verdict(line: Line) -> dict[str, object]:
    return {
        "measure": line.measure, "case_id": line.child, "child": line.child, "team": line.team,
        "worker": line.worker, "verdict": line.verdict, "reason": line.reason, "due": line.due,
        "file": FILE, "sheet": "List 8", "source_row": 2,
        "first_import": line.since, "last_import": 2,
        "list": all_measures()[line.measure].table, "dates": "{}",
    }  # fmt: skip


def _put_row(database: sqlite3.Connection, row: Recorded) -> None:
    place = {"file": FILE, "sheet": row.list, "source_row": row.row}
    cells = json.dumps({"child_id": row.child, **row.cells})
    _put(database, "recorded", child=row.child, list=row.list, **place,
         cells=cells, unread=json.dumps(list(row.unread)))  # fmt: skip
    if row.problem:
        _put(database, "problem", **place, column="DOB", value="a value", problem=row.problem)


def _put(database: sqlite3.Connection, table: str, **cells: object) -> None:
    columns = ", ".join(f'"{name}"' for name in cells)
    marks = ", ".join("?" for _ in cells)
    sql = f"INSERT INTO main.{table} ({columns}) VALUES ({marks})"  # noqa: S608  names of ours
    database.execute(sql, list(cells.values()))
