"""How many rows of each list are open on the day, for the whole list and for each team.

Rows as they stand, before any measure leaves somebody out: what a person reconciles with a filter
in a spreadsheet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.evaluation.opening import OpenImport
from lineofsight.model.tables import Table, all_tables
from lineofsight.shapes.lists import (
    ASSESSMENTS,
    CARE,
    EARLY_HELP,
    LEAVING,
    NEED,
    PROTECTION,
    Rows,
)

# Lists of what lasts. The others hold events, or have no one end.
LASTING: Mapping[str, Rows] = {
    each.table_id: each for each in (EARLY_HELP, ASSESSMENTS, NEED, PROTECTION, CARE, LEAVING)
}
_OPEN, _ENDED, _TO_COME, _UNSURE = "open", "ended", "to_come", "unsure"


@dataclass(frozen=True)
class Counted:
    """The rows of a list, or of one team in it, on the day.

    `rows` are those used, `children` the people they are about. Of rows that last, each is `open`,
    `ended` (or closed) by the day, `to_come` or `unsure`, where a date that says so is blank or
    could not be read; all four are None in a list of events.
    """

    list: str
    is_whole: bool
    team: str | None
    rows: int
    children: int
    open: int | None
    ended: int | None
    to_come: int | None
    unsure: int | None


def counts(record: OpenImport) -> Iterator[Counted]:
    """Every list that the files hold, in order: the whole first, then its teams by name."""
    for listed in all_tables():
        if listed.id in record.kept.present:
            yield from _of_list(record, listed)


def _of_list(record: OpenImport, listed: Table) -> Iterator[Counted]:
    yield _counted(
        listed, record.database.execute(_counting(listed, "NULL")).fetchone(), whole=True
    )
    if "team" in record.kept.present[listed.id]:
        found = record.database.execute(f"{_counting(listed, 'team')} GROUP BY team").fetchall()
        for row in sorted(found, key=lambda row: (row[0] is None, row[0] or "")):
            yield _counted(listed, row, whole=False)


def _counted(listed: Table, row: tuple[str | int | None, ...], *, whole: bool) -> Counted:
    team, rows, children, *stands = row
    told = stands if listed.id in LASTING else [None] * len(stands)
    return Counted(listed.id, whole, team, rows, children, *told)  # type: ignore[arg-type]


def _counting(listed: Table, team: str) -> str:
    stands = ", ".join(
        f"COUNT(*) FILTER ({_stands(listed)} = '{how}')"
        for how in (_OPEN, _ENDED, _TO_COME, _UNSURE)
    )
    return (
        f"SELECT {team}, COUNT(*), COUNT(DISTINCT {listed.person}), {stands} "  # noqa: S608  names of ours
        f"FROM {listed.id} JOIN as_at ON 1 = 1"
    )


def _stands(listed: Table) -> str:
    """How a row stands on the day, as SQL: an end that is certain decides before all else."""
    rows = LASTING.get(listed.id)
    if rows is None or rows.start is None or rows.end is None:
        return f"'{_OPEN}'"
    start, end = rows.start, rows.end
    closed = f"WHEN {rows.status} = 'closed' THEN '{_ENDED}' " if rows.status else ""
    return (
        f"CASE {closed}WHEN {end} <= as_at.day THEN '{_ENDED}' "
        f"WHEN {end}_unread = 1 OR {start} IS NULL THEN '{_UNSURE}' "
        f"WHEN {start} > as_at.day THEN '{_TO_COME}' ELSE '{_OPEN}' END"
    )
