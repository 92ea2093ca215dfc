"""The engine that serves users: one SELECT a measure, run where the record is.

A query that fails costs its own measure only: its case says `failed`, which is never a pass, and
the others go on.
"""

import datetime as dt
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from lineofsight.engines.database import Database
from lineofsight.law.calendar import working_days_after
from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict


class Case(NamedTuple):  # a tuple, since there are hundreds of thousands
    """One child's answer. `row_id` is the row of `table` that it rests on."""

    measure: str
    case: str
    child: str | None
    team: str | None
    worker: str | None
    verdict: Verdict
    reason: str
    due: dt.date | None
    row_id: int | None
    table: str
    dates: Mapping[str, dt.date]


@dataclass(frozen=True)
class Figure:
    """n out of d, and the value; d is None for a count, and the value None when d is 0."""

    n: int
    d: int | None
    value: float | None


@dataclass(frozen=True)
class Summary:
    """A measure's answer: its figure, how every case stands, and who could not be counted."""

    measure: str
    figure: Figure
    verdicts: Mapping[Verdict, int]
    by_team: Mapping[str | None, Figure]
    not_counted: Mapping[str, int]  # reason to cases
    due_10: int | None
    due_20: int | None
    why_blind: str | None = None

    @property
    def status(self) -> str:
        """ "answered", or "blind" when the files lack what the measure needs."""
        return "blind" if self.why_blind else "answered"


@dataclass(frozen=True)
class Answer:
    """A measure's cases and what they come to."""

    cases: Sequence[Case]
    summary: Summary


_OUR_ERROR = "this measure could not be worked out: the error is ours, and no child is counted"
_VERDICTS = {str(verdict): verdict for verdict in Verdict}
_HORIZONS = (10, 20)  # working days ahead that a worklist looks


def answers(
    database: Database,
    measures: Iterable[Measure],
    as_at: dt.date,
    numbers: Mapping[str, int | None],
    present: Mapping[str, frozenset[str]],
) -> dict[str, Answer]:
    """The answer of each measure by id. `present` has the columns of each list in the files."""
    found = {}
    for measure in measures:
        missing = why_blind(measure, present)
        cases = [] if missing else evaluate(database, measure, numbers)
        found[measure.id] = Answer(cases, summarise(measure, cases, as_at, missing))
    return found


def why_blind(measure: Measure, present: Mapping[str, frozenset[str]]) -> str | None:
    """Which columns the files lack, in words, or None when the measure can be answered."""
    table = measure.definition.rows.table
    if table.id not in present:
        return f"needs List {table.list_number} ({table.title}), which is not in the files"
    missing = measure.needs - present[table.id]
    if not missing:
        return None
    titles = [f"“{column.title}”" for column in table.columns if column.id in missing]
    return f"needs {', '.join(titles)} in List {table.list_number} ({table.title})"


def evaluate(database: Database, measure: Measure, numbers: Mapping[str, int | None]) -> list[Case]:
    """Every case of a measure; a single `failed` one when its query fails."""
    import duckdb

    try:
        cursor = database.execute(measure.sql())
        names = [column[0] for column in cursor.description]
        rows = sorted(cursor.fetchall(), key=itemgetter(0))
    except (duckdb.Error, sqlite3.Error):
        return [_failed(measure)]
    if isinstance(database, sqlite3.Connection):
        rows = [_with_days(row, names) for row in rows]
    dates = [(n, name[5:]) for n, name in enumerate(names) if name.startswith("date_")]
    words = _Words(numbers)
    return [_case(measure.id, row, dates, words) for row in rows]


def _case(
    measure_id: str, row: Sequence[Any], dates: Sequence[tuple[int, str]], words: "_Words"
) -> Case:
    case, child, team, worker, verdict, reason, due, row_id, table = row[:9]
    days = {name: row[n] for n, name in dates if row[n] is not None}
    stands, why = _VERDICTS[verdict], words[reason]
    return Case(measure_id, case, child, team, worker, stands, why, due, row_id, table, days)


