"""Measures as earlier imports have them, each on its own day and by the law of that day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lineofsight.engines.query import Answer, Case
from lineofsight.evaluation.opening import opened
from lineofsight.evaluation.results import Earlier
from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Good, Measure
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.workspace.imports import Import


@dataclass
class History:
    """What earlier imports said of each measure, the oldest first.

    `amiss` has the cases for which a measure was not met at the last of them.
    """

    figures: dict[str, list[Earlier]] = field(default_factory=dict)
    amiss: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, measure: Measure) -> tuple[Earlier, ...] | None:
        """The measure's earlier figures, or None where no earlier import could answer it."""
        return tuple(self.figures.get(measure.id, ())) or None

    def changes(self, measure: Measure, cases: Iterable[Case]) -> tuple[int | None, int | None]:
        """How many cases are newly not met, and how many no longer are."""
        before = self.amiss.get(measure.id)
        if before is None or measure.good is Good.NONE:
            return None, None
        now = not_met(cases)
        return len(now - before), len(before - now)


def history(earlier: Sequence[Import], standards: Standards) -> History:
    """The history that these imports, the oldest first, give."""
    found = History()
    for n, kept in enumerate(earlier, start=1):
        _add(found, kept, standards, is_last=n == len(earlier))
    return found


def _add(found: History, kept: Import, standards: Standards, *, is_last: bool) -> None:
    record, measures = opened(kept, standards), all_measures().values()
    for measure, tally in record.answers(measures) if is_last else record.tallies(measures):
        summary = tally.summary
        if summary.why_blind or summary.verdicts.get(Verdict.FAILED):
            continue
        figure = summary.figure
        then = Earlier(kept.as_at, figure.n, figure.d, figure.value)
        found.figures.setdefault(measure.id, []).append(then)
        if isinstance(tally, Answer):
            found.amiss[measure.id] = not_met(tally.cases)


def not_met(cases: Iterable[Case]) -> frozenset[str]:
    """The cases for which the measure is not met."""
    return frozenset(case.case for case in cases if case.verdict is Verdict.NOT_MET)
