"""How inspection documents print dates, in the many forms found in real ones."""

import datetime as dt
from collections.abc import Callable

from lineofsight.demo.documents.model import Moment

Form = Callable[[dt.date, dt.date], str]


def long_date(day: dt.date) -> str:
    """16 May 2024."""
    return f"{day.day} {day:%B %Y}"


def _day_month(day: dt.date) -> str:
    return f"{day.day} {day:%B}"


def _full(start: dt.date, end: dt.date) -> str:
    return f"{long_date(start)} to {long_date(end)}"


def _short(start: dt.date, end: dt.date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {long_date(end)}"
    if start.year == end.year:
        return f"{_day_month(start)} to {long_date(end)}"
    return _full(start, end)


def _spaced_dash(start: dt.date, end: dt.date) -> str:
    return _short(start, end).replace(" to ", " – ")


def _close_dash(start: dt.date, end: dt.date) -> str:
    return _short(start, end).replace(" to ", "–" if start.month == end.month else " – ")


def _full_dash(start: dt.date, end: dt.date) -> str:
    return _full(start, end).replace(" to ", " – ")


def _slashes(start: dt.date, end: dt.date) -> str:
    return f"{start:%d/%m/%Y} to {end:%d/%m/%Y}"


def _split(start: dt.date, end: dt.date) -> str:
    """Two visits: the first to a Friday, the second up to the last day."""
    first_end = start + dt.timedelta(days=4 - start.weekday())
    second = end - dt.timedelta(days=min(1, end.weekday()))
    if (end - start).days < 10 or start.year != end.year:
        return _short(start, end)
    if start.month == end.month:
        return f"{start.day} to {first_end.day} and {second.day} to {long_date(end)}"
    return f"{_run(start, first_end)} and {_short(second, end)}"


def _run(start: dt.date, end: dt.date) -> str:
    first = str(start.day) if start.month == end.month else _day_month(start)
    return f"{first} to {_day_month(end)}"


def _and_days(start: dt.date, end: dt.date) -> str:
    if start == end:
        return long_date(start)
    return _short(start, end).replace(" to ", " and ")


def _letter_to(start: dt.date, end: dt.date) -> str:
    return long_date(start) if start == end else _short(start, end)


def _no_year(start: dt.date, end: dt.date) -> str:
    first = str(start.day) if start.month == end.month else _day_month(start)
    return f"{first} and {_day_month(end)}"


REPORT_FORMS: tuple[Form, ...] = (
    _full, _short, _short, _spaced_dash, _full_dash, _split, _slashes, _close_dash,
)  # fmt: skip
EARLY_FORMS: tuple[Form, ...] = (_spaced_dash, _short, _full_dash, _full, _close_dash)
LETTER_FORMS: tuple[Form, ...] = (_and_days, _letter_to)
JOINT_FORMS: tuple[Form, ...] = (_short,)
BETWEEN_FORMS: tuple[Form, ...] = (_no_year, _and_days)


def moment(start: dt.date, end: dt.date, forms: tuple[Form, ...], choice: int) -> Moment:
    """The inspection's days and one printed form of them."""
    return Moment(start, end, forms[choice % len(forms)](start, end))


def monday(day: dt.date) -> dt.date:
    """The Monday of that day's week."""
    return day - dt.timedelta(days=day.weekday())
