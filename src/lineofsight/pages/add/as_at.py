"""The day that lists are as at: typed, or left to the names of their files."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from lineofsight.inputs.dates import EARLIEST
from lineofsight.loading.days import day_in_name
from lineofsight.pages.typed_day import typed_day
from lineofsight.views.data.add import DAY, MONTH, YEAR
from lineofsight.views.drafts import Fault


def as_at(
    fields: Mapping[str, str], files: Sequence[Path], today: dt.date
) -> dt.date | Fault | None:
    """The day for all of these files; None where each name holds its own."""
    typed = [fields.get(name, "").strip() for name in (DAY, MONTH, YEAR)]
    named = [day_in_name(file) for file in files]
    if not any(typed):
        return _no_day(named.count(None), len(files)) if None in named else None
    if len({day for day in named if day}) > 1:
        return Fault(
            DAY,
            "The files’ names hold different days: leave the day empty, or send one at a time.",
        )
    return _in_time(typed_day(*typed), today)


def _no_day(undated: int, files: int) -> Fault:
    which = "the file’s name holds none" if files == 1 else f"{undated} of {files} names hold none"
    return Fault(DAY, f"Type the day that the lists are as at, since {which}.")


def _in_time(day: dt.date | None, today: dt.date) -> dt.date | Fault:
    if day is None:
        return Fault(DAY, "The day must be one of the calendar, in numbers: 30 9 2026.")
    if day > today:
        return Fault(DAY, "The day has not come yet: type the day that the lists were made for.")
    if day < EARLIEST:
        return Fault(DAY, "The day is too long ago for these lists: type its year in full.")
    return day
