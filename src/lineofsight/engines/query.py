"""The engine that serves users: one SELECT a measure, run where the record is.

A query that fails costs its own measure only: its case says `failed`, which is never a pass, and
the others go on.
"""

import datetime as dt
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from lineofsight.engines.database import Database
from lineofsight.law.calendar import working_days_after
from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.tables import Table, all_tables
from lineofsight.model.verdicts import Verdict


class Case(NamedTuple):  # a tuple, since there are hundreds of thousands
    """One answer: about a child, or about one row of theirs (`case` tells which).

    `row_id` is the row of `table` that it rests on, `days` what it adds to an average. For adopters
    `child` is the adopter by whose id their family goes.
    """

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
    days: int | None = None


@dataclass(frozen=True)
class Figure:
    """n out of d, and the value; d is None for a count, and the value None when d is 0.

    For days, the value is their average over n cases.
    """

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


class Standing(NamedTuple):
    """How a case stands, as far as a measure's figures go; the rest is None (`_counted_by`)."""

    team: str | None
    verdict: Verdict
    reason: str
    due: dt.date | None = None
    worker: str | None = None
    days: int | None = None


Standings = Mapping[Standing, int]  # how many cases stand so


@dataclass(frozen=True)
class Tally:
    """How many of a measure's cases stand how, and what that comes to."""

    standings: Standings
    summary: Summary


@dataclass(frozen=True)
class Answer(Tally):
    """A measure's cases too."""

    cases: Sequence[Case]


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
        found[measure.id] = answer_of(measure, cases, as_at, missing)
    return found


def answer_of(
    measure: Measure, cases: Sequence[Case], as_at: dt.date, missing: str | None = None
) -> Answer:
    """What these cases come to. `missing` says why a measure is blind, which has none."""
    stand = standings(measure, cases)
    return Answer(stand, summarise(measure, stand, as_at, missing), cases)


def tally(
    database: Database,
    measure: Measure,
    as_at: dt.date,
    numbers: Mapping[str, int | None],
    present: Mapping[str, frozenset[str]],
) -> Tally:
    """What `answers` gives, but for the cases: three times as fast where there are many."""
    missing = why_blind(measure, present)
    stand = {} if missing else count(database, measure, numbers)
    return Tally(stand, summarise(measure, stand, as_at, missing))


def why_blind(measure: Measure, present: Mapping[str, frozenset[str]]) -> str | None:
    """Which lists or columns the files lack, in words, or None when the measure can be answered."""
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for table, column in measure.reads:
        asked[table].add(column)
    lacking = [each for each in all_tables() if asked[each.id] - present.get(each.id, frozenset())]
    return (
        f"needs {', '.join(_lacking(each, asked, present) for each in lacking)}"
        if lacking
        else None
    )


def _lacking(
    table: Table, asked: Mapping[str, set[str]], present: Mapping[str, frozenset[str]]
) -> str:
    if table.id not in present:
        return f"List {table.list_number} ({table.title}), which is not in the files"
    missing = asked[table.id] - present[table.id]
    titles = [f"“{column.title}”" for column in table.columns if column.id in missing]
    return f"{', '.join(titles)} in List {table.list_number} ({table.title})"


def evaluate(database: Database, measure: Measure, numbers: Mapping[str, int | None]) -> list[Case]:
    """Every case of a measure; a single `failed` one when its query fails."""
    found = _asked(database, measure.sql())
    if found is None:
        return [_failed(measure)]
    return [case for case, _ in _cases(measure, *found, numbers)]


def evaluate_apart(
    database: Database,
    measure: Measure,
    numbers: Mapping[str, int | None],
    apart: Callable[[str], str],
) -> Mapping[int, Sequence[Case]] | None:
    """Every case of a measure, by import; None when its query fails.

    `apart` gives the query with one column more at its end: the number of a case's import.
    """
    found = _asked(database, apart(measure.sql()))
    if found is None:
        return None
    cases: defaultdict[int, list[Case]] = defaultdict(list)
    for case, row in _cases(measure, *found, numbers):
        cases[row[-1]].append(case)
    return cases


