"""What a second import of the same day changed: rows that came and went, verdicts that are others.

Of several imports as at one day the newest answers. It says what was corrected when it is held
against the one before it: a row that was changed counts as one gone and one added.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from lineofsight.engines.query import Answer
from lineofsight.evaluation.corrected import Corrections, RowsCorrected, VerdictCorrected
from lineofsight.evaluation.opening import opened
from lineofsight.evaluation.read_model_rows import failed
from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.model.tables import Table, all_tables
from lineofsight.workspace.import_tables import read_list
from lineofsight.workspace.imports import Import

# Child and verdict of each case of a measure; None of a measure that failed.
Cases = Mapping[str, tuple[str | None, str]] | None
CasesOf = Callable[[Sequence[Measure]], Iterator[Cases]]


def corrections(before: Import, after: Import, was: CasesOf, now: CasesOf) -> Corrections:
    """What differs between two imports of one day. `was` and `now` tell the cases of each."""
    rows = tuple(_rows(before, after))
    touched = {each.list for each in rows} | set(_lists_of_other_columns(before, after))
    measures = [each for _, each in sorted(all_measures().items()) if _lists_of(each) & touched]
    verdicts = tuple(_verdicts(measures, was, now)) if measures else ()
    return Corrections(before.number, after.number, rows, verdicts)


def worked_out(kept: Import, standards: Standards) -> CasesOf:
    """The cases of an import as its own lists give them: seconds for thousands of children."""

    def cases(measures: Sequence[Measure]) -> Iterator[Cases]:
        return (_by_case(answer) for _, answer in opened(kept, standards).answers(measures))

    return cases


def _rows(before: Import, after: Import) -> Iterator[RowsCorrected]:
    for listed in all_tables():
        was, now = _contents(before, listed), _contents(after, listed)
        added, gone = (now - was).total(), (was - now).total()
        if added or gone:
            yield RowsCorrected(listed.id, added, gone)


def _contents(kept: Import, listed: Table) -> Counter[tuple[object, ...]]:
    """The rows of a list, wherever they stood, each with how often it is there."""
    if listed.id not in kept.present:
        return Counter()
    names = [column.id for column in listed.columns]
    rows = read_list(kept.folder, listed.id, names, unread=names)
    return Counter(tuple(row.values()) for row in rows)


def _lists_of_other_columns(before: Import, after: Import) -> Iterator[str]:
    """Lists of which one import has columns that the other has not, or has the whole list."""
    for listed in all_tables():
        if before.present.get(listed.id) != after.present.get(listed.id):
            yield listed.id


def _lists_of(measure: Measure) -> Set[str]:
    return {name for name, _ in measure.reads}


def _verdicts(
    measures: Sequence[Measure], was: CasesOf, now: CasesOf
) -> Iterator[VerdictCorrected]:
    """Of measures that read a list that was touched: the others cannot say anything else.

    Measure by measure, so that only a few have their cases in memory.
    """
    for measure, then, since in zip(measures, was(measures), now(measures), strict=True):
        if then is not None and since is not None:
            yield from _of_measure(measure.id, then, since)


def _of_measure(
    measure: str,
    then: Mapping[str, tuple[str | None, str]],
    since: Mapping[str, tuple[str | None, str]],
) -> Iterator[VerdictCorrected]:
    for case in sorted(then.keys() | since.keys()):
        (child, old), (other, new) = (each.get(case, (None, None)) for each in (then, since))
        if old != new:
            yield VerdictCorrected(measure, case, child or other, old, new)


def _by_case(answer: Answer) -> Cases:
    if failed(answer.summary):
        return None
    return {each.case: (each.child, str(each.verdict)) for each in answer.cases}
