"""How one cell is read: what a blank, an unusable cell and a date after T each say."""

from collections.abc import Sequence
from datetime import date, timedelta

from lineofsight.engines.plain.dates import age_on, in_period
from lineofsight.engines.plain.findings import cannot_say
from lineofsight.engines.plain.rows import Answer, AsAt, Row, Value

# measures.md, settled reading 6: a date before this is a mistake.
LONG_AGO = date(1990, 1, 1)

# measures.md, settled reading 13: a closed list, compared without case and spaces.
NOBODY = frozenset({"#n/a", "nan", "unallocated", "duty", "awaitingallocation"})


def answer(*, yes: bool) -> Answer:
    """A plain yes or no, where nothing is in doubt."""
    return Answer.YES if yes else Answer.NO


def every(*answers: Answer) -> Answer:
    """Whether all are so: one certain no decides, whatever else is unknown."""
    if Answer.NO in answers:
        return Answer.NO
    return Answer.UNKNOWN if Answer.UNKNOWN in answers else Answer.YES


def either(*answers: Answer) -> Answer:
    """Whether at least one is so: one certain yes decides, whatever else is unknown."""
    if Answer.YES in answers:
        return Answer.YES
    return Answer.UNKNOWN if Answer.UNKNOWN in answers else Answer.NO


def opposite(of: Answer) -> Answer:
    """Yes for no, no for yes; unknown stays unknown."""
    if of is Answer.UNKNOWN:
        return of
    return answer(yes=of is Answer.NO)


def cell(row: Row, column: str) -> Value:
    """What the cell holds; None when it is blank or unusable."""
    return None if column in row.unread else row.values.get(column)


def is_blank(row: Row, column: str) -> Answer:
    """Whether the cell is empty; an unusable one held something, nobody knows what."""
    if column in row.unread:
        return Answer.UNKNOWN
    return answer(yes=cell(row, column) is None)


def is_code(row: Row, column: str, *codes: str) -> Answer:
    """Whether the cell holds one of the codes; blank or unusable, nobody knows."""
    value = cell(row, column)
    return Answer.UNKNOWN if value is None else answer(yes=value in codes)


def is_at_least(row: Row, column: str, number: int) -> Answer:
    """Whether the whole number is so much or more; blank or unusable, nobody knows."""
    value = cell(row, column)
    return answer(yes=value >= number) if isinstance(value, int) else Answer.UNKNOWN


def written_date(row: Row, column: str) -> date | None:
    """The date in the cell, wherever it lies; None when blank or unusable."""
    value = cell(row, column)
    return value if isinstance(value, date) else None


def usable_date(row: Row, column: str, at: AsAt) -> date | None:
    """The date; None when it is blank, unusable or after T: then nobody knows it."""
    value = written_date(row, column)
    return value if value is not None and value <= at.day else None


def last_times(row: Row, column: str, at: AsAt) -> tuple[date | None, ...]:
    """When the event may last have been: the date written; None when blank (never).

    An unusable cell, or a date after T, may stand for never as well as for today, and for any day
    between. Enough for a question that the later day never answers worse.
    """
    known = usable_date(row, column, at)
    if known is None and is_blank(row, column) is not Answer.YES:
        return None, at.day
    return (known,)


def begun(row: Row, column: str, beside: Sequence[date | None], at: AsAt) -> tuple[date, ...]:
    """When something may have begun: the date written; blank, unusable or after T, any day.

    Of all days, those that matter: long ago, today, and together with or after the other event,
    which may have happened on one of the days `beside`.
    """
    known = usable_date(row, column, at)
    if known is not None:
        return (known,)
    around = {day + timedelta(days=more) for day in beside if day for more in (0, 1)}
    return LONG_AGO, at.day, *(day for day in around if day <= at.day)


def known_date(row: Row, column: str, at: AsAt) -> date:
    """The date; blank, unusable or after T: cannot say, in questions that any day may answer
    either way."""
    value = usable_date(row, column, at)
    if value is None:
        raise cannot_say(f"the date {column} is blank, unusable or after the day asked about")
    return value


def age(row: Row, at: AsAt) -> int | None:
    """Whole years on T; None when the date of birth does not say (settled reading 12)."""
    birth = usable_date(row, "date_of_birth", at)
    return None if birth is None else age_on(birth, at.day)


def younger_than(row: Row, years: int, at: AsAt) -> Answer:
    """Whether the child is under so many years old on T."""
    years_old = age(row, at)
    return Answer.UNKNOWN if years_old is None else answer(yes=years_old < years)


def is_named(row: Row, column: str) -> Answer:
    """Whether the cell names somebody; a word for nobody names nobody."""
    if column in row.unread:
        return Answer.UNKNOWN
    words = "".join(str(cell(row, column) or "").split()).casefold()
    return answer(yes=words != "" and words not in NOBODY)


def has_ended(row: Row, start: str, end: str, at: AsAt) -> Answer:
    """Whether it ended on or before T. An end after T has not happened; an end before its start
    is a mistake, and says nothing."""
    if end in row.unread:
        return Answer.UNKNOWN
    began, ended = written_date(row, start), written_date(row, end)
    if ended is None or ended > at.day:
        return Answer.NO
    impossible = began is not None and ended < began
    return Answer.UNKNOWN if impossible else Answer.YES


def open_between(row: Row, start: str, end: str, at: AsAt) -> Answer:
    """Whether it started on or before T, and had not ended by T."""
    ended = has_ended(row, start, end, at)
    if ended is not Answer.NO:
        return Answer.NO if ended is Answer.YES else Answer.UNKNOWN
    return Answer.UNKNOWN if usable_date(row, start, at) is None else Answer.YES


def started_in_period(row: Row, start: str, at: AsAt) -> Answer:
    """Whether it started in the six months to T."""
    began = usable_date(row, start, at)
    return Answer.UNKNOWN if began is None else answer(yes=in_period(began, at.day))
