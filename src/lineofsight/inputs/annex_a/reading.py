"""Reading Annex A: files in, one record out, with the mapping that says how each was read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lineofsight.errors import NothingRead, NotRead
from lineofsight.inputs.annex_a.below import OTHER_TITLES, with_those_below
from lineofsight.inputs.annex_a.checks import ids_alike, leave_out_before_birth, several_rows
from lineofsight.inputs.annex_a.columns import ParsedColumn, parse_column
from lineofsight.inputs.annex_a.gathering import Gathering
from lineofsight.inputs.annex_a.headers import Sure, names_a_column
from lineofsight.inputs.annex_a.mapping import ListReading, Mapping, fitted
from lineofsight.inputs.annex_a.recognise import BESIDE, recognised
from lineofsight.inputs.annex_a.whose_rows import whose_rows
from lineofsight.inputs.files import READ, Sheet, opened
from lineofsight.model.record import Problem, Record, Source, TableCount, TableRows
from lineofsight.model.tables import Table, all_tables

_SPARE = "This column is not part of the list, so it is kept out: nothing needs doing."
_PERHAPS_THE_MISSING = (
    "This column is not known, so it is kept out: if it is the missing “{}”, say so in the mapping "
    "report and load again with it."
)
_PERHAPS_ONE_MISSING = (
    "This column is not known, so it is kept out: if it is one of those that are missing, say so "
    "in the mapping report and load again with it."
)
_SECOND = (
    "Another column of this list was read as this one, so this is kept out: if it is the right "
    "one, say so in the mapping report and load again with it."
)
_GUESSED = (
    "This title was read as “{}” by guess: if that is wrong, correct it in the mapping report "
    "and load again with it."
)
_TWICE = (
    "Two sheets hold this list, so their rows are joined: if one is an older copy, take it out "
    "and load again."
)
_NO_ROWS = (
    "This list has titles and no rows, so it says that nobody is on it: "
    "check that the extract was whole."
)
_ALL_ASIDE = (
    "Every row of this list was set aside, so its figures are of nobody: "
    "mend what is said of the rows and load again."
)
_NO_COLUMN = (
    "The list lacks this column, so the measures that need it cannot be answered: "
    "add the column and load again."
)
_NO_LIST = (
    "No file holds List {}, {}, so its measures cannot be answered: add the list and load again."
)
_WHY_NOT = {
    "special_needs": "This is the inspection list for special educational needs, which this "
    "program does not read: load the Annex A lists of children's social care.",
    "no_person": "This sheet has a list's titles but no column of ids, so it was not read: "
    "add the column Child Unique ID and load again.",
    "no_titles": "This sheet is named as a list, but no row of titles was found in its first ten "
    "rows, so it was not read: put the template's titles above the list and load again.",
    BESIDE: "Two lists stand side by side on this sheet, so it was not read: put each on a sheet "
    "of its own and load again.",
    OTHER_TITLES: "Titles that are none of the eleven lists' stand here below another list, so the "
    "rows below them were not read: put them on a sheet of their own and load again.",
    "not_known": "This sheet is none of the eleven lists, so it was not read: if it is one, say "
    "which in the mapping report and load again with it.",
}


@dataclass
class _Load:
    """What has been read so far."""

    told: Mapping | None
    lists: list[ListReading] = field(default_factory=list)
    gathered: dict[str, Gathering] = field(default_factory=dict)
    counts: dict[tuple[str, str], list[int]] = field(default_factory=dict)  # read, set aside
    formats: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def count(self, file: str, table: str, *, read: int = 0, aside: int = 0) -> None:
        counted = self.counts.setdefault((file, table), [0, 0])
        counted[0] += read
        counted[1] += aside


def read_with_mapping(
    paths: Sequence[Path], mapping: Mapping | None = None, password: str | None = None
) -> tuple[Record, Mapping]:
    """The record that these files or folders of files hold, and how each sheet was read.

    `mapping` is a person's own, and wins. Whatever cannot be used is in the record's problems,
    with its place. Raises NothingRead when no sheet of any file could be read as a list.
    """
    load = _Load(mapping)
    for path, file in _named(list(_files(paths))):
        try:
            _read_file(load, path, file, password)
        except NotRead as sentence:
            load.problems.append(Problem(file, None, None, None, None, str(sentence)))
    if not load.gathered:
        raise NothingRead(
            f"No file could be read as a list ({_why_nothing(load)}): "
            "load the council's Annex A lists."
        )
    return _record(load), Mapping(tuple(load.lists))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = sorted(path.iterdir())
            yield from (each for each in inside if each.suffix.lower() in READ)
        else:
            yield path


def _named(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Each file with the name it goes by: its own, or its whole path where two share one."""
    names = [path.name for path in paths]
    for path in paths:
        yield path, path.name if names.count(path.name) == 1 else str(path)


def _why_nothing(load: _Load) -> str:
    said = dict.fromkeys(f"{each.file}: {each.problem.rstrip('.')}" for each in load.problems)
    return "; ".join(said) or "there is no list in them"


