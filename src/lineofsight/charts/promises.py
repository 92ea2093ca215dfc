"""What was promised of savings, and the day on which each promise is to be checked."""

import datetime as dt
from collections.abc import Sequence

from lineofsight.charts.look import INK, finished
from lineofsight.charts.saving import Drawing
from lineofsight.money.savings.proposal import Proposal

_WIDTH = 460  # pixels, without the labels
_ROW = 34
_MARGIN = dt.timedelta(days=60)  # so that no day stands at the very edge


def promise_charts(proposals: Sequence[Proposal]) -> list[Drawing]:
    """A line for each promise with a day, the first to be checked above; none without any."""
    dated = [(each.check_by, each.reference) for each in proposals if each.promise]
    due = sorted((day, reference) for day, reference in dated if day)
    return [_drawing(due)] if due else []


def _drawing(due: Sequence[tuple[dt.date, str]]) -> Drawing:
    import altair as alt

    title = "When each promise is to be checked"
    subtitle = "● the day by which somebody looks whether it was kept"
    rows = [{"label": name, "day": day.isoformat(), "words": _words(day)} for day, name in due]
    ends = [(due[0][0] - _MARGIN).isoformat(), (due[-1][0] + 4 * _MARGIN).isoformat()]
    base = (
        alt.Chart(alt.InlineData(rows))
        .encode(
            x=alt.X("day:T", title=None).axis(format="%b %Y", tickCount=4).scale(domain=ends),
            y=alt.Y("label:N", sort=[row["label"] for row in rows], title=None),
        )
        .properties(width=_WIDTH, height=alt.Step(_ROW))
    )
    chart = alt.layer(
        base.mark_point(filled=True, color=INK, size=80, opacity=1),
        base.mark_text(align="left", dx=8, color=INK).encode(text="words:N"),
    )
    said = " ".join(f"{row['label']}: {row['words']}." for row in rows)
    return Drawing("promises", title, f"{title}. {said}", finished(chart, title, subtitle))


def _words(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
