"""Whether a child was open in Lists 6, 7 or 8 on a day before T, as far as the lists still show.

Open on a day: started on or before it, and not ended or ended after it (measures.md, "Dates").
An end before its start says nothing of when it ended, except that it had not before it started.
"""

from datetime import date

from lineofsight.engines.plain.cells import (
    answer,
    either,
    every,
    is_code,
    opposite,
    usable_date,
    written_date,
)
from lineofsight.engines.plain.lists import Lists
from lineofsight.engines.plain.rows import Answer, AsAt, Row


def in_need(child: str, day: date, lists: Lists, at: AsAt) -> Answer:
    """Open in List 6 on the day. A row closed by its status (or it may be, when that is blank or
    unusable) and with no day of closing by T closed on nobody knows what day."""
    return either(*(_need_row(row, day, at) for row in lists.of(child, "need")))


def on_plan(child: str, day: date, lists: Lists, at: AsAt) -> Answer:
    """On a child protection plan, in List 7, on the day."""
    rows = lists.of(child, "protection")
    return either(*(row_open(row, "plan_start", "plan_end", day, at) for row in rows))


def in_care(child: str, day: date, lists: Lists, at: AsAt) -> Answer:
    """In care, in List 8, on the day."""
    rows = lists.of(child, "care")
    return either(*(row_open(row, "care_start", "care_end", day, at) for row in rows))


def row_open(row: Row, start: str, end: str, day: date, at: AsAt) -> Answer:
    """Whether the row was open on the day."""
    return every(begun_by(row, start, day, at), opposite(ended_by(row, start, end, day)))


def begun_by(row: Row, start: str, day: date, at: AsAt) -> Answer:
    """Whether it had started by the day; a start blank, unusable or after T, nobody knows."""
    began = usable_date(row, start, at)
    return Answer.UNKNOWN if began is None else answer(yes=began <= day)


def ended_by(row: Row, start: str, end: str, day: date) -> Answer:
    """Whether it had ended by the day; blank: it has not ended."""
    if end in row.unread:
        return Answer.UNKNOWN
    began, ended = written_date(row, start), written_date(row, end)
    if began is not None and ended is not None and ended < began:
        return Answer.UNKNOWN
    return answer(yes=ended is not None and ended <= day)


def _need_row(row: Row, day: date, at: AsAt) -> Answer:
    is_open = row_open(row, "need_start", "need_end", day, at)
    not_closed = opposite(is_code(row, "status", "closed"))
    if is_open is Answer.YES and not_closed is not Answer.YES and not has_day_of_end(row, at):
        return Answer.UNKNOWN
    return is_open


def has_day_of_end(row: Row, at: AsAt) -> bool:
    """Whether the row says on what day, by T, it closed."""
    return usable_date(row, "need_end", at) is not None
