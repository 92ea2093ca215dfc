"""Whether a figure has changed, or varies as it always did: statistical process control.

A share has a p-chart, whose limits are wider where fewer children are asked about; a count, an
average of days and a ratio have a chart of individual values (XmR), whose limits come from how much
the figure moves from one import to the next. The limits come from the first imports that have a
figure, the baseline, and stay as they are. They say that something changed, never why.

Source: D. J. Wheeler and D. S. Chambers, Understanding Statistical Process Control, 2nd edition,
SPC Press 1992 (XmR); W. A. Shewhart, Economic Control of Quality, 1931 (p-chart); NHS England,
Making Data Count (the rules). The rules' numbers stand in `control_rules.toml`.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from itertools import pairwise
from statistics import fmean

from lineofsight.law.closed_table import ClosedTable, read
from lineofsight.measures.measure import Good, Unit

_TO_LIMIT = 2.66  # three standard deviations, of which an average moving range is 1.128
_DEVIATIONS = 3
_OF = 3  # points in a row, of which two near a limit are a signal
_NEAR = 2 / 3  # of the way from the average to the limit
_WHOLE = 100.0  # a share is in percent


class Kind(StrEnum):
    """Which chart a figure has."""

    P = "p"  # a share: the limits depend on how many are asked about
    XMR = "xmr"  # everything else


class Rule(StrEnum):
    """What shows that something changed. Each is rare while nothing does."""

    OUTSIDE = "outside"  # beyond a limit
    RUN = "run"  # the last of seven or more in a row on one side of the average
    TREND = "trend"  # the last of six or more in a row that rise, or that fall
    NEAR_LIMIT = "near_limit"  # the last of two of three in a row next to the same limit


class Side(StrEnum):
    """Which way a figure moved."""

    ABOVE = "above"
    BELOW = "below"


class Direction(StrEnum):
    """What a signal says, where one way is good; where neither is, only that it changed."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    CHANGED = "changed"


@dataclass(frozen=True)
class Observation:
    """A figure at one import. `d` is out of how many, of a share; its value is in percent."""

    value: float
    d: int | None = None


@dataclass(frozen=True)
class Limits:
    """Between which a figure moves while nothing changes, and the average it moves about.

    As they are worked out: `possible` cuts them where no figure can be.
    """

    lower: float
    average: float
    upper: float

    def possible(self, kind: Kind) -> "Limits":
        """The limits as they are shown: never below nothing, nor a share above all of them."""
        most = _WHOLE if kind is Kind.P else self.upper
        return Limits(max(0.0, self.lower), self.average, min(most, self.upper))


@dataclass(frozen=True)
class Signal:
    """A rule that a figure completes, and on which side; for a trend, which way it went."""

    rule: Rule
    side: Side

    def direction(self, good: Good) -> Direction:
        """Whether that is better or worse, by the way that is good."""
        if good is Good.NONE:
            return Direction.CHANGED
        is_better = (self.side is Side.ABOVE) == (good is Good.HIGH)
        return Direction.IMPROVING if is_better else Direction.WORSENING


@dataclass(frozen=True)
class ControlRule:
    """A number of `control_rules.toml`, why it is there, and whose it is."""

    value: int
    why: str
    source: str


@dataclass(frozen=True)
class ControlChart:
    """The limits of each observation and what it shows, in the order given.

    `baseline` is how many of the first observations the limits come from. With too few of them
    there is none: `limits` and `signals` are empty.
    """

    kind: Kind
    baseline: int
    limits: tuple[Limits, ...]
    signals: tuple[tuple[Signal, ...], ...]

    @property
    def has_limits(self) -> bool:
        """Whether there were observations enough."""
        return bool(self.limits)


@cache
def control_rules() -> Mapping[str, ControlRule]:
    """Every number of the rules by name, with its source."""
    rules = read(resources.files(__package__).joinpath("control_rules.toml"))
    return {name: _rule(keys) for name, keys in rules.named_tables()}


def _rule(keys: ClosedTable) -> ControlRule:
    return ControlRule(keys.whole("value", least=1), keys.text("why"), keys.text("source"))


def kind_of(unit: Unit) -> Kind:
    """The chart of figures in this unit."""
    return Kind.P if unit is Unit.PERCENT else Kind.XMR


def control_chart(
    kind: Kind, observed: Sequence[Observation], baseline: int | None = None
) -> ControlChart:
    """What these observations, the oldest first, show; `baseline` is another number of them."""
    if len(observed) < control_rules()["least_points"].value:
        return ControlChart(kind, 0, (), ())
    first = observed[: baseline or control_rules()["baseline_points"].value]
    within = tuple(_p_limits(first, observed) if kind is Kind.P else _xmr_limits(first, observed))
    values = [each.value for each in observed]
    shown = (tuple(_signals(values[: n + 1], within[: n + 1])) for n in range(len(values)))
    return ControlChart(kind, len(first), within, tuple(shown))


def _xmr_limits(first: Sequence[Observation], observed: Sequence[Observation]) -> Iterator[Limits]:
    values = [each.value for each in first]
    average = fmean(values)
    reach = _TO_LIMIT * fmean(abs(after - before) for before, after in pairwise(values))
    yield from [Limits(average - reach, average, average + reach)] * len(observed)


def _p_limits(first: Sequence[Observation], observed: Sequence[Observation]) -> Iterator[Limits]:
    asked = sum(each.d or 0 for each in first)
    share = sum(each.value * (each.d or 0) for each in first) / (_WHOLE * asked)
    for each in observed:
        reach = _DEVIATIONS * math.sqrt(share * (1 - share) / (each.d or 1))
        yield Limits(*(_WHOLE * each for each in (share - reach, share, share + reach)))


def _signals(values: Sequence[float], within: Sequence[Limits]) -> Iterator[Signal]:
    """What the last of these values completes."""
    for side in Side:
        for rule, holds in (
            (Rule.OUTSIDE, _beyond(values[-1], within[-1], side, 1)),
            (Rule.RUN, _is_run(values, within, side)),
            (Rule.TREND, _is_trend(values, side)),
            (Rule.NEAR_LIMIT, _is_near(values, within, side)),
        ):
            if holds:
                yield Signal(rule, side)


def _beyond(value: float, within: Limits, side: Side, part: float) -> bool:
    """Whether a value lies further out than this part of the way from average to limit."""
    if side is Side.ABOVE:
        return _is_more(value, within.average + part * (within.upper - within.average))
    return _is_more(within.average - part * (within.average - within.lower), value)


def _is_more(one: float, other: float) -> bool:
    """More, and not only by how numbers are rounded in the machine."""
    return one > other and not math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def _is_run(values: Sequence[float], within: Sequence[Limits], side: Side) -> bool:
    length = control_rules()["run"].value
    last = list(zip(values, within, strict=True))[-length:]
    return len(last) == length and all(_beyond(value, limit, side, 0) for value, limit in last)


def _is_trend(values: Sequence[float], side: Side) -> bool:
    length = control_rules()["trend"].value
    steps = list(pairwise(values[-length:]))
    rising = side is Side.ABOVE
    return len(steps) == length - 1 and all(
        _is_more(after, before) if rising else _is_more(before, after) for before, after in steps
    )


def _is_near(values: Sequence[float], within: Sequence[Limits], side: Side) -> bool:
    last = list(zip(values, within, strict=True))[-_OF:]
    near = [_beyond(value, limit, side, _NEAR) for value, limit in last]
    return near[-1] and sum(near) >= control_rules()["near_limit"].value
