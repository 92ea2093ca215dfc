"""A shortfall as it is ranked and said: a place now, its council now, and its own past."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lineofsight.evaluation.months import Month, Place
from lineofsight.shortfalls.own_past import Worse, worse_than_own_past
from lineofsight.shortfalls.weights import weights
from lineofsight.shortfalls.where import named_places


@dataclass(frozen=True)
class Amiss:
    """Children who are not as they should be in a place, on the newest day.

    `council` is the measure in the whole council. `worse` is None where there are as many as
    usual, or nobody can say what is usual: `has_past` tells which. `since` is the first day of the
    unbroken months that were worse, else of those with any such child; None after one import.
    `at_once` is the month of these that brought most of them, where there is one.
    """

    place: Place
    now: Month
    council: Month
    worse: Worse | None
    has_past: bool
    since: dt.date | None
    at_once: Month | None = None


def all_amiss(series: Mapping[Place, Sequence[Month]]) -> Iterator[Amiss]:
    """Every measure that is not met for somebody on the newest day, each where it is."""
    newest = max((months[-1].as_at for months in series.values() if months), default=None)
    now = {place: months for place, months in series.items() if _ends_on(months, newest)}
    by_measure: dict[str, list[Worse]] = {}
    for each in named_places(worse_than_own_past(series)):
        by_measure.setdefault(each.place.measure, []).append(each)
    for place, months in now.items():
        if place.team is None and months[-1].not_met:
            found = by_measure.get(place.measure)
            yield from (
                (_worse(each, months) for each in found) if found else [_as_usual(place, months)]
            )


def _ends_on(months: Sequence[Month], newest: dt.date | None) -> bool:
    return bool(months) and months[-1].as_at == newest


def _worse(each: Worse, council: Sequence[Month]) -> Amiss:
    return Amiss(each.place, each.now, council[-1], each, has_past=True, since=each.since)


def _as_usual(place: Place, months: Sequence[Month]) -> Amiss:
    with_any = list(takewhile(lambda each: each.not_met, reversed(months)))
    return Amiss(
        place,
        months[-1],
        months[-1],
        None,
        has_past=len(months) > weights().least_months.value + 1,
        since=with_any[-1].as_at if len(months) > 1 else None,
        at_once=_at_once(with_any, months),
    )


def _at_once(with_any: Sequence[Month], months: Sequence[Month]) -> Month | None:
    """The month in which half or more of as many as there are now were new, and not a few.

    At the first import of all everybody is new.
    """
    by = weights()
    most = max((each for each in with_any if each is not months[0]), key=_new, default=None)
    enough = by.least_percent_of_the_whole.value * months[-1].not_met / 100
    is_most = most and most.new >= max(enough, by.least_more_children.value)
    return most if is_most else None


def _new(month: Month) -> int:
    return month.new
