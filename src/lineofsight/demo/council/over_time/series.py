"""A cell as it stands day after day."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.demo.council.calendar import months_after
from lineofsight.demo.council.record import Cell


@dataclass(frozen=True)
class Series:
    """Values and the days from which each holds, in order of days; blank before the first."""

    days: Sequence[date]
    values: Sequence[Cell]

    def on(self, day: date) -> Cell:
        """The cell as it stood at the end of the day."""
        place = bisect_right(self.days, day)
        return self.values[place - 1] if place else None


Kept = Cell | Series


def changing(changes: Iterable[tuple[date, Cell]]) -> Series:
    """Each value from its day; of two on one day the later named stands."""
    by_day = dict(sorted(changes, key=lambda change: change[0]))
    return Series(tuple(by_day), tuple(by_day.values()))


def latest(days: Sequence[date]) -> Series:
    """The latest of the days so far."""
    return Series(days, days)


def known_on(day: date | None, value: Cell = None) -> Series:
    """The value, or the day itself, blank until that day."""
    return Series((), ()) if day is None else Series((day,), (day if value is None else value,))


def counted(days: Sequence[date], least: int = 0) -> Series:
    """How many of the days lie in the twelve months before, added to `least`."""
    steps = [(day, 1) for day in days] + [(months_after(day, 12), -1) for day in days]
    changes: list[tuple[date, Cell]] = [(date.min, least)]
    for day, step in sorted(steps):
        least += step
        changes.append((day, least))
    return changing(changes)
