"""What waits in one team, in a manager's four questions: measure by measure, the first by name."""

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.views.children.children_asked import worklist_address
from lineofsight.views.children.lines import Line
from lineofsight.views.children.worklist import (
    NEEDS_AN_ANSWER,
    SOON,
    STILL_TO_COME,
    Days,
    only_counting,
)
from lineofsight.views.figures import title_of
from lineofsight.views.measures.measure_words import has_due_days
from lineofsight.views.references import References
from lineofsight.views.teams.teams import Team

FIRST = 5  # children named under a measure: the worklist names them all
FIRST_MEASURES = 5  # of a question, before the others are asked for
_STANDS = "SELECT measure, verdict, COUNT(*) FROM verdict WHERE team IS ? GROUP BY measure, verdict"
_FIRST = """
SELECT measure, verdict, child, due, children FROM (
    SELECT
        measure, verdict, child, due,
        COUNT(*) OVER (PARTITION BY measure, {kind}) AS children,
        ROW_NUMBER() OVER (
            PARTITION BY measure, {kind} ORDER BY due NULLS LAST, child
        ) AS place
    FROM verdict
    WHERE team IS :team AND {which}
)
WHERE place <= :first
ORDER BY children DESC, measure, place
"""
_NEEDS_AN_ANSWER = _FIRST.format(kind="verdict", which="verdict IN ('not_met', 'cannot_say')")
_DUE_SOON = _FIRST.format(
    kind="'soon'", which="verdict IN ('met', 'not_yet_due') AND due BETWEEN :from AND :to"
)


@dataclass(frozen=True)
class First:
    """One of the children under a measure, with the day it was or is due."""

    child: str
    reference: str
    due: dt.date | None


@dataclass(frozen=True)
class Group:
    """The children of one measure: `n` of `d`, of whom `in_hand` are known and in hand."""

    measure: str
    title: str
    n: int
    d: int
    in_hand: int
    first: tuple[First, ...]
    address: str


@dataclass(frozen=True)
class Section:
    """One question: the measures that answer it, most children first.

    `of` says whom each `d` counts, and `nobody` what is true where there are no groups.
    """

    id: str
    title: str
    of: str
    nobody: str
    groups: tuple[Group, ...]

    @property
    def foremost(self) -> tuple[Group, ...]:
        """The few that a manager reads first."""
        return self.groups[:FIRST_MEASURES]

    @property
    def others(self) -> tuple[Group, ...]:
        """The rest of them."""
        return self.groups[FIRST_MEASURES:]


@dataclass(frozen=True)
class TeamAsked:
    """A team on the day of the lists; `said` are its lines that managers have answered."""

    answers: sqlite3.Connection
    team: Team
    soon: Days
    references: References
    said: Sequence[Line]


@dataclass(frozen=True)
class _Question:
    """How a section is found: the verdicts that it is about, among those of `counted`."""

    id: str
    title: str
    of: str
    nobody: str
    verdicts: tuple[Verdict, ...]
    counted: tuple[Verdict, ...]
    filters: Mapping[str, str]
    has_due_days: bool | None = None  # None: of measures with due days or without

    def asks(self, measure: str) -> bool:
        """Whether it is about this measure."""
        if self.has_due_days is None:
            return True
        known = all_measures().get(measure)
        return self.has_due_days == (known is not None and has_due_days(known))


_TOLD = (Verdict.MET, Verdict.NOT_MET)
_OVERDUE = _Question(
    "overdue", "Overdue", "of whom it can be told", "Nothing is recorded as overdue.",
    (Verdict.NOT_MET,), _TOLD, {"verdict": "not_met"}, has_due_days=True,
)  # fmt: skip
_SOON = _Question(
    "soon", f"Due in the next {SOON} working days", "in time or not yet due",
    f"Nothing falls due in the next {SOON} working days.",
    STILL_TO_COME, STILL_TO_COME, {"due": str(SOON)},
)  # fmt: skip
_OTHER = _Question(
    "other", "To be looked at, with no day by which", "of whom it can be told",
    "Nothing else is recorded that is to be looked at.",
    (Verdict.NOT_MET,), _TOLD, {"verdict": "not_met"}, has_due_days=False,
)  # fmt: skip
_CANNOT_TELL = _Question(
    "cannot-tell", "Cannot tell", "asked about",
    "Of every child whom a measure asks about here, it can be told.",
    (Verdict.CANNOT_SAY,), (Verdict.MET, *NEEDS_AN_ANSWER), {"verdict": "cannot_say"},
)  # fmt: skip


def sections(asked: TeamAsked) -> tuple[Section, ...]:
    """Overdue, due soon, to be looked at, cannot tell."""
    needs = _rows(asked, _NEEDS_AN_ANSWER, {})
    soon = _rows(asked, _DUE_SOON, {"from": str(asked.soon.first), "to": str(asked.soon.last)})
    stands = _stands(asked)
    found = ((_OVERDUE, needs), (_SOON, soon), (_OTHER, needs), (_CANNOT_TELL, needs))
    return tuple(
        Section(each.id, each.title, each.of, each.nobody,
                tuple(_groups(asked, each, rows, stands)))
        for each, rows in found
    )  # fmt: skip


def _rows(asked: TeamAsked, query: str, days: Mapping[str, str]) -> list[sqlite3.Row]:
    """The first children of each measure, those of the most children first."""
    rows = asked.answers.execute(query, {"team": asked.team.name, "first": FIRST, **days})
    return [row for row in rows if row["measure"] not in only_counting()]


def _stands(asked: TeamAsked) -> Mapping[tuple[str, str], int]:
    """How many children of the team stand how, measure by measure."""
    rows = asked.answers.execute(_STANDS, [asked.team.name])
    return {(measure, verdict): number for measure, verdict, number in rows}


def _groups(
    asked: TeamAsked,
    question: _Question,
    rows: Sequence[sqlite3.Row],
    stands: Mapping[tuple[str, str], int],
) -> Iterator[Group]:
    in_hand = Counter(
        line.measure
        for line in asked.said
        if line.verdict in question.verdicts and line.known and line.known.holds
    )
    wanted = [
        row for row in rows if row["verdict"] in question.verdicts and question.asks(row["measure"])
    ]
    for measure, its in groupby(wanted, key=itemgetter("measure")):
        first = list(its)
        yield Group(
            measure=measure,
            title=title_of(measure),
            n=first[0]["children"],
            d=sum(stands.get((measure, each), 0) for each in question.counted),
            in_hand=in_hand[measure],
            first=tuple(_one(asked, row) for row in first),
            address=worklist_address(measure=measure, team=asked.team.digest, **question.filters),
        )


def _one(asked: TeamAsked, row: sqlite3.Row) -> First:
    due = dt.date.fromisoformat(row["due"]) if row["due"] else None
    return First(row["child"], asked.references.reference(row["child"]), due)
