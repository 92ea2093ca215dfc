"""The Parquet files of one import: a file a list, and one of what could not be used.

Each list has `import_no`, `row_id` (from 0, its own to list and import), `file`, `sheet` and
`source_row`, every column of the list by its id, and for each of those a `<column>_unread` of 0
or 1. The same files serve DuckDB here and a larger engine elsewhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from lineofsight.errors import OurMistake, WrongUse
from lineofsight.model.record import Problem, Record, TableRows
from lineofsight.model.tables import Table, Type, table

if TYPE_CHECKING:
    import pyarrow as pa

PROBLEMS = "problems.parquet"
_PROBLEM_COLUMNS = ("file", "sheet", "row", "column", "value", "problem")


class Database(Protocol):
    """Whatever runs SQL and reads Parquet: a DuckDB connection."""

    def execute(self, sql: str, /) -> Any:
        """Runs one statement."""
        ...


def write_tables(record: Record, number: int, folder: Path) -> None:
    """Write every list of the record as a file of this import."""
    import pyarrow.parquet as pq

    for name, rows in record.tables.items():
        pq.write_table(_as_arrow(rows, number), parquet_file(folder, name))


def write_problems(problems: Iterable[Problem], folder: Path) -> None:
    """Write what could not be used, in the order given."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = list(problems)
    columns = {
        name: pa.array(
            [getattr(row, name) for row in rows], pa.int32() if name == "row" else pa.string()
        )
        for name in _PROBLEM_COLUMNS
    }
    pq.write_table(pa.table(columns), folder / PROBLEMS)


def read_problems(folder: Path) -> tuple[Problem, ...]:
    """What could not be used, as it was written."""
    columns = _read(folder / PROBLEMS).to_pydict()
    return tuple(
        Problem(*row) for row in zip(*(columns[name] for name in _PROBLEM_COLUMNS), strict=True)
    )


def put_lists(database: Database, folder: Path, names: Iterable[str]) -> None:
    """Make each of these lists of an import a table of the database, under its own name."""
    for name in names:
        file = parquet_file(folder, name)
        place = str(file).replace("'", "''")
        put_table(
            database,
            [file],
            f"CREATE TABLE {name} AS SELECT * FROM read_parquet('{place}')",  # noqa: S608  names of ours, a path quoted
        )


def put_table(database: Database, files: Sequence[Path], sql: str) -> None:
    """Run what makes a table of these files; WrongUse names the import of one that is damaged."""
    import duckdb

    try:
        database.execute(sql)
    except (duckdb.IOException, duckdb.InvalidInputException):
        for file in files:
            _read(file)
        raise


def damaged(folder: Path) -> WrongUse:
    """What to say of an import that is not as it was written; it holds no child-level value."""
    number = int(folder.name)
    return WrongUse(
        f"Import {number} in {folder.parent} is damaged: put its folder back from a backup, or "
        f"remove it with `lineofsight imports remove {number}` and load its files again."
    )


def read_list(
    folder: Path, name: str, columns: Sequence[str], *, unread: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """These columns of a list of an import, a row each; of `unread`, whether a cell was too."""
    names = [*columns, *(f"{each}_unread" for each in unread)]
    rows: list[dict[str, Any]] = _read(parquet_file(folder, name), names).to_pylist()
    return rows


def read_ids(folder: Path, name: str) -> set[str]:
    """The ids of the children on a list of an import."""
    column = _read(parquet_file(folder, name), ["child_id"]).column(0)
    return set(column.unique().drop_null().to_pylist())


def parquet_file(folder: Path, name: str) -> Path:
    """The file of a list, in the folder of its import."""
    return folder / f"{name}.parquet"


def _read(file: Path, columns: list[str] | None = None) -> "pa.Table":
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return pq.read_table(file, columns=columns)
    except (pa.ArrowException, OSError) as error:
        raise damaged(file.parent) from error


def _as_arrow(rows: TableRows, number: int) -> "pa.Table":
    import pyarrow as pa

    count = len(rows)
    place = {
        "import_no": pa.repeat(pa.scalar(number, pa.int32()), count),
        "row_id": pa.array(range(count), pa.int32()),
        "file": pa.array(rows.files, pa.string()),
        "sheet": pa.array(rows.sheets, pa.string()),
        "source_row": pa.array(rows.rows, pa.int32()),
    }
    listed = table(rows.table)
    return pa.table(place | dict(_columns(listed, rows)) | dict(_flags(listed, rows)))


def _columns(listed: Table, rows: TableRows) -> Iterator[tuple[str, "pa.Array"]]:
    import pyarrow as pa

    types = {Type.DATE: pa.date32(), Type.WHOLE: pa.int64(), Type.AGE: pa.int64()}
    for column in listed.columns:
        try:
            yield column.id, pa.array(rows.columns[column.id], types.get(column.type, pa.string()))
        except (pa.ArrowException, OverflowError):  # it would name the value, which no message may
            raise OurMistake(
                f"List {listed.list_number}: a cell of {column.id!r} was read as something that "
                f"is no {column.type}."
            ) from None


def _flags(listed: Table, rows: TableRows) -> Iterator[tuple[str, "pa.Array"]]:
    import pyarrow as pa

    for column in listed.columns:
        unread = rows.unread.get(column.id, ())
        if any(unread):
            flags = pa.array(unread, pa.bool_()).cast(pa.int8())
        else:
            flags = pa.repeat(pa.scalar(0, pa.int8()), len(rows))
        yield f"{column.id}_unread", flags
