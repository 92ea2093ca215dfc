"""What managers have said on worklists: known, in hand until a day, because.

The register names no child, so each answer is found by its case: the key that it was written with
turns a measure and a case into what the answer is about.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.register.answers import Answer, Standing, answers
from lineofsight.register.case_key import CaseKey, case_key
from lineofsight.register.events import Subject
from lineofsight.register.store import FILE, open_register
from lineofsight.views.sources import Sources

_STANDS = {
    Standing.IN_FORCE: "in hand",
    Standing.EXPIRED: "its day has passed",
    Standing.SUPERSEDED: "a later answer took its place",
    Standing.WITHDRAWN: "withdrawn",
    Standing.ERASED: "what it said was erased",
}


@dataclass(frozen=True)
class Said:
    """One answer. `until` and `because` are None once it is erased; `on` is the day it was given.

    `stands` says how it is today; `holds` that it is in force, `has_expired` that its day passed.
    """

    number: int
    who: str
    on: dt.date
    until: dt.date | None
    because: str | None
    stands: str
    holds: bool
    has_expired: bool


@dataclass(frozen=True)
class Known:
    """Every answer given in this workspace. `problem` says why none can be shown, when so it is."""

    by_subject: Mapping[Subject, Sequence[Said]] = field(repr=False)
    measures: frozenset[str]
    key: CaseKey | None
    problem: str | None = None

    def history(self, measure: str, case: str) -> Sequence[Said]:
        """Everything said about a case, the oldest first."""
        if self.key is None or measure not in self.measures:
            return ()
        return self.by_subject.get(self.key.subject(measure, case), ())

    def now(self, measure: str, case: str) -> Said | None:
        """What stands on the worklist: the answer that holds, or the one whose day has passed."""
        said = [each for each in self.history(measure, case) if each.holds or each.has_expired]
        return said[-1] if said else None


_NOTHING_SAID = Known({}, frozenset(), None)


def known(sources: Sources) -> Known:
    """What has been said by today. A register that cannot be used says so, and costs no page."""
    file = sources.workspace / FILE
    if not file.exists():
        return _NOTHING_SAID
    state = file.stat()
    try:
        return _known(sources.workspace, sources.today, (state.st_mtime_ns, state.st_size))
    except WrongUse as mistake:
        return Known({}, frozenset(), None, str(mistake))


@lru_cache(maxsize=2)
def _known(workspace: Path, today: dt.date, _: tuple[int, int]) -> Known:
    """The answers as they stand on this day; read again when the register's file has changed."""
    with open_register(workspace) as register:
        given = answers(register, today)
        key = case_key(register) if given else None
    by_subject: dict[Subject, list[Said]] = {}
    for answer in given:
        by_subject.setdefault(answer.subject, []).append(_said(answer))
    return Known(by_subject, frozenset(answer.measure for answer in given), key)


def _said(answer: Answer) -> Said:
    return Said(
        number=answer.number,
        who=answer.who.name,
        on=answer.when.astimezone().date(),
        until=answer.until,
        because=answer.because,
        stands=_STANDS[answer.standing],
        holds=answer.standing is Standing.IN_FORCE,
        has_expired=answer.standing is Standing.EXPIRED,
    )
