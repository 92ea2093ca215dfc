"""What a second import of the same day changed: rows that came and went, verdicts that are others.

Of several imports as at one day the newest answers. It says what was corrected when it is held
against the one before it: a row that was changed counts as one gone and one added.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from lineofsight.engines.query import Answer
from lineofsight.evaluation.opening import opened
from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.model.tables import Table, all_tables
from lineofsight.workspace.import_tables import read_list
from lineofsight.workspace.imports import Import


@dataclass(frozen=True)
class RowsCorrected:
    """How many rows of a list came and went."""

    list: str
    added: int
    gone: int


@dataclass(frozen=True)
class VerdictCorrected:
    """A case whose verdict is another; None where it was, or is, not asked about."""

    measure: str
    case: str
    child: str | None
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Corrections:
    """Everything that differs between two imports of one day, by their numbers."""

    before: int
    after: int
    rows: tuple[RowsCorrected, ...]
    verdicts: tuple[VerdictCorrected, ...]


def taken_the_place_of(now: Import, kept: Sequence[Import]) -> Import | None:
    """The import of the same day that answered before this one, if there was one."""
    same_day = [each for each in kept if each.as_at == now.as_at and each.number < now.number]
    return max(same_day, key=lambda each: each.number, default=None)


def corrections(before: Import, after: Import, standards: Standards) -> Corrections:
    """What differs between two imports of one day."""
    rows = tuple(_rows(before, after))
    touched = {each.list for each in rows} | set(_lists_of_other_columns(before, after))
    return Corrections(
        before=before.number,
        after=after.number,
        rows=rows,
        verdicts=tuple(_verdicts(before, after, touched, standards)),
    )


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


def _verdicts(
    before: Import, after: Import, touched: Set[str], standards: Standards
) -> Iterator[VerdictCorrected]:
    """Of the measures that read a list that was touched: the others cannot say anything else.

    Measure by measure, so that only a few have their cases in memory.
    """
    measures = [each for _, each in sorted(all_measures().items()) if _lists_of(each) & touched]
    both = (opened(each, standards).answers(measures) for each in (before, after))
    for (measure, was), (_, now) in zip(*both, strict=True):
        then, since = _by_case(was), _by_case(now)
        for case in sorted(then.keys() | since.keys()):
            (child, old), (other, new) = (each.get(case, (None, None)) for each in (then, since))
            if old != new:
                yield VerdictCorrected(measure.id, case, child or other, old, new)


def _lists_of(measure: Measure) -> Set[str]:
    return {name for name, _ in measure.reads}


def _by_case(answer: Answer) -> dict[str, tuple[str | None, str]]:
    """Child and verdict of each case."""
    return {each.case: (each.child, str(each.verdict)) for each in answer.cases}
