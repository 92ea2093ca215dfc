"""Workspaces with a read model made by hand: imports, figures, teams and cases."""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Good, Unit
from lineofsight.measures.registry import all_measures
from lineofsight.shortfalls.kept import TABLE as SHORTFALLS
from lineofsight.shortfalls.kept import shortfall_rows
from lineofsight.views.sources import Sources, sources
from lineofsight.workspace.read_model import next_generation

NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
TODAY = NOW.date()
LAST_DAY = dt.date(2026, 9, 30)
FILE = "annex_a.xlsx"


@dataclass(frozen=True)
class Counts:
    """How the cases of a measure stand, from which its figure follows; blind with a reason."""

    met: int = 0
    not_met: int = 0
    not_yet_due: int = 0
    excluded: int = 0
    cannot_say: int = 0
    due_10: int | None = None
    due_20: int | None = None
    blind: str | None = None


@dataclass(frozen=True)
class Case:
    """A child's answer."""

    child: str
    verdict: str
    reason: str = "a reason"
    due: str | None = None
    row: int | None = 2


@dataclass(frozen=True)
class Lists:
    """One import: by measure its counts, its teams (name, n, d), whom it leaves out, its cases."""

    figures: Mapping[str, Counts] = field(default_factory=dict)
    teams: Mapping[str, Sequence[tuple[str | None, int, int | None]]] = field(default_factory=dict)
    not_counted: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    cases: Mapping[str, Sequence[Case]] = field(default_factory=dict)
    rows: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # list: used, set aside
    cells: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict)  # blank, unread


def workspace(
    folder: Path, *imports: Lists, set_standards: Mapping[str, int] | None = None
) -> Path:
    """A workspace of these imports, a month apart, the newest as at LAST_DAY."""
    with next_generation(folder, NOW) as draft:
        for name, value in (set_standards or {}).items():
            _put(draft.database, "standard", id=name, value=value, set_by_council=1)
        for number, lists in enumerate(imports, start=1):
            day = LAST_DAY - dt.timedelta(days=30 * (len(imports) - number))
            _put(draft.database, "import",
                 number=number, as_at=str(day), kept=NOW.isoformat(), place=number)  # fmt: skip
            _put_lists(draft.database, number, lists)
        draft.insert(SHORTFALLS, shortfall_rows(draft.database))
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Sources]:
    """What a view is given, on a day that never changes."""
    with sources(folder) as found_there:
        yield replace(found_there, today=TODAY)


def _put_lists(database: sqlite3.Connection, number: int, lists: Lists) -> None:
    for measure in all_ids():
        counts = lists.figures.get(measure, Counts(blind="needs other data"))
        _put(database, "figure", import_no=number, measure=measure, **_figure(measure, counts))
    for table, rows in _rows(lists):
        _put(database, table, import_no=number, **rows)
    for measure, found in lists.cases.items():
        for case in found:
            _put(database, "verdict", **_case(number, measure, case))


def _rows(lists: Lists) -> Iterator[tuple[str, dict[str, object]]]:
    for measure, teams in lists.teams.items():
        for team, n, d in teams:
            value = 100 * n / d if d else None
            yield "team_figure", {"measure": measure, "team": team, "n": n, "d": d, "value": value}
    for measure, reasons in lists.not_counted.items():
        for why, cases in reasons.items():
            yield "not_counted", {"measure": measure, "why": why, "cases": cases}
    for name, (used, aside) in lists.rows.items():
        counts = {"rows_read": used + aside, "rows_used": used, "rows_set_aside": aside}
        yield "source", {"file": FILE, "format": "annex_a", "list": name, **counts}
    for (name, column), (blank, unread) in lists.cells.items():
        cells = {"is_present": 1, "rows": 40, "blank": blank, "unread": unread}
        yield "usable", {"list": name, "column": column, **cells}


def _figure(measure: str, counts: Counts) -> dict[str, object]:
    if counts.blind:
        return {"status": "blind", "why_blind": counts.blind}
    words = all_ids()[measure]
    n = counts.not_met if words.good == Good.LOW and words.unit != Unit.RATIO else counts.met
    d = {Unit.PERCENT: counts.met + counts.not_met, Unit.RATIO: 2}.get(words.unit)
    scale = 100 if words.unit == Unit.PERCENT else 1
    value = float(n) if d is None else (scale * n / d if d else None)
    stands = {
        name: getattr(counts, name)
        for name in ("met", "not_met", "not_yet_due", "excluded", "cannot_say", "due_10", "due_20")
    }
    return {"status": "answered", "n": n, "d": d, "value": value, **stands}


def _case(number: int, measure: str, case: Case) -> dict[str, object]:
    return {
        "measure": measure, "case_id": case.child, "child": case.child, "team": "Team Heron",
        "worker": "Wren Tallow", "verdict": case.verdict, "reason": case.reason, "due": case.due,
        "file": FILE, "sheet": "List 7", "source_row": case.row,
        "first_import": number, "last_import": number,
        "list": all_measures()[measure].table, "dates": "{}",
    }  # fmt: skip


def _put(database: sqlite3.Connection, table: str, **cells: object) -> None:
    columns = ", ".join(f'"{name}"' for name in cells)
    marks = ", ".join("?" for _ in cells)
    sql = f"INSERT INTO main.{table} ({columns}) VALUES ({marks})"  # noqa: S608  names of ours
    database.execute(sql, list(cells.values()))
