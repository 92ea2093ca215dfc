"""What presses on the council, side by side: no score, and no chance of a notice.

It is worked out when it is kept, from the council's own position and open statistics. Nominal
pounds.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lineofsight.charts.pressure import pressure_charts
from lineofsight.money.pressure.answer import LineAfter, Pressure
from lineofsight.money.pressure.beside import Beside
from lineofsight.money.pressure.panel import GapBesideReserves, IfOverrideLapsed
from lineofsight.money.pressure.position import Plan, Reserves, Said
from lineofsight.views.asked import Asked
from lineofsight.views.money.money_kept import Chart, keep_shown, kept_answer, to_keep_again
from lineofsight.views.sources import Sources
from lineofsight.workspace.money_files import MoneyFile


@dataclass(frozen=True)
class ReservesShown:
    """General reserves at a day, with their kind and source."""

    as_at: dt.date
    pounds: int
    status: str
    source: str


@dataclass(frozen=True)
class GapShown:
    """One year's gap; `times` is how often the reserves cover it, None where that is not known."""

    year: str
    pounds: int
    status: str
    source: str
    reserves: ReservesShown | None
    times: float | None


@dataclass(frozen=True)
class OverrideShown:
    """The deficit beside reserves if the override lapsed; None in what is not known."""

    ends: dt.date
    source: str
    deficit: int | None
    deficit_at: dt.date | None
    deficit_source: str | None
    reserves: ReservesShown | None
    not_covered: int | None


@dataclass(frozen=True)
class SupportShown:
    """Exceptional support agreed for a year."""

    year: str
    pounds: int
    is_revised: bool


@dataclass(frozen=True)
class MomentShown:
    """Something that happened on a day."""

    day: dt.date
    kind: str
    words: str
    source: str


@dataclass(frozen=True)
class BesideShown:
    """One line of spending beside others; None where it is not published."""

    title: str
    per: str
    year: str
    own: int | None
    neighbours: int | None
    of_neighbours: int
    region: int | None
    england: int | None
    low: int | None
    high: int | None


@dataclass(frozen=True)
class AfterShown:
    """What spending did elsewhere after the same judgement, beyond others' growth.

    `above_plan` of the `authorities` lie above what the plan costs; None where no plan was given.
    `scaled` are the middle half's ends and the middle at this council's spending of `base_year`.
    """

    title: str
    authorities: int
    low: int
    middle: int
    high: int
    middle_from: int
    middle_to: int
    before_percent: float | None
    placebo_low_percent: float
    placebo_high_percent: float
    above_plan: int | None
    scaled: tuple[int, ...]
    base_year: str | None


@dataclass(frozen=True)
class PlanShown:
    """One part of what the improvement plan is said to cost."""

    year: str
    pounds: int
    words: str
    source: str


@dataclass(frozen=True)
class SaidShown:
    """What somebody said that improvement costs."""

    least: int
    most: int
    words: str
    source: str


@dataclass(frozen=True)
class PressureShown:
    """One council, on the day on which it was worked out."""

    authority: str
    on: dt.date
    gaps: tuple[GapShown, ...]
    override: OverrideShown
    support: tuple[SupportShown, ...]
    timeline: tuple[MomentShown, ...]
    beside: tuple[BesideShown, ...]
    after: tuple[AfterShown, ...]
    plan: tuple[PlanShown, ...]
    plan_total: int | None
    said: tuple[SaidShown, ...]
    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class PressurePage:
    """`shown` is None until something is kept. `to_keep_again` says what another version kept."""

    title: str
    shown: PressureShown | None
    to_keep_again: tuple[str, ...]


def pressure_page(sources: Sources, asked: Asked) -> PressurePage:  # noqa: ARG001  as every view
    """What was kept of what presses on the council."""
    again = to_keep_again(sources.workspace, MoneyFile.PRESSURE)
    return PressurePage("What presses on the council", kept_pressure(sources.workspace), again)


def kept_pressure(workspace: Path) -> PressureShown | None:
    """The answer that was kept; None until one is."""
    return kept_answer(workspace, MoneyFile.PRESSURE, PressureShown)


def keep_pressure(workspace: Path, answer: Pressure, files: Sequence[Path]) -> None:
    """Keep an answer with its charts, and the council's own files that it rests on."""
    shown, drawings = pressure_shown(answer), pressure_charts(answer)
    keep_shown(workspace, MoneyFile.PRESSURE, shown, drawings, files)


def pressure_shown(answer: Pressure) -> PressureShown:
    """An answer as a page shows it, without its charts."""
    return PressureShown(
        authority=answer.authority,
        on=answer.on,
        gaps=tuple(map(_gap, answer.panel.gaps)),
        override=_override(answer.panel.override),
        support=tuple(
            SupportShown(str(each.year), round(each.pounds), bool(each.revised_later))
            for each in answer.panel.support
        ),
        timeline=tuple(
            MomentShown(each.day, each.kind.replace("_", " "), each.words, each.source)
            for each in answer.timeline
        ),
        beside=tuple(map(_beside, answer.beside)),
        after=tuple(_after(each, answer.plan_total) for each in answer.after),
        plan=tuple(map(_plan, answer.plan)),
        plan_total=_known(answer.plan_total),
        said=tuple(map(_said, answer.said)),
        charts=(),
    )


def _gap(each: GapBesideReserves) -> GapShown:
    amount = each.gap.amount
    return GapShown(
        str(each.gap.year),
        round(amount.pounds),
        amount.status.value,
        amount.source,
        _reserves(each.reserves),
        None if each.times is None else float(each.times),
    )


def _reserves(known: Reserves | None) -> ReservesShown | None:
    if known is None:
        return None
    amount = known.amount
    return ReservesShown(known.as_at, round(amount.pounds), amount.status.value, amount.source)


def _override(found: IfOverrideLapsed) -> OverrideShown:
    deficit = found.deficit
    return OverrideShown(
        found.override_ends,
        found.override_source,
        round(deficit.deficit) if deficit else None,
        deficit.as_at if deficit else None,
        deficit.source if deficit else None,
        _reserves(found.reserves),
        _known(found.not_covered),
    )


def _beside(each: Beside) -> BesideShown:
    return BesideShown(
        each.title,
        each.per.value,
        str(each.year),
        _known(each.own),
        _known(each.neighbours),
        each.of_neighbours,
        *map(_known, (each.region, each.england, each.low, each.high)),
    )


def _after(each: LineAfter, plan: Decimal | None) -> AfterShown:
    found = each.spread
    low, high = found.placebo
    return AfterShown(
        title=each.title,
        authorities=found.authorities,
        low=round(found.low),
        middle=round(found.middle),
        high=round(found.high),
        middle_from=round(found.middle_from),
        middle_to=round(found.middle_to),
        before_percent=None if found.before is None else float(100 * found.before),
        placebo_low_percent=float(100 * low),
        placebo_high_percent=float(100 * high),
        above_plan=None if plan is None else sum(one.more > plan for one in each.each),
        scaled=tuple(map(round, each.scaled)) if each.scaled else (),
        base_year=str(each.base_year) if each.base_year else None,
    )


def _plan(each: Plan) -> PlanShown:
    return PlanShown(str(each.year), round(each.pounds), each.words, each.source)


def _said(each: Said) -> SaidShown:
    return SaidShown(round(each.least), round(each.most), each.words, each.source)


def _known(pounds: Decimal | None) -> int | None:
    return None if pounds is None else round(pounds)
