"""How many cells could be used, import by import: of each list, or of each column of one."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.views.data.data_gaps import ColumnCells, share
from lineofsight.views.data.data_words import list_words, lists

ALL = "All lists"
Cells = Sequence[ColumnCells]


@dataclass(frozen=True)
class Share:
    """How many of the cells of one import could be used; `share` is in percent, None of nothing."""

    usable: int
    cells: int
    share: float | None


@dataclass(frozen=True)
class Over:
    """A list, or a column of one, with a share for each import: the newest first.

    `list` is None for a column, and for all lists together.
    """

    words: str
    list: str | None
    shares: tuple[Share, ...]


def over(by_import: Sequence[Cells], chosen: str | None) -> tuple[Over, ...]:
    """All lists together and each; of a list that is chosen, the columns that were not whole."""
    return tuple(_of_columns(by_import) if chosen else _of_lists(by_import))


def _of_lists(by_import: Sequence[Cells]) -> Iterator[Over]:
    for shares in _shares(by_import, lambda _: ALL).values():
        yield Over(ALL, None, shares)
    found = _shares(by_import, lambda each: each.list)
    for name in lists():
        if name in found:
            yield Over(list_words(name), name, found[name])


def _of_columns(by_import: Sequence[Cells]) -> Iterator[Over]:
    titles = {each.column: each.title for cells in by_import for each in cells}
    found = _shares(by_import, lambda each: each.column)
    for column, title in titles.items():
        if any(each.usable != each.cells for each in found[column]):
            yield Over(title, None, found[column])


def _shares(
    by_import: Sequence[Cells], of: Callable[[ColumnCells], str]
) -> Mapping[str, tuple[Share, ...]]:
    """By what `of` says, a share for each import."""
    totals = [_totals(cells, of) for cells in by_import]
    named = dict.fromkeys(name for total in totals for name in total)
    return {name: tuple(share_of(*total.get(name, (0, 0))) for total in totals) for name in named}


def _totals(cells: Cells, of: Callable[[ColumnCells], str]) -> dict[str, tuple[int, int]]:
    usable: dict[str, int] = defaultdict(int)
    rows: dict[str, int] = defaultdict(int)
    for each in cells:
        usable[of(each)] += each.usable
        rows[of(each)] += each.rows
    return {name: (usable[name], rows[name]) for name in rows}


def share_of(usable: int, cells: int) -> Share:
    """So many of so many."""
    return Share(usable, cells, share(usable, cells))
