"""How deficits moved in other councils, and what that says of the next movement of one.

The unit is the percentage of the year's grant. A way of forecasting says where the balance stands
some years ahead, given where it stands and how it last moved; what others missed it by, wider
where the last movement was large, gives the spread. Nothing is said further ahead than could be
checked.

Source for the line that extreme councils do not bend: P. K. Sen, Estimates of the regression
coefficient based on Kendall's tau, Journal of the American Statistical Association 63, 1968.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """A way of forecasting. The first two are naive."""

    SAME = "same"  # the deficit stays where it is
    REPEATING = "repeating"  # the last movement comes again each year
    POOLED = "pooled"  # so much of the last movement as it was in other councils


IN_WORDS = {
    Way.SAME: "the deficit stays",
    Way.REPEATING: "the last movement repeats",
    Way.POOLED: "as other councils moved",
}


_ALWAYS = 1.0  # points of the grant by which misses vary even where nothing moved before


@dataclass(frozen=True)
class Movement:
    """One council: how the deficit moved in the last year, and by how much until the outcome."""

    authority: str
    last: float
    until_outcome: float


@dataclass(frozen=True)
class Fitted:
    """A way as other councils have shown it: `kept` of the last movement, plus `added` to all.

    `misses` are what it missed them by, over the size of their last movement.
    """

    way: Way
    kept: float
    added: float
    misses: tuple[float, ...]

    def drawn(self, last: float) -> tuple[float, ...]:
        """What the deficit may move by, each as likely as another, in points of the grant."""
        expected = self.added + self.kept * last
        return tuple(expected + miss * _size(last) for miss in self.misses)


def fitted(way: Way, others: Sequence[Movement], years: int) -> Fitted:
    """A way of forecasting so many years ahead, with its misses in other councils."""
    kept, added = _line(way, others, years)
    misses = ((each.until_outcome - added - kept * each.last) / _size(each.last) for each in others)
    return Fitted(way, kept, added, tuple(misses))


def _line(way: Way, others: Sequence[Movement], years: int) -> tuple[float, float]:
    from scipy.stats import theilslopes

    if way is Way.SAME:
        return 0.0, 0.0
    if way is Way.REPEATING:
        return float(years), 0.0
    line = theilslopes([each.until_outcome for each in others], [each.last for each in others])
    return float(line.slope), float(line.intercept)


def _size(last: float) -> float:
    return _ALWAYS + abs(last)
