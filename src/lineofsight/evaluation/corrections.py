"""What a second import of the same day changed: rows that came and went, verdicts that are others.

Of several imports as at one day the newest answers. It says what was corrected when it is held
against the one before it: a row that was changed counts as one gone and one added.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.evaluation.opening import opened
from lineofsight.law.standards import Standards
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
    return Corrections(
        before=before.number,
        after=after.number,
        rows=tuple(_rows(before, after)),
        verdicts=tuple(_verdicts(before, after, standards)),
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


def _verdicts(before: Import, after: Import, standards: Standards) -> Iterator[VerdictCorrected]:
    was, now = _cases(before, standards), _cases(after, standards)
    for key in sorted(was.keys() | now.keys()):
        (child, then), (other, since) = (each.get(key, (None, None)) for each in (was, now))
        if then != since:
            yield VerdictCorrected(*key, child or other, then, since)


def _cases(
    kept: Import, standards: Standards
) -> dict[tuple[str, str], tuple[str | None, str | None]]:
    """Child and verdict of every case, by measure and case."""
    answers = opened(kept, standards).answers(all_measures().values())
    return {
        (measure.id, case.case): (case.child, str(case.verdict))
        for measure, answer in answers
        for case in answer.cases
    }
