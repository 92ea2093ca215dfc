"""What is odd of one row's value, with its place and the value as a person reads it."""

import datetime as dt

from lineofsight.model.codes import codes
from lineofsight.model.record import Problem, TableRows, Value
from lineofsight.model.tables import Column, Type, table


def row_problem(rows: TableRows, row: int, column: str, sentence: str) -> Problem:
    """The sentence, said of one column of one row."""
    whose = table(rows.table).column(column)
    place = (rows.files[row], rows.sheets[row], rows.rows[row])
    return Problem(*place, whose.title, _in_words(whose, rows.columns[column][row]), sentence)


def _in_words(column: Column, value: Value) -> str:
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if column.type is Type.CODE and column.codes and value is not None:
        return codes(column.codes)[str(value)]
    return str(value)
