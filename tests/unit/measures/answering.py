"""Drawn rows, answered as everything that serves answers them: by the query of a measure."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from lineofsight import law
from lineofsight.engines.database import NOT_KEPT, Database, list_tables, put
from lineofsight.engines.helper_tables import HelperTable, helper_tables, numbers_in_force
from lineofsight.engines.query import evaluate
from lineofsight.measures.examples import AS_AT, DrawnRow, Examples
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures, names_of
from lineofsight.model.record import Record, TableRows
from lineofsight.model.tables import Table, table

Open = Callable[[dict[str, HelperTable]], Database]


def verdicts(measure: Measure, examples: Examples, open_database: Open) -> Mapping[str, str]:
    """The verdict of each person among the rows who is a case; each is one case and no more."""
    numbers = numbers_in_force(
        names_of(all_measures().values()), examples.as_at, law.standards(None)
    )
    lists = {name: table_rows(table(name), rows) for name, rows in examples.rows.items()}
    tables = list_tables(Record(lists, (), ())) | helper_tables({NOT_KEPT: examples.as_at}, numbers)
    asked = {name for name, _ in measure.reads}
    put(_database(open_database), {name: tables[name] for name in (*asked, "as_at", "params")})
    cases = evaluate(_database(open_database), measure, numbers)
    found = {case.child or case.case: str(case.verdict) for case in cases}
    assert len(found) == len(cases)
    return found


@cache
def _database(open_database: Open) -> Database:
    """One database with the helper tables for every measure; lists and day are put in by tests."""
    numbers = numbers_in_force(names_of(all_measures().values()), AS_AT, law.standards(None))
    return open_database(
        list_tables(Record({}, (), ())) | helper_tables({NOT_KEPT: AS_AT}, numbers)
    )


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
