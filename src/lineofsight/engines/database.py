"""A record in a database that answers queries: DuckDB, which serves, or SQLite, which checks.

Both hold the same tables: each list with `import_no`, `row_id`, its columns and a 0 or 1
`<column>_unread` for each of them, and the helper tables. SQLite has no dates and keeps them as
ISO text.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from lineofsight.engines.helper_tables import Column, HelperTable
from lineofsight.model.record import Record, TableRows
from lineofsight.model.tables import Table, Type, all_tables

NOT_KEPT = 0  # the number of a record that is no import
_SQL_TYPES = {Type.DATE: "DATE", Type.WHOLE: "INTEGER", Type.AGE: "INTEGER"}


_INDEXES = {
    "calendar": ("day", "n", "working_day, is_working"),
    "months_on": ("day, months",),
    "birthdays": ("day, age",),
}
_CONFIG: dict[str, Any] = {
    "threads": 1,  # of one query, since several are run at a time
    "temp_directory": "",  # children's rows are never spilled to the folder one happens to be in
}


class Database(Protocol):
    """What a query is run on: a DuckDB or a SQLite connection."""

    def execute(self, sql: str, parameters: Sequence[object] = (), /) -> Any:
        """Runs one statement; what it returns has `description` and `fetchall`."""
        ...

    def cursor(self) -> Any:
        """Another way in to the same tables; with DuckDB, one that another thread may use."""
        ...


def list_tables(record: Record) -> dict[str, HelperTable]:
    """All eleven lists, as import NOT_KEPT; one that the record lacks has no rows."""
    return {table.id: _list(table, record.tables.get(table.id)) for table in all_tables()}


def _list(table: Table, rows: TableRows | None) -> HelperTable:
    count = len(rows) if rows else 0
    types = {"import_no": "INTEGER", "row_id": "INTEGER"}
    columns: dict[str, Column] = {"import_no": [NOT_KEPT] * count, "row_id": range(count)}
    for column in table.columns:
        types[column.id] = _SQL_TYPES.get(column.type, "VARCHAR")
        types[f"{column.id}_unread"] = "INTEGER"
        columns[column.id] = rows.columns[column.id] if rows else []
        unread = rows.unread.get(column.id) if rows else None
        columns[f"{column.id}_unread"] = [int(flag) for flag in unread or [False] * count]
    return HelperTable(types, columns)


def duckdb_database(tables: Mapping[str, HelperTable]) -> Database:
    """A DuckDB database in memory that holds these tables."""
    import duckdb

    database: Database = duckdb.connect(config=_CONFIG)
    put(database, tables)
    return database


def sqlite_database(tables: Mapping[str, HelperTable]) -> Database:
    """A SQLite database in memory that holds these tables."""
    database = sqlite3.connect(":memory:")
    put(database, tables)
    return database


def put(database: Database, tables: Mapping[str, HelperTable]) -> None:
    """Puts tables into a database, in place of those of the same names."""
    for name, table in tables.items():
        database.execute(f"DROP TABLE IF EXISTS {name}")
        if isinstance(database, sqlite3.Connection):
            _put_sqlite(database, name, table)
        else:
            _put_duckdb(database, name, table)


def _put_duckdb(database: Any, name: str, table: HelperTable) -> None:
    import pyarrow as pa

    kinds = {"DATE": pa.date32(), "INTEGER": pa.int32(), "VARCHAR": pa.string()}
    arrays = {
        column: pa.array(table.columns[column], type=kinds[kind])
        for column, kind in table.types.items()
    }
    database.register("given", pa.table(arrays))
    database.execute(f"CREATE TABLE {name} AS SELECT * FROM given")  # noqa: S608  a name of ours
    database.unregister("given")


def _put_sqlite(database: sqlite3.Connection, name: str, table: HelperTable) -> None:
    columns = ", ".join(f"{column} {kind}" for column, kind in table.types.items())
    marks = ", ".join("?" for _ in table.types)
    database.execute(f"CREATE TABLE {name} ({columns})")
    database.executemany(f"INSERT INTO {name} VALUES ({marks})", _rows(table))  # noqa: S608
    for n, index in enumerate(_INDEXES.get(name, ())):
        database.execute(f"CREATE INDEX {name}_{n} ON {name} ({index})")


def _rows(table: HelperTable) -> Iterator[tuple[str | int | None, ...]]:
    columns: list[Iterable[Any]] = [
        map(_iso, table.columns[column]) if kind == "DATE" else table.columns[column]
        for column, kind in table.types.items()
    ]
    return zip(*columns, strict=True)


def _iso(value: object) -> str | None:
    return value.isoformat() if isinstance(value, dt.date) else None
