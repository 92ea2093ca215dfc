"""What could not be used as it stood in the newest lists: where it stands, and what to do."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked
from lineofsight.views.data.data_words import list_words, lists
from lineofsight.views.data.imports import Kept, kept_as
from lineofsight.views.data.set_aside_kinds import Counted, Kind, Place, counted, kinds
from lineofsight.views.filters import Filter, filter_of
from lineofsight.views.inspections.paging import ROWS, Pages, pages_of
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

_LONGEST = 60  # letters of a value: more is a note, and no use to find the cell by


@dataclass(frozen=True)
class Row:
    """One thing that could not be used: where it stands, and what the cell holds."""

    list: str | None
    file: str
    sheet: str | None
    row: int | None
    column: str | None
    value: str | None


@dataclass(frozen=True)
class Group:
    """Rows of one kind that stand on this page."""

    kind: Kind
    rows: tuple[Row, ...]

    @property
    def is_of_files(self) -> bool:
        """Whether it is said of whole files, and of no place in them."""
        return not any(each.sheet or each.row or each.column for each in self.rows)


@dataclass(frozen=True)
class SetAside:
    """The problems of the newest lists. `pages` is None where all of them are shown.

    `given` are the filters that are set, and `chosen` is the kind of problem among them. `files`
    are how many have problems; `found` counts what the filters let through, `in_all` everything.
    """

    title: str
    kept: Kept | None
    filters: tuple[Filter, ...]
    given: Mapping[str, str]
    kinds: tuple[Kind, ...]
    chosen: Kind | None
    groups: tuple[Group, ...]
    files: int
    found: int
    in_all: int
    pages: Pages | None


def set_aside(sources: Sources, asked: Asked) -> SetAside:
    """What is asked for. Raises WrongUse for a filter's value that nothing here has."""
    answers, newest = sources.need_answers(), sources.newest_import()
    every = counted(answers, newest[0]) if newest else ()
    filters = tuple(_filters([each.place for each in every], asked))
    within = [each for each in every if _is_asked_for(each.place, asked)]
    found_kinds = kinds(within)
    chosen = _chosen(kinds(every), found_kinds, asked)
    shown = [chosen] if chosen else found_kinds
    found = sum(each.found for each in shown)
    pages = None if asked.filter("rows") == "all" else pages_of(found, asked)
    given = {name: asked.filter(name) for name in ("list", "sheet", "what")}
    return SetAside(
        title="What could not be used",
        kept=kept_as(answers, newest[0]) if newest else None,
        filters=filters,
        given={name: value for name, value in given.items() if value},
        kinds=tuple(found_kinds),
        chosen=chosen,
        groups=tuple(_groups(answers, within, shown, pages)),
        files=len({each.place.file for each in every}),
        found=found,
        in_all=sum(each.found for each in every),
        pages=pages,
    )


def _filters(places: Iterable[Place], asked: Asked) -> Iterator[Filter]:
    there = sorted(places, key=lambda each: each.name)
    read = {each.list for each in there}
    own = {name: list_words(name) for name in lists() if name in read}
    yield filter_of("list", "List", own, asked)
    yield filter_of("sheet", "Sheet", {each.name: each.name for each in there}, asked)


def _is_asked_for(place: Place, asked: Asked) -> bool:
    by_list = asked.filter("list") in (None, place.list)
    return by_list and asked.filter("sheet") in (None, place.name)


def _chosen(every: Iterable[Kind], within: Iterable[Kind], asked: Asked) -> Kind | None:
    """The kind that the address asks for; with nothing found where the other filters have none."""
    key = asked.filter("what")
    if key is None:
        return None
    nowhere = (replace(each, found=0) for each in every)
    kind = next((each for each in (*within, *nowhere) if each.key == key), None)
    if kind is None:
        raise WrongUse("“what” in the address is no problem of these lists: choose it on the page.")
    return kind


# Rows


def _groups(
    answers: sqlite3.Connection,
    within: Sequence[Counted],
    shown: Iterable[Kind],
    pages: Pages | None,
) -> Iterator[Group]:
    """The rows of this page, kind after kind."""
    skip, take = (ROWS * (pages.number - 1), ROWS) if pages else (0, sum(e.found for e in shown))
    for kind in shown:
        if skip < kind.found and take > 0:
            rows = _rows(answers, within, kind, (take, skip))
            yield Group(kind, rows)
            take -= len(rows)
        skip = max(0, skip - kind.found)


def _rows(
    answers: sqlite3.Connection, within: Sequence[Counted], kind: Kind, window: tuple[int, int]
) -> tuple[Row, ...]:
    places = {
        (each.place.file, each.place.sheet): each.place.list
        for each in within
        if each.problem == kind.problem
    }
    marks = ", ".join(["(?, ?)"] * len(places))
    cells = [cell for file, sheet in places for cell in (file, sheet or "")]
    found = answers.execute(
        f"""
        SELECT file, sheet, source_row, "column", value FROM problem
        WHERE problem = ? AND (file, COALESCE(sheet, '')) IN (VALUES {marks})
        ORDER BY rowid LIMIT ? OFFSET ?
        """,  # noqa: S608  marks alone
        [kind.problem, *cells, *window],
    )
    return tuple(_row(row, places) for row in found)


def _row(row: sqlite3.Row, places: Mapping[tuple[str, str | None], str | None]) -> Row:
    return Row(
        list=places[row["file"], row["sheet"]],
        file=row["file"],
        sheet=row["sheet"],
        row=row["source_row"],
        column=row["column"],
        value=_shortened(row["value"]),
    )


def _shortened(value: str | None) -> str | None:
    return value if value is None or len(value) <= _LONGEST else f"{value[:_LONGEST]}…"


def table(page: SetAside) -> Table:
    """The rows shown, each with what is the matter."""
    headings = ("list", "file", "sheet", "row", "column", "value", "what was found", "what to do")
    rows = [
        (each.list, each.file, each.sheet, each.row, each.column, each.value, group.kind.what,
         group.kind.to_do)
        for group in page.groups
        for each in group.rows
    ]  # fmt: skip
    return Table("set_aside", headings, rows)
