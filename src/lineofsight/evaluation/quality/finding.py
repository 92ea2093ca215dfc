"""Asks every check of an import: which rows it finds, or why it could not be asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.engines.database import Database
from lineofsight.evaluation.opening import OpenImport, Place
from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.registry import all_checks
from lineofsight.model.tables import table


@dataclass(frozen=True)
class DoubtfulRow:
    """A row to look at: its list, whose it is, the team it names, and where it stands."""

    list: str
    child: str | None
    team: str | None
    place: Place


@dataclass(frozen=True)
class Found:
    """What a check found. `not_asked` says which lists or columns it lacked, None for nothing.

    A check that could be asked of some of its lists has both rows and a `not_asked`.
    """

    check: QualityCheck
    rows: tuple[DoubtfulRow, ...]
    not_asked: str | None
    was_asked: bool

    @property
    def children(self) -> int:
        """How many children the rows are about."""
        return len({each.child for each in self.rows})


def quality(record: OpenImport) -> tuple[Found, ...]:
    """What every check finds in an import."""
    return tuple(_found(record, check) for check in all_checks().values())


def row_ids(database: Database, part: Part) -> list[int]:
    """The rows that one question finds, in the order of the list."""
    return sorted(row_id for (row_id,) in database.execute(part.sql).fetchall())


def _found(record: OpenImport, check: QualityCheck) -> Found:
    lacking = [lack for part in check.parts if (lack := _lack(record, part))]
    rows = [
        row
        for part in check.parts
        if not _lack(record, part)
        for row in _rows(record, part.list, row_ids(record.database, part))
    ]
    why = "; ".join(dict.fromkeys(lacking)) or None
    return Found(check, tuple(rows), why, was_asked=len(lacking) < len(check.parts))


def _lack(record: OpenImport, part: Part) -> str | None:
    """The first list or column that the files lack for a question; None when nothing lacks."""
    for name, columns in part.reads.items():
        listed = table(name)
        if name not in record.kept.present:
            return f"no file has List {listed.list_number} ({listed.title})"
        for column in columns:
            if column not in record.kept.present[name]:
                title = listed.column(column).title
                return f"List {listed.list_number} has no column “{title}”"
    return None


def _rows(record: OpenImport, name: str, row_ids: list[int]) -> Iterator[DoubtfulRow]:
    if not row_ids:
        return
    listed = table(name)
    team = "team" if any(each.id == "team" for each in listed.columns) else "NULL"
    sql = f"SELECT row_id, {listed.person}, {team} FROM {name}"  # noqa: S608  names of ours
    whose = {row_id: (person, of) for row_id, person, of in record.database.execute(sql).fetchall()}
    for row_id in row_ids:
        yield DoubtfulRow(name, *whose[row_id], record.place(name, row_id))
