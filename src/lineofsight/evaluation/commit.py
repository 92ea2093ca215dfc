"""Commits the imports that are kept: works every measure out and writes it as the read model.

What the generation before worked out by the same rules and standards is taken from it. The rest
is worked out anew, in the order of days, so that every case of the newest import can say since
which import its verdict has stood.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from lineofsight import clock
from lineofsight.engines.query import Case
from lineofsight.evaluation.corrected_rows import write_corrections
from lineofsight.evaluation.left_the_list import ID as LEFT
from lineofsight.evaluation.left_the_list import roster_of, roster_rows
from lineofsight.evaluation.line_of_imports import (
    Line,
    first_by_measure,
    lasting_by_measure,
    spell_row,
)
from lineofsight.evaluation.one_import import InShort, Rows, in_full, in_short
from lineofsight.evaluation.opening import opened
from lineofsight.evaluation.quality.finding import quality
from lineofsight.evaluation.quality_rows import doubtful_rows
from lineofsight.evaluation.read_model_rows import case_row, import_rows, standard_rows
from lineofsight.evaluation.recorded_rows import problem_rows, recorded_rows
from lineofsight.evaluation.rules_version import rules_version
from lineofsight.evaluation.spells import Spell, Stands, stands
from lineofsight.evaluation.together import batches
from lineofsight.law.standards import Standards
from lineofsight.workspace.imports import Import, imports
from lineofsight.workspace.no_cycles import no_garbage_collected
from lineofsight.workspace.read_model import Draft, Row, delete_older, next_generation

# A measure that failed may have failed for the moment only: nothing is taken over then.
_SAME_TERMS = """
SELECT EXISTS (SELECT 1 FROM generation JOIN earlier.generation USING (terms))
    AND NOT EXISTS (SELECT 1 FROM earlier.figure WHERE status = 'failed')
