"""The lists that one sheet holds, one below another, each under a row of titles of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lineofsight.inputs.annex_a.headers import names_a_person, read_titles
from lineofsight.inputs.annex_a.mapping import ListReading
from lineofsight.inputs.annex_a.recognise import ENOUGH, Candidate, as_list, best_of, candidates_in
from lineofsight.inputs.cells import Cell, is_plain_id, text
from lineofsight.inputs.files import Sheet

OTHER_TITLES = "other_titles"


def with_those_below(sheet: Sheet, starts: Sequence[ListReading]) -> tuple[ListReading, ...]:
    """These lists and those that begin below them, in order; each ends where the next begins."""
    ends = [*(each.header_row - 1 for each in starts[1:]), len(sheet.rows)]
    found = [
        each
        for start, end in zip(starts, ends, strict=True)
        for each in (start, *_below(sheet, start, end))
    ]
    ended = (replace(one, last_row=then.header_row - 1) for one, then in pairwise(found))
    return (*ended, *found[-1:])


def _below(sheet: Sheet, start: ListReading, end: int) -> Iterator[ListReading]:
    if start.table is None:
        return
    current = start
    for number in range(start.header_row, end):
        titles = _titles_in(sheet.rows[number], number, current)
        if titles and not _repeats(titles, sheet, current):
            current = _begun(sheet, titles)
            yield current


def _titles_in(row: Sequence[Cell], number: int, current: ListReading) -> Candidate | None:
    """The row as titles, if it names an id and columns enough; most rows are quickly told."""
    if _says_whose(row, current) or not names_a_person(row):
        return None
    found = best_of(tuple(candidates_in(number, row)), current.table)
    return found if found and found.has_person and len(found.columns) >= ENOUGH else None


def _says_whose(row: Sequence[Cell], current: ListReading) -> bool:
    person = current.table.person if current.table else None
    place = next((each.place for each in current.columns if each.column == person), None)
    cell = row[place] if place is not None and place < len(row) else None
    return isinstance(cell, str) and is_plain_id(cell)


def _repeats(titles: Candidate, sheet: Sheet, current: ListReading) -> bool:
    """Whether these are the current list's own titles once more, as at the top of a page."""
    if current.table is None:
        return False
    row = sheet.rows[titles.row]
    if list(map(text, row)) == list(map(text, sheet.rows[current.header_row - 1])):
        return True
    if titles.certain and titles.table is not current.table:
        return False
    known = {(each.place, each.column) for each in current.columns}
    return known >= {(each.place, each.column) for each in read_titles(row, current.table)}


def _begun(sheet: Sheet, titles: Candidate) -> ListReading:
    if titles.certain:
        return as_list(sheet, titles)
    return ListReading(sheet.file, sheet.name, None, titles.row + 1, (), (), OTHER_TITLES)
