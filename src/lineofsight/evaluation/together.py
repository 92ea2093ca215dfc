"""Several imports asked at once: most of the time that a query takes goes in planning it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from math import ceil

from lineofsight.engines.database import Database, duckdb_database
from lineofsight.engines.helper_tables import helper_tables, numbers_in_force
from lineofsight.engines.query import Answer, Case, answer_of, evaluate_apart, why_blind
from lineofsight.evaluation.opening import opened
from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures, names_of
from lineofsight.workspace.imports import Import
from lineofsight.workspace.side_by_side import apart, put_lists_side_by_side

_ROWS_AT_ONCE = 250_000  # of all lists; more take memory, and planning is no longer what counts

Numbers = Mapping[str, int | None]
Answers = Mapping[int, Answer]  # by the number of the import


def batches(
    several: Iterable[Import], standards: Standards, side_by_side: int
) -> Iterator[tuple[Import, ...]]:
    """Imports that can be asked at once, in their order: the same numbers are in force for all.

    As many are worked out `side_by_side`, they are parted evenly into a multiple of that: nobody is
    to wait for the last one.
    """
    for _, alike in groupby(several, lambda kept: _numbers(kept, standards)):
        yield from _parted(tuple(alike), side_by_side)


def _parted(alike: Sequence[Import], side_by_side: int) -> Iterator[tuple[Import, ...]]:
    rounds = ceil(sum(map(_rows, alike)) / (_ROWS_AT_ONCE * side_by_side)) or 1
    parts = min(rounds * side_by_side, len(alike))
    ends = [len(alike) * part // parts for part in range(parts + 1)]
    for begin, end in pairwise(ends):
        yield tuple(alike[begin:end])


def answered_together(
    batch: Sequence[Import], standards: Standards
) -> Iterator[tuple[Measure, Answers]]:
    """Every measure, and its answer for each of these imports: what each gives by itself."""
    numbers = _numbers(batch[0], standards)
    days = {kept.number: kept.as_at for kept in batch}
    database = duckdb_database(helper_tables(days, numbers))
    put_lists_side_by_side(database, batch)
    for measure in all_measures().values():
        cases = _cases(database, measure, numbers, batch)
        if cases is None:
            yield measure, {kept.number: _alone(kept, measure, standards) for kept in batch}
        else:
            yield measure, {kept.number: _answer(kept, measure, cases) for kept in batch}


def _numbers(kept: Import, standards: Standards) -> Numbers:
    return numbers_in_force(names_of(all_measures().values()), kept.as_at, standards)


def _rows(kept: Import) -> int:
    return sum(count.rows_used for source in kept.sources for count in source.tables)


def _cases(
    database: Database, measure: Measure, numbers: Numbers, batch: Sequence[Import]
) -> Mapping[int, Sequence[Case]] | None:
    """The measure's cases by import. None where one query cannot answer for all of them."""
    if all(why_blind(measure, kept.present) for kept in batch):
        return {}
    return evaluate_apart(database, measure, numbers, apart)


def _answer(kept: Import, measure: Measure, cases: Mapping[int, Sequence[Case]]) -> Answer:
    missing = why_blind(measure, kept.present)
    return answer_of(measure, () if missing else cases.get(kept.number, ()), kept.as_at, missing)


def _alone(kept: Import, measure: Measure, standards: Standards) -> Answer:
    ((_, answer),) = opened(kept, standards).answers([measure])
    return answer
