"""Who stands differently in one measure since a second import of the same day corrected the first.

The children of one way (was overdue, is in time) stand together; nothing says why they were wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lineofsight.evaluation.corrected import VerdictCorrected
from lineofsight.measures.registry import all_measures
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.corrections import corrected_by, stands, way_id
from lineofsight.views.references import References, references
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table

AT_ONCE = 50  # a longer list stands in the file that the page gives
_HERE = "SELECT DISTINCT child FROM recorded"


@dataclass(frozen=True)
class Corrected:
    """A case that stands differently. `address` is None for who is not in the newest lists."""

    case: str
    child: str
    address: str | None


@dataclass(frozen=True)
class Group:
    """Everyone who went the same way."""

    id: str
    before: str
    now: str
    cases: tuple[Corrected, ...]


@dataclass(frozen=True)
class CorrectedCases:
    """A measure's cases that stand differently, the way that most went first."""

    title: str
    measure: str
    measure_title: str
    before: int
    after: int
    groups: tuple[Group, ...]
    at_once: int


def corrected_cases(sources: Sources, asked: Asked) -> CorrectedCases:
    """Who stands differently in a measure since an import. Raises NotHere where nobody does."""
    _, found = corrected_by(sources, asked)
    about = all_measures().get(asked.parts["measure"])
    if about is None:
        raise NotHere("There is no measure of that name: look for it under Measures.")
    return CorrectedCases(
        title=f"Who stands differently since import {found.after}",
        measure=about.id,
        measure_title=about.title,
        before=found.before,
        after=found.after,
        groups=tuple(_groups(sources, found.of(about.id))),
        at_once=AT_ONCE,
    )


def _groups(sources: Sources, found: Iterable[VerdictCorrected]) -> Iterator[Group]:
    here = {child for (child,) in sources.need_answers().execute(_HERE)}
    refer = references(sources)
    ways = [list(cases) for _, cases in groupby(sorted(found, key=_way), _way)]
    for cases in sorted(ways, key=len, reverse=True):
        first = cases[0]
        yield Group(
            id=way_id(first.before, first.after),
            before=stands(first.measure, first.before),
            now=stands(first.measure, first.after),
            cases=tuple(_corrected(each, here, refer) for each in cases),
        )


def _way(case: VerdictCorrected) -> str:
    return way_id(case.before, case.after)


def _corrected(found: VerdictCorrected, here: set[str], refer: References) -> Corrected:
    child = found.child or found.case
    address = f"/children/{refer.reference(child)}" if child in here else None
    return Corrected(found.case, child, address)


def table(page: CorrectedCases) -> Table:
    """Every case that stands differently, a line each."""
    rows: Sequence[Sequence[Cell]] = [
        (page.measure, each.case, each.child, group.before, group.now)
        for group in page.groups
        for each in group.cases
    ]
    return Table(f"corrected_{page.after}", ("measure", "case", "child", "before", "now"), rows)
