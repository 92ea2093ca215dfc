"""Everything that the lists hold about one child, and every answer about them."""

from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.engines.query import Case
from lineofsight.evaluation.opening import OpenImport, Place
from lineofsight.measures.registry import all_measures
from lineofsight.model.codes import codes
from lineofsight.model.record import Value
from lineofsight.model.tables import Table, all_tables, table


@dataclass(frozen=True)
class ChildRow:
    """One row of one list. `unread` are the columns whose cell could not be used."""

    table: str
    place: Place
    cells: Mapping[str, Value]
    unread: frozenset[str]

    def meanings(self) -> dict[str, str]:
        """What the codes of the row mean, by column; not those that are plain words themselves."""
        found = {}
        for column in table(self.table).columns:
            code = self.cells[column.id]
            meaning = codes(column.codes).get(str(code)) if column.codes else None
            if meaning is not None and meaning != code:
                found[column.id] = meaning
        return found


def rows_about(record: OpenImport, child_id: str) -> list[ChildRow]:
    """The rows of this child in every list that is about children, in the lists' order."""
    wanted = child_id.strip()
    kept = [each for each in all_tables() if each.id in record.kept.present]
    lists = [each for each in kept if each.person == "child_id"]
    return [row for each in lists for row in _rows(record, each, wanted)]


def _rows(record: OpenImport, listed: Table, child_id: str) -> list[ChildRow]:
    names = [column.id for column in listed.columns]
    flags = [f"{name}_unread" for name in names]
    found = record.database.execute(
        f"SELECT file, sheet, source_row, {', '.join(names + flags)} FROM {listed.id} "  # noqa: S608  names of ours
        "WHERE child_id = ? ORDER BY row_id",
        [child_id],
    ).fetchall()
    return [
        ChildRow(
            listed.id,
            Place(*row[:3]),
            dict(zip(names, row[3:], strict=False)),
            frozenset(
                name for name, flag in zip(names, row[3 + len(names) :], strict=True) if flag
            ),
        )
        for row in found
    ]


def cases_about(record: OpenImport, child_id: str) -> list[Case]:
    """The child's case in every measure that has one."""
    wanted = child_id.strip()
    answers = record.answers(all_measures().values())
    return [case for _, answer in answers for case in answer.cases if case.child == wanted]
