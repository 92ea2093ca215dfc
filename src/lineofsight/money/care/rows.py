"""The forecast as rows, one a month and kind of home, and as plain values for JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lineofsight.money.care.backcast import BackCast
from lineofsight.money.care.bands import Cell, age_titles
from lineofsight.money.care.costs import PRICES, moves
from lineofsight.money.care.forecast import Forecast, Point, Range, Spent, Verdict
from lineofsight.money.care.kinds import HOMES, titles
from lineofsight.money.care.rates import tally

ALL = "all"


@dataclass(frozen=True)
class CareRow:
    """Children in one kind of home at a month's end, or in all; `used` is the way to be used."""

    month_end: date
    kind: str
    middle: float
    least: float
    most: float
    stock_and_flow: float
    as_many_as_now: int
    used: str


def care_rows(found: Forecast) -> list[CareRow]:
    """Every month's end, each kind of home and then all of them."""
    return [row for point in found.points for row in _rows(found, point)]


def used(found: Forecast) -> str:
    """The way of forecasting that is to be used."""
    return "model" if found.verdict is Verdict.BEATS else "as_many_as_now"


def plain(found: Forecast) -> dict[str, Any]:
    """The forecast with every input; counts and rates only, nothing of any one child."""
    seen = tally(found.model.history)
    return {
        "verdict": found.verdict,
        "used": used(found),
        "since": date.fromordinal(found.model.history.since),
        "until": date.fromordinal(found.model.history.until),
        "months": found.asked.months,
        "seed": found.asked.seed,
        "more_children_a_month": {
            kind: flow.children_a_month for kind, flow in found.asked.more.items()
        },
        "entered_children_a_month": found.model.entries.flow.children_a_month,
        "entries_variance_over_mean": found.model.entries.spread,
        "in_care_now": dict(found.now),
        "rows": [vars(row) for row in care_rows(found)],
        "costs": [_cost(each) for each in found.spent],
        "cost_of_all_pounds": vars(found.pounds),
        "cost_noise_log_points": moves(),
        "not_costed": list(found.not_costed),
        "back_cast": _back_cast(found.back_cast) if found.back_cast else None,
        "child_days": [_cell(cell) | {"days": days} for cell, days in sorted(seen.days.items())],
        "moves": [
            _cell(cell) | {"then": then or "left care", "times": times}
            for (cell, then), times in seen.events.items()
        ],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {"kind": cell.kind, "age": age_titles()[cell.age], "time_band": cell.time}


def _rows(found: Forecast, point: Point) -> Iterator[CareRow]:
    way = used(found)
    for kind in HOMES:
        yield _row(
            point, kind, point.kinds[kind], (point.stock_and_flow[kind], found.now[kind]), way
        )
    others = sum(point.stock_and_flow.values()), sum(found.now.values())
    yield _row(point, ALL, point.all, others, way)


def _row(point: Point, kind: str, found: Range, others: tuple[float, int], way: str) -> CareRow:
    plain_one = round(others[0], 1)
    return CareRow(
        point.day, kind, found.middle, found.least, found.most, plain_one, others[1], way
    )


def _cost(spent: Spent) -> Mapping[str, Any]:
    return {
        "kind": spent.known.kind,
        "title": titles()[spent.known.kind],
        "pounds_a_week": spent.known.cost.pounds_a_week,
        "prices": f"nominal, {PRICES}" if spent.known.source.startswith("England") else "nominal",
        "source": spent.known.source,
        "child_weeks": vars(spent.weeks),
        "pounds": vars(spent.pounds),
        "pounds_if_as_many_as_now": round(spent.as_now),
    }


def _back_cast(found: BackCast) -> Mapping[str, Any]:
    return {
        "months_ahead": found.months,
        "origins": [
            vars(each) | {"day": date.fromordinal(each.day), "inside": each.inside}
            for each in found.origins
        ],
        "model_crps_children": found.model,
        "stock_and_flow_error_children": found.stock_and_flow,
        "as_many_as_now_error_children": found.persistence,
        "inside_80_percent_interval": found.inside,
    }
