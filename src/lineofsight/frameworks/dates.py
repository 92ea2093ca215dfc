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
_DAY_NAME = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?,?\s+)?"
_WRITTEN = re.compile(
    rf"\b{_DAY_NAME}(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?(?!\d)(?:\s+of)?"
    rf"(?:[\s,]*(?P<month>{_MONTH})\b\.?)?(?:[\s,]*(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:20)?\d\d)\b")
_BETWEEN = re.compile(r"[^\w.]*(?:(?:to|and|until|then|also|through)[^\w.]*)*", re.IGNORECASE)


@dataclass(frozen=True)
class PrintedDates:
    """The first and last day that a text names, the words it used, and what was wrong."""

    start: dt.date | None
    end: dt.date | None
    as_printed: str
    notes: tuple[str, ...] = ()


@dataclass
class _Piece:
    day: int
    month: int | None
    year: int | None
    start: int
    end: int


def printed_dates(text: str, before: dt.date | None = None) -> PrintedDates | None:
    """The first run of dates in a text, from its first day to its last; None if there is none.

    A run is dates joined by "to", "and", a dash or a comma. A day without a month or a year takes
    those of the next date in the run that has them. Where no year is printed at all, `before`
    (the day of publication) gives the year, and a note says so.
    """
    for run in map(_without_loose_end, _runs(text, list(_pieces(text)))):
        as_printed = text[run[0].start : run[-1].end]
        if run[-1].month is not None and run[-1].year is not None:
            return _resolved(run, as_printed)
        if run[-1].month is not None and before is not None:
            run[-1].year = before.year if run[-1].month <= before.month else before.year - 1
            found = _resolved(run, as_printed)
            return replace(found, notes=(*found.notes, _no_year(as_printed, run[-1].year)))
    return None


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
    for match in slashed:
        year = int(match["year"])
        yield _Piece(
            int(match["day"]),
            int(match["month"]),
            year + 2000 if year < 100 else year,
            *match.span(),
        )
    if slashed:
        return
    for match in _WRITTEN.finditer(text):
        month = _month_number(match["month"]) if match["month"] else None
        year = int(match["year"]) if match["year"] else None
        yield _Piece(int(match["day"]), month, year, *_trimmed(match))


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


def _resolved(run: list[_Piece], as_printed: str) -> PrintedDates:
    month, year = run[-1].month, run[-1].year
    notes: list[str] = []
    days: list[dt.date] = []
    for piece in reversed(run):
        year = piece.year or _year_before(piece.month, month, year)
        month = piece.month or month
        day = _date(year, month, piece.day)
        if day is None:
            notes.append(f"The date “{as_printed}” does not exist as printed; it was left out.")
            continue
        days.append(day)
    if days and days[-1] > days[0]:
        notes.append(f"The dates “{as_printed}” run backwards as printed.")
    return PrintedDates(
        days[-1] if days else None, days[0] if days else None, as_printed, tuple(notes)
    )


def _year_before(month: int | None, next_month: int | None, next_year: int | None) -> int | None:
    """A date without a year is in the next date's year, or the year before over a new year."""
    if month is not None and next_month is not None and next_year is not None:
        return next_year - 1 if month > next_month + 6 else next_year
    return next_year


def _date(year: int | None, month: int | None, day: int) -> dt.date | None:
    if year is None or month is None:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
