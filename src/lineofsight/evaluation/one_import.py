"""One import worked out by itself: every measure's counts, and how each of its cases stands.

It knows nothing of other imports, so that several can be worked out side by side.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.engines.query import Case
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
from lineofsight.evaluation.spells import Stand, stands
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
    stands: Mapping[str, Sequence[Stand] | None]


def in_short(kept: Import, standards: Standards) -> InShort:
    """An import that others come after. It can be worked out in another process."""
    with no_garbage_collected():  # another process looks for itself
        full = in_full(opened(kept, standards))
        return InShort(full.rows, {name: _short(cases) for name, cases in full.cases.items()})


def in_full(record: OpenImport) -> InFull:
    """An import with its cases as they are shown."""
    number, measures = record.kept.number, all_measures()
    rows: Rows = {"figure": [], "team_figure": [], "not_counted": []}
    cases: dict[str, Sequence[Case] | None] = {}
    for measure, answer in record.answers(measures.values()):
        summary = answer.summary
        rows["figure"].append(figure_row(number, summary))
        if not failed(summary):
            rows["team_figure"] += team_rows(number, summary)
            rows["not_counted"] += not_counted_rows(number, summary)
        is_answered = not failed(summary) and summary.why_blind is None
        cases[measure.id] = answer.cases if is_answered else None
    spots = (spot for name, spot in blind_spots().items() if name not in measures)
    rows["figure"] += (blind_spot_row(number, spot) for spot in spots)
    rows["source"] = list(source_rows(record.kept))
    rows["mapped"] = list(mapped_rows(record.kept))
    rows["usable"] = list(usable_rows(record))
    rows["usable_of_team"] = list(usable_of_team_rows(record))
    rows["counted"] = list(counted_rows(record))
    rows["doubt"] = list(doubt_rows(number, quality(record)))
    return InFull(rows, cases)


def _short(cases: Sequence[Case] | None) -> tuple[Stand, ...] | None:
    return None if cases is None else stands(cases)
