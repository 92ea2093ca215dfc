"""Children in care: how many there may be, what they cost, and whether there are homes enough.

It is worked out when it is kept, from the council's own histories of care and open statistics. The
histories stay outside the workspace: what is kept are counts and money, and nothing of any child.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lineofsight.charts.care import care_charts, sufficiency_charts
from lineofsight.money.care.backcast import BackCast
from lineofsight.money.care.costs import PRICES, moves_in_words
from lineofsight.money.care.forecast import Forecast, Point, Range, Verdict
from lineofsight.money.care.kinds import HOMES, titles
from lineofsight.money.care.sufficiency import REGISTER_AT, Homes, Sufficiency, Year
from lineofsight.views.asked import Asked
from lineofsight.views.money.money_kept import Chart, keep_shown, kept_answer, to_keep_again
from lineofsight.views.sources import Sources
from lineofsight.workspace.money_files import MoneyFile


@dataclass(frozen=True)
class RangeShown:
    """The middle of what may come, and the ends between which eight in ten lie."""

    middle: int
    low: int
    high: int


@dataclass(frozen=True)
class MonthShown:
    """The end of a month: children in each kind of home in the order of `homes`, and in all."""

    day: dt.date
    kinds: tuple[RangeShown, ...]
    all: RangeShown
    stock_and_flow: int


@dataclass(frozen=True)
class CostShown:
    """The cost of one kind of home over all the months; `as_now` if as many stay as now."""

    home: str
    a_week: float
    source: str
    pounds: RangeShown
    as_now: int


@dataclass(frozen=True)
class OriginShown:
    """A forecast of all children in care made on a day in the past, and what happened."""

    day: dt.date
    said: RangeShown
    stock_and_flow: int
    as_many_as_then: int
    happened: int
    is_inside: bool


@dataclass(frozen=True)
class BackCastShown:
    """How each way did in the past; scores are mean errors in children, and less is better."""

    months: int
    origins: tuple[OriginShown, ...]
    model: float
    stock_and_flow: float
    as_many_as_now: float
    inside: int
    is_too_narrow: bool


@dataclass(frozen=True)
class CareForecastShown:
    """The forecast. Where not `is_model_used`, the model stepped back: as many as now is said.

    `now` has the children in each of `homes`. Costs are in nominal pounds of `prices`.
    """

    since: dt.date
    until: dt.date
    months: int
    is_model_used: bool
    why_not: str | None
    homes: tuple[str, ...]
    now: tuple[int, ...]
    points: tuple[MonthShown, ...]
    costs: tuple[CostShown, ...]
    pounds: RangeShown
    prices: str
    moves: str
    not_costed: tuple[str, ...]
    entered_a_month: float
    left_out: int
    back_cast: BackCastShown | None
    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class YearShown:
    """Children in care at 31 March, percentages of them, and foster places; None: not published."""

    year: int
    children: int | None
    fostered_percent: int | None
    in_homes_percent: int | None
    far_percent: int | None
    places: int | None
    filled: int | None
    fostered_beyond_places: int | None


@dataclass(frozen=True)
class StrategyYear:
    """Children in care as a strategy foresaw them, and as they came; `off` is the difference."""

    year: int
    forecast: int
    happened: int | None
    off: int | None
    said: str


@dataclass(frozen=True)
class SufficiencyShown:
    """One authority's children and homes; the register is of the day `register_at`."""

    authority: str
    years: tuple[YearShown, ...]
    homes: tuple[Homes, ...]
    register_at: str
    strategy: tuple[StrategyYear, ...]
    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class CarePage:
    """Each part is None until it is kept. `to_keep_again` says what another version kept."""

    title: str
    forecast: CareForecastShown | None
    sufficiency: SufficiencyShown | None
    to_keep_again: tuple[str, ...]


def care_page(sources: Sources, asked: Asked) -> CarePage:  # noqa: ARG001  every view is asked alike
    """What was kept about children in care, their cost and their homes."""
    return CarePage(
        "Children in care and their cost",
        kept_forecast(sources.workspace),
        kept_sufficiency(sources.workspace),
        to_keep_again(sources.workspace, MoneyFile.CARE_FORECAST, MoneyFile.CARE_SUFFICIENCY),
    )