_Asked = tuple[Sequence[str], Sequence[Sequence[Any]]]


def _asked(database: Database, sql: str) -> _Asked | None:
    """The names of the columns and the rows, by case; None when the query fails."""
    import duckdb

    try:
        cursor = database.execute(sql)
        names = [column[0] for column in cursor.description]
        rows = sorted(cursor.fetchall(), key=itemgetter(0))
    except (duckdb.Error, sqlite3.Error):
        return None
    if isinstance(database, sqlite3.Connection):
        rows = [_with_days(row, names) for row in rows]
    return names, rows


def _cases(
    measure: Measure,
    names: Sequence[str],
    rows: Iterable[Sequence[Any]],
    numbers: Mapping[str, int | None],
) -> Iterator[tuple[Case, Sequence[Any]]]:
    """The case of each row, and the row."""
    columns, words = _Columns(names), _Words(numbers)
    for row in rows:
        yield _case(measure.id, row, columns, words), row


class _Columns:
    """Where the columns stand that not every query has."""

    def __init__(self, names: Sequence[str]) -> None:
        places = {name: n for n, name in enumerate(names)}
        self.dates = [(n, name[5:]) for name, n in places.items() if name.startswith("date_")]
        self.days = places.get("days")
        self.dated = places.get("dated")
        self.rows_before = places.get("rows_before")


def _case(measure_id: str, row: Sequence[Any], columns: _Columns, words: "_Words") -> Case:
    child, team, worker, verdict, reason, due, row_id, table = row[1:9]
    case = row[0] if columns.rows_before is None else _case_id(row, columns)
    dates = {name: row[n] for n, name in columns.dates if row[n] is not None}
    days = None if columns.days is None else row[columns.days]
    stands, why = _VERDICTS[verdict], words[reason]
    return Case(measure_id, case, child, team, worker, stands, why, due, row_id, table, dates, days)


def _case_id(row: Sequence[Any], columns: _Columns) -> str:
    """The child's id, with the list and the day of a row, and its place among those alike."""
    own, table, before = row[0], row[8], row[columns.rows_before or 0]
    if columns.dated is not None:
        own = f"{own}/{table}/{row[columns.dated] or '-'}"
    return f"{own}/{before + 1}" if before else str(own)


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


def count(database: Database, measure: Measure, numbers: Mapping[str, int | None]) -> Standings:
    """How many cases of a measure stand how, counted where the record is."""
    import duckdb

    by = _counted_by(measure)
    columns = ", ".join(by)
    sql = f"SELECT COUNT(*), {columns} FROM (\n{measure.sql()}) c\nGROUP BY {columns}"  # noqa: S608  names of ours
    try:
        rows = database.execute(sql).fetchall()
    except (duckdb.Error, sqlite3.Error):
        return standings(measure, [_failed(measure)])
    if isinstance(database, sqlite3.Connection):
        rows = [_with_days(row, ("cases", *by)) for row in rows]
    words = _Words(numbers)
    return {_standing(by, row, words): cases for cases, *row in rows}


def _standing(by: Sequence[str], row: Sequence[Any], words: "_Words") -> Standing:
    said = dict(zip(by, row, strict=True))
    said["verdict"], said["reason"] = _VERDICTS[said["verdict"]], words[said["reason"]]
    return Standing(**said)


def standings(measure: Measure, cases: Iterable[Case]) -> Standings:
    """How many of these cases stand how."""
    by = _counted_by(measure)
    counts = Counter(map(attrgetter(*by), cases))
    return {Standing(**dict(zip(by, stand, strict=True))): n for stand, n in counts.items()}


