"""The map of blind spots as a table: a line for each measure of each theme."""

from collections.abc import Iterator

from lineofsight.views.figures import Figure
from lineofsight.views.measures.our_measures import OurMeasure
from lineofsight.views.table import Cell, Table
from lineofsight.views.themes.blind_spots import BlindSpots, Depth, Examined

_HEADINGS = (
    "how much is seen", "theme", "title",
    "inspections elsewhere that asked, three years", "inspections elsewhere with asks, three years",
    "inspections here that asked", "inspections here with asks",
    "measure", "measure title", "status", "figure", "asks about", "not in it", "cannot tell",
    "left out", "needs",
)  # fmt: skip


def table(page: BlindSpots) -> Table:
    """The darkest first; a theme without any measure has a line of its own."""
    rows = [
        (*_theme(depth, each), *measure)
        for depth in page.depths
        for each in depth.themes
        for measure in _measures(each)
    ]
    return Table("blind_spots", _HEADINGS, rows)


def _theme(depth: Depth, examined: Examined) -> tuple[Cell, ...]:
    counts = [
        (each.n, each.d) if each else (None, None) for each in (examined.elsewhere, examined.here)
    ]
    return depth.heading, examined.id, examined.title, *counts[0], *counts[1]


def _measures(examined: Examined) -> Iterator[tuple[Cell, ...]]:
    yield from map(_answered, examined.answered)
    yield from map(_unanswered, examined.unanswered)
    if not (examined.answered or examined.unanswered):
        yield (None,) * 9


def _answered(measure: OurMeasure) -> tuple[Cell, ...]:
    figure = measure.figure
    return (
        figure.id, figure.title, figure.status, measure.in_short, measure.population,
        measure.not_in_it, figure.cannot_say, figure.excluded, None,
    )  # fmt: skip


def _unanswered(figure: Figure) -> tuple[Cell, ...]:
    return figure.id, figure.title, figure.status, None, None, None, None, None, figure.why_blind
