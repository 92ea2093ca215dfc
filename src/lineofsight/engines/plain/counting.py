"""From cases to a figure (measures.md, "Every case has a verdict" and "Dates")."""

from collections.abc import Sequence

from lineofsight.engines.plain.rows import Case, Question
from lineofsight.model.verdicts import Verdict


def figure(question: Question, cases: Sequence[Case]) -> tuple[int, int | None, float | None]:
    """n, d and value. d is None for a count; a percentage or ratio with d = 0 has no value."""
    met = sum(case.verdict is Verdict.MET for case in cases)
    not_met = sum(case.verdict is Verdict.NOT_MET for case in cases)
    n = not_met if question.good == "low" and question.unit != "ratio" else met
    if question.unit == "count":
        return n, None, n
    if question.unit == "percent":
        d = met + not_met
        return n, d, 100 * n / d if d else None
    workers = len({worker_of(case) for case in cases if case.verdict is Verdict.MET})
    return n, workers, n / workers if workers else None


def worker_of(case: Case) -> str:
    """The worker's name, runs of any spaces being one (settled reading 15)."""
    return " ".join((case.worker or "").split())
