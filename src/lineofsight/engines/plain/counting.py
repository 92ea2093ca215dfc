"""From cases to a figure (measures.md, "Every case has a verdict" and "Dates")."""

from collections.abc import Sequence

from lineofsight.engines.plain.lists import ListQuestion
from lineofsight.engines.plain.rows import Case, Question
from lineofsight.model.verdicts import Verdict


def figure(
    question: Question | ListQuestion, cases: Sequence[Case]
) -> tuple[int, int | None, float | None]:
    """n, d and value. d is None for a count; with d = 0 nothing else has a value."""
    met = sum(case.verdict is Verdict.MET for case in cases)
    not_met = sum(case.verdict is Verdict.NOT_MET for case in cases)
    counts_not_met = question.good == "low" and question.unit in {"count", "percent"}
    n = not_met if counts_not_met else met
    if question.unit == "count":
        return n, None, n
    if question.unit == "percent":
        d = met + not_met
        return n, d, 100 * n / d if d else None
    if question.unit == "days":
        days = [case.days for case in cases if case.days is not None]
        return n, n, sum(days) / n if n else None
    workers = len({worker_of(case) for case in cases if case.verdict is Verdict.MET})
    return n, workers, n / workers if workers else None


def worker_of(case: Case) -> str:
    """The worker's name, runs of any spaces being one (settled reading 15)."""
    return " ".join((case.worker or "").split())