def _read_file(load: _Load, path: Path, file: str, password: str | None) -> None:
    content = opened(path, file, password)
    for sheet in content.sheets():
        told = load.told.told(file, sheet.name) if load.told else ()
        starts = fitted(told, sheet) if told else [recognised(sheet)]
        for reading in with_those_below(sheet, starts):
            load.lists.append(reading)
            if reading.table is None:
                load.problems += _not_a_list(reading)
            else:
                load.formats[file] = content.format
                _read_list(load, sheet, reading, reading.table)


def _not_a_list(reading: ListReading) -> Iterator[Problem]:
    if sentence := _WHY_NOT.get(reading.why or ""):
        row = reading.header_row if reading.why == OTHER_TITLES else None
        yield Problem(reading.file, reading.sheet, row, None, None, sentence)


def _read_list(load: _Load, sheet: Sheet, reading: ListReading, table: Table) -> None:
    person = next((each for each in reading.columns if each.column == table.person), None)
    if person is None:
        load.problems.append(
            Problem(sheet.file, sheet.name, None, None, None, _WHY_NOT["no_person"])
        )
        return
    load.problems += _about_columns(sheet, reading, table)
    if table.id in load.gathered and _stood_elsewhere(load, reading):
        load.problems.append(Problem(sheet.file, sheet.name, None, None, None, _TWICE))
    rows, aside = whose_rows(sheet, reading, person)
    load.problems += aside
    load.count(sheet.file, table.id, read=len(rows) + len(aside), aside=len(aside))
    if not rows:
        sentence = _ALL_ASIDE if aside else _NO_ROWS
        load.problems.append(Problem(sheet.file, sheet.name, None, None, None, sentence))
    parsed = dict(_parsed(sheet, reading, table, rows))
    load.problems += _unread(sheet, reading, parsed, rows)
    gathering = load.gathered.setdefault(table.id, Gathering(table))
    titles = {each.column: each.title for each in reading.columns}
    gathering.add((sheet.file, sheet.name), [row + 1 for row in rows], parsed, titles)


def _stood_elsewhere(load: _Load, reading: ListReading) -> bool:
    """Whether another sheet held this list; one sheet may hold it in several parts."""
    sheets = {(each.file, each.sheet) for each in load.lists if each.table is reading.table}
    return len(sheets) > 1


def _about_columns(sheet: Sheet, reading: ListReading, table: Table) -> Iterator[Problem]:
    for _, title in reading.ignored:
        sentence = _SECOND if names_a_column([title], table) else _unknown(reading, table)
        yield Problem(sheet.file, sheet.name, reading.header_row, title, None, sentence)
    for each in reading.columns:
        if each.sure is Sure.GUESSED:
            sentence = _GUESSED.format(table.column(each.column).title)
            yield Problem(sheet.file, sheet.name, reading.header_row, each.title, None, sentence)
    for column in reading.missing:
        title = table.column(column).title
        yield Problem(sheet.file, sheet.name, None, title, None, _NO_COLUMN)


def _unknown(reading: ListReading, table: Table) -> str:
    """What is said of a column with an unknown title; a person's mapping has said it is none."""
    if reading.told or not reading.missing:
        return _SPARE
    if len(reading.missing) > 1:
        return _PERHAPS_ONE_MISSING
    return _PERHAPS_THE_MISSING.format(table.column(reading.missing[0]).title)


def _parsed(
    sheet: Sheet, reading: ListReading, table: Table, rows: Sequence[int]
) -> Iterator[tuple[str, ParsedColumn]]:
    columns = list(zip(*(sheet.rows[row] for row in rows), strict=True))
    for each in reading.columns:
        cells = columns[each.place] if rows else ()
        yield each.column, parse_column(table, table.column(each.column), cells)


def _unread(
    sheet: Sheet, reading: ListReading, parsed: dict[str, ParsedColumn], rows: Sequence[int]
) -> Iterator[Problem]:
    for each in reading.columns:
        for row, (written, sentence) in parsed[each.column].unread.items():
            number = rows[row] + 1
            yield Problem(sheet.file, sheet.name, number, each.title, written, sentence)


def _record(load: _Load) -> Record:
    tables: dict[str, TableRows] = {}
    for table in all_tables():
        if table.id in load.gathered:
            tables[table.id] = _finished(load, load.gathered[table.id])
        else:
            files = ", ".join(load.formats)
            sentence = _NO_LIST.format(table.list_number, table.title)
            load.problems.append(Problem(files, None, None, None, None, sentence))
    load.problems += ids_alike(tables)
    return Record(tables, tuple(load.problems), tuple(_sources(load)))


def _finished(load: _Load, gathering: Gathering) -> TableRows:
    load.problems += leave_out_before_birth(gathering)
    rows, problems, kept = gathering.finished()
    load.problems += problems
    for file, keep in zip(gathering.files, kept, strict=True):
        if not keep:
            load.count(file, gathering.table.id, aside=1)
    load.problems += several_rows(rows)
    return rows


def _sources(load: _Load) -> Iterator[Source]:
    for file, kind in load.formats.items():
        yield Source(
            file,
            kind,
            tuple(
                TableCount(table, read, read - aside, aside)
                for (name, table), (read, aside) in load.counts.items()
                if name == file
            ),
        )
