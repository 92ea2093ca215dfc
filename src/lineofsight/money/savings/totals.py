"""What savings come to together: the least and the most that their readings allow."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from lineofsight.money.savings.overlapping import Group
from lineofsight.money.savings.readings import Reading
from lineofsight.money.years import FinancialYear

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Span:
    """From the least to the most, in pounds; one number where they are the same."""

    low: Decimal
    high: Decimal

    @property
    def is_one(self) -> bool:
        """Whether there is one number only."""
        return self.low == self.high


@dataclass(frozen=True)
class YearTotal:
    """What all savings together save in one year."""

    year: FinancialYear
    saved: Span


Amount = Callable[[Reading], Decimal]
Options = Sequence[Sequence[Reading]]  # the readings of each proposal


def span(amounts: Iterable[Decimal]) -> Span:
    """The least and the most of some amounts, of which there is one at least."""
    every = tuple(amounts)
    return Span(min(every), max(every))


def spans(options: Options, amount: Amount) -> tuple[Span, ...]:
    """The least and the most of one amount of every proposal; nothing where it names no sum."""
    nothing = Span(NOTHING, NOTHING)
    return tuple(span(map(amount, readings)) if readings else nothing for readings in options)


def total(
    each: Sequence[Span], groups: Sequence[Group], once: Mapping[Group, bool] | None = None
) -> Span:
    """What the spans of every proposal come to.

    A group that may be one saving counts from once (its largest) to each; `once` settles a group.
    """
    in_groups = {place for group in groups for place in group}
    alone = [one for place, one in enumerate(each) if place not in in_groups]
    settled = once or {}
    together = [_grouped([each[place] for place in group], settled.get(group)) for group in groups]
    return _sum((*alone, *together))


def years_of(options: Options) -> tuple[FinancialYear, ...]:
    """Every year from the first to the last in which any reading has cash."""
    years = {cash.year for readings in options for each in readings for cash in each.cash}
    if not years:
        return ()
    first, last = min(years), max(years)
    return tuple(first.plus(n) for n in range(last.begins - first.begins + 1))


def in_year(options: Options, groups: Sequence[Group], year: FinancialYear) -> Span:
    """What all save in one year; a lasting saving goes on after its last year."""
    return total(spans(options, partial(saved_in, year=year)), groups)


def saved_in(reading: Reading, year: FinancialYear) -> Decimal:
    """What a reading saves in a year: nothing before it begins, and its lasting level at the end.

    Nothing too where it is not known when it begins.
    """
    if not reading.cash or year < reading.cash[0].year:
        return NOTHING
    known = {cash.year: cash.saved for cash in reading.cash}
    return known.get(year, reading.recurrent)


def _sum(spans: Sequence[Span]) -> Span:
    low = sum((each.low for each in spans), NOTHING)
    return Span(low, sum((each.high for each in spans), NOTHING))


def _grouped(spans: Sequence[Span], once: bool | None) -> Span:  # noqa: FBT001 - three answers
    each = _sum(spans)
    largest = Span(max(one.low for one in spans), max(one.high for one in spans))
    if once is None:
        return Span(min(each.low, largest.low), max(each.high, largest.high))
    return largest if once else each