def _counted_by(measure: Measure) -> tuple[str, ...]:
    """What of its cases a measure's figures depend on."""
    falls_due = any(outcome.due for outcome in measure.definition.outcomes)
    only_some = {
        "due": falls_due,
        "worker": measure.unit is Unit.RATIO,
        "days": measure.unit is Unit.DAYS,
    }
    return "team", "verdict", "reason", *(name for name, counts in only_some.items() if counts)


def summarise(
    measure: Measure, standings: Standings, as_at: dt.date, missing: str | None = None
) -> Summary:
    """What the cases come to. `missing` says why a measure is blind, which has none."""
    due_10, due_20 = (None, None) if missing else _due_within(measure, standings, as_at)
    return Summary(
        measure=measure.id,
        figure=figure_of(measure, standings),
        verdicts=verdicts_of(standings),
        by_team={team: figure_of(measure, own) for team, own in by_team(standings).items()},
        not_counted=not_counted_of(standings),
        due_10=due_10,
        due_20=due_20,
        why_blind=missing,
    )


_NOT_COUNTED = (Verdict.EXCLUDED, Verdict.CANNOT_SAY, Verdict.NOT_YET_DUE, Verdict.FAILED)
_RUNNING = (Verdict.MET, Verdict.NOT_YET_DUE)


def by_team(standings: Standings) -> Mapping[str | None, Standings]:
    """How the cases of each team stand; under None those of no team."""
    teams: defaultdict[str | None, dict[Standing, int]] = defaultdict(dict)
    for each, cases in standings.items():
        teams[each.team][each] = cases
    return teams


def verdicts_of(standings: Standings) -> Counter[Verdict]:
    """How many cases got each verdict."""
    verdicts: Counter[Verdict] = Counter()
    for each, cases in standings.items():
        verdicts[each.verdict] += cases
    return verdicts


def not_counted_of(standings: Standings) -> Counter[str]:
    """Of the cases that no figure counts, how many have each reason."""
    reasons: Counter[str] = Counter()
    for each, cases in standings.items():
        if each.verdict in _NOT_COUNTED:
            reasons[each.reason] += cases
    return reasons


def figure(measure: Measure, cases: Iterable[Case]) -> Figure:
    """n, d and value, by the measure's unit and the way that is good."""
    return figure_of(measure, standings(measure, cases))


def figure_of(measure: Measure, standings: Standings) -> Figure:
    """The figure of all that stand so."""
    verdicts = verdicts_of(standings)
    met, not_met = verdicts[Verdict.MET], verdicts[Verdict.NOT_MET]
    n = not_met if measure.good is Good.LOW and not measure.unit.is_an_average else met
    if measure.unit is Unit.COUNT:
        return Figure(n, None, float(n))
    if measure.unit is Unit.DAYS:
        return Figure(n, n, _days(standings) / n if n else None)
    workers = {each.worker for each in standings if each.verdict is Verdict.MET}
    d = met + not_met if measure.unit is Unit.PERCENT else len(workers)
    scale = 100 if measure.unit is Unit.PERCENT else 1
    return Figure(n, d, scale * n / d if d else None)


def _days(standings: Standings) -> int:
    """The days of all that are met, added up."""
    met = (
        (each.days or 0, cases) for each, cases in standings.items() if each.verdict is Verdict.MET
    )
    return sum(days * cases for days, cases in met)


def _due_within(
    measure: Measure, standings: Standings, as_at: dt.date
) -> tuple[int | None, int | None]:
    """Cases not overdue that fall due by the 10th and by the 20th working day after the day."""
    if "due" not in _counted_by(measure):
        return None, None
    tenth, twentieth = (working_days_after(as_at, days) for days in _HORIZONS)
    coming = [
        (each.due, cases)
        for each, cases in standings.items()
        if each.verdict in _RUNNING and each.due and as_at <= each.due <= twentieth
    ]
    return sum(cases for due, cases in coming if due <= tenth), sum(cases for _, cases in coming)
