"""How good an import's lists are, as rows of the read model: checks, cells by team, counts."""

from collections.abc import Iterator, Sequence

from lineofsight.evaluation.counts import counts
from lineofsight.evaluation.opening import OpenImport
from lineofsight.evaluation.quality.finding import Found
from lineofsight.model.tables import Table, all_tables
from lineofsight.workspace.read_model import Row


def doubt_rows(number: int, found: Sequence[Found]) -> Iterator[Row]:
    """Every check of an import: how many rows and children; nothing where it was not asked."""
    for each in found:
        told = (len(each.rows), each.children) if each.was_asked else (None, None)
        yield number, each.check.id, *told, each.not_asked


def doubtful_rows(found: Sequence[Found]) -> Iterator[Row]:
    """Every row that a check found."""
    for each in found:
        for row in each.rows:
            place = (row.place.file, row.place.sheet, row.place.row)
            yield each.check.id, row.list, row.child, row.team, *place


def counted_rows(record: OpenImport) -> Iterator[Row]:
    """The rows of each list on the day, and of each team in it."""
    for each in counts(record):
        stands = (each.open, each.ended, each.to_come, each.unsure)
        whose = (each.list, int(each.is_whole), each.team)
        yield record.kept.number, *whose, each.rows, each.children, *stands


def usable_of_team_rows(record: OpenImport) -> Iterator[Row]:
    """For every column and team of the lists that name teams: cells, those blank and not read."""
    for listed in all_tables():
        present = record.kept.present.get(listed.id, frozenset())
        if "team" not in present:
            continue
        names = [column.id for column in listed.columns if column.id in present]
        for team, cells, *rest in record.database.execute(_by_team(listed, names)).fetchall():
            for name, blank, unread in zip(names, rest[::2], rest[1::2], strict=True):
                yield record.kept.number, listed.id, team, name, cells, blank, unread


def _by_team(listed: Table, names: Sequence[str]) -> str:
    cells = ", ".join(
        f"COUNT(*) FILTER ({name} IS NULL AND {name}_unread = 0), "
        f"COUNT(*) FILTER ({name}_unread = 1)"
        for name in names
    )
    return f"SELECT team, COUNT(*), {cells} FROM {listed.id} GROUP BY team ORDER BY team"  # noqa: S608  names of ours
