"""A figure import by import, small enough to stand in a row of a table.

Written as SVG by ourselves: fifty of them take milliseconds, so that none must be drawn when lists
are imported, or kept. Lines beside one another share their scale, or they could not be compared.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lineofsight.charts.look import INK, PAPER
from lineofsight.evaluation.control_limits import Limits
from lineofsight.evaluation.over_imports import OverImports, Point

_WIDTH, _HEIGHT = 220, 60  # pixels
_EDGE = 6  # around the lines, for the marks on them
_DOT, _DIAMOND = 1.8, 5


@dataclass(frozen=True)
class Scale:
    """From the first day to the last, and from nothing to the highest figure or limit."""

    first: dt.date
    last: dt.date
    most: float

    def x(self, day: dt.date) -> float:
        """How far from the left a day stands, in pixels."""
        days = (self.last - self.first).days or 1
        return _EDGE + (_WIDTH - 2 * _EDGE) * (day - self.first).days / days

    def y(self, value: float) -> float:
        """How far from the top a value stands, in pixels."""
        return _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * value / (self.most or 1)


def scale_of(shown: Iterable[OverImports]) -> Scale:
    """The scale on which all of these have room; each has some import."""
    points = [point for each in shown for point in each.points]
    days = [point.as_at for point in points]
    values = [point.value for point in points if point.value is not None]
    limits = [point.within.upper for point in points if point.within]
    return Scale(min(days), max(days), max([*values, *limits], default=0.0))


def sparkline(shown: OverImports, scale: Scale) -> str:
    """The line as SVG: a dot for each figure, a diamond for one that shows a change, the limits.

    Where an import has no figure, the line is broken.
    """
    lines = [
        _path(shown.points, scale, lambda each: each.value, "1.5"),
        _path(shown.points, scale, _limit(lambda within: within.average), "0.75"),
        _path(shown.points, scale, _limit(lambda within: within.lower), "1", dashed=True),
        _path(shown.points, scale, _limit(lambda within: within.upper), "1", dashed=True),
    ]
    drawn = "".join([*lines, *_marks(shown.points, scale)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" '
        f'viewBox="0 0 {_WIDTH} {_HEIGHT}">{drawn}</svg>'
    )


def _limit(which: Callable[[Limits], float]) -> Callable[[Point], float | None]:
    return lambda each: which(each.within) if each.within else None


def _path(
    points: Sequence[Point],
    scale: Scale,
    value_of: Callable[[Point], float | None],
    width: str,
    *,
    dashed: bool = False,
) -> str:
    steps = " ".join(_steps(points, scale, value_of))
    if not steps:
        return ""
    dashes = ' stroke-dasharray="4 3"' if dashed else ""
    return f'<path d="{steps}" fill="none" stroke="{INK}" stroke-width="{width}"{dashes}/>'


def _steps(
    points: Sequence[Point], scale: Scale, value_of: Callable[[Point], float | None]
) -> Iterator[str]:
    """Along the points that have a value; after one without, the pen is lifted."""
    step = "M"
    for each in points:
        value = value_of(each)
        if value is not None:
            yield f"{step}{scale.x(each.as_at):.1f},{scale.y(value):.1f}"
        step = "M" if value is None else "L"


def _marks(points: Sequence[Point], scale: Scale) -> Iterator[str]:
    for each in points:
        if each.value is not None:
            x, y = scale.x(each.as_at), scale.y(each.value)
            yield _diamond(x, y) if each.signals else _dot(x, y)


def _dot(x: float, y: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_DOT}" fill="{INK}"/>'


def _diamond(x: float, y: float) -> str:
    corners = ((x, y - _DIAMOND), (x + _DIAMOND, y), (x, y + _DIAMOND), (x - _DIAMOND, y))
    around = " ".join(f"{right:.1f},{down:.1f}" for right, down in corners)
    return f'<polygon points="{around}" fill="{PAPER}" stroke="{INK}" stroke-width="1.5"/>'
