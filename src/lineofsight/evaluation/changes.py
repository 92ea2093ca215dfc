"""What changed between two imports: the one question that `changes`, pages and shortfalls ask.

Read from a workspace's answers, where every spell of not being met stands with the import at which
it became visible and the one that ended it (spells.py). Of a measure that both imports can answer:

    new         not met now, and not then
    still open  not met now, and then already (or then untold, and visible before)
    cleared     not met then, and said otherwise by now, or no longer asked about
    untold      not met before, and now nobody can say: neither cleared nor open

so that `still open + new` is what is not met now. A measure that one of the two cannot answer, or
of which neither more nor fewer is good, is not compared: `why_not` says so.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.evaluation.over_imports import OverImports, over_imports
from lineofsight.measures.blind_spots import Words, all_ids
from lineofsight.measures.measure import Good

_FIGURE = """
SELECT status, why_blind, n, d, value FROM figure WHERE import_no = ? AND measure = ?
"""
# Those that lasted at an import: visible by then, and ended by none until then.
_LASTING = """
SELECT spell.case_id, spell.child, spell.team, visible.as_at
FROM spell
JOIN import AS visible ON visible.number = spell.visible_import
LEFT JOIN import AS cleared ON cleared.number = spell.cleared_import
JOIN import AS asked ON asked.number = :asked
WHERE spell.measure = :measure AND visible.place <= asked.place
    AND (cleared.place IS NULL OR cleared.place > asked.place)
ORDER BY visible.place, spell.case_id
"""
_ENDED = """
SELECT spell.case_id, cleared.as_at, spell.verdict, spell.reason
FROM spell
JOIN import AS cleared ON cleared.number = spell.cleared_import
JOIN import AS first ON first.number = :then
JOIN import AS last ON last.number = :now
WHERE spell.measure = :measure AND cleared.place > first.place AND cleared.place <= last.place
ORDER BY cleared.place
"""
_UNTOLD = "SELECT case_id FROM untold WHERE import_no = ? AND measure = ?"
_NOT_COMPARED = "neither more nor fewer is good: it is a number to know"


@dataclass(frozen=True)
class FigureAt:
    """A measure's figure at one import."""

    n: int | None
    d: int | None
    value: float | None


@dataclass(frozen=True)
class OpenCase:
    """A case that is not met; `visible` is the day of the import since which it has been so."""

    case: str
    child: str | None
    team: str | None
    visible: dt.date


@dataclass(frozen=True)
class ClearedCase:
    """A case that was not met.

    `cleared` is the day of the import that said otherwise, `verdict` and `reason` what it said:
    None where the case was no longer asked about.
    """

    case: str
    child: str | None
    team: str | None
    visible: dt.date
    cleared: dt.date
    verdict: str | None
    reason: str | None


@dataclass(frozen=True)
class MeasureChange:
    """A measure at two imports. `trend` goes from the first import that is kept to the later."""

    measure: str
    title: str
    then: FigureAt | None
    now: FigureAt | None
    why_not: str | None
    new: tuple[OpenCase, ...]
    cleared: tuple[ClearedCase, ...]
    still_open: tuple[OpenCase, ...]
    untold: tuple[OpenCase, ...]
    trend: OverImports

    @property
    def is_compared(self) -> bool:
        """Whether both imports answer it, and one way is good."""
        return self.why_not is None


def measure_changes(answers: sqlite3.Connection, then: int, now: int) -> Iterator[MeasureChange]:
    """Every measure between two imports of the line, by their numbers, in the order of the ids."""
    for about in all_ids().values():
        yield measure_change(answers, about.id, then, now)


def measure_change(answers: sqlite3.Connection, measure: str, then: int, now: int) -> MeasureChange:
    """One measure between two imports of the line, by their numbers."""
    about = all_ids()[measure]
    before, after = (_figure(answers, each, measure) for each in (then, now))
    why_not = _why_not(about, before, after)
    was = _lasting(answers, measure, then)
    lasts = {} if why_not else _lasting(answers, measure, now)
    untold = {case for (case,) in answers.execute(_UNTOLD, [now, measure])}
    is_open = [each for name, each in lasts.items() if name not in untold]
    return MeasureChange(
        measure=measure,
        title=about.title,
        then=before[1],
        now=after[1],
        why_not=why_not,
        new=tuple(each for each in is_open if each.case not in was),
        cleared=() if why_not else tuple(_cleared(answers, measure, (then, now), was, lasts)),
        still_open=tuple(each for each in is_open if each.case in was),
        untold=tuple(each for name, each in lasts.items() if name in untold),
        trend=over_imports(answers, measure, until=now),
    )


def _figure(
    answers: sqlite3.Connection, number: int, measure: str
) -> tuple[str | None, FigureAt | None]:
    """Why there is no figure, or the figure."""
    row = answers.execute(_FIGURE, [number, measure]).fetchone()
    if row is None or row[0] != "answered":
        return (row[1] if row else "it was not worked out"), None
    return None, FigureAt(*tuple(row)[2:])


def _why_not(
    about: Words, before: tuple[str | None, FigureAt | None], after: tuple[str | None, object]
) -> str | None:
    if about.good is Good.NONE or about.unit.is_an_average:
        return _NOT_COMPARED
    return after[0] or before[0]


def _lasting(answers: sqlite3.Connection, measure: str, number: int) -> dict[str, OpenCase]:
    rows = answers.execute(_LASTING, {"measure": measure, "asked": number})
    return {
        case: OpenCase(case, child, team, dt.date.fromisoformat(visible))
        for case, child, team, visible in rows
    }


def _cleared(
    answers: sqlite3.Connection,
    measure: str,
    between: Sequence[int],
    was: Mapping[str, OpenCase],
    lasts: Mapping[str, OpenCase],
) -> Iterator[ClearedCase]:
    """Those that lasted then and do not now, with what the last import to end them said."""
    then, now = between
    ended = answers.execute(_ENDED, {"measure": measure, "then": then, "now": now})
    said = {case: (dt.date.fromisoformat(day), *words) for case, day, *words in ended}
    for name, each in was.items():
        if name not in lasts:
            day, verdict, reason = said[name]
            yield ClearedCase(name, each.child, each.team, each.visible, day, verdict, reason)
