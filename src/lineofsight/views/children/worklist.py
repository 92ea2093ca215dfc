"""Which lines a worklist has: answers about children, chosen and counted where they are kept.

A line is one measure's answer about one child. Measures that only count (how many are in care) are
on no worklist unless they are asked for: nothing needs doing about them.
"""

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lineofsight.law.calendar import working_days_after
from lineofsight.measures.measure import Good
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.views.generation import once_a_generation
from lineofsight.views.measures.measure_words import has_due_days
from lineofsight.views.teams.teams import Team

NEEDS_AN_ANSWER = (Verdict.NOT_MET, Verdict.CANNOT_SAY)
STILL_TO_COME = (Verdict.MET, Verdict.NOT_YET_DUE)
SOON = 10  # working days

_LINE = """
SELECT
    measure, case_id, child, team, worker, verdict, reason, due, file, sheet, source_row,
    import.as_at AS since
FROM verdict JOIN import ON import.number = verdict.first_import
"""
# The rows to show are found in an index alone, and only they are read.
_LINES = f"""
{_LINE} WHERE verdict.rowid IN (
    SELECT rowid FROM verdict WHERE {{where}}
    ORDER BY due NULLS LAST, measure, child LIMIT {{limit}} OFFSET {{offset}}
)
ORDER BY due NULLS LAST, measure, child
"""  # noqa: S608  pieces of ours
_LINES_ABOUT = f"{_LINE} WHERE child = ?"
_COUNT = "SELECT verdict, COUNT(*) FROM verdict WHERE {where} GROUP BY verdict"
_CHILDREN = "SELECT COUNT(DISTINCT child) FROM verdict WHERE {where}"
_WORKERS = """
SELECT DISTINCT worker FROM verdict WHERE team IS ? AND worker IS NOT NULL ORDER BY worker
"""
_ALL = -1  # SQLite's LIMIT without one

Values = Sequence[str | None]


@dataclass(frozen=True)
class Days:
    """From one day to another, both included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True)
class Wanted:
    """Which lines: of one measure or of all that need something done, and so on; None for any."""

    verdicts: tuple[Verdict, ...]
    measure: str | None = None
    team: Team | None = None
    worker: str | None = None
    due: Days | None = None

    def where(self) -> tuple[str, list[str | None]]:
        """The condition in SQL, and its values."""
        conditions = list(self._conditions())
        words = " AND ".join(condition for condition, _ in conditions)
        return words, [value for _, values in conditions for value in values]

    def _conditions(self) -> Iterator[tuple[str, Values]]:
        # Spelled out: the index of those that need an answer is found by these very words.
        spelled = ", ".join(f"'{each}'" for each in self.verdicts)
        yield f"verdict IN ({spelled})", ()
        if self.measure:
            yield "measure = ?", (self.measure,)
        elif self.due and not self.team:
            yield f"measure IN ({_marks(with_due_days())})", with_due_days()
        else:
            yield f"measure NOT IN ({_marks(only_counting())})", only_counting()
        if self.team:
            yield "team IS ?", (self.team.name,)
        if self.worker:
            yield "worker = ?", (self.worker,)
        if self.due:
            yield "due BETWEEN ? AND ?", (str(self.due.first), str(self.due.last))


@dataclass(frozen=True)
class Counted:
    """How many lines of each verdict, and how many children they are about."""

    by_verdict: Mapping[Verdict, int]
    children: int

    @property
    def lines(self) -> int:
        """How many lines in all."""
        return sum(self.by_verdict.values())

    def of(self, verdict: Verdict) -> int:
        """How many lines have this verdict."""
        return self.by_verdict.get(verdict, 0)


@cache
def only_counting() -> tuple[str, ...]:
    """The measures of which no answer about a child needs anything done."""
    return tuple(
        each.id
        for each in all_measures().values()
        if each.good is Good.NONE or each.unit.is_an_average
    )


@cache
def with_due_days() -> tuple[str, ...]:
    """The measures that say by which day something is due."""
    return tuple(
        id_
        for id_, each in all_measures().items()
        if has_due_days(each) and id_ not in only_counting()
    )


def _marks(values: Collection[str]) -> str:
    return ", ".join("?" for _ in values)


def due_within(day: dt.date, working_days: int) -> Days:
    """From the day of the lists to the Nth working day after it."""
    return Days(day, working_days_after(day, working_days))


def lines(
    answers: sqlite3.Connection, wanted: Wanted, limit: int = _ALL, offset: int = 0
) -> list[sqlite3.Row]:
    """The lines by the day on which something was or is due, those without a day last."""
    where, values = wanted.where()
    query = _LINES.format(where=where, limit=int(limit), offset=int(offset))
    return answers.execute(query, values).fetchall()


def lines_about(answers: sqlite3.Connection, child: str) -> list[sqlite3.Row]:
    """Every line about a child, whatever it says."""
    return answers.execute(_LINES_ABOUT, [child]).fetchall()


def lines_of_child(answers: sqlite3.Connection, measure: str, child: str) -> list[sqlite3.Row]:
    """The lines of this measure about a child: several, where each of their rows has one."""
    return [row for row in lines_about(answers, child) if row["measure"] == measure]


@once_a_generation(most_kept=64)
def count(answers: sqlite3.Connection, wanted: Wanted) -> Counted:
    """How many lines there are, whatever page is shown."""
    where, values = wanted.where()
    by_verdict = answers.execute(_COUNT.format(where=where), values)
    (children,) = answers.execute(_CHILDREN.format(where=where), values).fetchone()
    return Counted({Verdict(verdict): lines for verdict, lines in by_verdict}, children)


@once_a_generation(most_kept=64)
def workers(answers: sqlite3.Connection, team: Team) -> tuple[str, ...]:
    """The workers who are named in this team's rows, for its own worklists."""
    return tuple(row["worker"] for row in answers.execute(_WORKERS, [team.name]))


def lines_of_measures(
    answers: sqlite3.Connection, team: Team, measures: Collection[str]
) -> list[sqlite3.Row]:
    """Every line of these measures in a team, whatever it says."""
    where = f"WHERE team IS ? AND measure IN ({_marks(measures)})"
    query = f"{_LINE} {where} ORDER BY due NULLS LAST, child"
    return answers.execute(query, [team.name, *measures]).fetchall()
