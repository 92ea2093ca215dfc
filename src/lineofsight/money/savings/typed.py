"""Savings that were typed one at a time, as a CSV in the form that a council's own list has.

The reader of files judges each of them, so that what is refused, and what stays a question, is the
same however a saving came. What it saves stands in the file in pounds.
"""

import csv
import io
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.inputs.cells import text
from lineofsight.inputs.delimited import rows_of_text
from lineofsight.money.savings.reader import ReadSavings, headings, read_savings

POUNDS = "£"
Row = Mapping[str, str]  # a cell for each column, by our name of it


def columns() -> Sequence[str]:
    """Our names of the columns, in the order of the file."""
    return list(headings()["columns"])


def title_of(column: str, unit: str = POUNDS) -> str:
    """The title above a column; `unit` is that of the amounts, "" where nobody said it."""
    title = headings()["columns"][column][0].capitalize()
    return f"{title} ({unit})" if unit and column == "amount" else title


def as_csv(rows: Iterable[Row], unit: str = POUNDS) -> bytes:
    """The rows as a file that the reader, and a spreadsheet program, can open."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(title_of(each, unit) for each in columns())
    writer.writerows([row.get(each, "") for each in columns()] for row in rows)
    return table.getvalue().encode("utf-8-sig")


def rows_in(file: Path | None) -> tuple[Row, ...]:
    """The rows of such a file; none where there is no file.

    Raises NotRead where its titles are others: what stands under them would be lost.
    """
    if file is None:
        return ()
    titles, *rows = rows_of_text(file.read_bytes())
    if titles != [title_of(each) for each in columns()]:
        raise NotRead(
            f"{file.name} has other titles than the page writes: take it away, and keep it as a "
            "file with `lineofsight savings`."
        )
    return tuple(dict(zip(columns(), map(text, row), strict=True)) for row in rows)


def read_one(row: Row, unit: str) -> ReadSavings:
    """What the reader makes of one row, whose amount has this unit."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "typed.csv"
        file.write_bytes(as_csv([row], unit))
        return read_savings(file)


def free_reference(rows: Iterable[Row]) -> str:
    """What a saving is called to which nobody gave a reference: the first that none has yet."""
    taken = {row["reference"] for row in rows}
    return next(name for number in count(1) if (name := f"Typed {number}") not in taken)