def kept_forecast(workspace: Path) -> CareForecastShown | None:
    """The forecast that was kept; None until one is."""
    return kept_answer(workspace, MoneyFile.CARE_FORECAST, CareForecastShown)


def kept_sufficiency(workspace: Path) -> SufficiencyShown | None:
    """The children and homes that were kept; None until they are."""
    return kept_answer(workspace, MoneyFile.CARE_SUFFICIENCY, SufficiencyShown)


def keep_care_forecast(workspace: Path, found: Forecast) -> None:
    """Keep a forecast with its charts, and none of the files that it was made from."""
    keep_shown(workspace, MoneyFile.CARE_FORECAST, forecast_shown(found), care_charts(found))


def keep_sufficiency(workspace: Path, found: Sufficiency, files: Sequence[Path]) -> None:
    """Keep children and homes with their chart, and the strategy's own file."""
    shown, drawings = sufficiency_shown(found), sufficiency_charts(found)
    keep_shown(workspace, MoneyFile.CARE_SUFFICIENCY, shown, drawings, files)


def forecast_shown(found: Forecast) -> CareForecastShown:
    """A forecast as a page shows it, without its charts."""
    history = found.model.history
    return CareForecastShown(
        since=dt.date.fromordinal(history.since),
        until=dt.date.fromordinal(history.until - 1),
        months=found.asked.months,
        is_model_used=found.verdict is Verdict.BEATS,
        why_not=_why_not(found),
        homes=tuple(titles()[kind] for kind in HOMES),
        now=tuple(found.now[kind] for kind in HOMES),
        points=tuple(map(_month, found.points)),
        costs=tuple(_costs(found)),
        pounds=_range(found.pounds),
        prices=str(PRICES),
        moves=moves_in_words(),
        not_costed=tuple(titles()[kind] for kind in found.not_costed),
        entered_a_month=found.model.entries.flow.children_a_month,
        left_out=history.left_out,
        back_cast=_back_cast(found.back_cast) if found.back_cast else None,
        charts=(),
    )


def sufficiency_shown(found: Sufficiency) -> SufficiencyShown:
    """Children and homes as a page shows them, without the chart."""
    return SufficiencyShown(
        authority=found.authority,
        years=tuple(map(_year, found.years)),
        homes=found.homes,
        register_at=REGISTER_AT,
        strategy=tuple(
            StrategyYear(each.year, each.forecast, each.happened, each.off, each.said)
            for each in found.forecasts
        ),
        charts=(),
    )


def _why_not(found: Forecast) -> str | None:
    if found.verdict is Verdict.NOT_TRIED:
        return "the history is too short to try it on the past"
    if found.verdict is Verdict.STEPS_BACK:
        return "on the past it did no better than as many as now"
    return None


def _month(point: Point) -> MonthShown:
    return MonthShown(
        point.day,
        tuple(_range(point.kinds[kind]) for kind in HOMES),
        _range(point.all),
        round(sum(point.stock_and_flow.values())),
    )


def _costs(found: Forecast) -> Iterator[CostShown]:
    for each in found.spent:
        yield CostShown(
            titles()[each.known.kind],
            float(each.known.cost.pounds_a_week),
            each.known.source,
            _range(each.pounds),
            round(each.as_now),
        )


def _back_cast(found: BackCast) -> BackCastShown:
    return BackCastShown(
        months=found.months,
        origins=tuple(
            OriginShown(
                dt.date.fromordinal(each.day),
                RangeShown(round(each.median), round(each.least), round(each.most)),
                round(each.stock_and_flow),
                each.persistence,
                each.happened,
                each.inside,
            )
            for each in found.origins
        ),
        model=found.model,
        stock_and_flow=found.stock_and_flow,
        as_many_as_now=found.persistence,
        inside=found.inside,
        is_too_narrow=found.too_narrow,
    )


def _year(each: Year) -> YearShown:
    return YearShown(
        each.year,
        each.children,
        each.fostered_percent,
        each.in_homes_percent,
        each.far_percent,
        each.places,
        each.filled,
        each.fostered_beyond_places,
    )


def _range(found: Range) -> RangeShown:
    return RangeShown(round(found.middle), round(found.least), round(found.most))
