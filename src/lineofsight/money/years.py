"""Financial years, which run from 1 April to 31 March and are written 2019-20.

"FY20", as accountants write it, is the year that ends in 2020. A single year such as "2020" is no
financial year: it may be either of two.
"""

import datetime as dt
import re
from dataclasses import dataclass

from lineofsight.errors import WrongUse

FIRST_MONTH = 4
MONTHS_A_YEAR = 12

_WRITTEN = re.compile(r"(?:FY ?)?((?:19|20)\d{2}) ?[/–—-] ?(?:((?:19|20)\d{2})|(\d{2}))", re.I)
_SHORT = re.compile(r"FY ?'?(\d{2})", re.I)
_SINGLE = re.compile(r"(?:19|20)\d{2}")


@dataclass(frozen=True, order=True)
class FinancialYear:
    """One financial year, by the calendar year that it begins in; str() gives "2019-20"."""

    begins: int

    def __str__(self) -> str:
        return f"{self.begins}-{(self.begins + 1) % 100:02}"

    @property
    def first_day(self) -> dt.date:
        """1 April."""
        return dt.date(self.begins, FIRST_MONTH, 1)

    @property
    def last_day(self) -> dt.date:
        """31 March."""
        return dt.date(self.begins + 1, FIRST_MONTH - 1, 31)

    def plus(self, years: int) -> "FinancialYear":
        """The year so many years later."""
        return FinancialYear(self.begins + years)

    def months_from(self, day: dt.date) -> int:
        """Whole months of this year from the first of this day's month: September leaves 7."""
        gone = (day.year - self.begins) * MONTHS_A_YEAR + day.month - FIRST_MONTH
        return min(max(MONTHS_A_YEAR - gone, 0), MONTHS_A_YEAR)


def year_of(day: dt.date) -> FinancialYear:
    """The financial year that a day lies in."""
    return FinancialYear(day.year if day.month >= FIRST_MONTH else day.year - 1)


def year_in(written: str) -> FinancialYear | None:
    """The financial year that words are: 2019-20, 2019/20, 2019/2020, FY20; None if they are none.

    2019-21 is none: its two halves do not follow one another.
    """
    words = " ".join(written.split())
    if short := _SHORT.fullmatch(words):
        return FinancialYear(2000 + int(short[1]) - 1)
    found = _WRITTEN.fullmatch(words)
    if found is None:
        return None
    begins, ends_long, ends_short = found.groups()
    year = FinancialYear(int(begins))
    follows = int(ends_long) == year.begins + 1 if ends_long else ends_short == str(year)[-2:]
    return year if follows else None


def is_single_year(written: str) -> bool:
    """Whether words are one calendar year, which may stand for either of two financial years."""
    return _SINGLE.fullmatch(written.strip()) is not None


def financial_year(written: str) -> FinancialYear:
    """The financial year that words are; WrongUse when they are none."""
    year = year_in(written)
    if year is None:
        raise WrongUse(f"“{written}” is no financial year: write one as 2019-20.")
    return year
