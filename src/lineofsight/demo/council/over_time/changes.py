"""What each month-end changes: cases new, cleared and still open, and people who vanish.

A case is open while its verdict is `not_met`. It is first visible on the month-end since which it
has been so without a break; a verdict of any other kind, or no case, ends it. Measures for which
neither high nor low is good have no open cases.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lineofsight.demo.council.expected import Expected, measures
from lineofsight.demo.council.over_time.leavers import LEFT_THE_LIST, Leavers
from lineofsight.demo.council.over_time.verdicts import DATES
from lineofsight.demo.council.record import Council, Row
from lineofsight.model.verdicts import Verdict


class Change(StrEnum):
    """What became of a case, or of a person, since the month-end before."""

    NEW = "new"
    CLEARED = "cleared"
    STILL_OPEN = "still open"
    VANISHED = "vanished"


@dataclass(frozen=True)
class Changed:
    """One change. `about` is the measure; for somebody who vanished, the list."""

    as_at: date
    change: Change
    about: str
    case: str
    child: str
    first_visible: date


Case = tuple[str, str]
Open = dict[Case, tuple[str, date]]  # whose case, and when it was first visible


@dataclass
class Watch:
    """Looks at one month-end after another."""

    _began: bool = False
    _open: Open = field(default_factory=dict)
    _listed: dict[str, set[str]] = field(default_factory=dict)
    _leavers: Leavers = field(default_factory=Leavers)

    def changes(self, council: Council, cases: Sequence[Expected]) -> Iterator[Changed]:
        """What changed since the last time; nothing at the first."""
        before, self._open = self._open, self._now_open(council, cases)
        listed, self._listed = self._listed, _open_on(council)
        if self._began:
            yield from self._of_cases(council.as_at, before)
            yield from _vanished(council, listed)
        self._began = True

    def _now_open(self, council: Council, cases: Sequence[Expected]) -> Open:
        found = [(said.measure, said.case, said.child) for said in cases if _is_open(said)]
        found += [(LEFT_THE_LIST, child, child) for child in self._leavers.gone(council)]
        return {
            (measure, case): self._open.get((measure, case), (child, council.as_at))
            for measure, case, child in found
        }

    def _of_cases(self, as_at: date, before: Open) -> Iterator[Changed]:
        for (measure, case), (child, first) in sorted(self._open.items()):
            change = Change.STILL_OPEN if (measure, case) in before else Change.NEW
            yield Changed(as_at, change, measure, case, child, first)
        for (measure, case), (child, first) in sorted(before.items()):
            if (measure, case) not in self._open:
                yield Changed(as_at, Change.CLEARED, measure, case, child, first)


def _is_open(said: Expected) -> bool:
    return said.answer.verdict == Verdict.NOT_MET and measures()[said.measure]["good"] != "none"


def _open_on(council: Council) -> dict[str, set[str]]:
    """Who is open on each list with one row a child."""
    return {
        table: {row.person for row in council.rows[table] if not _ended(row)}
        for table in (*DATES, "leaving")
    }


def _ended(row: Row) -> bool:
    _, end = DATES.get(row.table, ("", ""))
    return row.cells.get(end) is not None


def _vanished(council: Council, before: dict[str, set[str]]) -> Iterator[Changed]:
    """Who was open on a list at the month-end before, and is on no list with one row a child."""
    anywhere = {row.person for table in before for row in council.rows[table]}
    for table, people in before.items():
        for person in sorted(people - anywhere):
            as_at = council.as_at
            yield Changed(as_at, Change.VANISHED, table, person, person, as_at)