def _with_days(row: Sequence[Any], names: Sequence[str]) -> list[Any]:
    """The row with its dates as dates: SQLite keeps ISO text."""
    return [
        dt.date.fromisoformat(value)
        if value and (name == "due" or name.startswith("date_"))
        else value
        for name, value in zip(names, row, strict=True)
    ]


def _failed(measure: Measure) -> Case:
    return Case(
        measure=measure.id,
        case="",
        child=None,
        team=None,
        worker=None,
        verdict=Verdict.FAILED,
        reason=_OUR_ERROR,
        due=None,
        row_id=None,
        table=measure.table,
        dates={},
    )


class _Words(dict[str, str]):
    """Reasons with the numbers in force in place of their names, worked out once each."""

    def __init__(self, numbers: Mapping[str, int | None]) -> None:
        super().__init__()
        self._numbers = numbers

    def __missing__(self, reason: str) -> str:
        words = reason
        for name, number in self._numbers.items():
            words = words.replace(f"{{{name}}}", str(number))
        self[reason] = words
        return words


def summarise(
    measure: Measure, cases: Sequence[Case], as_at: dt.date, missing: str | None = None
) -> Summary:
    """What the cases come to."""
    stands = Counter(map(attrgetter("team", "verdict", "reason"), cases))
    due_10, due_20 = (_due_within(measure, cases, as_at, days) for days in _HORIZONS)
    verdicts: Counter[Verdict] = Counter()
    not_counted: Counter[str] = Counter()
    for (_, verdict, reason), count in stands.items():
        verdicts[verdict] += count
        if verdict in _NOT_COUNTED:
            not_counted[reason] += count
    return Summary(
        measure=measure.id,
        figure=figure(measure, cases),
        verdicts=verdicts,
        by_team=_by_team(measure, cases),
        not_counted=not_counted,
        due_10=None if missing else due_10,
        due_20=None if missing else due_20,
        why_blind=missing,
    )


_NOT_COUNTED = (Verdict.EXCLUDED, Verdict.CANNOT_SAY, Verdict.NOT_YET_DUE, Verdict.FAILED)


def figure(measure: Measure, cases: Sequence[Case]) -> Figure:
    """n, d and value, by the measure's unit and the way that is good."""
    return _figure(measure, Counter(map(attrgetter("verdict", "worker"), cases)))


def _by_team(measure: Measure, cases: Sequence[Case]) -> dict[str | None, Figure]:
    teams: defaultdict[str | None, Counter[tuple[Verdict, str | None]]] = defaultdict(Counter)
    stands = Counter(map(attrgetter("team", "verdict", "worker"), cases))
    for (team, verdict, worker), count in stands.items():
        teams[team][verdict, worker] += count
    return {team: _figure(measure, counts) for team, counts in teams.items()}


def _figure(measure: Measure, counts: Counter[tuple[Verdict, str | None]]) -> Figure:
    met = sum(count for (verdict, _), count in counts.items() if verdict is Verdict.MET)
    not_met = sum(count for (verdict, _), count in counts.items() if verdict is Verdict.NOT_MET)
    n = not_met if measure.good is Good.LOW and measure.unit is not Unit.RATIO else met
    if measure.unit is Unit.COUNT:
        return Figure(n, None, float(n))
    workers = {worker for verdict, worker in counts if verdict is Verdict.MET}
    d = met + not_met if measure.unit is Unit.PERCENT else len(workers)
    scale = 100 if measure.unit is Unit.PERCENT else 1
    return Figure(n, d, scale * n / d if d else None)


def _due_within(
    measure: Measure, cases: Sequence[Case], as_at: dt.date, working_days: int
) -> int | None:
    """Cases not overdue that fall due by the Nth working day after the day."""
    if not any(outcome.due for outcome in measure.definition.outcomes):
        return None
    last = working_days_after(as_at, working_days)
    running = (case for case in cases if case.verdict in (Verdict.MET, Verdict.NOT_YET_DUE))
    return sum(1 for case in running if case.due and as_at <= case.due <= last)
