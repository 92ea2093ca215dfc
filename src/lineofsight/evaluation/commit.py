"""Commits the imports that are kept: works every measure out and writes it as the read model.

What the generation before worked out by the same rules and standards is taken from it. The rest
is worked out anew, in the order of days, so that every case of the newest import can say since
which import its verdict has stood.
"""

import hashlib
import json
from collections.abc import Sequence, Set
from pathlib import Path

from lineofsight import clock
from lineofsight.engines.query import Case
from lineofsight.evaluation.opening import OpenImport, opened
from lineofsight.evaluation.read_model_rows import (
    blind_spot_row,
    case_row,
    failed,
    figure_row,
    import_rows,
    not_counted_rows,
    standard_rows,
    team_rows,
)
from lineofsight.evaluation.recorded_rows import (
    mapped_rows,
    problem_rows,
    recorded_rows,
    source_rows,
    usable_rows,
)
from lineofsight.evaluation.rules_version import rules_version
from lineofsight.law.standards import Standards
from lineofsight.measures.blind_spots import blind_spots
from lineofsight.measures.registry import all_measures
from lineofsight.workspace.imports import Import, imports
from lineofsight.workspace.read_model import Draft, delete_older, next_generation

# A measure that failed may have failed for the moment only: nothing is taken over then.
_SAME_TERMS = """
SELECT EXISTS (SELECT 1 FROM generation JOIN earlier.generation USING (terms))
    AND NOT EXISTS (SELECT 1 FROM earlier.figure WHERE status = 'failed')
"""
_COUNTED_BEFORE = "SELECT number FROM import JOIN earlier.import USING (number, as_at, kept)"
_LINE_BEFORE = "SELECT number FROM earlier.import WHERE place IS NOT NULL ORDER BY place"
_COUNTS = ("figure", "team_figure", "not_counted", "source", "usable", "mapped")
_OF_THE_NEWEST = ("verdict", "recorded", "problem")


def write_read_model(folder: Path, standards: Standards) -> Path:
    """Write the next generation of this workspace's read model, and say which file it is.

    It covers every import that is kept. Raises WrongUse when it cannot be written; the generation
    before stays the newest then.
    """
    now = clock.now()
    with next_generation(folder, now) as draft:
        kept = imports(folder)  # after the draft has its number: a higher one never knows less
        line = _line(kept)
        draft.insert("generation", [(draft.number, now.isoformat(), _terms(standards))])
        draft.insert("standard", standard_rows(standards))
        draft.insert("import", import_rows(kept, line))
        _answer(draft, kept, line, standards)
    delete_older(draft.file, {each.number for each in kept})
    return draft.file


def _line(kept: Sequence[Import]) -> list[Import]:
    """The imports that answer for their day, in the order of days: of one day, the newest."""
    by_day = {each.as_at: each for each in kept}
    return [by_day[day] for day in sorted(by_day)]


def _terms(standards: Standards) -> str:
    """Digits that change whenever an answer could: with our rules, or with the standards."""
    terms = [rules_version(), dict(standards)]
    return hashlib.sha256(json.dumps(terms, sort_keys=True).encode()).hexdigest()


def _answer(
    draft: Draft, kept: Sequence[Import], line: Sequence[Import], standards: Standards
) -> None:
    """Every import's counts and the newest one's cases, taken over where they can be."""
    known = _counted_before(draft)
    followed = _followed_before(draft, line, known)
    to_follow = line[followed:]
    taken_over = known - {each.number for each in to_follow}
    if taken_over:
        _take_over(draft, taken_over, with_cases=followed > 0)
    for each in kept:
        if each.number not in taken_over and each not in to_follow:
            _work_out(draft, opened(each, standards), follow=False)
    for each in to_follow:
        _work_out(draft, opened(each, standards), follow=True)


def _counted_before(draft: Draft) -> frozenset[int]:
    """The imports whose counts in the generation before are what they would be now."""
    if not draft.follows or not draft.database.execute(_SAME_TERMS).fetchone()[0]:
        return frozenset()
    return frozenset(number for (number,) in draft.database.execute(_COUNTED_BEFORE))


def _followed_before(draft: Draft, line: Sequence[Import], known: Set[int]) -> int:
    """How many imports of the line the cases of the generation before have come along.

    None of them, unless its whole line is the beginning of this one.
    """
    if not known:
        return 0
    before = [number for (number,) in draft.database.execute(_LINE_BEFORE)]
    begins = before == [each.number for each in line[: len(before)]]
    return len(before) if begins and known >= set(before) else 0


def _take_over(draft: Draft, numbers: Set[int], *, with_cases: bool) -> None:
    for table in _COUNTS:
        draft.database.executemany(
            f"INSERT INTO {table} SELECT * FROM earlier.{table} WHERE import_no = ?",  # noqa: S608  a name of ours
            [(number,) for number in sorted(numbers)],
        )
    for table in _OF_THE_NEWEST if with_cases else ():
        draft.database.execute(f"INSERT INTO {table} SELECT * FROM earlier.{table}")  # noqa: S608  a name of ours


def _work_out(draft: Draft, record: OpenImport, *, follow: bool) -> None:
    """Every measure of an import; with its cases when they are to be followed."""
    number, measures = record.kept.number, all_measures()
    for measure, answer in record.answers(measures.values()):
        summary = answer.summary
        has_failed = failed(summary)
        draft.insert("figure", [figure_row(number, summary)])
        if not has_failed:
            draft.insert("team_figure", team_rows(number, summary))
            draft.insert("not_counted", not_counted_rows(number, summary))
        if follow:
            _replace_cases(draft, record, measure.id, () if has_failed else answer.cases)
    draft.insert("source", source_rows(record.kept))
    draft.insert("mapped", mapped_rows(record.kept))
    draft.insert("usable", usable_rows(record))
    if follow:
        _replace_rows(draft, record)
    spots = (spot for name, spot in blind_spots().items() if name not in measures)
    draft.insert("figure", (blind_spot_row(number, spot) for spot in spots))


def _replace_rows(draft: Draft, record: OpenImport) -> None:
    """What this import holds in place of what the one before it held."""
    for table, rows in (
        ("recorded", recorded_rows(record)),
        ("problem", problem_rows(record.kept)),
    ):
        draft.database.execute(f"DELETE FROM {table}")  # noqa: S608  a name of ours
        draft.insert(table, rows)


def _replace_cases(draft: Draft, record: OpenImport, measure: str, cases: Sequence[Case]) -> None:
    """The measure's cases in place of those of the import before, whose first import lives on.

    A case that nobody could see at the import before has no verdict there, and begins anew.
    """
    before = draft.database.execute(
        "SELECT case_id, verdict, first_import FROM verdict WHERE measure = ?", [measure]
    )
    since = {(case, verdict): first for case, verdict, first in before}
    draft.database.execute("DELETE FROM verdict WHERE measure = ?", [measure])
    draft.insert("verdict", (case_row(record, case, since) for case in cases))
