"""What inspectors have said across the country, as far as the library goes. No council is named.

Every share is n of d documents with its 95% interval: a library is a sample and not the country.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from lineofsight.charts.national_kept import drawn, is_drawn, name_of
from lineofsight.memory import intervals
from lineofsight.memory.asks_summed import ThemeShare, asks_by_grade, asks_by_year
from lineofsight.memory.grading import FULL_INSPECTIONS, OVERALL_IN_WORDS
from lineofsight.memory.national import GradeCount, National, NotCounted, UnawareCount
from lineofsight.memory.national_of_library import national_of
from lineofsight.memory.threads.learning import ShelfLife, ThemeSticks
from lineofsight.memory.words import AREAS, counted
from lineofsight.model.grades import IN_WORDS, Grade
from lineofsight.model.themes import THEMES, theme
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections.library_state import State, library_state
from lineofsight.views.inspections.words import kind_of
from lineofsight.views.shares import Share
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table
from lineofsight.workspace.library import open_library

# The charts by the names that they are drawn under.
CHARTS = {
    "national-unaware-by-grade": "Inspections that say leaders did not know, by overall grade",
    "national-grades-by-year": "Grades by year and area",
    "national-asks-by-year": "What inspectors ask to improve, by year",
    "national-asks-by-grade": "What inspectors ask to improve, by overall grade",
    "national-asks-done": "Asks that the next full inspection is read as saying are done",
    "national-praise-lasts": "Praised themes that the next full inspection criticises",
}
_MOST_ASKED = 5


@dataclass(frozen=True)
class UnawareRow:
    """Of the inspections of a kind with this overall grade, those that say leaders did not know."""

    kind: str
    overall: str
    share: Share
    sentences: int


@dataclass(frozen=True)
class GradesRow:
    """A year's documents of one kind in one area: the share of each grade, None off its scale."""

    year: int
    kind: str
    area: str
    shares: tuple[Share | None, ...]


@dataclass(frozen=True)
class AsksRow:
    """A theme, and the share of each column's documents that ask about it."""

    theme: str
    title: str
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class Asks:
    """A share for every theme and column; a column is a year or an overall grade."""

    columns: tuple[str, ...]
    rows: tuple[AsksRow, ...]


@dataclass(frozen=True)
class SticksRow:
    """Of the asks mainly about a theme, those read as done by the next full inspection."""

    theme: str
    title: str
    done: Share


@dataclass(frozen=True)
class LastsRow:
    """Themes that the next full inspection criticises, so many years later: praised before, and
    neither praised nor criticised before.
    """

    years: str
    praised: Share
    others: Share


@dataclass(frozen=True)
class Chart:
    """A chart with its title. `address` is None until it is drawn: its table says the same."""

    title: str
    address: str | None


@dataclass(frozen=True)
class NationalPage:
    """The tables, and their charts by name. `most_asked` has one share: of every document."""

    title: str
    documents: int
    inspected_from: dt.date | None
    inspected_to: dt.date | None
    not_counted: tuple[NotCounted, ...]
    opening: tuple[str, ...]
    most_asked: tuple[AsksRow, ...]
    unaware: tuple[UnawareRow, ...]
    grades: tuple[str, ...]
    by_area: tuple[GradesRow, ...]
    by_year: Asks
    by_grade: Asks
    sticking: tuple[SticksRow, ...]
    shelf_life: tuple[LastsRow, ...]
    charts: Mapping[str, Chart] = field(default_factory=dict)


def national_page(sources: Sources, asked: Asked) -> NationalPage:  # noqa: ARG001  as every view
    """The country as this library has it."""
    sources.need_documents()
    page, name = _worked_out(sources.workspace, library_state(sources.workspace))
    charts = {chart: _chart(sources.workspace, name, chart) for chart in CHARTS}
    return replace(page, charts=charts)


def national_chart(sources: Sources, asked: Asked) -> bytes:
    """A chart as SVG. Raises NotHere while it is not drawn."""
    _, name = _worked_out(sources.workspace, library_state(sources.workspace))
    svg = drawn(sources.workspace, name, asked.parts["chart"])
    if svg is None:
        raise NotHere("This chart is not drawn yet: use `lineofsight library add`, which draws it.")
    return svg.encode()


def _chart(workspace: Path, name: str, chart: str) -> Chart:
    address = f"/inspections/national/{chart}.svg" if is_drawn(workspace, name, chart) else None
    return Chart(CHARTS[chart], address)


@lru_cache(maxsize=4)
def _worked_out(workspace: Path, state: State) -> tuple[NationalPage, str]:  # noqa: ARG001
    """The page without its charts, and what they are called: worked out once for a library."""
    with open_library(workspace) as library:
        picture = national_of(library)
    return _page(picture), name_of(picture)


def _page(picture: National) -> NationalPage:
    grades = [grade for grade in Grade if any(each.grade == grade for each in picture.grades)]
    by_year = asks_by_year(picture.asks)
    return NationalPage(
        title="The national picture",
        documents=picture.documents,
        inspected_from=picture.inspected_from,
        inspected_to=picture.inspected_to,
        not_counted=tuple(each for each in picture.not_counted if each.count),
        opening=tuple(_opening(picture.unaware)),
        most_asked=_most_asked(by_year),
        unaware=tuple(map(_unaware, picture.unaware)),
        grades=tuple(IN_WORDS[grade] for grade in grades),
        by_area=tuple(_by_area(picture.grades, grades)),
        by_year=_asks(by_year, {}),
        by_grade=_asks(asks_by_grade(picture.asks), OVERALL_IN_WORDS),
        sticking=tuple(_sticks(each) for each in picture.sticking if each.d),
        shelf_life=tuple(_lasts(picture.shelf_life)),
    )


