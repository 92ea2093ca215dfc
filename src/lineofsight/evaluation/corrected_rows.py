"""What imports corrected, written into the read model when they are committed.

Taken from the generation before where it holds the same two imports against each other by the same
rules and standards. The cases of the import that is newest, or was until now, stand in a read model
already; only those of others are worked out once more.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import astuple

from lineofsight.evaluation.corrected import Corrections
from lineofsight.evaluation.corrections import Cases, CasesOf, corrections, worked_out
from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.workspace.imports import Import
from lineofsight.workspace.read_model import Draft

_PAIRS = "SELECT number, corrects FROM main.import WHERE corrects IS NOT NULL"
_PAIRS_BEFORE = "SELECT number FROM main.import JOIN earlier.import USING (number, corrects)"


def write_corrections(
    draft: Draft, kept: Sequence[Import], known: Set[int], standards: Standards
) -> None:
    """What every import that took the place of another changed of it.

    `known` are the imports that the generation before answers as this one does. The newest one's
    verdicts stand in the draft by now.
    """
    pairs: dict[int, int] = dict(draft.database.execute(_PAIRS).fetchall())
    taken_over = _taken_over(draft, pairs, known) if known else set()
    by_number = {each.number: each for each in kept}
    for number in sorted(pairs.keys() - taken_over):
        before, after = by_number[pairs[number]], by_number[number]
        was, now = (_cases(draft, each, known, standards) for each in (before, after))
        _insert(draft, corrections(before, after, was, now))


def _taken_over(draft: Draft, pairs: Mapping[int, int], known: Set[int]) -> set[int]:
    """The imports whose corrections the generation before has; they are taken from it."""
    same = {number for (number,) in draft.database.execute(_PAIRS_BEFORE)}
    found = {number for number in same if {number, pairs[number]} <= known}
    for table in ("corrected_list", "corrected_case"):
        draft.database.executemany(
            f"INSERT INTO {table} SELECT * FROM earlier.{table} WHERE import_no = ?",  # noqa: S608  a name of ours
            [(number,) for number in sorted(found)],
        )
    return found


def _cases(draft: Draft, kept: Import, known: Set[int], standards: Standards) -> CasesOf:
    """The cases of an import, from wherever they are had soonest."""
    if kept.number == _newest(draft.database, "main"):
        return _answered(draft.database, "main", kept.number)
    if kept.number in known and kept.number == _newest(draft.database, "earlier"):
        return _answered(draft.database, "earlier", kept.number)
    return worked_out(kept, standards)


def _newest(database: sqlite3.Connection, generation: str) -> int | None:
    """The import whose verdicts a generation has case by case."""
    newest = f"SELECT number FROM {generation}.import WHERE place IS NOT NULL ORDER BY place DESC"  # noqa: S608  a name of ours
    row = database.execute(newest).fetchone()
    return row[0] if row else None


def _answered(database: sqlite3.Connection, generation: str, number: int) -> CasesOf:
    """The cases of a generation's newest import, as they stand in it."""
    verdicts = f"SELECT case_id, child, verdict FROM {generation}.verdict WHERE measure = ?"  # noqa: S608  a name of ours
    failed = f"SELECT measure FROM {generation}.figure WHERE import_no = ? AND status = 'failed'"  # noqa: S608  a name of ours

    def cases(measures: Sequence[Measure]) -> Iterator[Cases]:
        without = {measure for (measure,) in database.execute(failed, [number])}
        for each in measures:
            rows = database.execute(verdicts, [each.id])
            found = {case: (child, verdict) for case, child, verdict in rows}
            yield None if each.id in without else found

    return cases


def _insert(draft: Draft, found: Corrections) -> None:
    draft.insert("corrected_list", ((found.after, *astuple(each)) for each in found.rows))
    draft.insert("corrected_case", ((found.after, *astuple(each)) for each in found.verdicts))
