"""Every measure by inspection area: its figure, whether it is out of line, who cannot be told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.memory.words import AREAS
from lineofsight.model.themes import THEMES, theme
from lineofsight.views.asked import Asked
from lineofsight.views.figures import Figure
from lineofsight.views.filters import Filter, filter_of
from lineofsight.views.measures.measure_words import STATUSES, area_title, figure_words
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.views.themes.sight import (
    figures_now,
    how_it_stands,
    is_against_a_rule,
    is_to_look_at,
)

_LINES = {
    "out": "out of line with a law or standard",
    "look": "children to look at, no rule broken",
    "neither": "neither",
}

_NOT_IN_IT = (
    "Children whom a measure leaves out, and those of whom it cannot tell: each measure’s own page "
    "says how many, and why.",
)


@dataclass(frozen=True)
class Row:
    """A measure in short. `stands` says how it is, or why there is no figure.

    `line` is out where it is out of line with a law or standard, look where it has children to look
    at and no rule is broken by that alone, else neither.
    """

    id: str
    title: str
    area: str
    theme: str
    status: str
    is_out_of_line: bool
    line: str
    figure: str
    n: int | None
    d: int | None
    value: float | None
    cannot_say: int | None
    stands: str

    @property
    def status_words(self) -> str:
        """Answered, not visible or failed."""
        return STATUSES[self.status]


@dataclass(frozen=True)
class Area:
    """An inspection area with its measures that were asked for, those with a figure first."""

    id: str
    title: str
    measures: tuple[Row, ...]


@dataclass(frozen=True)
class Measures:
    """The measures that the filters let through, and how many of how many that is."""

    title: str
    filters: tuple[Filter, ...]
    areas: tuple[Area, ...]
    shown: int
    in_all: int
    answered: int
    out_of_line: int


def measures(sources: Sources, asked: Asked) -> Measures:
    """Every measure of the newest lists. Raises WrongUse for a filter's value that there is not."""
    rows = [_row(each) for each in figures_now(sources).values()]
    filters = tuple(_filters(rows, asked))
    shown = [row for row in rows if _is_asked_for(row, asked)]
    return Measures(
        title="Measures",
        filters=filters,
        areas=tuple(_areas(shown)),
        shown=len(shown),
        in_all=len(rows),
        answered=sum(row.status == "answered" for row in rows),
        out_of_line=sum(row.is_out_of_line for row in rows),
    )


def _row(figure: Figure) -> Row:
    return Row(
        id=figure.id,
        title=figure.title,
        area=figure.area,
        theme=figure.theme,
        status=figure.status,
        is_out_of_line=is_against_a_rule(figure),
        line=_line(figure),
        figure=figure_words(figure.unit, figure.n, figure.d, figure.value),
        n=figure.n,
        d=figure.d,
        value=figure.value,
        cannot_say=figure.cannot_say,
        stands=how_it_stands(figure) if figure.is_answered else f"{figure.why_blind}.",
    )


def _line(figure: Figure) -> str:
    """The value of the filter under which it stands."""
    if is_against_a_rule(figure):
        return "out"
    return "look" if is_to_look_at(figure) else "neither"


def _filters(rows: Iterable[Row], asked: Asked) -> Iterator[Filter]:
    rows = list(rows)
    areas = {row.area for row in rows}
    themes = {row.theme for row in rows}
    yield _filter(
        "area", "Area", {each: area_title(each) for each in AREAS if each in areas}, asked
    )
    in_order = {each.id: each.title for each in THEMES if each.id in themes}
    yield _filter("theme", "Theme", in_order, asked)
    yield _filter("status", "Status", STATUSES, asked)
    yield _filter("line", "Law or standard", _LINES, asked)


def _filter(name: str, words: str, values: Mapping[str, str], asked: Asked) -> Filter:
    if asked.filter(name) not in (None, *values):
        raise WrongUse(
            f"The address asks for a {name} that no measure has: choose one on the page."
        )
    return filter_of(name, words, values, asked)


def _is_asked_for(row: Row, asked: Asked) -> bool:
    return (
        asked.filter("area") in (None, row.area)
        and asked.filter("theme") in (None, row.theme)
        and asked.filter("status") in (None, row.status)
        and asked.filter("line") in (None, row.line)
    )


def _areas(rows: Iterable[Row]) -> Iterator[Area]:
    rows = list(rows)
    for area in AREAS:
        own = [row for row in rows if row.area == area]
        if own:
            own.sort(key=lambda row: list(STATUSES).index(row.status))
            yield Area(area, area_title(area), tuple(own))


def table(page: Measures) -> Table:
    """The measures shown, a line each."""
    about = ("id", "measure", "area", "theme", "status")
    headings = (*about, "n", "d", "value", "cannot be told", "how it stands")
    rows = [
        (row.id, row.title, area.title, theme(row.theme).title, row.status_words, row.n, row.d,
         row.value, row.cannot_say, row.stands)
        for area in page.areas
        for row in area.measures
    ]  # fmt: skip
    return Table("measures", headings, rows, _NOT_IN_IT)
