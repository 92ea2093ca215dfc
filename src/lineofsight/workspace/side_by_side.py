"""The lists of several imports as the tables of one database, in which they never meet.

Every id of a person or a family, and the number of every row, begins with the number of its import:
whatever a query joins by them stays within one import.
"""

from collections.abc import Sequence

from lineofsight.model.tables import Table, all_tables
from lineofsight.workspace.import_tables import Database, parquet_file, put_table
from lineofsight.workspace.imports import Import

_ROWS = 10**9  # more than a list can have
_DIGITS = 10
_BEGINS = _DIGITS + 1  # the number and a stroke come first
_IDS = {"family_id"}  # beside each list's own person


def put_lists_side_by_side(database: Database, several: Sequence[Import]) -> None:
    """Make each list that one of these imports has a table of the database, under its own name.

    A column that only some of them know is blank for the others.
    """
    for listed in all_tables():
        files = [
            parquet_file(each.folder, listed.id) for each in several if listed.id in each.present
        ]
        if files:
            names = ", ".join("'" + str(file).replace("'", "''") + "'" for file in files)
            put_table(
                database,
                files,
                f"CREATE TABLE {listed.id} AS SELECT * REPLACE ({_marked(listed)}) "  # noqa: S608  names of ours, paths quoted
                f"FROM read_parquet([{names}], union_by_name = true)",
            )


def apart(sql: str) -> str:
    """The query of a measure over such tables, with ids and rows as each import has them.

    It has one column more at its end: the number of the import.
    """
    own = ", ".join(f"substr({name}, {_BEGINS + 1}) AS {name}" for name in ("case_id", "child"))
    return (
        f"SELECT * REPLACE ({own}, row_id % {_ROWS} AS row_id), row_id // {_ROWS} AS import_no\n"
        f"FROM (\n{sql})"
    )


def _marked(listed: Table) -> str:
    number = f"printf('%0{_DIGITS}d/', import_no)"
    ids = [column.id for column in listed.columns if column.id in {listed.person, *_IDS}]
    marked = [f"{number} || {name} AS {name}" for name in ids]
    return ", ".join([*marked, f"CAST(import_no AS BIGINT) * {_ROWS} + row_id AS row_id"])
