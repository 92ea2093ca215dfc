"""How verdicts are said: in the words of the work, not of the code."""

from lineofsight.measures.measure import Good, Measure
from lineofsight.model.verdicts import Verdict

_WORDS = {
    Verdict.MET: "met",
    Verdict.NOT_MET: "not met",
    Verdict.NOT_YET_DUE: "not yet due",
    Verdict.EXCLUDED: "left out",
    Verdict.CANNOT_SAY: "cannot tell",
    Verdict.FAILED: "our error",
}
_OF_TIME = {Verdict.MET: "in time", Verdict.NOT_MET: "overdue"}
_OF_A_COUNT = {Verdict.MET: "counted", Verdict.NOT_MET: "not counted"}


def said(measure: Measure | None, verdict: Verdict) -> str:
    """A verdict of this measure: in time or overdue where something falls due.

    None is for one that is no query, and in which nothing falls due.
    """
    if measure is None:
        return _WORDS[verdict]
    if measure.good is Good.NONE:
        return (_WORDS | _OF_A_COUNT)[verdict]
    if any(outcome.due for outcome in measure.definition.outcomes):
        return (_WORDS | _OF_TIME)[verdict]
    return _WORDS[verdict]
