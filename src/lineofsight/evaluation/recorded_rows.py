"""What an import holds, as rows of the read model: its files, its cells, and what is not usable."""

from collections.abc import Iterator

from lineofsight.evaluation.opening import OpenImport
from lineofsight.model.tables import Table, all_tables
from lineofsight.workspace.imports import Import
from lineofsight.workspace.read_model import Row


def source_rows(kept: Import) -> Iterator[Row]:
    """Every list of every file, with how many of its rows were used."""
    for source in kept.sources:
        for count in source.tables:
            rows = (count.rows_read, count.rows_used, count.rows_set_aside)
            yield kept.number, source.file, source.format, count.name, *rows


def mapped_rows(kept: Import) -> Iterator[Row]:
    """The mapping report, a row for each column of each sheet."""
    for line in kept.mapping():
        place = (line.file, line.sheet, line.header_row, line.list)
        yield kept.number, *place, line.letters, line.title, line.read_as, line.sure


def problem_rows(kept: Import) -> Iterator[Row]:
    """What could not be used as it stood."""
    for each in kept.problems():
        yield each.file, each.sheet, each.row, each.column, each.value, each.problem


def usable_rows(record: OpenImport) -> Iterator[Row]:
    """For every column of every list that there is: its cells, those blank, those not read."""
    for listed in _lists(record):
        present = record.kept.present[listed.id]
        names = [column.id for column in listed.columns]
        cells, *counts = record.database.execute(_counting(listed)).fetchone()
        for name, blank, unread in zip(names, counts[::2], counts[1::2], strict=True):
            is_present = int(name in present)
            yield record.kept.number, listed.id, name, is_present, cells, blank, unread


def recorded_rows(record: OpenImport) -> Iterator[Row]:
    """Every row about a child, or an adopter, as it was read."""
    for listed in _lists(record):
        yield from record.database.execute(_telling(listed)).fetchall()


def _lists(record: OpenImport) -> list[Table]:
    return [each for each in all_tables() if each.id in record.kept.present]


def _counting(listed: Table) -> str:
    counts = (
        f"COUNT(*) FILTER ({column.id} IS NULL AND {column.id}_unread = 0), "
        f"COUNT(*) FILTER ({column.id}_unread = 1)"
        for column in listed.columns
    )
    return f"SELECT COUNT(*), {', '.join(counts)} FROM {listed.id}"  # noqa: S608  names of ours


def _telling(listed: Table) -> str:
    """A merge patch takes the blank cells out; a filter, the columns that were read."""
    names = [column.id for column in listed.columns]
    cells = ", ".join(f"'{name}': {name}" for name in names)
    unread = ", ".join(f"CASE {name}_unread WHEN 1 THEN '{name}' END" for name in names)
    return (
        f"SELECT {listed.person}, '{listed.id}', file, sheet, source_row, "  # noqa: S608  names of ours
        f"json_merge_patch('{{}}', to_json({{{cells}}})), "
        f"to_json(list_filter([{unread}], lambda name: name IS NOT NULL)) "
        f"FROM {listed.id} WHERE {listed.person} IS NOT NULL ORDER BY row_id"
    )
