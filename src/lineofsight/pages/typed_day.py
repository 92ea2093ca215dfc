"""A day that somebody typed into three boxes."""

import datetime as dt

_THIS_CENTURY = 2000  # a year of two digits
_LONGEST = 4  # digits


def typed_day(day: str, month: str, year: str) -> dt.date | None:
    """The day, or None where the calendar has none such."""
    if not all(each.isascii() and each.isdigit() and len(each) <= _LONGEST
               for each in (day, month, year)):  # fmt: skip
        return None
    century = _THIS_CENTURY if len(year) <= 2 else 0
    try:
        return dt.date(century + int(year), int(month), int(day))
    except ValueError:
        return None
