"""The rows of a delimited text file: comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows."""

import csv
import io

from lineofsight.errors import NotRead
from lineofsight.inputs.cells import Cell

_DELIMITERS = ",;\t|"
_LINES_LOOKED_AT = 10
csv.field_size_limit(1024 * 1024)


def rows_of_text(data: bytes) -> list[list[Cell]]:
    """Every record as a row, all rows of one width. Raises NotRead for text that is no table."""
    words = _decoded(data)
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=_delimiter(words))
    try:
        rows: list[list[Cell]] = [list(record) for record in reader]
    except csv.Error as mistake:
        raise NotRead(
            "The text file cannot be read as rows and columns: save it again as CSV."
        ) from mistake
    width = max(map(len, rows), default=0)
    return [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Windows text, in which five codes stand for nothing.
        return data.decode("cp1252", errors="replace")


def _delimiter(words: str) -> str:
    """The mark that splits the widest of the first lines into most pieces."""
    lines = words.splitlines()[:_LINES_LOOKED_AT]
    return max(_DELIMITERS, key=lambda mark: max((line.count(mark) for line in lines), default=0))
