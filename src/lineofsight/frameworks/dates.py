"""Dates as inspection documents print them.

"26 February 2024 to 8 March 2024", "14 April – 8 May 2015" (the first year left out), "10 to 21
June 2024" (the first month too), "7 to 11 and 28 to 29 March 2022" (a visit in two parts),
"26th Feb 2024", "10/06/2024". A date that does not exist (31 June) is not put right: it is left
out, and said.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = (
    r"jan(?:uary)?|feb(?:r?u?ary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY_NAME = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+"
_WRITTEN = re.compile(
    rf"\b(?:{_DAY_NAME})?(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?(?!\d)(?:\s+of)?"
    rf"(?:[\s,]*(?P<month>{_MONTH})(?![a-z])\.?)?(?:[\s,]*(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
# Two digits are a year only after strokes: "3.2.10" is more often a paragraph than a date.
_SLASHED = re.compile(
    r"\b(?P<day>\d{1,2})(?P<mark>[/.])(?P<month>\d{1,2})(?P=mark)(?P<year>20\d\d|(?<=/)\d\d)\b"
)
_JOINING = r"(?:to|and|until|then|also|through|up|including|inclusive|from|on|between|the)(?!\w)"
_BETWEEN = re.compile(rf"(?=\s*\S)[^\w.]*(?:{_JOINING}[^\w.]*)*", re.IGNORECASE)
_MOST_MONTHS = 6  # no inspection is longer: December before January is the year before


@dataclass(frozen=True)
class PrintedDates:
    """The first and last day that a text names, the words it used, and what was wrong.

    A first or last day that does not exist is None.
    """

    start: dt.date | None
    end: dt.date | None
    as_printed: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Piece:
    """A day with the month and year printed with it; `start` and `end` are where it stands."""

    day: int
    month: int | None
    year: int | None
    start: int
    end: int


def printed_dates(text: str, before: dt.date | None = None) -> PrintedDates | None:
    """The first run of dates in a text, from its first day to its last; None if there is none.

    A run is dates joined by "to", "and", a dash or a comma. A day without a month or a year takes
    those of the next date in the run that has them, a last day without a year that of the date
    before it. Where no year is printed at all, `before` (the day of publication) gives the year,
    and a note says so.
    """
    for run in map(_without_loose_end, _runs(text, list(_pieces(text)))):
        last = run[-1]
        if last.month is None:
            continue
        as_printed = text[run[0].start : last.end]
        year = last.year or _year_carried_on(run[:-1], last.month)
        if year is not None:
            return _resolved(_ending_in(run, year), as_printed)
        if before is not None:
            year = before.year - ((last.month, last.day) > (before.month, before.day))
            found = _resolved(_ending_in(run, year), as_printed)
            return replace(found, notes=(*found.notes, _no_year(as_printed, year)))
    return None


def _ending_in(run: Sequence[_Piece], year: int) -> list[_Piece]:
    return [*run[:-1], replace(run[-1], year=year)]


def _no_year(as_printed: str, year: int) -> str:
    return f"No year is printed in “{as_printed}”; {year} was taken from the day of publication."


def printed_date(text: str) -> dt.date | None:
    """The one whole date that a text consists of or begins with; None if it does not."""
    found = printed_dates(text)
    if found is None or not text.strip().lower().startswith(found.as_printed.strip().lower()):
        return None
    return found.start


def _pieces(text: str) -> Iterator[_Piece]:
    slashed = list(_SLASHED.finditer(text))
    masked = _SLASHED.sub(lambda match: "_" * len(match[0]), text)
    written = map(_written, _WRITTEN.finditer(masked))
    possible = (piece for piece in written if piece.month or 0 < piece.day <= 31)
    yield from sorted([*map(_slashed, slashed), *possible], key=lambda piece: piece.start)


def _slashed(match: re.Match[str]) -> _Piece:
    year = int(match["year"])
    century = 2000 if year < 100 else 0
    return _Piece(int(match["day"]), int(match["month"]), century + year, *match.span())


def _written(match: re.Match[str]) -> _Piece:
    month = _month_number(match["month"]) if match["month"] else None
    year = int(match["year"]) if match["year"] else None
    return _Piece(int(match["day"]), month, year, *_trimmed(match))


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.start() + len(match[0].rstrip())


def _month_number(printed: str) -> int:
    start = printed.lower()[:3]
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(start))


def _runs(text: str, pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    run: list[_Piece] = []
    for piece in pieces:
        if run and not _joined(text, run[-1], piece):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _without_loose_end(run: list[_Piece]) -> list[_Piece]:
    """A number that only happens to follow the dates has no month: it is none of them."""
    while len(run) > 1 and run[-1].month is None:
        run = run[:-1]
    return run


def _joined(text: str, left: _Piece, right: _Piece) -> bool:
    return _BETWEEN.fullmatch(text, left.end, right.start) is not None


def _resolved(run: Sequence[_Piece], as_printed: str) -> PrintedDates:
    month, year = run[-1].month, run[-1].year
    days: list[dt.date | None] = []
    for piece in reversed(run):
        year = piece.year or _year_before(piece.month, month, year)
        month = piece.month or month
        days.append(_date(year, month, piece.day))
    start, end = days[-1], days[0]
    notes = []
    if None in days:
        notes.append(f"A day in “{as_printed}” does not exist; it was left out.")
    if start is not None and end is not None and start > end:
        notes.append(f"The dates “{as_printed}” run backwards as printed.")
    return PrintedDates(start, end, as_printed, tuple(notes))


def _year_before(month: int | None, next_month: int | None, next_year: int | None) -> int | None:
    """A date without a year is in the next date's year, or the year before over a new year."""
    if month is not None and next_month is not None and next_year is not None:
        return next_year - (month > next_month + _MOST_MONTHS)
    return next_year


def _year_carried_on(earlier: Sequence[_Piece], month: int) -> int | None:
    """A last date without a year is in the year printed before it, or the next one."""
    for piece in reversed(earlier):
        if piece.year is not None and piece.month is not None:
            return piece.year + (month + _MOST_MONTHS < piece.month)
    return None


def _date(year: int | None, month: int | None, day: int) -> dt.date | None:
    if year is None or month is None:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
