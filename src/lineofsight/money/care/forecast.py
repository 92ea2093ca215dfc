"""Children in care in the months to come, by kind of home, and what they cost.

A description of what follows if the recent past goes on: no child's future is told, and no
judgement or policy is foreseen. Where the model did not beat "as many as now" in the back-cast, or
could not be tried, it steps back, and "as many as now" is what is said.
"""

import calendar
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from random import Random

from lineofsight.errors import WrongUse
from lineofsight.money.care.backcast import HIGH, LOW, BackCast, back_cast
from lineofsight.money.care.costs import KnownCost, known_costs, noise
from lineofsight.money.care.estimators import quantile
from lineofsight.money.care.kinds import HOMES, Kind
from lineofsight.money.care.simulation import Course, Model, courses, fitted
from lineofsight.money.care.stays import History
from lineofsight.money.care.stock_and_flow import persistence, stock_and_flow
from lineofsight.money.care.units import Flow

MOST_MONTHS = 36
_DRAWS = 200


class Verdict(StrEnum):
    """Whether the model is to be used."""

    BEATS = "beats_as_many_as_now"
    STEPS_BACK = "steps_back"
    NOT_TRIED = "not_tried"


@dataclass(frozen=True)
class Range:
    """The middle of the draws, and the 80% interval."""

    middle: float
    least: float
    most: float


@dataclass(frozen=True)
class Point:
    """The end of a month: children in each kind of home, and all of them, by each way."""

    day: dt.date
    kinds: Mapping[Kind, Range]
    all: Range
    stock_and_flow: Mapping[Kind, float]


@dataclass(frozen=True)
class Spent:
    """The cost of a kind of home over the whole forecast, in nominal pounds, and child-weeks.

    `as_now` is what as many children as now would cost.
    """

    known: KnownCost
    weeks: Range
    pounds: Range
    as_now: Decimal


@dataclass(frozen=True)
class Asked:
    """What a person asked for: months, own costs a week, and children a month who come besides."""

    months: int = 12
    costs: Mapping[Kind, Decimal] = field(default_factory=dict)
    more: Mapping[Kind, Flow] = field(default_factory=dict)
    seed: int = 1


@dataclass(frozen=True)
class Forecast:
    """Everything that the forecast says and rests on."""

    asked: Asked
    model: Model
    now: Mapping[Kind, int]
    points: tuple[Point, ...]
    spent: tuple[Spent, ...]
    pounds: Range
    back_cast: BackCast | None

    @property
    def verdict(self) -> Verdict:
        """Whether the model is to be used."""
        if self.back_cast is None:
            return Verdict.NOT_TRIED
        return Verdict.BEATS if self.back_cast.stands else Verdict.STEPS_BACK

    @property
    def not_costed(self) -> tuple[Kind, ...]:
        """Kinds of home whose cost is not known, which are in no pounds."""
        return tuple(kind for kind in HOMES if kind not in {each.known.kind for each in self.spent})


def forecast(history: History, asked: Asked) -> Forecast:
    """The forecast of a history; WrongUse for months that are too few or too many."""
    if not 1 <= asked.months <= MOST_MONTHS:
        raise WrongUse(f"{asked.months} months cannot be forecast: choose from 1 to {MOST_MONTHS}.")
    chance = Random(asked.seed)  # noqa: S311 - chance, no secret
    model = fitted(history)
    days = list(month_ends(history.until, asked.months))
    drawn = list(courses(model, days, _DRAWS, chance, asked.more))
    now = persistence(history)
    spent, pounds = _costs(drawn, now, days[-1] + 1 - history.until, asked, chance)
    return Forecast(
        asked=asked,
        model=model,
        now=now,
        points=tuple(_points(history, days, drawn, asked.more)),
        spent=spent,
        pounds=pounds,
        back_cast=back_cast(history, asked.months, chance),
    )


def month_ends(start: int, months: int) -> Iterator[int]:
    """The last days of so many months, the first of them whole from the start on."""
    day = dt.date.fromordinal(start)
    year, month = (day.year, day.month) if day.day == 1 else _next(day.year, day.month)
    for _ in range(months):
        yield dt.date(year, month, calendar.monthrange(year, month)[1]).toordinal()
        year, month = _next(year, month)


def range_of(draws: Sequence[float]) -> Range:
    """The middle of draws and their 80% interval."""
    return Range(quantile(draws, 0.5), quantile(draws, LOW), quantile(draws, HIGH))


def _next(year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < 12 else (year + 1, 1)


def _points(
    history: History, days: Sequence[int], drawn: Sequence[Course], more: Mapping[Kind, Flow]
) -> Iterator[Point]:
    plain = stock_and_flow(history, days, more)
    for place, day in enumerate(days):
        yield Point(
            day=dt.date.fromordinal(day),
            kinds={
                kind: range_of([each.children[kind][place] for each in drawn]) for kind in HOMES
            },
            all=range_of([each.total(place) for each in drawn]),
            stock_and_flow=plain[place],
        )


def _costs(
    drawn: Sequence[Course], now: Mapping[Kind, int], length: int, asked: Asked, chance: Random
) -> tuple[tuple[Spent, ...], Range]:
    """The cost of each kind, and of all of them: drawn together, never ends added to ends."""
    spent, together = [], [0.0] * len(drawn)
    for known in known_costs(asked.costs):
        days = [sum(each.days[known.kind]) for each in drawn]
        a_day = known.cost.pounds_a_day
        pounds = [each * float(a_day) * noise(chance) for each in days]
        together = [before + each for before, each in zip(together, pounds, strict=True)]
        weeks = range_of([each / 7 for each in days])
        as_now = a_day * now[known.kind] * length
        spent.append(Spent(known, weeks, range_of(pounds), as_now))
    return tuple(spent), range_of(together)
