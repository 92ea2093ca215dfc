"""Children in care: those to come, what was said of the past, and a strategy beside what came."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lineofsight.charts.look import INK, PAPER, finished
from lineofsight.charts.saving import Drawing
from lineofsight.money.care.backcast import BackCast
from lineofsight.money.care.forecast import Forecast, Verdict
from lineofsight.money.care.sufficiency import Forecasted, Sufficiency, Year

if TYPE_CHECKING:
    import altair as alt

_WIDTH = 460  # pixels, without the labels
_HEIGHT = 260
_BAND = "#c8c8c8"
_CHILDREN = "children in care"


def care_charts(found: Forecast) -> list[Drawing]:
    """The forecast, unless it steps back, and how it would have done in the past."""
    drawings = [_ahead(found)] if found.verdict is Verdict.BEATS else []
    if found.back_cast:
        drawings.append(_back_cast(found.back_cast))
    return drawings


def sufficiency_charts(found: Sufficiency) -> list[Drawing]:
    """A strategy's forecast beside what happened; none without a strategy."""
    return [_strategy(found.years, found.forecasts)] if found.forecasts else []


def _ahead(found: Forecast) -> Drawing:
    import altair as alt

    title = "Children in care at the end of each month to come"
    subtitle = "━ the middle   ▬ eight in ten of what may come   ┄ as many as now"
    now = sum(found.now.values())
    rows = [
        _row(point.day, point.all.middle, low=point.all.least, high=point.all.most, now=now)
        for point in found.points
    ]
    base = _by_day(rows)
    chart = alt.layer(
        base.mark_area(color=_BAND).encode(y=_height("low"), y2="high:Q"),
        base.mark_line(color=INK).encode(y=_height("children")),
        base.mark_line(color=INK, strokeDash=[4, 4]).encode(y=_height("now")),
    ).properties(width=_WIDTH, height=_HEIGHT)
    said = " ".join(f"{r['day']}: {r['low']:.0f} to {r['high']:.0f}." for r in rows)
    return Drawing("care-ahead", title, f"{title}. {said}", finished(chart, title, subtitle))


def _back_cast(past: BackCast) -> Drawing:
    import altair as alt

    title = f"What would have been said in the past, {past.months} months ahead"
    subtitle = "● happened   ▬ eight in ten of what the model would have said   ○ as many as then"
    rows = [
        _row(
            dt.date.fromordinal(each.day),
            each.happened,
            low=each.least,
            high=each.most,
            now=each.persistence,
        )
        for each in past.origins
    ]
    base = _by_day(rows)
    chart = alt.layer(
        base.mark_rule(color=_BAND, strokeWidth=10).encode(y=_height("low"), y2="high:Q"),
        base.mark_point(filled=True, fill=PAPER, stroke=INK, size=60, opacity=1).encode(
            y=_height("now")
        ),
        base.mark_point(filled=True, color=INK, size=60, opacity=1).encode(y=_height("children")),
    ).properties(width=_WIDTH, height=_HEIGHT)
    said = " ".join(
        f"From {r['day']}: {r['low']:.0f} to {r['high']:.0f}; {r['children']:.0f} came."
        for r in rows
    )
    return Drawing("care-back-cast", title, f"{title}. {said}", finished(chart, title, subtitle))


def _strategy(years: Sequence[Year], forecasts: Sequence[Forecasted]) -> Drawing:
    import altair as alt

    title = "What the strategy foresaw, and what happened"
    subtitle = "● children in care at 31 March   ○ foreseen"
    came = _by_day([_at(y.year, y.children) for y in years if y.children is not None])
    foreseen = _by_day([_at(each.year, each.forecast) for each in forecasts])
    chart = alt.layer(
        came.mark_line(color=INK).encode(y=_height("children")),
        came.mark_point(filled=True, color=INK, size=60, opacity=1).encode(y=_height("children")),
        foreseen.mark_point(filled=True, fill=PAPER, stroke=INK, size=60, opacity=1).encode(
            y=_height("children")
        ),
    ).properties(width=_WIDTH, height=_HEIGHT)
    said = " ".join(f"{each.year}: {each.forecast} foreseen." for each in forecasts)
    return Drawing("care-strategy", title, f"{title}. {said}", finished(chart, title, subtitle))


def _row(day: dt.date, children: float, **others: float) -> dict[str, Any]:
    return {"day": day.isoformat(), "children": children, **others}


def _at(year: int, children: float) -> dict[str, Any]:
    return _row(dt.date(year, 3, 31), children)


def _by_day(rows: Sequence[dict[str, Any]]) -> "alt.Chart":
    import altair as alt

    chart: alt.Chart = alt.Chart(alt.InlineData(list(rows))).encode(
        x=alt.X("day:T", title=None).axis(format="%b %Y", tickCount=6)
    )
    return chart


def _height(field: str) -> "alt.Y":
    import altair as alt

    return alt.Y(f"{field}:Q", title=_CHILDREN).scale(zero=False)
