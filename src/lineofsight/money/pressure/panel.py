"""What presses on a council, side by side: gaps and the schools grant's deficit beside reserves.

Nothing is added up to one figure, nothing is scored, and no chance of a notice is given: CIPFA says
of its own index that it does not foretell one. What would have to be met from reserves if the
override lapsed is a sum, not a forecast.

Source of the override's last day: parameters.toml, override.ends.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.high_needs.figures import Figure
from lineofsight.money.parameters import Scenario, parameter
from lineofsight.money.pressure.position import Gap, Position, Reserves
from lineofsight.money.published.support import Support

OVERRIDE_ENDS = "override.ends"


@dataclass(frozen=True)
class GapBesideReserves:
    """One year's gap and the newest reserves known as it began, in nominal pounds.

    Those at its end are what is left once the gap was met, and would count it twice.
    `times` is how often the reserves would cover the gap; None where none are known, or no gap.
    """

    gap: Gap
    reserves: Reserves | None
    times: Decimal | None


@dataclass(frozen=True)
class IfOverrideLapsed:
    """The newest deficit of the schools grant beside the newest reserves, in nominal pounds.

    `not_covered` is what reserves would not meet, None where either is not known.
    """

    override_ends: dt.date
    override_source: str
    deficit: Figure | None
    reserves: Reserves | None
    not_covered: Decimal | None


@dataclass(frozen=True)
class Panel:
    """The parts of the panel. `support` is by year; whoever has none has had none published."""

    gaps: tuple[GapBesideReserves, ...]
    override: IfOverrideLapsed
    support: tuple[Support, ...]


def panel(
    position: Position,
    deficit: Figure | None,
    support: Sequence[Support],
    on: dt.date,
    scenario: Scenario | None = None,
) -> Panel:
    """What is known of one council on a day."""
    return Panel(
        tuple(_gap(each, position.reserves) for each in position.gaps),
        _if_lapsed(deficit, position.reserves, on, scenario),
        tuple(support),
    )


def _gap(gap: Gap, reserves: Sequence[Reserves]) -> GapBesideReserves:
    newest = _newest(reserves, by=gap.year.first_day)
    pounds = gap.amount.pounds
    times = newest.amount.pounds / pounds if newest and pounds > 0 else None
    return GapBesideReserves(gap, newest, times)


def _if_lapsed(
    deficit: Figure | None,
    reserves: Sequence[Reserves],
    on: dt.date,
    scenario: Scenario | None,
) -> IfOverrideLapsed:
    ends = parameter(OVERRIDE_ENDS, on, scenario)
    newest = _newest(reserves)
    not_covered = None
    if deficit is not None and newest is not None:
        not_covered = max(deficit.deficit - newest.amount.pounds, Decimal(0))
    return IfOverrideLapsed(ends.day, ends.source, deficit, newest, not_covered)


def _newest(reserves: Sequence[Reserves], by: dt.date | None = None) -> Reserves | None:
    known = [each for each in reserves if by is None or each.as_at <= by]
    return max(known, key=lambda each: each.as_at, default=None)
