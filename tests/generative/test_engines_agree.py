"""The query engine, on both databases, and the referee answer random lists alike.

One difference is known. An unreadable date, or one after the day, gives `cannot_say` where it
could change the verdict; the referee gives it wherever the question reads that date.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.generative.random_lists import RandomRow, random_rows

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
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures, names_of
from lineofsight.model.record import Record, TableRows
from lineofsight.model.tables import Table, Type, table
from lineofsight.shapes.lists import CARE, NEED, PROTECTION

LISTS = ("need", "protection", "care", "leaving")
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
    rows: Mapping[str, Sequence[RandomRow]], as_at: dt.date
) -> dict[str, tuple[list[Case], list[Case]]]:
    """Each measure's cases from DuckDB and from SQLite."""
    numbers = numbers_in_force(names_of(all_measures().values()), as_at, STANDARDS)
    record = Record({name: table_rows(table(name), rows[name]) for name in rows}, (), ())
    tables = list_tables(record) | helper_tables(as_at, numbers)
    mine = {name: tables[name] for name in (*rows, "as_at", "params")}
    for database in databases():
        put(database, mine)
    return {
        measure.id: (
            evaluate(databases()[0], measure, numbers),
            evaluate(databases()[1], measure, numbers),
        )
        for measure in all_measures().values()
    }


def by_child(cases: Sequence[Case]) -> dict[str | None, Case]:
    assert len({case.child for case in cases}) == len(cases)
    return {case.child: case for case in cases}


def has_doubtful_date(measure: Measure, rows: Sequence[RandomRow], as_at: dt.date) -> bool:
    dates = [
        column.id
        for column in measure.definition.rows.table.columns
        if column.id in measure.needs and column.type is Type.DATE
    ]
    return any(
        name in row.unread or (isinstance(day := row.cells[name], dt.date) and day > as_at)
        for row in rows
        for name in dates
    )


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_three_answers_are_one(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311  a test's own chance, which hypothesis repeats
    rows = {name: random_rows(table(name), as_at, CHILDREN, chance) for name in LISTS}
    answers = asked(rows, as_at)
    present = {name: frozenset(column.id for column in table(name).columns) for name in LISTS}
    plain_rows = {
        name: [plain.Row(n, row.cells, row.unread) for n, row in enumerate(rows[name])]
        for name in LISTS
    }
    for measure in all_measures().values():
        duck, lite = (by_child(cases) for cases in answers[measure.id])
        assert duck == lite, measure.id
        judged = plain.judge(measure.id, plain_rows, as_at, STANDARDS, present, HOLIDAYS)
        assert isinstance(judged, list)
        referee = {case.child: case.verdict for case in judged}
        assert set(duck) == set(referee), measure.id
        different = {child for child in duck if duck[child].verdict is not referee[str(child)]}
        for child in different:
            own = [row for row in rows[measure.table] if row.cells["child_id"] == child]
            said = (measure.id, own, duck[child].verdict, referee[str(child)])
            assert referee[str(child)] == "cannot_say", said
            assert has_doubtful_date(measure, own, as_at), said
        if not different:
            ours = figure(measure, list(duck.values()))
            assert (ours.n, ours.d, ours.value) == plain.summary(measure.id, judged), measure.id


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_an_unreadable_cell_only_takes_an_answer_away(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311
    before = {name: random_rows(table(name), as_at, CHILDREN, chance) for name in LISTS}
    after = {name: [_damaged(row, chance) for row in rows] for name, rows in before.items()}
    then, now = asked(before, as_at), asked(after, as_at)
    for measure in all_measures().values():
        old, new = by_child(then[measure.id][0]), by_child(now[measure.id][0])
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
    rows = {name: random_rows(table(name), as_at, CHILDREN, chance) for name in LISTS}
    mixed = {name: chance.sample([*own, *own[:9]], len(own) + 9) for name, own in rows.items()}
    then, now = asked(rows, as_at), asked(mixed, as_at)
    for name in then:
        assert _without_rows(then[name][0]) == _without_rows(now[name][0])


def _without_rows(cases: Sequence[Case]) -> set[tuple[object, ...]]:
    return {
        (case.child, case.team, case.worker, case.verdict, case.reason, case.due) for case in cases
    }
