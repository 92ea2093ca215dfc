"""An import worked out by itself: every measure's counts, and how each of its cases stands.

It knows nothing of other imports, so that several can be worked out side by side.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.engines.query import Answer, Case, Summary
from lineofsight.evaluation.opening import OpenImport, opened
from lineofsight.evaluation.quality.finding import quality
from lineofsight.evaluation.quality_rows import counted_rows, doubt_rows, usable_of_team_rows
from lineofsight.evaluation.read_model_rows import (
    blind_spot_row,
    failed,
    figure_row,
    not_counted_rows,
    team_rows,
)
from lineofsight.evaluation.recorded_rows import mapped_rows, source_rows, usable_rows
from lineofsight.evaluation.spells import Stands, stands
from lineofsight.evaluation.together import answered_together
from lineofsight.law.standards import Standards
from lineofsight.measures.blind_spots import blind_spots
from lineofsight.measures.registry import all_measures
from lineofsight.workspace.imports import Import
from lineofsight.workspace.no_cycles import no_garbage_collected
from lineofsight.workspace.read_model import Row

Rows = dict[str, list[Row]]  # of the read model, by table


@dataclass(frozen=True)
class InFull:
    """An import's rows, and each measure's cases: None of one that gave no answer."""

    rows: Rows
    cases: Mapping[str, Sequence[Case] | None]


@dataclass(frozen=True)
class InShort:
    """An import's rows, and as much of each measure's cases as is followed."""

    rows: Rows
    stands: Mapping[str, Stands | None]


def in_short(batch: Sequence[Import], standards: Standards) -> tuple[InShort, ...]:
    """Imports that others come after, in their order. They can be worked out in another process."""
    with no_garbage_collected():  # another process looks for itself
        summaries: dict[int, list[Summary]] = {each.number: [] for each in batch}
        followed: dict[int, dict[str, Stands | None]] = {each.number: {} for each in batch}
        for measure, answers in answered_together(batch, standards):
            for number, answer in answers.items():
                summaries[number].append(answer.summary)
                cases = _if_answered(answer)
                followed[number][measure.id] = None if cases is None else stands(cases)
        return tuple(
            InShort(_rows(opened(each, standards), summaries[each.number]), followed[each.number])
            for each in batch
        )


def in_full(record: OpenImport) -> InFull:
    """An import with its cases as they are shown."""
    summaries: list[Summary] = []
    cases: dict[str, Sequence[Case] | None] = {}
    for measure, answer in record.answers(all_measures().values()):
        summaries.append(answer.summary)
        cases[measure.id] = _if_answered(answer)
    return InFull(_rows(record, summaries), cases)


def _if_answered(answer: Answer) -> Sequence[Case] | None:
    is_answered = not failed(answer.summary) and answer.summary.why_blind is None
    return answer.cases if is_answered else None


def _rows(record: OpenImport, summaries: Sequence[Summary]) -> Rows:
    """What its measures come to, and what is told of its lists themselves."""
    number, told = record.kept.number, [each for each in summaries if not failed(each)]
    measures = all_measures()
    spots = [spot for name, spot in blind_spots().items() if name not in measures]
    figures = [figure_row(number, each) for each in summaries]
    return {
        "figure": [*figures, *(blind_spot_row(number, spot) for spot in spots)],
        "team_figure": [row for each in told for row in team_rows(number, each)],
        "not_counted": [row for each in told for row in not_counted_rows(number, each)],
        "source": list(source_rows(record.kept)),
        "mapped": list(mapped_rows(record.kept)),
        "usable": list(usable_rows(record)),
        "usable_of_team": list(usable_of_team_rows(record)),
        "counted": list(counted_rows(record)),
        "doubt": list(doubt_rows(number, quality(record))),
    }
