"""How good the lists are: what does not fit, how many cells can be used, and import by import."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lineofsight.views.asked import Asked
from lineofsight.views.data.data_gaps import (
    ColumnCells,
    ListMissing,
    Untold,
    cells_of,
    cells_of_team,
    lists_missing,
    share,
    untold,
    untold_in_team,
)
from lineofsight.views.data.data_words import list_words, lists
from lineofsight.views.data.imports import Kept, kept_as
from lineofsight.views.data.quality_doubts import Doubt, doubts
from lineofsight.views.data.quality_over import Over, over
from lineofsight.views.data.quality_teams import TeamOver, teams_over
from lineofsight.views.filters import Filter, filter_of
from lineofsight.views.inspections.paging import ROWS, Pages, pages_of
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table

MOST_IMPORTS = 6
_LINE = """
SELECT number, as_at FROM import WHERE place IS NOT NULL ORDER BY place DESC LIMIT ?
"""


@dataclass(frozen=True)
class Gap:
    """A column, and what its cells that cannot be used hide.

    `untold` are children of whom some measure cannot tell for it; `troubles` say what is the matter
    with their cells.
    """

    cells: ColumnCells
    untold: int
    troubles: tuple[str, ...]

    @property
    def is_gap(self) -> bool:
        """Whether anything is lost by it."""
        return bool(self.cells.lost or self.untold or not self.cells.is_present)


@dataclass(frozen=True)
class Quality:
    """The cells of the newest lists. `days` are those of the newest imports, the newest first.

    `columns` has every column, those that measures read before others, and then the worst. `gaps`
    are how many are not whole, `shown` those of them on this page. `over` is all lists together and
    each, or the columns of the one chosen. `team` is the one whose rows alone are counted, None for
    all; `doubts` and `teams` are always of all lists and rows.
    """

    title: str
    kept: Kept | None
    filters: tuple[Filter, ...]
    given: Mapping[str, str]
    list: str | None
    team: str | None
    words: str
    doubts: tuple[Doubt, ...]
    usable: int
    cells: int
    share: float | None
    lists_missing: tuple[ListMissing, ...]
    columns: tuple[Gap, ...]
    gaps: int
    shown: tuple[Gap, ...]
    pages: Pages
    days: tuple[dt.date, ...]
    over: tuple[Over, ...]
    teams: tuple[TeamOver, ...]


def quality(sources: Sources, asked: Asked) -> Quality:
    """The newest lists, or the one asked for. Raises WrongUse for a list that there is not."""
    answers, newest = sources.need_answers(), sources.newest_import()
    line = answers.execute(_LINE, [MOST_IMPORTS]).fetchall()
    numbers = [row["number"] for row in line]
    teams = teams_over(answers, numbers)
    team = next((each for each in teams if each.digest == asked.filter("team")), None)
    by_import = [_wanted(_cells(answers, number, team), asked) for number in numbers]
    cells = by_import[0] if by_import else ()
    columns = _worst_first(_gaps(cells, _whom(answers, team)))
    gaps = [each for each in columns if each.is_gap]
    pages = pages_of(len(gaps), asked)
    usable, rows = sum(each.usable for each in cells), sum(each.rows for each in cells)
    return Quality(
        title="How good the data is",
        kept=kept_as(answers, newest[0]) if newest else None,
        filters=_filters(teams, asked),
        given=_given(asked),
        list=asked.filter("list"),
        team=team.title if team else None,
        words=_words(asked, team),
        doubts=doubts(answers, numbers),
        usable=usable,
        cells=rows,
        share=share(usable, rows),
        lists_missing=lists_missing(answers, newest[0]) if newest else (),
        columns=tuple(columns),
        gaps=len(gaps),
        shown=tuple(gaps[ROWS * (pages.number - 1) :][:ROWS]),
        pages=pages,
        days=tuple(dt.date.fromisoformat(row["as_at"]) for row in line),
        over=over(by_import, asked.filter("list")),
        teams=teams,
    )


def _filters(teams: Iterable[TeamOver], asked: Asked) -> tuple[Filter, Filter]:
    every = {name: list_words(name) for name in lists()}
    by_team = {each.digest: each.title for each in teams}
    return filter_of("list", "List", every, asked), filter_of("team", "Team", by_team, asked)


def _given(asked: Asked) -> Mapping[str, str]:
    given = {name: asked.filter(name) for name in ("list", "team")}
    return {name: value for name, value in given.items() if value}


def _cells(
    answers: sqlite3.Connection, import_no: int, team: TeamOver | None
) -> tuple[ColumnCells, ...]:
    return cells_of_team(answers, import_no, team.name) if team else cells_of(answers, import_no)


def _whom(answers: sqlite3.Connection, team: TeamOver | None) -> Mapping[tuple[str, str], Untold]:
    return untold_in_team(answers, team.name) if team else untold(answers)


def _words(asked: Asked, team: TeamOver | None) -> str:
    chosen = asked.filter("list")
    words = list_words(chosen) if chosen else "the lists"
    if team is None:
        return words
    return f"the rows of {team.name} in {words}" if team.name else f"rows of no team in {words}"


def _wanted(cells: Iterable[ColumnCells], asked: Asked) -> tuple[ColumnCells, ...]:
    return tuple(each for each in cells if asked.filter("list") in (None, each.list))


def _gaps(cells: Iterable[ColumnCells], whom: Mapping[tuple[str, str], Untold]) -> Iterator[Gap]:
    nobody = Untold(0, ())
    for each in cells:
        found = whom.get((each.list, each.column), nobody)
        yield Gap(each, found.children, found.troubles)


def _worst_first(gaps: Iterable[Gap]) -> list[Gap]:
    """Columns that measures read before others; then by the share that can be used."""

    def worst(gap: Gap) -> tuple[bool, bool, float, int]:
        usable = 100.0 if gap.cells.share is None else gap.cells.share
        return not gap.cells.measures, gap.cells.is_present, usable, -gap.untold

    return sorted(gaps, key=worst)


def table(page: Quality) -> Table:
    """Every column, a line each, the worst first."""
    headings = (
        "list", "column", "title", "in the files", "rows", "usable", "percent usable", "blank",
        "must be filled", "could not be read", "children cannot be told of", "measures",
    )  # fmt: skip
    return Table("quality", headings, [_line(each) for each in page.columns])


def _line(gap: Gap) -> tuple[Cell, ...]:
    each = gap.cells
    present, filled = ("yes" if so else "no" for so in (each.is_present, each.must_be_filled))
    measures = ", ".join(measure.id for measure in each.measures)
    return (
        each.list, each.column, each.title, present, each.rows, each.usable, each.share, each.blank,
        filled, each.unread, gap.untold, measures,
    )  # fmt: skip