"""
_FIRST_BEFORE = "SELECT measure, case_id, verdict, first_import FROM earlier.verdict"
_SPELLS_BEFORE = "SELECT * FROM earlier.spell"
_ROSTER_BEFORE = "SELECT * FROM earlier.roster"
_COUNTED_BEFORE = "SELECT number FROM import JOIN earlier.import USING (number, as_at, kept)"
_LINE_BEFORE = "SELECT number FROM earlier.import WHERE place IS NOT NULL ORDER BY place"
_COUNTS = (
    "figure", "team_figure", "not_counted", "source", "usable", "mapped",
    "vanishing", "vanished", "untold", "usable_of_team", "counted", "doubt",
)  # fmt: skip
_OF_THE_NEWEST = ("verdict", "recorded", "problem", "spell", "doubtful", "roster")
_SIDE_BY_SIDE = 2  # batches worked out at a time, each in a process that has its lists in memory
_WORTH_A_PROCESS = 6  # imports; with fewer, starting processes takes longer than they save

ToldFromAnswers = Callable[[sqlite3.Connection], Iterable[Row]]
_NOTHING: Mapping[str, ToldFromAnswers] = {}
Watched = Callable[[Sequence[Import]], Iterable[Import]]


def write_read_model(
    folder: Path,
    standards: Standards,
    told_from_answers: Mapping[str, ToldFromAnswers] = _NOTHING,
    watched: Watched = iter,
) -> Path:
    """Write the next generation of this workspace's read model, and say which file it is.

    It covers every import that is kept. `told_from_answers` has, by table, what layers above tell
    from all that stands in it by then; `watched` may tell somebody how far the imports are. Raises
    WrongUse when it cannot be written; the generation before stays the newest then.
    """
    now = clock.now()
    with no_garbage_collected(), next_generation(folder, now) as draft:
        kept = imports(folder)  # after the draft has its number: a higher one never knows less
        line = _line(kept)
        draft.insert("generation", [(draft.number, now.isoformat(), terms(standards))])
        draft.insert("standard", standard_rows(standards))
        draft.insert("import", import_rows(kept, line))
        _answer(draft, kept, line, standards, watched)
        for table, told in told_from_answers.items():
            draft.insert(table, told(draft.database))
    delete_older(draft.file, {each.number for each in kept})
    return draft.file


def _line(kept: Sequence[Import]) -> list[Import]:
    """The imports that answer for their day, in the order of days: of one day, the newest."""
    by_day = {each.as_at: each for each in kept}
    return [by_day[day] for day in sorted(by_day)]


def terms(standards: Standards) -> str:
    """Digits that change whenever an answer could: with our rules, or with the standards."""
    answering = [rules_version(), dict(standards)]
    return hashlib.sha256(json.dumps(answering, sort_keys=True).encode()).hexdigest()


def _answer(
    draft: Draft,
    kept: Sequence[Import],
    line: Sequence[Import],
    standards: Standards,
    watched: Watched,
) -> None:
    """Every import's counts and the newest one's cases, taken over where they can be."""
    known = _counted_before(draft)
    followed = _followed_before(draft, line, known)
    to_follow = line[followed:]
    taken_over = known - {each.number for each in to_follow}
    if taken_over:
        _take_over(draft, taken_over, with_cases=followed > 0 and not to_follow)
    superseded = [each for each in kept if each.number not in taken_over and each not in to_follow]
    for _, short in zip(watched(superseded), _in_short(superseded, standards), strict=True):
        _put(draft, short.rows)
    if to_follow:
        _follow(draft, line[:followed], to_follow, standards, watched)
    write_corrections(draft, kept, known, standards)


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


def _follow(
    draft: Draft,
    followed: Sequence[Import],
    to_follow: Sequence[Import],
    standards: Standards,
    watched: Watched,
) -> None:
    """The imports that are new in the line, and what the newest of them shows case by case."""
    line = _line_so_far(draft, followed)
    *others, newest = to_follow
    for kept, short in zip(watched(others), _in_short(others, standards), strict=True):
        line.add(kept, short.rows, short.stands)
        _put(draft, short.rows)
    record = opened(newest, standards)
    full = in_full(record)
    draft.insert("roster", roster_rows(line.roster))
    found = {name: _stands(cases) for name, cases in full.cases.items()}
    left = line.add(newest, full.rows, found)
    _put(draft, full.rows)
    for measure, cases in (*full.cases.items(), (LEFT, left.cases)):
        since = line.first[measure]
        draft.insert("verdict", (case_row(record, case, since) for case in cases or ()))
    draft.insert("spell", map(spell_row, line.spells()))
    draft.insert("recorded", recorded_rows(record))
    draft.insert("problem", problem_rows(newest))
    draft.insert("doubtful", doubtful_rows(quality(record)))


def _line_so_far(draft: Draft, followed: Sequence[Import]) -> Line:
    """The line as the generation before left it."""
    line = Line()
    if followed:
        line.roster = roster_of(draft.database.execute(_ROSTER_BEFORE))
        line.pass_by(followed[-1])
        line.first = first_by_measure(draft.database.execute(_FIRST_BEFORE))
        spells = [Spell(*row) for row in draft.database.execute(_SPELLS_BEFORE)]
        line.ended = [each for each in spells if each.cleared is not None]
        line.lasting = lasting_by_measure([each for each in spells if each.cleared is None])
    return line


def _in_short(wanted: Sequence[Import], standards: Standards) -> Iterator[InShort]:
    """These imports worked out, in their order; side by side where there are many."""
    if len(wanted) < _WORTH_A_PROCESS:
        for batch in batches(wanted, standards, side_by_side=1):
            yield from in_short(batch, standards)
        return
    at_once = tuple(batches(wanted, standards, _SIDE_BY_SIDE))
    with ProcessPoolExecutor(_SIDE_BY_SIDE, mp_context=get_context("spawn")) as processes:
        for found in processes.map(in_short, at_once, [standards] * len(at_once)):
            yield from found


def _put(draft: Draft, rows: Rows) -> None:
    for table, found in rows.items():
        draft.insert(table, found)


def _stands(cases: Sequence[Case] | None) -> Stands | None:
    return None if cases is None else stands(cases)