def _sticks(each: ThemeSticks) -> SticksRow:
    return SticksRow(each.theme, theme(each.theme).title, _share(each))


def _lasts(counts: Sequence[ShelfLife]) -> Iterator[LastsRow]:
    others = {each.years: each for each in counts if not each.praised}
    for each in counts:
        if each.praised and each.d:
            yield LastsRow(each.years, _share(each), _share(others[each.years]))


def _opening(counts: Sequence[UnawareCount]) -> Iterator[str]:
    """Who did not know, under the lowest grade and the highest that each kind of inspection has."""
    for kind in FULL_INSPECTIONS:
        graded = [each for each in counts if each.framework == kind and each.overall in IN_WORDS]
        yield from map(_told, dict.fromkeys([*graded[-1:], *graded[:1]]))


def _told(count: UnawareCount) -> str:
    found = _share(count)
    return (
        f"Of {counted(count.d, 'full inspection')} ({FULL_INSPECTIONS[count.framework]}) judged "
        f"{OVERALL_IN_WORDS[count.overall]} overall, {count.n} say at least once that leaders did "
        f"not know of a shortfall: {found.percent}%, with a 95% interval of {found.low}% to "
        f"{found.high}%."
    )


def _share(of: GradeCount | UnawareCount | ThemeShare | ThemeSticks | ShelfLife) -> Share:
    return Share(of.n, of.d, _percent(of.value), _percent(of.low), _percent(of.high))


def _in_percent(of: intervals.Share) -> Share:
    return Share(of["n"], of["d"], *(_percent(of[end]) for end in ("value", "low", "high")))


def _percent(share_of_one: float | None) -> float | None:
    return None if share_of_one is None else round(100 * share_of_one, 1)


def _unaware(count: UnawareCount) -> UnawareRow:
    return UnawareRow(
        FULL_INSPECTIONS[count.framework],
        OVERALL_IN_WORDS[count.overall],
        _share(count),
        count.sentences,
    )


def _by_area(counts: Sequence[GradeCount], grades: Sequence[Grade]) -> Iterator[GradesRow]:
    """The newest year first; in a year, in the order of the frameworks and their areas."""
    rows: dict[tuple[int, str, str], dict[str, Share]] = {}
    for each in counts:
        rows.setdefault((each.year, each.framework, each.area), {})[each.grade] = _share(each)
    for (year, framework, area), shares in sorted(rows.items(), key=lambda row: -row[0][0]):
        in_order = tuple(shares.get(grade) for grade in grades)
        yield GradesRow(year, kind_of(framework), AREAS[area], in_order)


def _asks(shares: Sequence[ThemeShare], in_words: Mapping[str, str]) -> Asks:
    """A column for each year, the newest first, or for each grade in the order of its words."""
    there = {each.column for each in shares}
    columns = [each for each in in_words or sorted(there, reverse=True) if each in there]
    cells = {(each.theme, each.column): _share(each) for each in shares}
    rows = [
        AsksRow(each.id, each.title, tuple(cells[each.id, column] for column in columns))
        for each in THEMES
        if there
    ]
    return Asks(tuple(in_words.get(column, column) for column in columns), tuple(rows))


def _most_asked(by_year: Sequence[ThemeShare]) -> tuple[AsksRow, ...]:
    """The themes that most documents of all years ask about."""
    asking: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for each in by_year:
        asking[each.theme] += each.n
        documents[each.theme] += each.d
    return tuple(
        AsksRow(id, theme(id).title, (_in_percent(intervals.share(n, documents[id])),))
        for id, n in asking.most_common(_MOST_ASKED)  # noqa: A001  the word of the contract
        if n
    )


def table(page: NationalPage) -> Table:
    """Every share of the page, a line each; `of` says of what."""
    headings = ("of", "year", "document", "area or theme", "grade or year",
                "n", "d", "percent", "low", "high")  # fmt: skip
    rows = [*_unaware_lines(page), *_grade_lines(page), *_ask_lines(page), *_thread_lines(page)]
    return Table("national", headings, rows)


def _unaware_lines(page: NationalPage) -> Iterator[tuple[Cell, ...]]:
    for row in page.unaware:
        yield "leaders did not know", None, row.kind, None, row.overall, *_cells(row.share)


def _grade_lines(page: NationalPage) -> Iterator[tuple[Cell, ...]]:
    for row in page.by_area:
        for grade, each in zip(page.grades, row.shares, strict=True):
            if each:
                yield "grades", row.year, row.kind, row.area, grade, *_cells(each)


def _ask_lines(page: NationalPage) -> Iterator[tuple[Cell, ...]]:
    for of, asks in (("asks by year", page.by_year), ("asks by grade", page.by_grade)):
        for row in asks.rows:
            for column, each in zip(asks.columns, row.shares, strict=True):
                yield of, None, None, row.title, column, *_cells(each)


def _thread_lines(page: NationalPage) -> Iterator[tuple[Cell, ...]]:
    for sticks in page.sticking:
        yield "asks read as done", None, None, sticks.title, None, *_cells(sticks.done)
    for lasts in page.shelf_life:
        for of, each in (("praised", lasts.praised), ("neither", lasts.others)):
            yield f"criticised next, {of} before", None, None, None, lasts.years, *_cells(each)


def _cells(each: Share) -> tuple[Cell, ...]:
    return each.n, each.d, each.percent, each.low, each.high
