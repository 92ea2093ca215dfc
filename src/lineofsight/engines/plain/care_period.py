"""List 8: whether a child is in care, and what is of this period of care."""

from datetime import date

from lineofsight.engines.plain.cells import (
    answer,
    has_ended,
    is_code,
    known_date,
    last_times,
    open_between,
    usable_date,
)
from lineofsight.engines.plain.dates import months_after
from lineofsight.engines.plain.rows import Answer, AsAt, Row


def is_open(row: Row, at: AsAt) -> Answer:
    """In care on T."""
    return open_between(row, "care_start", "care_end", at)


def short_break(row: Row) -> tuple[Answer, str]:
    """V3 and V4, excluded in every care measure."""
    return is_code(row, "legal_status", "V3", "V4"), "short breaks"


def in_care_past(row: Row, months: int, at: AsAt, *, or_on_the_day: bool) -> Answer:
    """Whether start + so many months lies before T (or on it)."""
    start = usable_date(row, "care_start", at)
    if start is None:
        return Answer.UNKNOWN
    then = months_after(start, months)
    return answer(yes=then < at.day or (or_on_the_day and then == at.day))


def left_before(row: Row, day: date, at: AsAt) -> Answer:
    """Whether the child left care before the day (and by T)."""
    ended = has_ended(row, "care_start", "care_end", at)
    if ended is not Answer.YES:
        return ended
    return answer(yes=known_date(row, "care_end", at) < day)


def reviews_in_this_period(row: Row, at: AsAt) -> tuple[date | None, ...]:
    """When the last review may have been; one before this period of care is ignored."""
    start, reviews = known_date(row, "care_start", at), last_times(row, "last_review", at)
    return tuple(None if review is None or review < start else review for review in reviews)
