"""How long children stay in each kind of home: the share still there after a time.

A stay that ends on the 18th birthday ends for its own reason and says nothing of how long children
stay, so it counts as seen until then and no longer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.money.care.estimators import Seen, share_beyond, survival
from lineofsight.money.care.kinds import HOMES, Kind
from lineofsight.money.care.rates import seen_from
from lineofsight.money.care.stays import History, Stay

AFTER = (182, 365, 730)  # days


@dataclass(frozen=True)
class Lasting:
    """One kind of home: stays seen, those that ended, and the share still there after AFTER.

    A share is None where no stay was seen so far on.
    """

    kind: Kind
    stays: int
    ended: int
    shares: tuple[float | None, ...]


def lasting(history: History) -> tuple[Lasting, ...]:
    """Each kind of home, in order."""
    return tuple(_of_kind(history, kind) for kind in HOMES)


def _of_kind(history: History, kind: Kind) -> Lasting:
    seen = list(_seen(history, [stay for stay in history.stays if stay.kind is kind]))
    steps = survival(seen)
    shares = tuple(
        share_beyond(steps, days) if any(each.until >= days for each in seen) else None
        for days in AFTER
    )
    return Lasting(kind, len(seen), sum(each.ended for each in seen), shares)


def _seen(history: History, stays: Sequence[Stay]) -> Iterator[Seen]:
    for stay in stays:
        since, until = seen_from(stay, history)
        last = min(until, stay.adult)
        if since < last:
            ended = stay.ended is not None and stay.ended < stay.adult
            yield Seen(since - stay.began, last - stay.began, ended)
