"""What threads teach, drawn: which asks are read as done, and how long praise lasts."""

from collections.abc import Mapping, Sequence

from lineofsight.charts.look import INK, finished
from lineofsight.charts.saving import Drawing
from lineofsight.memory.national import National
from lineofsight.memory.threads.learning import ShelfLife, ThemeSticks
from lineofsight.model.themes import theme

_LONGEST_LABEL = 320  # pixels
_WIDTH = 480
_ROW = 34


def learning_charts(picture: National) -> list[Drawing]:
    """The charts of those tables that have something to count."""
    drawings = []
    followed = [each for each in picture.sticking if each.d]
    if followed:
        drawings.append(_sticking(followed))
    lasting = [each for each in picture.shelf_life if each.praised and each.d]
    if lasting:
        drawings.append(_shelf_life(lasting))
    return drawings


def _sticking(counts: Sequence[ThemeSticks]) -> Drawing:
    title = "Asks that the next full inspection is read as saying are done"
    subtitle = "Share of the asks on each theme; bar: 95% Wilson interval"
    rows = [_row(theme(each.theme).title, each) for each in counts]
    return _drawn("national-asks-done", title, subtitle, rows)


def _shelf_life(counts: Sequence[ShelfLife]) -> Drawing:
    title = "Praised themes that the next full inspection criticises"
    subtitle = "Share, by years between the two inspections; bar: 95% Wilson interval"
    rows = [_row(f"{each.years} years", each) for each in counts]
    return _drawn("national-praise-lasts", title, subtitle, rows)


def _row(label: str, each: ThemeSticks | ShelfLife) -> dict[str, str | float | None]:
    said = f"{each.n} of {each.d} ({each.value:.0%})"
    return {
        "label": label, "value": each.value, "low": each.low, "high": each.high, "said": said,
    }  # fmt: skip


def _drawn(
    name: str, title: str, subtitle: str, rows: Sequence[Mapping[str, str | float | None]]
) -> Drawing:
    import altair as alt

    in_order = [str(row["label"]) for row in rows]
    base = alt.Chart(alt.InlineData(list(rows))).encode(
        y=alt.Y("label:N", sort=in_order, title=None).axis(labelLimit=_LONGEST_LABEL)
    )
    share = alt.X("low:Q", title="share").scale(domain=[0, 1]).axis(format="%")
    chart = alt.layer(
        base.mark_rule(color=INK, strokeWidth=2).encode(x=share, x2="high:Q"),
        base.mark_point(filled=True, color=INK, size=80, opacity=1).encode(x="value:Q"),
        base.mark_text(color=INK, align="left", dy=-11, fontSize=11).encode(
            x="value:Q", text="said:N"
        ),
    ).properties(width=_WIDTH, height=alt.Step(_ROW))
    described = f"{title}. {' '.join(map(_sentence, rows))}"
    return Drawing(name, title, described, finished(chart, title, subtitle))


def _sentence(row: Mapping[str, str | float | None]) -> str:
    return f"{row['label']}: {row['said']}, 95% interval {row['low']:.0%} to {row['high']:.0%}."
