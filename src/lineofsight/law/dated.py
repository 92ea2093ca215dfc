"""The law's numbers, each with its start, its source and its state.

A file holds the numbers of one area, by key; the id of a number is its file's name and its key,
such as "child_protection.first_review_months". `began = "by"` says that the number was in force by
`from`, which is the earliest day that we can support: it may be older. A number that took the place
of another stands below it; a number enacted but not begun has no `from`, and answers no question.
"""

import datetime as dt
import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from itertools import pairwise

from lineofsight.errors import OurMistake, WrongUse
from lineofsight.law.closed_table import ClosedTable, read

_NOT_NUMBERS = {"local_standards.toml", "bank_holidays.toml"}
_DAYS_A_WEEK = 7


class Unit(StrEnum):
    """What a number counts."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    WEEKS = "weeks"  # of seven days
    MONTHS = "months"  # of the calendar
    YEARS = "years"
    TIMES = "times"


class State(StrEnum):
    """Where a number stands today. One that has ended still answers for its own days."""

    IN_FORCE = "in_force"
    ENACTED = "enacted_not_in_force"
    ENDED = "ended"


class Kind(StrEnum):
    """How far a number binds."""

    ACT = "act"
    REGULATION = "regulation"
    STATUTORY_GUIDANCE = "statutory_guidance"
    GUIDANCE = "guidance"
    STATISTIC = "statistic"  # a national statistic counts so
    MEASURE = "measure"  # no rule: the measure's own words say so


class Began(StrEnum):
    """What is known of the first day of a number."""

    ON = "on"  # in force from that day
    BY = "by"  # in force by that day at the latest


@dataclass(frozen=True)
class Law:
    """A number, and what makes it law. `since` is None when it has not begun."""

    id: str
    title: str
    value: int
    unit: Unit
    source: str
    kind: Kind
    state: State
    since: dt.date | None
    began: Began | None
    until: dt.date | None

    @property
    def days(self) -> int:
        """Calendar days, of a number in days or weeks; ValueError for any other unit."""
        if self.unit not in (Unit.DAYS, Unit.WEEKS):
            raise ValueError(f"{self.id} counts {self.unit}, which are no fixed number of days")
        return self.value * (_DAYS_A_WEEK if self.unit is Unit.WEEKS else 1)

    def in_force_on(self, day: dt.date) -> bool:
        """Whether it binds on this day: its first and its last day do."""
        return self.since is not None and self.since <= day <= (self.until or dt.date.max)


def value(law_id: str, on: dt.date) -> Law:
    """The number in force on a day; WrongUse, with the days that it covers, when there is none."""
    law = find(law_id, on)
    if law is None:
        raise WrongUse(_why_not(_numbers(law_id), on))
    return law


def find(law_id: str, on: dt.date) -> Law | None:
    """The number in force on a day, or None where there was none: not yet, or no longer."""
    return next((law for law in _numbers(law_id) if law.in_force_on(on)), None)


@cache
def all_laws() -> Mapping[str, tuple[Law, ...]]:
    """Every number by id, the oldest first."""
    files = sorted(resources.files(__package__).iterdir(), key=lambda file: file.name)
    return {
        laws[0].id: laws
        for file in files
        if file.name.endswith(".toml") and file.name not in _NOT_NUMBERS
        for laws in laws_in(read(file), file.name.removesuffix(".toml"))
    }


def laws_in(table: ClosedTable, area: str) -> tuple[tuple[Law, ...], ...]:
    """The numbers of one area's file, checked key by key."""
    return tuple(_laws(f"{area}.{key}", keys) for key, keys in table.named_tables())


def _numbers(law_id: str) -> tuple[Law, ...]:
    laws = all_laws()
    if law_id not in laws:
        near = difflib.get_close_matches(law_id, laws, n=1, cutoff=0.0)
        raise OurMistake(f"There is no law {law_id!r}. The nearest is {near[0]!r}.")
    return laws[law_id]


def _why_not(laws: tuple[Law, ...], on: dt.date) -> str:
    begun = [law.since for law in laws if law.since]
    what = f"“{laws[0].title}” ({laws[0].id})"
    if not begun:
        return f"{what} is enacted and not in force: ask again when it is."
    if on < begun[0]:
        return f"{what} is not known before {begun[0]}, and {on} was asked for: choose a later day."
    return f"{what} was not in force on {on}: choose a day when it was."


def _laws(law_id: str, keys: ClosedTable) -> tuple[Law, ...]:
    title, unit = keys.text("title"), keys.choice("unit", Unit)
    laws = tuple(_law(law_id, title, unit, each) for each in keys.tables("values"))
    for earlier, later in pairwise(laws):
        _refuse_overlap(keys.place, earlier, later)
    return laws


def _law(law_id: str, title: str, unit: Unit, keys: ClosedTable) -> Law:
    since = keys.day_if_there("from")
    law = Law(
        id=law_id,
        title=title,
        value=keys.whole("value", least=1),
        unit=unit,
        source=keys.text("source"),
        kind=keys.choice("kind", Kind),
        state=keys.choice("state", State),
        since=since,
        began=keys.choice("began", Began) if since else None,
        until=keys.day_if_there("until"),
    )
    _refuse_contradiction(keys.place, law)
    return law


def _refuse_contradiction(place: str, law: Law) -> None:
    if (law.since is None) != (law.state is State.ENACTED):
        raise OurMistake(f"{place}: 'from' must be there, unless it is enacted and not in force.")
    if (law.until is None) != (law.state is not State.ENDED):
        raise OurMistake(f"{place}: 'until' must be there if it has ended, and only then.")
    if law.since and law.until and law.until < law.since:
        raise OurMistake(f"{place}: 'until' must not come before 'from'.")


def _refuse_overlap(place: str, earlier: Law, later: Law) -> None:
    if later.since is None:  # enacted: it will take the other's place when it begins
        return
    if earlier.until is None or earlier.until >= later.since:
        raise OurMistake(f"{place}: a value must end before the next one begins.")
