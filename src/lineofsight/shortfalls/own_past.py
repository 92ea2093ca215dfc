"""Where more children than usual are not as they should be: each place beside its own past.

Two things are asked of each place: whether more are not as they should be than in its ordinary
months, and whether more are newly so. The second sees what happens once (a holiday's late
conferences) before a year of others hides it; the first, what stays.

Hundreds of places are compared every month, and some would look odd by chance. Benjamini and
Hochberg's rule keeps that down: the odds of all that is compared in a month are put in order, the
rarest first, and the k-th is allowed k times what the first is (weights.toml, one_by_chance_in).

An ordinary month is one in which the place was not named. What lasts never becomes its own usual.

Source: Y. Benjamini and Y. Hochberg, Controlling the False Discovery Rate, Journal of the Royal
Statistical Society B 57 (1995).
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.evaluation.months import Month, Place
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Unit
from lineofsight.shortfalls.odds import odds_of_number, odds_of_share
from lineofsight.shortfalls.weights import weights


@dataclass(frozen=True)
class Worse:
    """More children than usual in a place, on the last day of its past.

    `usual` are as many as its ordinary months would give, `new_usual` the same of the new ones;
    `since` is the first day of the unbroken months that were worse.
    """

    place: Place
    now: Month
    usual: float
    new_usual: float
    since: dt.date

    @property
    def beyond(self) -> float:
        """How many more than usual: of all or of the new ones, whichever is more."""
        return max(self.now.not_met - self.usual, self.now.new - self.new_usual)


@dataclass(frozen=True)
class _Compared:
    """A place in one month beside its ordinary months, and how often chance gives so many.

    Odds of 1 where it is too few children to speak of.
    """

    worse: Worse
    odds: float
    odds_of_new: float


def worse_than_own_past(series: Mapping[Place, Sequence[Month]]) -> Mapping[Place, Worse]:
    """The places that are worse on the newest day of all, each beside its own past."""
    newest: Mapping[Place, Worse] = {}
    for _, found in worse_by_day(series):
        newest = found
    return newest


def worse_by_day(
    series: Mapping[Place, Sequence[Month]],
) -> Iterator[tuple[dt.date, Mapping[Place, Worse]]]:
    """The same on every day, the oldest first, each told from the days before it alone.

    The first month of a place only begins its past: nobody can say who was new in it.
    """
    months_on: dict[dt.date, dict[Place, Month]] = {}
    for place, months in series.items():
        for month in months[1:]:
            months_on.setdefault(month.as_at, {})[place] = month
    ordinary: dict[Place, list[Month]] = {place: [] for place in series}
    found: Mapping[Place, Worse] = {}
    for day, now in sorted(months_on.items()):
        found = _stand_out(list(_compared(now, ordinary, found)))
        for place in now.keys() - found.keys():
            ordinary[place].append(now[place])
        yield day, found


def _stand_out(compared: Sequence[_Compared]) -> dict[Place, Worse]:
    """The places that stand out in a month, among all that are compared in it."""
    odds = sorted(odds for each in compared for odds in (each.odds, each.odds_of_new))
    for_the_first = 1 / (weights().one_by_chance_in.value * len(odds)) if odds else 0.0
    allowed = [one for k, one in enumerate(odds, start=1) if one <= k * for_the_first]
    return {
        each.worse.place: each.worse
        for each in compared
        if allowed and min(each.odds, each.odds_of_new) <= allowed[-1]
    }


def _compared(
    now: Mapping[Place, Month],
    ordinary: Mapping[Place, Sequence[Month]],
    before: Mapping[Place, Worse],
) -> Iterator[_Compared]:
    for place, month in now.items():
        past = [each for each in ordinary[place] if each.asked != 0]
        if len(past) >= weights().least_months.value:
            since = before[place].since if place in before else month.as_at
            yield _beside(place, month, past, since)


def _beside(place: Place, now: Month, past: Sequence[Month], since: dt.date) -> _Compared:
    """A month beside ordinary ones, which count as fewer because they are much alike."""
    alike = weights().months_worth_one_of_those_open.value
    alike_new = weights().months_worth_one_of_those_new.value
    found, new = sum(each.not_met for each in past), sum(each.new for each in past)
    asked = sum(each.asked or 0 for each in past)
    is_share = all_ids()[place.measure].unit is Unit.PERCENT
    usual = (now.asked or 0) * found / asked if is_share else found / len(past)
    new_usual = new / len(past)
    odds = odds_of_new = 1.0
    if _is_enough(now.not_met - usual) and is_share:
        odds = odds_of_share(now.not_met, now.asked or 0, found / alike, asked / alike)
    elif _is_enough(now.not_met - usual):
        odds = odds_of_number(now.not_met, found / alike, len(past) / alike)
    if _is_enough(now.new - new_usual):
        odds_of_new = odds_of_number(now.new, new / alike_new, len(past) / alike_new)
    return _Compared(Worse(place, now, usual, new_usual, since), odds, odds_of_new)


def _is_enough(more: float) -> bool:
    return more >= weights().least_more_children.value
