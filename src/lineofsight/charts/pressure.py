"""What presses on a council: what is wanting beside reserves, and a line of time."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lineofsight.charts.look import INK, PAPER, finished
from lineofsight.charts.saving import Drawing
from lineofsight.money.pressure.answer import Pressure
from lineofsight.money.pressure.panel import IfOverrideLapsed
from lineofsight.money.pressure.timeline import Moment

if TYPE_CHECKING:
    pass

_WIDTH = 460  # pixels, without the labels
_ROW = 30
_MILLION = 1_000_000
_MARGIN = dt.timedelta(days=90)  # so that nothing stands at the very edge


def pressure_charts(answer: Pressure) -> list[Drawing]:
    """The charts of which there is something to draw."""
    rows = [*_gaps(answer), *_lapsed(answer.panel.override)]
    drawings = [_beside(rows)] if rows else []
    if answer.timeline:
        drawings.append(_timeline(answer.timeline))
    return drawings


def _gaps(answer: Pressure) -> list[dict[str, Any]]:
    rows = []
    for each in answer.panel.gaps:
        amount = each.gap.amount
        rows.append(_bar(f"{each.gap.year}: gap ({amount.status.value})", amount.pounds, "gap"))
        if each.reserves:
            name = f"{each.gap.year}: reserves at {each.reserves.as_at}"
            rows.append(_bar(name, each.reserves.amount.pounds, "reserves"))
    return rows


def _lapsed(found: IfOverrideLapsed) -> list[dict[str, Any]]:
    if found.deficit is None or found.reserves is None:
        return []
    return [
        _bar(f"if it lapsed: deficit at {found.deficit.as_at}", found.deficit.deficit, "gap"),
        _bar(
            f"if it lapsed: reserves at {found.reserves.as_at}",
            found.reserves.amount.pounds,
            "reserves",
        ),
    ]


def _bar(label: str, pounds: Decimal, kind: str) -> dict[str, Any]:
    millions = pounds / _MILLION
    return {"label": label, "pounds": float(millions), "kind": kind, "words": f"{millions:,.1f}"}


def _beside(rows: Sequence[dict[str, Any]]) -> Drawing:
    import altair as alt

    title = "What is wanting, beside reserves"
    subtitle = "■ a gap, or the schools grant's deficit   □ general reserves; £ million"
    base = (
        alt.Chart(alt.InlineData(list(rows)))
        .encode(
            x=alt.X("pounds:Q", title="£ million"),
            y=alt.Y("label:N", sort=[row["label"] for row in rows], title=None),
        )
        .properties(width=_WIDTH, height=alt.Step(_ROW))
    )
    chart = alt.layer(
        base.transform_filter("datum.kind == 'gap'").mark_bar(color=INK, height=14),
        base.transform_filter("datum.kind == 'reserves'").mark_bar(
            color=PAPER, stroke=INK, height=14
        ),
        base.mark_text(align="left", dx=6, color=INK).encode(text="words:N"),
    )
    said = " ".join(f"{row['label']}: £{row['words']}m." for row in rows)
    return Drawing("pressure-reserves", title, f"{title}. {said}", finished(chart, title, subtitle))


def _timeline(moments: Sequence[Moment]) -> Drawing:
    """A row for each moment, the oldest above, so that no words lie on others."""
    import altair as alt

    title = "Support and notices on a line of time"
    subtitle = "Each on its day; support on the first day of its year"
    rows = [
        {"label": f"{m.day} {m.kind.replace('_', ' ')}", "day": m.day.isoformat()} for m in moments
    ]
    first, last = moments[0].day.replace(month=1, day=1), moments[-1].day + _MARGIN
    base = (
        alt.Chart(alt.InlineData(rows))
        .encode(
            x=alt.X("day:T", title=None)
            .axis(format="%Y", tickCount="year")
            .scale(domain=[first.isoformat(), last.isoformat()]),
            y=alt.Y("label:N", sort=[row["label"] for row in rows], title=None),
        )
        .properties(width=_WIDTH, height=alt.Step(_ROW))
    )
    chart = alt.layer(base.mark_point(filled=True, color=INK, size=80, opacity=1))
    said = " ".join(f"{row['label']}." for row in rows)
    return Drawing("pressure-timeline", title, f"{title}. {said}", finished(chart, title, subtitle))
