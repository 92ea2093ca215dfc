"""The threads of the library: worked out when documents are added, and kept beside them.

Two documents are compared once. They are compared again when our rules have changed.
"""

import dataclasses
import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import Any

from lineofsight.memory.lookup import Subject, subject
from lineofsight.memory.threads.steps import Pair, Step, pairs, steps
from lineofsight.model.documents import Reading
from lineofsight.workspace.kept_reading import record_of
from lineofsight.workspace.library import authorities, readings_about, readings_in_brief
from lineofsight.workspace.program_version import version_of

_PAIR = """
INSERT OR REPLACE INTO thread_pair (earlier_id, later_id, version)
SELECT earlier.id, later.id, ? FROM document AS earlier, document AS later
WHERE earlier.sha256 = ? AND later.sha256 = ?
"""
_STEP = """
INSERT INTO thread_step (earlier_id, later_id, place, step)
SELECT earlier.id, later.id, ?, ? FROM document AS earlier, document AS later
WHERE earlier.sha256 = ? AND later.sha256 = ?
"""
_PAIRS = """
SELECT earlier.sha256, later.sha256 FROM thread_pair
JOIN document AS earlier ON earlier.id = earlier_id JOIN document AS later ON later.id = later_id
WHERE version = ?
"""
_BOTH_ENDS = """
FROM thread_step
JOIN document AS earlier ON earlier.id = earlier_id JOIN document AS later ON later.id = later_id
"""
_BY_DAY = """
ORDER BY
    COALESCE(earlier.inspection_end, earlier.inspection_start, earlier.published), earlier_id,
    COALESCE(later.inspection_end, later.inspection_start, later.published), later_id, place
"""
_STEPS = f"SELECT step {_BOTH_ENDS} {_BY_DAY}"
# The documents lead, by CROSS JOIN: few are about one authority.
_STEPS_OF = f"""
SELECT later.authority, step
FROM document AS earlier
CROSS JOIN thread_step ON earlier_id = earlier.id
CROSS JOIN document AS later ON later.id = later_id
WHERE earlier.authority = ? {_BY_DAY}
"""  # noqa: S608  pieces of ours


@cache
def threads_version() -> str:
    """Digits that change whenever a rule, a word list or a weight of reading or threads does."""
    return version_of(("frameworks", "language", "model", "memory/threads"), ("pypdfium2",))


def keep_threads(library: sqlite3.Connection) -> int:
    """Compare what was not compared yet; how many pairs of documents that was."""
    known = set(library.execute(_PAIRS, [threads_version()]))
    brief = readings_in_brief(library)
    made = 0
    for about in _subjects(library):
        missing = {(one.sha256, other.sha256) for one, other in pairs(_of(about, brief))} - known
        if missing:
            _compare(library, about, known, missing)
            known |= missing
            made += len(missing)
    return made


def _compare(
    library: sqlite3.Connection, about: Subject, known: set[Pair], missing: set[Pair]
) -> None:
    """All that is missing of one authority, or nothing of it."""
    readings = readings_about(library, [*about.own, *about.before])
    found = list(steps(about.name, readings, known))
    with library:
        library.executemany(_PAIR, [(threads_version(), *pair) for pair in missing])
        for pair, of_pair in groupby(found, lambda each: (each.earlier_sha256, each.later_sha256)):
            for place, each in enumerate(of_pair, start=1):
                library.execute(_STEP, [place, _as_text(each), *pair])


def kept_steps(library: sqlite3.Connection, about: Subject) -> list[Step]:
    """The kept steps of one authority's line, under its name, by day."""
    names = sorted({each.name for each in (*about.own, *about.before)})
    found = [
        replace(record_of(Step, text), authority=about.name)
        for name in names
        for later, text in library.execute(_STEPS_OF, [name])
        if later in names
    ]
    return sorted(found, key=lambda each: (each.earlier_on, each.later_on))


def every_step(library: sqlite3.Connection) -> Iterator[Step]:
    """Every kept step, each pair of documents once, by day."""
    for (text,) in library.execute(_STEPS):
        yield record_of(Step, text)


def lines_held(library: sqlite3.Connection, readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """These readings by authority, each line with those of the authorities before it."""
    for about in _subjects(library):
        yield _of(about, readings)


def _subjects(library: sqlite3.Connection) -> list[Subject]:
    held = authorities(library)
    named = (subject(each.name, held) for each in held)
    return list({about.name: about for about in named}.values())


def _of(about: Subject, readings: Sequence[Reading]) -> list[Reading]:
    names = {*about.own, *about.before}
    return [each for each in readings if each.authority in names]


def _as_text(step: Step) -> str:
    return json.dumps(dataclasses.asdict(step), ensure_ascii=False, default=_iso)


def _iso(value: Any) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a step.")
