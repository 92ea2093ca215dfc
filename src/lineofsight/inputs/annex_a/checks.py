"""What is asked of the rows together, once every cell is parsed."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from lineofsight.inputs.annex_a.gathering import Gathering
from lineofsight.inputs.cells import as_stood
from lineofsight.inputs.numbers import UNBORN
from lineofsight.model.record import Problem, TableRows, Value
from lineofsight.model.tables import Type, all_tables, table

PREGNANCY = dt.timedelta(days=310)  # no event about an unborn child is earlier than this

ONE_ROW_A_CHILD = frozenset({"need", "protection", "care", "leaving"})

_BEFORE_BIRTH = (
    "This date is before the child's date of birth, where that cannot be, so the cell is left out "
    "and questions that need it answer “cannot say” for this row: correct whichever date is wrong "
    "and load the list again."
)
_SEVERAL_ROWS = (
    "This child has another row in a list that should have one a child; both are kept, and "
    "questions use the open one, else the one that started last: leave the right one and load "
    "again."
)
_ALIKE = (
    "Another id differs from this one only by capitals, spaces or noughts before it; they are kept "
    "as two people: if they are one, write the id alike in every list and load again."
)


def leave_out_before_birth(gathered: Gathering) -> Iterator[Problem]:
    """Make unread every event dated before its child's birth, where that cannot be.

    A child not yet born (age -1) has an expected date of birth, which events do come before.
    """
    births, ages = gathered.columns.get("date_of_birth"), gathered.columns.get("age")
    if births is None or ages is None:
        return
    from_birth, from_conception = _earliest(births, dt.timedelta(0)), _earliest(births, PREGNANCY)
    for column in gathered.table.columns:
        if column.type is not Type.DATE or column.id not in gathered.present - {"date_of_birth"}:
            continue
        earliest = from_birth if column.after_birth else from_conception
        for row in _too_early(gathered.columns[column.id], earliest):
            if ages[row] != UNBORN:
                yield _left_out(gathered, row, column.id)


def _earliest(births: Sequence[Value], before: dt.timedelta) -> list[dt.date]:
    return [born - before if isinstance(born, dt.date) else dt.date.min for born in births]


def _too_early(days: Sequence[Value], earliest: Sequence[dt.date]) -> list[int]:
    return [
        row
        for row, (day, first) in enumerate(zip(days, earliest, strict=True))
        if isinstance(day, dt.date) and day < first
    ]


def _left_out(gathered: Gathering, row: int, column: str) -> Problem:
    written = as_stood(gathered.columns[column][row])
    gathered.columns[column][row] = None
    gathered.unread[column][row] = written
    place = (gathered.files[row], gathered.sheets[row], gathered.rows[row])
    return Problem(*place, gathered.title(row, column), written, _BEFORE_BIRTH)


def several_rows(rows: TableRows) -> Iterator[Problem]:
    """Children with more than one row where a list should have one."""
    if rows.table not in ONE_ROW_A_CHILD:
        return
    seen: set[object] = set()
    for row, child in enumerate(rows.columns["child_id"]):
        if child in seen:
            place = (rows.files[row], rows.sheets[row], rows.rows[row])
            yield Problem(
                *place, table(rows.table).column("child_id").title, str(child), _SEVERAL_ROWS
            )
        seen.add(child)


def ids_alike(tables: Mapping[str, TableRows]) -> Iterator[Problem]:
    """Ids that differ only by capitals, spaces or noughts before, in all lists, each said once."""
    lists = [tables[each.id] for each in all_tables() if each.id in tables]
    lists = [rows for rows in lists if table(rows.table).person == "child_id"]
    first: dict[str, tuple[str, int]] = {}
    for rows in lists:
        for row, child in enumerate(rows.columns["child_id"]):
            first.setdefault(str(child), (rows.table, row))
    alike: dict[str, list[str]] = {}
    for child in first:
        alike.setdefault(_squeezed(child), []).append(child)
    for ids in alike.values():
        for child in ids if len(ids) > 1 else ():
            name, row = first[child]
            rows = tables[name]
            place = (rows.files[row], rows.sheets[row], rows.rows[row])
            yield Problem(*place, table(name).column("child_id").title, child, _ALIKE)


def _squeezed(child: str) -> str:
    return child.replace(" ", "").lstrip("0").casefold()
