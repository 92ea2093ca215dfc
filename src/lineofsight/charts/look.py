"""How every chart looks: ink on paper, so that a photocopy says as much as a screen.

Nothing is told by colour: words, numbers, position and shape tell it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import altair as alt

INK = "black"
PAPER = "white"
GRID = "#d0d0d0"
FONT = "sans-serif"
LINE_BREAK = "|"
_LINE = 14  # pixels from one line of a label to the next


def finished(chart: "alt.TopLevelMixin", title: str, subtitle: str) -> "alt.TopLevelMixin":
    """The chart with its title, on white paper."""
    import altair as alt

    heading = alt.TitleParams(
        title, subtitle=subtitle.split(LINE_BREAK), anchor="start", fontSize=16, subtitleFontSize=12
    )
    finished: alt.TopLevelMixin = (
        chart.properties(title=heading, background=PAPER, padding=12)
        .configure(font=FONT, lineBreak=LINE_BREAK)
        .configure_view(stroke=GRID)
        .configure_axis(
            labelColor=INK, titleColor=INK, domainColor=INK, gridColor=GRID, labelLimit=400
        )
        .configure_header(labelColor=INK, labelLimit=400)
    )
    return finished


def columns(labels: Sequence[str]) -> "alt.X":
    """A column for each label, which stands above it, a line for each piece between breaks."""
    import altair as alt

    lines = max((label.count(LINE_BREAK) for label in labels), default=0)
    return (
        alt.X("column:N", title=None)
        .scale(type="band", domain=labels)
        .axis(
            orient="top",
            grid=True,
            tickBand="extent",
            labelAngle=0,
            labelExpr=f"split(datum.label, '{LINE_BREAK}')",
            labelPadding=4 + lines * _LINE,
        )
    )
