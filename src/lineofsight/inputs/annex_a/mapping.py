"""Which sheet and column was read as what, how sure, what was ignored and what is missing.

A person may write the mapping to a file, correct it there and load the lists again with it: what
the file says wins. A file of a later month may use it too: sheets are found by name, columns by
title.
"""

import csv
import difflib
import io
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Mapped
from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import NotRead, WrongUse
from lineofsight.inputs.annex_a.headers import Reading, Sure, names_a_person, read_titles, squash
from lineofsight.inputs.cells import Cell, text
from lineofsight.inputs.files import Sheet, named_sheets
from lineofsight.model.tables import Table, all_tables

NOT_A_LIST = "not_a_list"
IGNORED = "ignored"
MISSING = "missing"
KEYS = ("file", "sheet", "header_row", "list", "column", "title", "read_as", "sure")


@dataclass(frozen=True)
class ListReading:
    """One sheet, or a part of one, read as one list, or as none.

    `table` is None for what is not a list, and `why` then says why. `header_row` and `last_row`
    count as a spreadsheet does, from 1; `last_row` is None where the list goes on to the end.
    `told` when a person's mapping says so.
    """

    file: str
    sheet: str | None
    table: Table | None
    header_row: int
    columns: tuple[Reading, ...]
    ignored: tuple[tuple[int, str], ...]
    why: str | None = None
    told: bool = False
    last_row: int | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The canonical columns that the sheet lacks."""
        if self.table is None:
            return ()
        has = {reading.column for reading in self.columns}
        return tuple(column.id for column in self.table.columns if column.id not in has)


@dataclass(frozen=True)
class Mapping:
    """How every sheet of a load was read, in order."""

    lists: tuple[ListReading, ...]

    def told(self, file: str, sheet: str | None) -> tuple[ListReading, ...]:
        """What this mapping says of a sheet, from its top: of this file first, else of any file."""
        same = [each for each in self.lists if _same_sheet(each.sheet, sheet)]
        files = [each.file for each in same]
        if file not in files and (sheet is None or not files):
            return ()
        whose = file if file in files else files[0]
        found = (each for each in same if each.file == whose)
        return tuple(sorted(found, key=lambda each: each.header_row))


def _same_sheet(one: str | None, other: str | None) -> bool:
    return (one or "").strip().casefold() == (other or "").strip().casefold()


@dataclass(frozen=True)
class MappedColumn:
    """A line of a mapping that was kept: a column of a sheet, and what it was read as.

    `sure` says how sure; or that the column was ignored or is missing, or why a sheet is no list.
    """

    file: str
    sheet: str | None
    header_row: int | None
    list: str
    letters: str | None
    title: str | None
    read_as: str | None
    sure: str


def read_mapped(path: Path) -> tuple[MappedColumn, ...]:
    """The lines of a mapping that `write_mapping` wrote as CSV; none where it is not there."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(_mapped(line) for line in csv.DictReader(lines))


def _mapped(line: Mapped[str, str]) -> MappedColumn:
    said = {key: value or None for key, value in line.items()}
    row = said["header_row"]
    return MappedColumn(
        file=line["file"],
        sheet=said["sheet"],
        header_row=int(row) if row else None,
        list=line["list"],
        letters=said["column"],
        title=said["title"],
        read_as=said["read_as"],
        sure=line["sure"],
    )


def write_mapping(mapping: Mapping, path: Path) -> None:
    """Write the mapping for a person to correct: a workbook when the name ends .xlsx, else CSV."""
    rows = [KEYS, *(row for each in mapping.lists for row in _rows(each))]
    if path.suffix.lower() == ".xlsx":
        _write_workbook(rows, path)
        return
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    path.write_bytes(out.getvalue().encode("utf-8-sig"))  # as spreadsheet programs expect it


def _write_workbook(rows: Sequence[Sequence[str]], path: Path) -> None:
    import xlsxwriter

    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    sheet = workbook.add_worksheet("mapping")
    for number, row in enumerate(rows):
        for place, words in enumerate(row):
            sheet.write_string(number, place, words)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(KEYS) - 1, 24)
    workbook.close()


def _rows(each: ListReading) -> list[tuple[str, ...]]:
    name = each.table.id if each.table else NOT_A_LIST
    start = (each.file, each.sheet or "", str(each.header_row), name)
    if each.table is None:
        return [(*start, "", "", "", each.why or "")]
    read = [(r.place, r.title, r.column, str(r.sure)) for r in each.columns]
    spare = [(place, title, "", IGNORED) for place, title in each.ignored]
    titles = {column.id: column.title for column in each.table.columns}
    return [
        *((*start, letters(place), *rest) for place, *rest in sorted(read + spare)),
        *((*start, "", titles[column], column, MISSING) for column in each.missing),
    ]


