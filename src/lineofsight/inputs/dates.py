"""Dates as files write them: read once, here, and never guessed.

    day month year   31/08/2024  31-8-24  31.08.2024 09:30  1 Jan 2024  Mon 1st January 2024
                     1/Jan/2024  1-January-24
    year month day   2024-08-31  2024/08/31  2024-08-31T09:30:00Z  20240831
    a number         45535 (days, as a spreadsheet counts them)

Months come second, as Britain writes them: 08/31/2024 is no date. A time of day is dropped.
"""

import datetime as dt
import re

from lineofsight.inputs.cells import Cell, text

EARLIEST = dt.date(1990, 1, 1)
LATEST = dt.date(2100, 12, 31)

# Spreadsheets count days from here; true from 1 March 1900 on, which is all that is accepted.
_DAY_NOUGHT = dt.date(1899, 12, 30)
FIRST_SERIAL, _LAST_SERIAL = 61, (LATEST - _DAY_NOUGHT).days
_TWO_DIGIT_YEARS_TO = 68  # 00 to 68 are of this century, 69 to 99 of the last, as POSIX has it

_TIME = (
    r"(?:[ T,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?: ?Z| ?UTC| ?[+-]\d{2}:?\d{2})?)?"
)
_DAY_NAME = r"(?:(?:MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]*,? +)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}")
_YEAR_FIRST = re.compile(rf"(\d{{4}})([/.-])(\d{{1,2}})\2(\d{{1,2}}){_TIME}")
_WORDED = re.compile(
    rf"{_DAY_NAME}(\d{{1,2}})(?:ST|ND|RD|TH)?[ /.-]*([A-Z]{{3,9}}),?[ /.-]*(\d{{4}}|\d{{2}}){_TIME}"
)
_PACKED = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_NUMBER = re.compile(r"\d{3,6}(?:\.\d+)?")
_MONTHS = (
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE",
    "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
)  # fmt: skip


def date_in(cell: Cell) -> dt.date | None:
    """The date that a cell holds, whatever its year; None when it holds none."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if isinstance(cell, bool | dt.time | dt.timedelta):
        return None
    if isinstance(cell, int | float):
        return _of_number(float(cell))
    return _of_text(text(cell).upper())


def _of_text(words: str) -> dt.date | None:
    if found := _DAY_FIRST.fullmatch(words):
        day, _, month, year = found.groups()
        return _date(_year(year), int(month), int(day))
    if found := _YEAR_FIRST.fullmatch(words):
        year, _, month, day = found.groups()
        return _date(int(year), int(month), int(day))
    if found := _WORDED.fullmatch(words):
        day, name, year = found.groups()
        return _date(_year(year), _month(name), int(day))
    if found := _PACKED.fullmatch(words):
        return _date(*(int(part) for part in found.groups()))
    return _of_number(float(words)) if _NUMBER.fullmatch(words) else None


def _of_number(number: float) -> dt.date | None:
    if FIRST_SERIAL <= number < _LAST_SERIAL + 1:
        return _DAY_NOUGHT + dt.timedelta(days=int(number))
    packed = _PACKED.fullmatch(text(number))
    return _date(*(int(part) for part in packed.groups())) if packed else None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year <= _TWO_DIGIT_YEARS_TO else 1900)


def _month(name: str) -> int:
    """The month's number; 0, which no date has, for a word that is no month."""
    if name == "SEPT":
        return 9
    full = [number for number, month in enumerate(_MONTHS, 1) if name in (month, month[:3])]
    return full[0] if full else 0


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
