"""The schools grant: the fan with past forecasts, the sources beside one another, the scorecard."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lineofsight.charts.look import INK, PAPER, finished
from lineofsight.charts.saving import Drawing
from lineofsight.memory.words import counted
from lineofsight.money.high_needs.answer import HighNeeds
from lineofsight.money.high_needs.movements import IN_WORDS
from lineofsight.money.high_needs.scoring import COVERED

if TYPE_CHECKING:
    import altair as alt

_WIDTH = 460  # pixels, without the labels
_HEIGHT = 280
_ROW = 30
_MILLION = 1_000_000
_BAND = "#c8c8c8"


def high_needs_charts(answer: HighNeeds) -> list[Drawing]:
    """The charts of which there is something to draw."""
    drawings = [_fan(answer)] if answer.history else []
    if answer.reconciled:
        drawings.append(_reconciliation(answer))
    if answer.forecast:
        drawings.append(_scorecard(answer))
    return drawings


def _fan(answer: HighNeeds) -> Drawing:
    import altair as alt

    title = f"Deficit of the schools grant, {answer.authority}"
    subtitle = "● outturn   ○ a forecast made before   ▬ eight in ten of what may come; £ million"
    base = _points(
        [_point(each.as_at, each.deficit, "outturn") for each in answer.history.values()]
    )
    past = _points([_point(k.forecast.as_at, k.forecast.deficit, "forecast") for k in answer.kept])
    steps = answer.forecast.steps if answer.forecast else ()
    coming = _points(
        [
            _point(s.year.last_day, s.middle, "ahead") | {"low": _m(s.low), "high": _m(s.high)}
            for s in steps
        ]
    )
    chart = alt.layer(
        coming.mark_rule(color=_BAND, strokeWidth=10).encode(y="low:Q", y2="high:Q"),
        coming.mark_tick(color=INK, thickness=2, width=14, height=2, orient="horizontal"),
        base.mark_line(color=INK),
        base.mark_point(filled=True, color=INK, size=60, opacity=1),
        past.mark_point(filled=True, fill=PAPER, stroke=INK, size=60, opacity=1),
    ).properties(width=_WIDTH, height=_HEIGHT)
    said = " ".join(f"{f.as_at}: £{_words(f.deficit)}m." for f in answer.history.values())
    ahead = " ".join(
        f"{s.year.last_day}: £{_words(s.low)}m to £{_words(s.high)}m may come." for s in steps
    )
    return Drawing(
        "high-needs-fan", title, f"{title}. {said} {ahead}", finished(chart, title, subtitle)
    )


def _reconciliation(answer: HighNeeds) -> Drawing:
    import altair as alt

    title = f"What each source says of the same day, {answer.authority}"
    subtitle = "Deficit of the schools grant, £ million"
    rows = [
        {
            "label": f"{day.as_at}, {figure.place.value.replace('_', ' ')}",
            "deficit": _m(figure.deficit),
            "words": _words(figure.deficit),
        }
        for day in answer.reconciled
        for figure in day.figures
    ]
    base = _bars(rows)
    chart = alt.layer(
        base.mark_bar(color=INK, height=12).encode(x=alt.X("deficit:Q", title="£ million")),
        base.mark_text(align="left", dx=6, color=INK).encode(x="deficit:Q", text="words:N"),
    )
    said = " ".join(f"{row['label']}: £{row['words']}m." for row in rows)
    return Drawing(
        "high-needs-reconciliation", title, f"{title}. {said}", finished(chart, title, subtitle)
    )


def _scorecard(answer: HighNeeds) -> Drawing:
    import altair as alt

    title = "How each way of forecasting did over many councils"
    subtitle = f"Share of outcomes within the interval that is meant to hold {COVERED:.0%}"
    scored = answer.forecast.scored if answer.forecast else ()
    rows = [
        {
            "label": f"{IN_WORDS[each.way]}, {counted(each.years, 'year')} ahead",
            "covered": each.covered,
            "meant": COVERED,
            "words": f"{each.covered:.0%}, CRPS {each.crps:.2f}",
        }
        for each in scored
    ]
    base = _bars(rows)
    chart = alt.layer(
        base.mark_bar(color=_BAND, height=12).encode(
            x=alt.X("covered:Q", title="share of outcomes").axis(format="%").scale(domain=[0, 1])
        ),
        base.mark_tick(color=INK, thickness=2, height=20).encode(x="meant:Q"),
        base.mark_text(align="left", dx=6, color=INK).encode(x="covered:Q", text="words:N"),
    )
    said = " ".join(f"{row['label']}: {row['words']}." for row in rows)
    return Drawing(
        "high-needs-scorecard", title, f"{title}. {said}", finished(chart, title, subtitle)
    )


def _points(rows: Sequence[dict[str, Any]]) -> "alt.Chart":
    import altair as alt

    chart: alt.Chart = alt.Chart(alt.InlineData(list(rows))).encode(
        x=alt.X("day:T", title=None).axis(format="%Y"),
        y=alt.Y("deficit:Q", title="£ million"),
    )
    return chart


def _point(day: dt.date, deficit: Decimal, kind: str) -> dict[str, Any]:
    return {"day": day.isoformat(), "deficit": _m(deficit), "kind": kind}


def _bars(rows: Sequence[dict[str, Any]]) -> "alt.Chart":
    import altair as alt

    chart: alt.Chart = (
        alt.Chart(alt.InlineData(list(rows)))
        .encode(y=alt.Y("label:N", sort=[row["label"] for row in rows], title=None))
        .properties(width=_WIDTH, height=alt.Step(_ROW))
    )
    return chart


def _m(pounds: Decimal) -> float:
    return float(pounds / _MILLION)


def _words(pounds: Decimal) -> str:
    """Rounded from the exact amount, so that a chart says what a table says."""
    return f"{pounds / _MILLION:,.1f}"
