"""The day that somebody typed into three boxes, and what is wrong with it where something is."""

import datetime as dt
from collections.abc import Mapping

from lineofsight.pages.typed_day import typed_day
from lineofsight.register.kinds.known import MOST_DAYS
from lineofsight.views.drafts import Fault

_PARTS = {"until-day": "a day", "until-month": "a month", "until-year": "a year"}


def until(fields: Mapping[str, str], today: dt.date) -> dt.date | Fault:
    """The day until which something is in hand, from today to a year from now."""
    typed = {name: fields.get(name, "").strip() for name in _PARTS}
    missing = [name for name in typed if not typed[name]]
    if len(missing) == len(_PARTS):
        return Fault("until-day", "Type the day until which it is in hand.")
    if missing:
        words = " and ".join(_PARTS[name] for name in missing)
        return Fault(missing[0], f"The day until which it is in hand must have {words} too.")
    return _in_time(typed_day(*typed.values()), today)


def _in_time(day: dt.date | None, today: dt.date) -> dt.date | Fault:
    if day is None:
        return Fault("until-day", "The day must be one of the calendar, in numbers.")
    if day < today:
        return Fault("until-day", "The day has passed: it must be today or later.")
    if day > today + dt.timedelta(days=MOST_DAYS):
        return Fault(
            "until-day",
            "The day is over a year away: give a nearer one, and say it again when that comes.",
        )
    return day
