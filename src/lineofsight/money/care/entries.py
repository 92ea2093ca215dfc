"""Children who come into care: how many, how old, and to which kind of home.

Siblings come together and months differ by more than chance, so months are drawn from a gamma
mixture of Poisson counts (the negative binomial) as far apart as the months that were seen.
Source: J. F. Lawless, Negative binomial and mixed Poisson regression, Canadian Journal of
Statistics 15 (1987) 209.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean, variance

from lineofsight.money.care.kinds import Kind
from lineofsight.money.care.stays import History
from lineofsight.money.care.units import DAYS_A_MONTH, Flow

_FEWEST_MONTHS = 6  # from which their variance says anything


@dataclass(frozen=True, slots=True)
class Entry:
    """How old a child was who came into care, in days, and the kind of home."""

    age: int
    kind: Kind


@dataclass(frozen=True)
class Entries:
    """Those seen in so many days. `spread` is months' variance over their mean, 1 at the least."""

    seen: tuple[Entry, ...]
    days: int
    spread: float

    @property
    def flow(self) -> Flow:
        """Children a day, as seen."""
        return Flow(len(self.seen) / self.days)

    def drawn_flow(self, chance: Random) -> Flow:
        """What the flow may be, given how many were seen."""
        shape = (len(self.seen) + 0.5) / self.spread
        return Flow(chance.gammavariate(shape, self.spread / self.days))


def entries(history: History) -> Entries:
    """The children who came into care within a history's window."""
    came = [each for each in history.stays if each.enters and each.began >= history.since]
    seen = tuple(Entry(max(stay.began - stay.born, 0), stay.kind) for stay in came)
    days = history.until - history.since
    return Entries(seen, days, _spread([stay.began - history.since for stay in came], days))


def arrivals(
    entries: Entries, flow: Flow, days: float, chance: Random
) -> Iterator[tuple[float, Entry]]:
    """Children who come, with the days from now on which they do, drawn month by month."""
    month = 0.0
    while entries.seen and month < days:
        length = min(DAYS_A_MONTH, days - month)
        share = _of_a_month(flow, entries.spread, chance)
        for when in _times(flow.children_a_day * share, length, chance):
            yield month + when, chance.choice(entries.seen)
        month += length


def more_arrivals(
    entries: Entries, more: Mapping[Kind, Flow], days: float, chance: Random
) -> Iterator[tuple[float, Entry]]:
    """Those who come besides, in a scenario, as old as those seen to come to that kind of home."""
    for kind, flow in more.items():
        alike = [each for each in entries.seen if each.kind is kind] or entries.seen
        for when in _times(flow.children_a_day, days, chance):
            yield when, Entry(chance.choice(alike).age, kind)


def _spread(days_in: Sequence[int], days: int) -> float:
    months = int(days / DAYS_A_MONTH)
    if months < _FEWEST_MONTHS or not days_in:
        return 1.0
    counts = [0] * (months + 1)
    for day in days_in:
        counts[int(day / DAYS_A_MONTH)] += 1
    counts.pop()  # a month that is not whole
    return max(variance(counts) / fmean(counts), 1.0)


def _of_a_month(flow: Flow, spread: float, chance: Random) -> float:
    """How many times its mean a month's flow is."""
    if spread <= 1 or flow.children_a_day <= 0:
        return 1.0
    shape = flow.children_a_month / (spread - 1)
    return chance.gammavariate(shape, 1 / shape)


def _times(a_day: float, days: float, chance: Random) -> Iterator[float]:
    when = chance.expovariate(a_day) if a_day > 0 else days
    while when < days:
        yield when
        when += chance.expovariate(a_day)
