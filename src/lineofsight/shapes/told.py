"""A list as it can be believed on the day: the first step of a query.

An event after the day is not known; an end after it, or a booked event, has not happened; an end
before its start is not believed, and the start is. Each column that is asked about comes with
`<column>_blank`: 1 where the cell is blank, 0 where it is not, NULL where nobody knows.
"""

from collections.abc import Collection, Iterator, Sequence

from lineofsight.model.tables import Type
from lineofsight.shapes.lists import Cases, Rows
from lineofsight.shapes.sql_text import case, lines, quoted

NOT_KNOWN = "a date or code that this needs is not known"
_ALWAYS = ("child_id", "team", "worker")  # told of every row, whatever is asked
_AS_AT = "JOIN as_at a ON a.import_no = r.import_no"
_HOUSEHOLD = "\nLEFT JOIN household h ON h.family_id = r.family_id"


def told(rows: Rows, columns: Sequence[str], may_be_blank: Collection[str], otherwise: str) -> str:
    """The rows of the list with these columns, and in `trouble` which cell to put right.

    The blank of a column in `may_be_blank` has a meaning. `otherwise` is what stands in `trouble`,
    as SQL, for a row without any.
    """
    cells = ["r.row_id", *_whose(rows), "a.day AS as_at"]
    for column in columns:
        cells += _cell(rows, column)
    if rows.cases is Cases.ROW:
        cells.append(f"r.{rows.dated} AS dated")
    cells.append(f"{_trouble(rows, columns, may_be_blank, otherwise)} AS trouble")
    joined = _HOUSEHOLD if rows.cases is Cases.FAMILY else ""
    return lines(cells) + f"\nFROM {rows.table_id} r\n{_AS_AT}{joined}"


def household() -> str:
    """Families of adopters, each with the first of its rows."""
    return (
        "SELECT family_id, MIN(row_id) AS first_row\n"
        "FROM adopters\nWHERE NOT family_id IS NULL\nGROUP BY family_id"
    )


def begun(rows: Rows) -> str:
    """The rows of another list by child: when each began and, where the list says so, ended.

    A row whose status is closed, or may be, and which has no end, ended nobody knows when.
    """
    cells = ["r.child_id", f"{_held(rows.start or rows.dated or '')} AS start_day"]
    if rows.end:
        running = f"(r.{rows.status} IS NULL OR r.{rows.status} = 'closed')" if rows.status else ""
        start = f"r.{rows.start}"
        cells.append(f"{_ended(rows.end, start)} AS end_day")
        cells.append(f"{_not_ended(rows.end, start, running)} AS end_blank")
    return lines(cells) + f"\nFROM {rows.table_id} r\n{_AS_AT}"


def is_date(rows: Rows, column: str) -> bool:
    """Whether a column of the list holds dates."""
    return rows.table.column(column).type is Type.DATE


def _whose(rows: Rows) -> list[str]:
    """Whose row it is: `who` tells those apart who have a case each."""
    has = {column.id for column in rows.table.columns}
    others = [f"r.{name}" if name in has else f"NULL AS {name}" for name in _ALWAYS[1:]]
    if rows.cases is Cases.FAMILY:
        family = "COALESCE(h.first_row, r.row_id) AS who"
        return [family, "r.adopter_id AS child_id", *others]
    return ["r.child_id AS who", "r.child_id", *others]


def _cell(rows: Rows, name: str) -> list[str]:
    if name == rows.end:
        start = f"r.{rows.start}"
        told_as = [f"{_ended(name, start)} AS {name}", f"{_not_ended(name, start)} AS {name}_blank"]
        return [*told_as, f"r.{name} AS date_{name}"]
    filled = f"WHEN r.{name} > a.day THEN 1 " if name in rows.booked else ""
    blank = f"{filled}WHEN r.{name} IS NOT NULL THEN 0 WHEN r.{name}_unread = 0 THEN 1"
    cells = [f"CASE {blank} END AS {name}_blank"]
    if name in _ALWAYS:
        return cells
    if not is_date(rows, name):
        return [f"r.{name}", *cells]
    return [f"{_held(name)} AS {name}", *cells, f"r.{name} AS date_{name}"]


def _held(column: str) -> str:
    """A date that is not after the day."""
    return f"CASE WHEN r.{column} <= a.day THEN r.{column} END"


def _ended(name: str, start: str) -> str:
    return f"CASE WHEN r.{name} < {start} THEN NULL WHEN r.{name} <= a.day THEN r.{name} END"


def _not_ended(name: str, start: str, in_doubt: str = "") -> str:
    """Whether it has no end yet. `in_doubt` says where nobody knows, unless it has an end."""
    to_come = f"r.{name} > a.day"
    whens = [f"r.{name} < {start} AND NOT {to_come} THEN NULL", f"r.{name} <= a.day THEN 0"]
    whens += [f"{in_doubt} THEN NULL"] * bool(in_doubt)
    whens.append(f"{to_come} OR r.{name}_unread = 0 THEN 1")
    return "CASE " + " ".join(f"WHEN {when}" for when in whens) + " END"


def _trouble(
    rows: Rows, columns: Sequence[str], may_be_blank: Collection[str], otherwise: str
) -> str:
    """Which cell to put right, in words, for a case that cannot be answered."""
    whens = [
        f"{when} THEN '{quoted(f'{rows.table.column(name).title}: {what}')}'"
        for name, when, what in _troubles(rows, columns)
    ]
    whens += [
        f"r.{name} IS NULL THEN '{quoted(rows.table.column(name).title)}: is blank'"
        for name in columns
        if name not in may_be_blank and name != rows.end
    ]
    return case(whens, otherwise)


def _troubles(rows: Rows, columns: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """The column, when there is trouble with it, and what the matter is."""
    for name in columns:
        yield name, f"r.{name}_unread = 1", "could not be read"
    for name in columns:
        if is_date(rows, name) and name not in (rows.end, *rows.booked):
            yield name, f"r.{name} > a.day", "is after the day asked about"
    if rows.end:
        yield rows.end, f"r.{rows.end} < r.{rows.start}", "is before the start"
