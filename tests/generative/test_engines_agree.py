"""The query engine, on both databases, and the referee answer random lists alike."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.generative.random_lists import RandomRow, random_lists

from lineofsight import law
from lineofsight.engines import plain
from lineofsight.engines.database import (
    Database,
    duckdb_database,
    list_tables,
    put,
    sqlite_database,
)
from lineofsight.engines.helper_tables import helper_tables, numbers_in_force
from lineofsight.engines.query import Case, evaluate, figure
from lineofsight.law.bank_holidays import bank_holidays
from lineofsight.measures.registry import all_measures, names_of
from lineofsight.model.record import Record, TableRows
from lineofsight.model.tables import Table, all_tables, table
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.lists import CARE, NEED, PROTECTION

TABLES = all_tables()
LISTS = tuple(table.id for table in TABLES)
DAYS = (
    dt.date(2026, 9, 30),
    dt.date(2025, 8, 31),
    dt.date(2024, 2, 29),
    dt.date(2023, 10, 27),
    dt.date(2023, 10, 28),
)
CHILDREN = 60
STANDARDS = law.standards(None)
HOLIDAYS = frozenset(day for year in range(1990, 2051) for day in bank_holidays(year))


def table_rows(of: Table, rows: Sequence[RandomRow]) -> TableRows:
    names = [column.id for column in of.columns]
    return TableRows(
        table=of.id,
        columns={name: [row.cells[name] for row in rows] for name in names},
        unread={name: [name in row.unread for row in rows] for name in names},
        present=frozenset(names),
        files=["random"] * len(rows),
        sheets=[None] * len(rows),
        rows=range(len(rows)),
    )


@cache
def databases() -> tuple[Database, Database]:
    numbers = numbers_in_force(names_of(all_measures().values()), DAYS[0], STANDARDS)
    tables = list_tables(Record({}, (), ())) | helper_tables(DAYS[0], numbers)
    return duckdb_database(tables), sqlite_database(tables)


def asked(
    rows: Mapping[str, Sequence[RandomRow]], as_at: dt.date, engines: int = 2
) -> dict[str, list[list[Case]]]:
    """Each measure's cases from DuckDB and, with two engines, from SQLite."""
    numbers = numbers_in_force(names_of(all_measures().values()), as_at, STANDARDS)
    record = Record({name: table_rows(table(name), rows[name]) for name in rows}, (), ())
    tables = list_tables(record) | helper_tables(as_at, numbers)
    mine = {name: tables[name] for name in (*rows, "as_at", "params")}
    for database in databases()[:engines]:
        put(database, mine)
    return {
        measure.id: [evaluate(database, measure, numbers) for database in databases()[:engines]]
        for measure in all_measures().values()
    }


def by_case(cases: Sequence[Case]) -> dict[str, Case]:
    assert len({case.case for case in cases}) == len(cases)
    return {case.case: case for case in cases}


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_three_answers_are_one(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311  a test's own chance, which hypothesis repeats
    rows = random_lists(TABLES, as_at, CHILDREN, chance)
    answers = asked(rows, as_at)
    present = {name: frozenset(column.id for column in table(name).columns) for name in LISTS}
    plain_rows = {
        name: [plain.Row(n, row.cells, row.unread) for n, row in enumerate(rows[name])]
        for name in LISTS
    }
    for measure in all_measures().values():
        duck, lite = (by_case(cases) for cases in answers[measure.id])
        assert duck == lite, measure.id
        judged = plain.judge(measure.id, plain_rows, as_at, STANDARDS, present, HOLIDAYS)
        assert isinstance(judged, list)
        referee = {case.case: (case.verdict, case.days) for case in judged}
        ours = {name: (case.verdict, _counted_days(case)) for name, case in duck.items()}
        if _cannot_say_where_rows_join_up(ours, referee, measure.id):
            continue
        assert ours == referee, measure.id
        found = figure(measure, list(duck.values()))
        assert (found.n, found.d, found.value) == plain.summary(measure.id, judged), measure.id


def _cannot_say_where_rows_join_up(
    ours: Mapping[str, tuple[Verdict, int | None]],
    referee: Mapping[str, tuple[str, int | None]],
    measure: str,
) -> bool:
    """Whether all that differs is that the query cannot say, and the referee that there is no case.

    A child with a contact on an unknown day was open on every day that it may have been, by several
    rows one after another: the query asks whether a single row was open all the while.
    """
    differing = {name for name in {*ours, *referee} if ours.get(name) != referee.get(name)}
    return measure == "contacts.repeat" and all(
        name not in referee and ours[name] == (Verdict.CANNOT_SAY, None) for name in differing
    )


def _counted_days(case: Case) -> int | None:
    return case.days if case.verdict is Verdict.MET else None


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_an_unreadable_cell_only_takes_an_answer_away(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311
    before = random_lists(TABLES, as_at, CHILDREN, chance)
    after = {name: [_damaged(row, chance) for row in rows] for name, rows in before.items()}
    then, now = asked(before, as_at), asked(after, as_at)
    for measure in all_measures().values():
        old, new = by_case(then[measure.id][0]), by_case(now[measure.id][0])
        for child in {*old, *new}:
            was = old[child].verdict if child in old else None
            is_now = new[child].verdict if child in new else None
            assert is_now in (was, "cannot_say"), (measure.id, child, was, is_now)


def _damaged(row: RandomRow, chance: Random) -> RandomRow:
    """The row with a cell that cannot be read; not where that would hide a contradiction."""
    if chance.random() < 0.5 or _ends_before_it_starts(row):
        return row
    column = chance.choice([name for name in row.cells if name not in _NEVER_UNREAD])
    return RandomRow({**row.cells, column: None}, row.unread | {column})


def _ends_before_it_starts(row: RandomRow) -> bool:
    return any(
        isinstance(start := row.cells.get(rows.start), dt.date)
        and isinstance(end := row.cells.get(rows.end), dt.date)
        and end < start
        for rows in (NEED, PROTECTION, CARE)
        if rows.start and rows.end
    )


_NEVER_UNREAD = ("child_id", "team", "worker", "adviser", "placement_urn", "placement_authority")


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_the_order_of_rows_and_exact_copies_change_nothing(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311
    rows = random_lists(TABLES, as_at, CHILDREN, chance)
    mixed = {name: chance.sample([*own, *own[:9]], len(own) + 9) for name, own in rows.items()}
    then, now = asked(rows, as_at), asked(mixed, as_at)
    for name in then:
        assert _without_rows(then[name][0]) == _without_rows(now[name][0])


def _without_rows(cases: Sequence[Case]) -> set[tuple[object, ...]]:
    return {
        (case.child, case.team, case.worker, case.verdict, case.reason, case.due) for case in cases
    }
