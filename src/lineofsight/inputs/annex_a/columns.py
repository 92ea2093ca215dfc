"""A column's cells parsed, once each: the values, and which could not be used and why.

Equal cells are parsed once: a list of thirty thousand rows has a few thousand dates and a few
dozen codes.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from lineofsight.inputs.annex_a.blanks import is_empty
from lineofsight.inputs.annex_a.codes import UNREADABLE, Spellings, spellings
from lineofsight.inputs.cells import Cell, as_stood, is_formula_error, is_plain_id, text
from lineofsight.inputs.dates import EARLIEST, FIRST_SERIAL, LATEST, date_in
from lineofsight.inputs.numbers import age_in, whole_in
from lineofsight.model.record import Value
from lineofsight.model.tables import Column, Table, Type

_LEFT_OUT = (
    "so the cell is left out and questions that need it answer “cannot say” for this row: "
    "{} and load the list again."
)
_SENTENCES = {
    "formula": "The formula in this cell failed, " + _LEFT_OUT.format("mend it in the list"),
    "date": "This is not a date that can be read without guessing, "
    + _LEFT_OUT.format("write it as day/month/year"),
    "placeholder": "This date is a placeholder, which a system writes when it has none, "
    + _LEFT_OUT.format("correct or empty it"),
    "early": "This date is before 1990, which a system writes when it has none, "
    + _LEFT_OUT.format("correct or empty it"),
    "late": "This date is after 2100, " + _LEFT_OUT.format("correct it"),
    "code": "This is not one of the codes for this column, "
    + _LEFT_OUT.format("use the template's code"),
    "whole": "This is not a whole number from 0, " + _LEFT_OUT.format("correct it"),
    "age": "This is not an age in years, " + _LEFT_OUT.format("correct it"),
}

# The words that measures.md, settled reading 13, lists as naming nobody. Spaces do not count.
_NOBODY = frozenset({"#n/a", "nan", "unallocated", "duty", "awaitingallocation"})
_LAST_PLACEHOLDER = dt.date(1900, 12, 31)
_NOUGHTS = frozenset({dt.date(1970, 1, 1)})  # from which operating systems count
_WHOLE_ID = re.compile(r"(\d+)\.0+")

Parsed = tuple[Value, str | None]  # the value, and the sentence that says why it is unread


@dataclass(frozen=True)
class ParsedColumn:
    """Values one a row; `unread` gives, by row, the cell as written and the sentence."""

    values: list[Value]
    unread: dict[int, tuple[str, str]]


def parse_column(table: Table, column: Column, cells: Sequence[Cell]) -> ParsedColumn:
    """Every cell of a column as its type says."""
    if bool in map(type, cells):  # True would be found under 1
        cells = [str(cell) if isinstance(cell, bool) else cell for cell in cells]
    read = _Read(_parser(table, column))
    values = [read[cell] for cell in cells]
    unread = {
        row: (as_stood(cell), read.wrong[cell])
        for row, cell in enumerate(cells if read.wrong else ())
        if cell in read.wrong
    }
    return ParsedColumn(values, unread)


class _Read(dict[Cell, Value]):
    """The value of each different cell, parsed when it is first asked for.

    `wrong` has the sentences about those that could not be used.
    """

    def __init__(self, parse: Callable[[Cell], Parsed]) -> None:
        super().__init__()
        self._parse = parse
        self.wrong: dict[Cell, str] = {}

    def __missing__(self, cell: Cell) -> Value:
        value, sentence = self._parse(cell)
        if sentence is not None:
            self.wrong[cell] = sentence
        self[cell] = value
        return value


def _parser(table: Table, column: Column) -> Callable[[Cell], Parsed]:
    if column.type is Type.CODE:
        return partial(_code, spellings(table.id, column.id))
    if column.type is Type.TEXT and column.codes:
        return partial(_text_or_code, spellings(table.id, column.id))
    if column.type is Type.TEXT and column.id.endswith("_id"):
        return _id
    return _PARSERS[column.type]


def _code(spelt: Spellings, cell: Cell) -> Parsed:
    if is_formula_error(text(cell)):
        return None, _SENTENCES["formula"]
    code = spelt.code(cell)
    return (None, _SENTENCES["code"]) if code is UNREADABLE else (code, None)  # type: ignore[return-value]


def _date(cell: Cell) -> Parsed:
    words = text(cell)
    if is_empty(words):
        return None, None
    if is_formula_error(words):
        return None, _SENTENCES["formula"]
    day = date_in(cell)
    if _is_placeholder(cell, day):
        return None, _SENTENCES["placeholder"]
    if day is None:
        return None, _SENTENCES["date"]
    if not EARLIEST <= day <= LATEST:
        return None, _SENTENCES["early" if day < EARLIEST else "late"]
    return day, None


def _is_placeholder(cell: Cell, day: dt.date | None) -> bool:
    """Whether this is day nought of a calendar, or a day soon after it: a spreadsheet's first."""
    if isinstance(cell, int | float):
        return 0 <= cell < FIRST_SERIAL
    return cell == dt.time(0) if day is None else day <= _LAST_PLACEHOLDER or day in _NOUGHTS


def _text(cell: Cell) -> Parsed:
    words = text(cell)
    if is_formula_error(words):
        return None, _SENTENCES["formula"]
    return (None if is_empty(words) else words), None


def _text_or_code(spelt: Spellings, cell: Cell) -> Parsed:
    """A code where the cell is one; otherwise its words, since most are names in no list."""
    value, sentence = _code(spelt, cell)
    return _text(cell) if sentence == _SENTENCES["code"] else (value, sentence)


def _name(cell: Cell) -> Parsed:
    squeezed = text(cell).replace(" ", "").casefold()
    return (None, None) if squeezed in _NOBODY else _text(cell)


def _id(cell: Cell) -> Parsed:
    if isinstance(cell, str) and is_plain_id(cell):
        return cell, None
    words, sentence = _text(cell)
    whole = _WHOLE_ID.fullmatch(words) if isinstance(words, str) else None
    return (whole[1] if whole else words), sentence


def _number(read: Callable[[Cell], int | None], wrong: str, cell: Cell) -> Parsed:
    words = text(cell)
    if is_empty(words):
        return None, None
    if is_formula_error(words):
        return None, _SENTENCES["formula"]
    number = read(cell)
    return (number, None) if number is not None else (None, _SENTENCES[wrong])


_PARSERS: dict[Type, Callable[[Cell], Parsed]] = {
    Type.DATE: _date,
    Type.TEXT: _text,
    Type.NAME: _name,
    Type.WHOLE: partial(_number, whole_in, "whole"),
    Type.AGE: partial(_number, age_in, "age"),
}
