"""Children on a protection plan who are in care too: marked wherever they are listed.

Two services answer for such a child, and each may think that the other does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lineofsight.engines.query import Case
from lineofsight.evaluation.opening import OpenImport
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import measure
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.lists import PROTECTION

_IN_CARE = {Verdict.MET: True, Verdict.EXCLUDED: False}  # short breaks are not being in care


@dataclass(frozen=True)
class InCare:
    """Whether a child is in care, by id: None where that cannot be told, False for all others.

    Without `children` nobody was asked about, or the files cannot say.
    """

    children: Mapping[str | None, bool | None] | None = None

    def too(self, case: Case) -> bool | None:
        """Whether a child of List 7 is in care too; None where nobody knows, and in other lists."""
        if self.children is None or case.table != PROTECTION.table_id:
            return None
        return self.children.get(case.child, False)


def in_care(record: OpenImport, measures: Iterable[Measure]) -> InCare:
    """Who is in care on the day, where one of the measures is about children on a plan."""
    if not any(each.table == PROTECTION.table_id for each in measures):
        return InCare()
    ((_, answer),) = record.answers([measure("care.open")])
    if answer.summary.why_blind or Verdict.FAILED in answer.summary.verdicts:
        return InCare()
    return InCare({case.child: _IN_CARE.get(case.verdict) for case in answer.cases})
