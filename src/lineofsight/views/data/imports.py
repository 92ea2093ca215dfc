"""Every import that is kept: its day, its files, its rows, and what it is for now."""

import datetime as dt
import json
import sqlite3
from dataclasses import dataclass

_IMPORTS = """
SELECT number, as_at, kept, place, corrects,
    (SELECT MAX(place) FROM import) AS newest,
    json_group_array(DISTINCT file) FILTER (WHERE file IS NOT NULL) AS files,
    COALESCE(SUM(rows_read), 0) AS rows_read,
    COALESCE(SUM(rows_used), 0) AS rows_used,
    COALESCE(SUM(rows_set_aside), 0) AS rows_set_aside
FROM import LEFT JOIN source ON import_no = number
WHERE number = COALESCE(:number, number)
GROUP BY number
ORDER BY as_at DESC, number DESC
"""


@dataclass(frozen=True)
class Kept:
    """One import. `kept` is the moment (UTC) at which it was; `stands` says what it is for now.

    `answers` marks the one that pages show. `corrects` is the number of the import of the same day
    whose place it took, None where it took none.
    """

    number: int
    as_at: dt.date
    kept: dt.datetime
    stands: str
    answers: bool
    corrects: int | None
    files: tuple[str, ...]
    rows_read: int
    rows_used: int
    rows_set_aside: int


def all_kept(answers: sqlite3.Connection) -> tuple[Kept, ...]:
    """Every import, that of the newest lists first."""
    return tuple(map(_kept, answers.execute(_IMPORTS, {"number": None})))


def kept_as(answers: sqlite3.Connection, number: int) -> Kept | None:
    """The import of this number; None where there is none."""
    row = answers.execute(_IMPORTS, {"number": number}).fetchone()
    return _kept(row) if row else None


def _kept(row: sqlite3.Row) -> Kept:
    return Kept(
        number=row["number"],
        as_at=dt.date.fromisoformat(row["as_at"]),
        kept=dt.datetime.fromisoformat(row["kept"]),
        stands=_stands(row["place"], row["newest"]),
        answers=row["place"] == row["newest"],
        corrects=row["corrects"],
        files=tuple(json.loads(row["files"])),
        rows_read=row["rows_read"],
        rows_used=row["rows_used"],
        rows_set_aside=row["rows_set_aside"],
    )


def _stands(place: int | None, newest: int) -> str:
    if place == newest:
        return "Answers now"
    if place is None:
        return "A later import of the same day stands in its place"
    return "History"
