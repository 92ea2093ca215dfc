"""Every example drawn in a measure's file gets its verdict, on both databases."""

from collections.abc import Callable, Sequence
from functools import cache

import pytest

from lineofsight import law
from lineofsight.engines.database import (
    Database,
    duckdb_database,
    list_tables,
    put,
    sqlite_database,
)
from lineofsight.engines.helper_tables import HelperTable, helper_tables, numbers_in_force
from lineofsight.engines.query import evaluate
from lineofsight.measures.examples import AS_AT, NO_CASE, DrawnRow, drawn
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures, names_of
from lineofsight.model.record import Record, TableRows
from lineofsight.model.tables import Table, table

Open = Callable[[dict[str, HelperTable]], Database]


def table_rows(table: Table, rows: Sequence[DrawnRow]) -> TableRows:
    columns = [column.id for column in table.columns]
    return TableRows(
        table=table.id,
        columns={name: [row.cells[name] for row in rows] for name in columns},
        unread={name: [name in row.unread for row in rows] for name in columns},
        present=frozenset(columns),
        files=["drawn"] * len(rows),
        sheets=[None] * len(rows),
        rows=range(len(rows)),
    )


@cache
def database(open_database: Open) -> Database:
    """One database with the helper tables for every measure; lists and day are put in by tests."""
    numbers = numbers_in_force(names_of(all_measures().values()), AS_AT, law.standards(None))
    return open_database(list_tables(Record({}, (), ())) | helper_tables(AS_AT, numbers))


@pytest.mark.parametrize("open_database", [duckdb_database, sqlite_database])
@pytest.mark.parametrize("measure", all_measures().values(), ids=lambda measure: measure.id)
def test_each_example_gets_its_verdict(measure: Measure, open_database: Open) -> None:
    examples = drawn(measure.examples, measure.definition.rows.table)
    names = names_of(all_measures().values())
    numbers = numbers_in_force(names, examples.as_at, law.standards(None))
    lists = {name: table_rows(table(name), rows) for name, rows in examples.rows.items()}
    tables = list_tables(Record(lists, (), ())) | helper_tables(examples.as_at, numbers)
    asked = {name for name, _ in measure.reads}
    put(database(open_database), {name: tables[name] for name in (*asked, "as_at", "params")})
    answer = evaluate(database(open_database), measure, numbers)
    found = {case.child: str(case.verdict) for case in answer}
    assert {child: found.get(child, NO_CASE) for child in examples.verdicts} == examples.verdicts
    assert len(found) == len(answer)
    assert set(found) <= set(examples.verdicts)
