"""When a saving begins, as a council writes it: a day, a month, or a financial year."""

import datetime as dt

from lineofsight.inputs.cells import Cell, text
from lineofsight.inputs.dates import date_in
from lineofsight.money.years import year_in


def start_in(cell: Cell) -> dt.date | None:
    """The first day: 1 April of a year, the first of a month; None for what is none of these.

    A single year such as 2021 is none, since it may be either of two financial years.
    """
    year = year_in(text(cell))
    if year is not None:
        return year.first_day
    if isinstance(cell, int | float) or text(cell).isdigit():
        return None
    return date_in(cell) or date_in(f"1 {text(cell)}")
