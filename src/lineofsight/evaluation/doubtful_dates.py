"""Dates that only the day asked about shows to be wrong: events to come, ends before their start.

The rows are kept. A question that needs such a date answers `cannot_say`; an end to come has not
happened, so the child counts as open.
"""

import datetime as dt
from collections.abc import Iterator

from lineofsight.evaluation.row_problems import row_problem
from lineofsight.model.record import Problem, Record, TableRows
from lineofsight.model.tables import Type, table

_BORN = "date_of_birth"
_UNBORN = -1
_SPANS = {
    "early_help": (("assessment_start", "assessment_end"),),
    "assessments": (("assessment_start", "authorised"),),
    "need": (("need_start", "need_end"),),
    "protection": (("plan_start", "plan_end"),),
    "care": (("care_start", "care_end"),),
    "adopters": (("stage_1_start", "stage_1_end"), ("stage_2_start", "stage_2_end")),
}
_BOOKED = frozenset({"conference_date"})  # one to come is booked, not held

_TO_COME = (
    "This date is after the day asked about, so questions that need it answer “cannot say” for "
    "this row: write the right one and load the list again."
)
_END_TO_COME = (
    "This end is after the day asked about, so it has not happened and the row counts as open: "
    "look whether it is planned, and correct it if it is not."
)
_BACKWARDS = (
    "This end is before the start on the same row, so questions that need them answer “cannot "
    "say” for this row: look which is wrong, correct it and load the list again."
)


def doubtful_dates(record: Record, as_at: dt.date) -> Iterator[Problem]:
    """A problem for each date that cannot be, seen from this day."""
    for rows in record.tables.values():
        yield from _to_come(rows, as_at)
        yield from _backwards(rows)


def _to_come(rows: TableRows, as_at: dt.date) -> Iterator[Problem]:
    ends = {end for _, end in _SPANS.get(rows.table, ())}
    for column in table(rows.table).columns:
        if column.type is not Type.DATE or column.id in _BOOKED:
            continue
        sentence = _END_TO_COME if column.id in ends else _TO_COME
        for row, day in enumerate(rows.columns[column.id]):
            if isinstance(day, dt.date) and day > as_at and not _expected(rows, column.id, row):
                yield row_problem(rows, row, column.id, sentence)


def _expected(rows: TableRows, column: str, row: int) -> bool:
    """Whether this is the expected birth of a child not yet born."""
    return column == _BORN and rows.columns["age"][row] == _UNBORN


def _backwards(rows: TableRows) -> Iterator[Problem]:
    for start, end in _SPANS.get(rows.table, ()):
        days = zip(rows.columns[start], rows.columns[end], strict=True)
        for row, (began, ended) in enumerate(days):
            if isinstance(began, dt.date) and isinstance(ended, dt.date) and ended < began:
                yield row_problem(rows, row, end, _BACKWARDS)
