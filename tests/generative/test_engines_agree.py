"""The query engine, on both databases, and the referee answer random lists alike."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.generative.random_lists import (
    SPANS,
    RandomRow,
    Value,
    is_one_row_a_child,
    random_lists,
)

from lineofsight import law
from lineofsight.engines import plain
from lineofsight.engines.database import (
    NOT_KEPT,
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
from lineofsight.model.tables import Table, all_tables, table
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.lists import Cases

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
    tables = list_tables(Record({}, (), ())) | helper_tables({NOT_KEPT: DAYS[0]}, numbers)
    return duckdb_database(tables), sqlite_database(tables)


def asked(
    rows: Mapping[str, Sequence[RandomRow]], as_at: dt.date, engines: int = 2
) -> dict[str, list[list[Case]]]:
    """Each measure's cases from DuckDB and, with two engines, from SQLite."""
    numbers = numbers_in_force(names_of(all_measures().values()), as_at, STANDARDS)
    record = Record({name: table_rows(table(name), rows[name]) for name in rows}, (), ())
    tables = list_tables(record) | helper_tables({NOT_KEPT: as_at}, numbers)
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
        assert ours == referee, measure.id
        found = figure(measure, list(duck.values()))
        assert (found.n, found.d, found.value) == plain.summary(measure.id, judged), measure.id


def _counted_days(case: Case) -> int | None:
    return case.days if case.verdict is Verdict.MET else None


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_an_unreadable_cell_only_takes_an_answer_away(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311
    before = random_lists(TABLES, as_at, CHILDREN, chance)
    after = {name: [_damaged(name, row, chance) for row in rows] for name, rows in before.items()}
    then, now = asked(before, as_at), asked(after, as_at)
    for measure in all_measures().values():
        rows = before[measure.table]
        old, new = (
            {_whose(measure, case, rows): case.verdict for case in answers[measure.id][0]}
            for answers in (then, now)
        )
        for whose in {*old, *new}:
            was, is_now = old.get(whose), new.get(whose)
            assert is_now in (was, "cannot_say"), (measure.id, whose, was, is_now)


def _whose(measure: Measure, case: Case, rows: Sequence[RandomRow]) -> Value:
    """What a case is about, whatever its id becomes when a cell cannot be read."""
    kind = measure.definition.rows.cases
    if kind is Cases.FAMILY and case.row_id is not None:
        return rows[case.row_id].cells["family_id"] or case.row_id
    return case.row_id if kind is Cases.ROW else case.case


def _damaged(name: str, row: RandomRow, chance: Random) -> RandomRow:
    """The row with a cell that cannot be read; not where that would hide a contradiction."""
    if chance.random() < 0.5 or _ends_before_it_starts(name, row):
        return row
    column = chance.choice([name for name in row.cells if name not in _NEVER_UNREAD])
    return RandomRow({**row.cells, column: None}, row.unread | {column})


def _ends_before_it_starts(name: str, row: RandomRow) -> bool:
    return any(
        isinstance(began := row.cells[start], dt.date)
        and isinstance(ended := row.cells[end], dt.date)
        and ended < began
        for start, end in SPANS.get(name, {}).items()
    )


_NEVER_UNREAD = (
    "child_id",
    "adopter_id",
    "family_id",
    "team",
    "worker",
    "adviser",
    "placement_urn",
    "placement_authority",
)


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_the_order_of_rows_and_exact_copies_change_nothing(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311
    rows = random_lists(TABLES, as_at, CHILDREN, chance)
    mixed = {name: _mixed(table(name), own, chance) for name, own in rows.items()}
    then, now = asked(rows, as_at), asked(mixed, as_at)
    for name in then:
        assert _without_rows(then[name][0]) == _without_rows(now[name][0])


def _mixed(of: Table, rows: Sequence[RandomRow], chance: Random) -> list[RandomRow]:
    """In another order and, where readers need not have dropped them, with copies."""
    more = [*rows, *rows[:9]] if is_one_row_a_child(of) else rows
    return chance.sample(more, len(more))


def _without_rows(cases: Sequence[Case]) -> set[tuple[object, ...]]:
    return {
        (case.child, case.team, case.worker, case.verdict, case.reason, case.due) for case in cases
    }
