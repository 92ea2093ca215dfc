"""Which list a sheet is: by its column titles first, its name second, its order last."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from lineofsight.inputs.annex_a.headers import (
    Reading,
    Sure,
    distinctive,
    names_a_column,
    names_a_person,
    read_titles,
    squash,
    title_words,
)
from lineofsight.inputs.annex_a.mapping import ListReading
from lineofsight.inputs.cells import Cell, text
from lineofsight.inputs.files import Sheet
from lineofsight.model.tables import Table, all_tables

HEADER_WITHIN = 10  # rows
ENOUGH = 3  # columns of its own that make a list certain, however many it lacks

BESIDE = "beside"

_NUMBERED = re.compile(r"(?:^|[^a-z])list[\s_-]*0*(\d{1,2})(?!\d)", re.IGNORECASE)
_EXTRA = re.compile(
    r"front[\W_]*sheet|cover|faq|guidance|codes|lookup|instructions|contents|notes|readme|version",
    re.IGNORECASE,
)
# Names seen on sheets and files, to the list's number; compared without capitals and spaces.
_NAMED: Mapping[str, int] = {
    "contacts": 1, "contact": 1,
    "earlyhelp": 2, "eh": 2,
    "referrals": 3, "referral": 3,
    "assessments": 4, "assessment": 4,
    "sec47andicpc": 5, "section47": 5, "s47": 5, "section47andicpc": 5, "s47andicpc": 5,
    "childreninneed": 6, "childinneed": 6, "cin": 6,
    "childprotection": 7, "cp": 7, "cpp": 7,
    "childrenincare": 8, "cla": 8, "lac": 8, "lookedafterchildren": 8,
    "careleavers": 9, "careleaver": 9, "leavingcare": 9,
    "adoption": 10, "adoptions": 10,
    "adopters": 11, "prospectiveadopters": 11,
}  # fmt: skip

_SPECIAL_NEEDS = frozenset({"upn", "uln", "ehc", "ehcp", "sen"})


@dataclass(frozen=True)
class Candidate:
    """A row of titles, from 0, read as a table's. More of the table's own columns is better."""

    table: Table
    row: int
    columns: tuple[Reading, ...]

    @property
    def own(self) -> int:
        """How many of the table's own columns it has, which no other table has."""
        own = distinctive(self.table)
        return sum(reading.column in own for reading in self.columns)

    @property
    def weight(self) -> tuple[int, int, int]:
        """What the better of two candidates has more of, the first first."""
        sure = sum(reading.sure is not Sure.GUESSED for reading in self.columns)
        return self.own, sure, len(self.columns)

    @property
    def certain(self) -> bool:
        """Whether it is this list beyond doubt: people, and enough columns of its own."""
        own = distinctive(self.table)
        sure = any(each.column in own and each.sure is not Sure.GUESSED for each in self.columns)
        enough = self.own >= ENOUGH or self.own * 2 >= len(own)
        return self.has_person and sure and enough

    @property
    def has_person(self) -> bool:
        """Whether it says whose each row is."""
        return any(reading.column == self.table.person for reading in self.columns)


def recognised(sheet: Sheet) -> ListReading:
    """The sheet as a list, or as none with the reason: of several lists, the one above."""
    named = _named(sheet)
    candidates = _candidates(sheet.rows[:HEADER_WITHIN])
    best = best_of(candidates, named)
    if best and best.certain:
        return as_list(sheet, _first(candidates, best))
    if sheet.name is not None and _EXTRA.search(sheet.name):
        named, candidates = None, []
    by_name = next((each for each in candidates if each.table is named and each.has_person), None)
    if by_name:
        return as_list(sheet, by_name)
    return ListReading(sheet.file, sheet.name, None, 1, (), (), _why_not(sheet, best, named))


def _candidates(rows: Sequence[Sequence[Cell]]) -> list[Candidate]:
    return [each for number, row in enumerate(rows) for each in candidates_in(number, row)]


def candidates_in(number: int, row: Sequence[Cell]) -> Iterator[Candidate]:
    """A row, numbered from 0, as the titles of every list that it names a column of."""
    for table in all_tables():
        if names_a_column(row, table) and (columns := read_titles(row, table)):
            yield Candidate(table, number, columns)


def best_of(candidates: Sequence[Candidate], named: Table | None) -> Candidate | None:
    """The best, None of none; of equals the one that is named, else the first."""
    return max(candidates, key=lambda each: (*each.weight, each.table is named), default=None)


def _first(candidates: Sequence[Candidate], best: Candidate) -> Candidate:
    """The list that begins first, where another stands above the best. Titles of two rows are
    one list's."""
    rows = sorted({each.row for each in candidates if each.row < best.row - 1})
    for row in rows:
        found = best_of([each for each in candidates if each.row == row], best.table)
        if found and found.certain and found.table is not best.table:
            return found
    return best


def as_list(sheet: Sheet, found: Candidate) -> ListReading:
    """The list that stands under these titles; none where another stands beside it, since
    nobody can say which of the two a column that both have belongs to."""
    used = {reading.place for reading in found.columns}
    if _is_beside_another(sheet.rows[found.row], used):
        return ListReading(sheet.file, sheet.name, None, found.row + 1, (), (), BESIDE)
    ignored = tuple(
        (place, title)
        for place, cell in enumerate(sheet.rows[found.row])
        if place not in used and (title := text(cell))
    )
    return ListReading(sheet.file, sheet.name, found.table, found.row + 1, found.columns, ignored)


def _is_beside_another(row: Sequence[Cell], used: Set[int]) -> bool:
    """Whether the titles that are left over are those of a list with ids of its own."""
    rest = ["" if place in used else cell for place, cell in enumerate(row)]
    if not names_a_person(rest):
        return False
    found = best_of(tuple(candidates_in(0, rest)), None)
    return found is not None and found.certain and len(found.columns) > ENOUGH


def _named(sheet: Sheet) -> Table | None:
    """The list that the sheet's name says, or a text file's own name, or the order of eleven."""
    tables = {table.list_number: table for table in all_tables()}
    name = sheet.name if sheet.name is not None else sheet.file.rsplit(".", 1)[0]
    if found := _NUMBERED.search(name):
        return tables.get(int(found[1]))
    if number := _NAMED.get(squash(name)):
        return tables[number]
    lists = [each for each in sheet.beside if not _EXTRA.search(each)]
    in_order = sheet.name in lists and len(lists) == len(tables)
    return tables[lists.index(str(sheet.name)) + 1] if in_order else None


def _why_not(sheet: Sheet, best: Candidate | None, named: Table | None) -> str:
    if sheet.name is not None and _EXTRA.search(sheet.name):
        return "notes"
    if not any(text(cell) for row in sheet.rows for cell in row):
        return "empty"
    if _is_special_needs(sheet.rows[:HEADER_WITHIN]):
        return "special_needs"
    if best and best.own >= ENOUGH and not best.has_person:
        return "no_person"
    return "no_titles" if named else "not_known"


def _is_special_needs(rows: Sequence[Sequence[Cell]]) -> bool:
    found = {
        word for row in rows for cell in row if isinstance(cell, str) for word in title_words(cell)
    }
    return len(_SPECIAL_NEEDS & found) > 1
