"""What the day-one checks found, import by import: the ones that find most children first."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.evaluation.quality.check import QualityCheck
from lineofsight.evaluation.quality.registry import all_checks

_FOUND = """
SELECT import_no, quality_check, "rows", children, not_asked FROM doubt WHERE quality_check = ?
"""


@dataclass(frozen=True)
class Doubt:
    """A check in the newest import: how many rows it finds, about how many children.

    Both are None where it could not be asked. `children_then` are those of each import, the newest
    first. `not_asked` is what the files lack for it, or for a part of it.
    """

    id: str
    title: str
    hides: str
    to_do: str
    source: str
    rows: int | None
    children: int | None
    children_then: tuple[int | None, ...]
    not_asked: str | None


def doubts(answers: sqlite3.Connection, imports: Sequence[int]) -> tuple[Doubt, ...]:
    """Every check that was made of the newest of these imports."""
    found = list(_doubts(answers, imports))
    return tuple(sorted(found, key=lambda each: (-(each.children or 0), -(each.rows or 0))))


def _doubts(answers: sqlite3.Connection, imports: Sequence[int]) -> Iterator[Doubt]:
    for check in all_checks().values():
        rows = {row["import_no"]: row for row in answers.execute(_FOUND, [check.id])}
        if imports and imports[0] in rows:
            yield _doubt(check, [rows.get(number) for number in imports])


def _doubt(check: QualityCheck, rows: Sequence[sqlite3.Row | None]) -> Doubt:
    newest = rows[0]
    return Doubt(
        id=check.id,
        title=check.title,
        hides=check.hides,
        to_do=check.to_do,
        source=check.source,
        rows=newest["rows"] if newest else None,
        children=newest["children"] if newest else None,
        children_then=tuple(row["children"] if row else None for row in rows),
        not_asked=newest["not_asked"] if newest else None,
    )
