"""Measures as earlier imports have them, each on its own day and by the law of that day.

Where a workspace's newest answers were worked out by the same rules and standards, and know these
very imports, they are read; otherwise (files that were only named, another settings file) every
earlier import is worked out again.
"""

import datetime as dt
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from lineofsight.engines.query import Case, Summary
from lineofsight.errors import UserError
from lineofsight.evaluation.commit import terms
from lineofsight.evaluation.left_the_list import Roster, left_the_list, roster_of
from lineofsight.evaluation.line_of_imports import lasting_by_measure
from lineofsight.evaluation.months import Months, add_months, months_known
from lineofsight.evaluation.opening import opened
from lineofsight.evaluation.results import Earlier
from lineofsight.evaluation.spells import Spell, follow, stands
from lineofsight.law.standards import Standards
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Good
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.workspace import read_model
from lineofsight.workspace.imports import Import

_TERMS = "SELECT terms FROM generation"
_FAILED = "SELECT EXISTS (SELECT 1 FROM figure WHERE status = 'failed')"
_LINE = "SELECT number, as_at, kept FROM import WHERE place IS NOT NULL ORDER BY place"
_LINE_LENGTH = "SELECT COUNT(*) FROM import WHERE place IS NOT NULL"
_ROSTER = "SELECT * FROM roster"
_FIGURES = """
SELECT figure.measure, import.as_at, figure.n, figure.d, figure.value
FROM figure JOIN import ON import.number = figure.import_no
WHERE figure.status = 'answered' AND import.place <= ?
ORDER BY import.place
"""
_LASTING = """
SELECT spell.measure, spell.case_id, spell.child, spell.team, spell.visible_import
FROM spell
JOIN import AS visible ON visible.number = spell.visible_import
LEFT JOIN import AS cleared ON cleared.number = spell.cleared_import
WHERE visible.place <= :place AND (cleared.place IS NULL OR cleared.place > :place)
"""


@dataclass(frozen=True)
class Change:
    """How many cases are newly not met since the import before, and how many no longer are."""

    new: int
    cleared: int


@dataclass
class History:
    """What earlier imports said of each measure, the oldest first.

    `lasting` has, by measure and case, the spells of not being met that lasted at the last of them;
    a measure is not in it that no earlier import could answer. `roster` has everyone who was on the
    lists of care or of leaving care, `months` what shortfalls are found in.
    """

    figures: dict[str, list[Earlier]] = field(default_factory=dict)
    lasting: dict[str, Mapping[str, Spell]] = field(default_factory=dict)
    roster: Roster = field(default_factory=Roster)
    months: Months = field(default_factory=Months)

    def of(self, measure: str) -> tuple[Earlier, ...] | None:
        """The measure's earlier figures, or None where no earlier import could answer it."""
        return tuple(self.figures.get(measure, ())) or None

    def change(self, measure: str, cases: Collection[Case]) -> Change | None:
        """What changed by an import that has these cases; None where nothing can be compared.

        A case that can no longer be told is neither (spells.py).
        """
        lasting, about = self.lasting.get(measure), all_ids()[measure]
        if lasting is None or about.good is Good.NONE or about.unit.is_an_average:
            return None
        now = follow(measure, lasting, stands(cases), _NOW)
        new = sum(spell.visible == _NOW for spell in now.lasting.values())
        return Change(new, len(now.ended))

    def add_now(self, day: dt.date, summary: Summary, cases: Collection[Case]) -> None:
        """Adds to the months what the import that is compared says of a measure it answers."""
        lasting = self.lasting.get(summary.measure, {})
        now = follow(summary.measure, lasting, stands(cases), _NOW).lasting
        add_months(self.months, day, summary, now.values(), _NOW)


_NOW = 0  # stands for the number of the import that is compared


def history(before: Sequence[Import], standards: Standards) -> History:
    """The history that these imports, the oldest first, give."""
    if not before:
        return History()
    return _known(before, standards) or _worked_out(before, standards)


def _known(before: Sequence[Import], standards: Standards) -> History | None:
    """The history as the workspace's newest answers have it; None where they cannot tell."""
    with ExitStack() as opened_here:
        try:
            workspace = before[-1].folder.parents[1]
            answers = opened_here.enter_context(read_model.newest(workspace))
        except UserError:  # there are no answers yet, or none that can be read
            return None
        return _read(answers, before) if _can_tell(answers, before, standards) else None


def _read(answers: sqlite3.Connection, before: Sequence[Import]) -> History:
    """The history up to the last of these, which are the first in the line of imports."""
    found, place = History(roster=_roster(answers, before)), len(before)
    for measure, as_at, *figure in answers.execute(_FIGURES, [place]):
        day = dt.date.fromisoformat(as_at)
        found.figures.setdefault(measure, []).append(Earlier(day, *figure))
    spells = (Spell(*row) for row in answers.execute(_LASTING, {"place": place}))
    answered: dict[str, Mapping[str, Spell]] = {measure: {} for measure in found.figures}
    found.lasting = answered | lasting_by_measure(spells)
    found.months = months_known(answers, place)
    return found


def _roster(answers: sqlite3.Connection, before: Sequence[Import]) -> Roster:
    """That of the answers is of the imports before their newest; of others it is made again."""
    if answers.execute(_LINE_LENGTH).fetchone()[0] == len(before) + 1:
        return roster_of(answers.execute(_ROSTER))
    return Roster.of(before)


def _can_tell(answers: sqlite3.Connection, before: Sequence[Import], standards: Standards) -> bool:
    """Whether these answers were worked out by the same rules, of the same imports."""
    if answers.execute(_TERMS).fetchone()[0] != terms(standards):
        return False
    if answers.execute(_FAILED).fetchone()[0]:
        return False
    line = answers.execute(_LINE).fetchmany(len(before))
    return line == [(each.number, str(each.as_at), each.when.isoformat()) for each in before]


def _worked_out(before: Sequence[Import], standards: Standards) -> History:
    found = History()
    for kept in before:
        left = left_the_list(kept, found.roster)
        _add(found, kept, left.summary, left.cases)
        for _, answer in opened(kept, standards).answers(all_measures().values()):
            _add(found, kept, answer.summary, answer.cases)
        found.roster.add(kept)
    return found


def _add(found: History, kept: Import, summary: Summary, cases: Sequence[Case]) -> None:
    if summary.why_blind or summary.verdicts.get(Verdict.FAILED):
        return
    measure, figure = summary.measure, summary.figure
    then = Earlier(kept.as_at, figure.n, figure.d, figure.value)
    found.figures.setdefault(measure, []).append(then)
    lasting = found.lasting.get(measure, {})
    now = follow(measure, lasting, stands(cases), kept.number).lasting
    found.lasting[measure] = now
    add_months(found.months, kept.as_at, summary, now.values(), kept.number)