def letters(place: int) -> str:
    """The letters a spreadsheet prints above a column, counted from 0: 0 is A, 27 is AB."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def place_of(printed: str) -> int:
    """The place, from 0, of the letters that a spreadsheet prints; -1 of anything else."""
    place = 0
    for letter in printed.upper():
        if not "A" <= letter <= "Z":
            return -1
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def read_mapping(path: Path) -> Mapping:
    """A mapping that a person has corrected.

    Raises WrongUse, naming the line and the nearest right word, for a list or column there is not;
    and for a file that cannot be read.
    """
    try:
        sheet = named_sheets(path)[0]
    except NotRead as problem:
        raise WrongUse(str(problem)) from problem
    titles = [text(cell).casefold() for cell in sheet.rows[0]] if sheet.rows else []
    if absent := [key for key in KEYS[:-1] if key not in titles]:
        raise WrongUse(
            f"{path.name} is not a mapping: it lacks the column {absent[0]!r}; "
            "write a fresh one and change that."
        )
    lines = [
        _Line(path.name, number, dict(zip(titles, map(text, row), strict=False)))
        for number, row in enumerate(sheet.rows[1:], start=2)
    ]
    groups: dict[tuple[str, str, str], list[_Line]] = {}
    for line in lines:
        if any(line.said.values()):
            place = (line.said["file"], line.said["sheet"], line.said["header_row"])
            groups.setdefault(place, []).append(line)
    return Mapping(tuple(_told(file, sheet, each) for (file, sheet, _), each in groups.items()))


@dataclass(frozen=True)
class _Line:
    """One line of a mapping file."""

    mapping: str
    number: int
    said: Mapped[str, str]

    def refuse(self, key: str, allowed: Sequence[str]) -> WrongUse:
        nearest = difflib.get_close_matches(self.said[key], allowed, n=1, cutoff=0.0)[0]
        return WrongUse(
            f"{self.mapping}, line {self.number}: there is no {key} {self.said[key]!r}; "
            f"use {nearest!r}, the nearest there is."
        )


def _told(file: str, sheet: str, lines: Sequence[_Line]) -> ListReading:
    table = _table(lines)
    header_row = _header_row(lines[0])
    columns: list[Reading] = []
    ignored: list[tuple[int, str]] = []
    for line in lines:
        if table is None or line.said.get("sure") == MISSING or not line.said["title"]:
            continue
        if not line.said["read_as"]:
            ignored.append((0, line.said["title"]))
            continue
        allowed = [column.id for column in table.columns]
        if line.said["read_as"] not in allowed:
            raise line.refuse("read_as", allowed)
        if line.said["read_as"] in {reading.column for reading in columns}:
            raise WrongUse(
                f"{line.mapping}, line {line.number}: {line.said['read_as']!r} is said of two "
                "columns of one sheet; make read_as empty for the one that is not it."
            )
        place = place_of(line.said["column"])
        columns.append(Reading(place, line.said["title"], line.said["read_as"], Sure.TOLD))
    return ListReading(
        file, sheet or None, table, header_row, tuple(columns), tuple(ignored), told=True
    )


def _table(lines: Sequence[_Line]) -> Table | None:
    tables = {table.id: table for table in all_tables()}
    for line in lines:
        name = line.said["list"]
        if name not in (NOT_A_LIST, *tables):
            raise line.refuse("list", (NOT_A_LIST, *tables))
        if name != lines[0].said["list"]:
            raise WrongUse(
                f"{line.mapping}, line {line.number}: one row of titles is said to be two lists', "
                f"{lines[0].said['list']!r} and {name!r}; "
                "choose one."
            )
    return tables.get(lines[0].said["list"])


def _header_row(line: _Line) -> int:
    said = line.said["header_row"]
    if not said.isdecimal() or int(said) < 1:
        raise WrongUse(
            f"{line.mapping}, line {line.number}: header_row is not a row's number; "
            "write one, such as 1."
        )
    return int(said)


def fitted(told: Sequence[ListReading], sheet: Sheet) -> list[ListReading]:
    """What a person's mapping says of a sheet, with the places that its titles have here.

    A second list's titles move as the first list grows: it begins where they are found, and where
    they are not, it is not there.
    """
    first, *others = (_fitted(each, sheet) for each in told)
    below = (each for each in others if _is_titled(each, sheet))
    return [first, *sorted(below, key=lambda each: each.header_row)]


def _is_titled(reading: ListReading, sheet: Sheet) -> bool:
    if reading.table is None:
        return any(map(names_a_person, sheet.rows[reading.header_row - 1 : reading.header_row]))
    return any(each.column == reading.table.person for each in reading.columns)


def _fitted(told: ListReading, sheet: Sheet) -> ListReading:
    """A list as it is told. One without a word of its columns has those that its titles say."""
    number = _titles_row(told, sheet.rows)
    cells = sheet.rows[number - 1] if number <= len(sheet.rows) else ()
    titles = [text(cell) for cell in cells]
    if told.table is not None and not (told.columns or told.ignored):
        columns = read_titles(cells, told.table)
    else:
        columns = tuple(_placed(told.columns, titles))
    used = {each.place for each in columns}
    ignored = tuple((p, title) for p, title in enumerate(titles) if title and p not in used)
    return ListReading(
        sheet.file, told.sheet, told.table, number, columns, ignored, told.why, told=True
    )


def _titles_row(told: ListReading, rows: Sequence[Sequence[Cell]]) -> int:
    """The row, from 1, of the told titles: the one said, else the first that has all of them."""
    titles = {each.title for each in told.columns}
    said = rows[told.header_row - 1 : told.header_row]
    if not titles or any(titles & set(map(text, row)) for row in said):
        return told.header_row
    first = told.columns[0].title
    moved = (n for n, row in enumerate(rows, 1) if first in row and titles <= set(map(text, row)))
    return next(moved, told.header_row)


def _placed(columns: Sequence[Reading], titles: Sequence[str]) -> Iterator[Reading]:
    """Each column where its title stands: at the place said if it is there, else the first."""
    squashed = [squash(title) for title in titles]
    for each in columns:
        title = squash(each.title)
        if title in squashed:
            as_said = 0 <= each.place < len(titles) and squashed[each.place] == title
            place = each.place if as_said else squashed.index(title)
            yield Reading(place, each.title, each.column, each.sure)
