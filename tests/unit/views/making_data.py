"""Workspaces with a read model made by hand: files, cells, mappings, problems, cannot say."""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from lineofsight.measures.registry import all_measures
from lineofsight.views.sources import Sources, sources
from lineofsight.workspace.read_model import next_generation

NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
TODAY = NOW.date()
FILE = "annex_a.xlsx"


@dataclass(frozen=True)
class Cells:
    """A column: its rows, and how many of them are blank and unread. None of it where absent."""

    rows: int
    blank: int = 0
    unread: int = 0
    is_present: bool = True


@dataclass(frozen=True)
class Read:
    """A list of a file."""

    list: str
    read: int = 40
    used: int = 40
    file: str = FILE


@dataclass(frozen=True)
class Mapped:
    """A line of a mapping."""

    list: str
    title: str | None
    read_as: str | None
    sure: str
    sheet: str | None = "List_7"
    letters: str | None = "A"
    file: str = FILE
    header_row: int = 1


@dataclass(frozen=True)
class Problem:
    """Something that could not be used."""

    problem: str
    sheet: str | None = "List_7"
    row: int | None = 2
    column: str | None = "Gender"
    value: str | None = "zzz"
    file: str = FILE


@dataclass(frozen=True)
class CannotSay:
    """A child of whom a measure cannot tell, and why."""

    measure: str
    child: str
    reason: str


@dataclass(frozen=True)
class Load:
    """One import. A measure that is not in `answered` is blind, for the reason in `blind`."""

    as_at: dt.date
    read: Sequence[Read] = ()
    cells: Mapping[tuple[str, str], Cells] = field(default_factory=dict)
    mapped: Sequence[Mapped] = ()
    answered: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # n of d
    blind: Mapping[str, str] = field(default_factory=dict)
    failed: Sequence[str] = ()
    answers_for_its_day: bool = True


def workspace(
    folder: Path,
    *loads: Load,
    problems: Sequence[Problem] = (),
    cannot_say: Sequence[CannotSay] = (),
) -> Path:
    """A workspace of these imports, numbered as they come; the rest is of the newest."""
    with next_generation(folder, NOW) as draft:
        days = sorted({load.as_at for load in loads if load.answers_for_its_day})
        for number, load in enumerate(loads, start=1):
            place = 1 + days.index(load.as_at) if load.answers_for_its_day else None
            _put(draft.database, "import", number=number, as_at=str(load.as_at),
                 kept=NOW.isoformat(), place=place)  # fmt: skip
            for table, row in _rows(load):
                _put(draft.database, table, import_no=number, **row)
        for each in problems:
            _put(draft.database, "problem", **_problem(each))
        for case, said in enumerate(cannot_say):
            _put(draft.database, "verdict", **_verdict(case, said))
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Sources]:
    """What a view is given, on a day that never changes."""
    with sources(folder) as found_there:
        yield replace(found_there, today=TODAY)


def _rows(load: Load) -> Iterator[tuple[str, dict[str, object]]]:
    for each in load.read:
        counts = {"rows_read": each.read, "rows_used": each.used}
        aside = {"rows_set_aside": each.read - each.used}
        yield "source", {"file": each.file, "format": "xlsx", "list": each.list, **counts, **aside}
    for (name, column), cells in load.cells.items():
        yield "usable", {"list": name, "column": column, **vars(cells)}
    for line in load.mapped:
        yield "mapped", vars(line)
    for measure in all_measures():
        yield "figure", {"measure": measure, **_figure(load, measure)}


def _figure(load: Load, measure: str) -> dict[str, object]:
    if measure in load.failed:
        return {"status": "failed", "why_blind": "an error of ours"}
    if measure not in load.answered:
        return {"status": "blind", "why_blind": load.blind.get(measure, "needs other lists")}
    n, d = load.answered[measure]
    counts = {"met": d - n, "not_met": n, "not_yet_due": 0, "excluded": 0, "cannot_say": 1}
    return {"status": "answered", "n": n, "d": d, "value": 100 * n / d, **counts}


def _problem(each: Problem) -> dict[str, object]:
    return {"file": each.file, "sheet": each.sheet, "source_row": each.row, "column": each.column,
            "value": each.value, "problem": each.problem}  # fmt: skip


def _verdict(case: int, said: CannotSay) -> dict[str, object]:
    return {
        "measure": said.measure, "case_id": f"{case}", "child": said.child, "team": None,
        "worker": None, "verdict": "cannot_say", "reason": said.reason, "due": None, "file": FILE,
        "sheet": "List_7", "source_row": 2, "first_import": 1, "last_import": 1,
        "list": all_measures()[said.measure].table, "dates": "{}",
    }  # fmt: skip


def _put(database: sqlite3.Connection, table: str, **cells: object) -> None:
    columns = ", ".join(f'"{name}"' for name in cells)
    marks = ", ".join("?" for _ in cells)
    sql = f"INSERT INTO main.{table} ({columns}) VALUES ({marks})"  # noqa: S608  names of ours
    database.execute(sql, list(cells.values()))
