"""A measure since the import before: who is new, who is cleared, who is open still, since when."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lineofsight.evaluation.changes import ClearedCase, OpenCase, measure_change
from lineofsight.views.generation import once_a_generation
from lineofsight.views.references import References, references
from lineofsight.views.sources import Sources

AT_ONCE = 50  # a longer list stands in the file that the page gives
_TWO_NEWEST = """
SELECT number, as_at FROM import WHERE place IS NOT NULL ORDER BY place DESC LIMIT 2
"""
_HERE = "SELECT DISTINCT child FROM recorded"
_NOT_ASKED = "no longer asked about: left the list, or the period"
_BLIND_NOW = "The two newest imports cannot be compared: {}."


@dataclass(frozen=True)
class Changed:
    """A case, the day since which it was visible, and what was said where it was cleared.

    `address` is None for a child who is no longer in the lists.
    """

    child: str
    address: str | None
    team: str | None
    visible: dt.date
    said: str


@dataclass(frozen=True)
class Group:
    """Everyone of whom the same is so, the longest visible first."""

    id: str
    title: str
    means: str
    cases: tuple[Changed, ...]


@dataclass(frozen=True)
class Changes:
    """Since the import before. `groups` is empty where there is nothing to compare."""

    sentence: str
    since: dt.date | None
    groups: tuple[Group, ...]
    at_once: int


def changes(sources: Sources, measure: str) -> Changes:
    """What changed in this measure between the two newest imports."""
    answers = sources.need_answers()
    newest = [tuple(row) for row in answers.execute(_TWO_NEWEST)]
    if len(newest) < 2:
        return Changes("One import is kept: there is none to compare it with.", None, (), AT_ONCE)
    (now, _), (then, day) = newest
    since, found = dt.date.fromisoformat(day), measure_change(answers, measure, then, now)
    if found.why_not:
        return Changes(_BLIND_NOW.format(found.why_not), since, (), AT_ONCE)
    here = _Here(references(sources), _children(answers))
    groups = (
        Group("new", "New", "not so before", _open(here, found.new)),
        Group("cleared", "Cleared", "no longer so", tuple(_cleared(here, found.cleared))),
        Group("still-open", "Still open", "so before, and still", _open(here, found.still_open)),
        Group(
            "untold", "Cannot tell now", "so before; nobody can say now", _open(here, found.untold)
        ),
    )
    words = ", ".join(f"{len(each.cases):,} {each.title.lower()}" for each in groups)
    return Changes(f"{words[0].upper()}{words[1:]}.", since, groups, AT_ONCE)


@once_a_generation(most_kept=2)
def _children(answers: sqlite3.Connection) -> frozenset[str]:
    return frozenset(child for (child,) in answers.execute(_HERE))


@dataclass(frozen=True)
class _Here:
    references: References
    children: frozenset[str]

    def address(self, child: str | None) -> str | None:
        """The child's record, where the newest lists have one."""
        if child is None or child not in self.children:
            return None
        return f"/children/{self.references.reference(child)}"


def _open(here: _Here, cases: Iterable[OpenCase]) -> tuple[Changed, ...]:
    return tuple(
        Changed(each.child or each.case, here.address(each.child), each.team, each.visible, "")
        for each in cases
    )


def _cleared(here: _Here, cases: Iterable[ClearedCase]) -> Iterator[Changed]:
    for each in cases:
        said = each.reason or _NOT_ASKED
        yield Changed(
            each.child or each.case, here.address(each.child), each.team, each.visible, said
        )
