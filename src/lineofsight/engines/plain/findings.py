"""The few sentences that every measure is made of: only these, leave those out, overdue or not.

A measure reads from top to bottom. The first sentence that decides a row settles it.
"""

from collections.abc import Iterable
from datetime import date

from lineofsight.engines.plain.rows import Answer, AsAt, Finding
from lineofsight.model.verdicts import Verdict

UNUSABLE = "a date that the answer hangs on cannot be used, or is after the day asked about"


class Settled(Exception):
    """The row is decided here; None: it is no case of the measure."""

    def __init__(self, finding: Finding | None) -> None:
        super().__init__()
        self.finding = finding


def cannot_say(reason: str) -> Settled:
    """A cell that the question needs is blank, unusable or impossible."""
    return Settled(Finding(Verdict.CANNOT_SAY, reason))


def only(population: Answer) -> None:
    """Go on with those in the population; the others are no case."""
    if population is Answer.NO:
        raise Settled(None)
    if population is Answer.UNKNOWN:
        raise cannot_say("a date or code that says who is in this number is missing or unusable")


def exclude(*exclusions: tuple[Answer, str]) -> None:
    """Leave out those to whom one of the exclusions surely applies, with its reason."""
    for applies, reason in exclusions:
        if applies is Answer.YES:
            raise Settled(Finding(Verdict.EXCLUDED, reason))
    for applies, reason in exclusions:
        if applies is Answer.UNKNOWN:
            raise cannot_say(f"it cannot be told whether this applies: {reason}")


def met(reason: str) -> Finding:
    """In time, or one of those that the words describe."""
    return Finding(Verdict.MET, reason)


def not_met(reason: str) -> Finding:
    """Not as it should be, or not one of those that the words describe."""
    return Finding(Verdict.NOT_MET, reason)


def met_when(so: Answer, reason: str) -> Finding:
    """Met when it is so, not met when it is not, cannot say when nobody knows."""
    if so is Answer.UNKNOWN:
        raise cannot_say(f"it cannot be told whether this is so: {reason}")
    return met(reason) if so is Answer.YES else not_met(f"not so: {reason}")


def not_met_when(so: Answer, reason: str) -> Finding:
    """Not met when it is so, met when it is not, cannot say when nobody knows."""
    if so is Answer.UNKNOWN:
        raise cannot_say(f"it cannot be told whether this is so: {reason}")
    return not_met(reason) if so is Answer.YES else met(f"not so: {reason}")


def overdue(due: date, at: AsAt) -> Finding:
    """Not met when T is past the day it was due; done or due on that day is in time."""
    if at.day > due:
        return Finding(Verdict.NOT_MET, f"was due by {due.isoformat()}", due)
    return Finding(Verdict.MET, f"next due by {due.isoformat()}", due)


def done_by(due: date, done: date) -> Finding:
    """Met when it was done on the last day in time or before."""
    verdict = Verdict.MET if done <= due else Verdict.NOT_MET
    return Finding(verdict, f"done on {done.isoformat()}, due by {due.isoformat()}", due)


def in_any_case(findings: Iterable[Finding], reason: str) -> Finding:
    """What every reading of an unknown cell says; where they differ: cannot say."""
    first, *others = findings
    if any(each.verdict is not first.verdict for each in others):
        raise cannot_say(reason)
    return first
