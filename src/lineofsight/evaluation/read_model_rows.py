"""Answers as rows of the read model: their cells in the order of the columns that it has."""

import json
from collections.abc import Iterator, Mapping, Sequence

from lineofsight.engines.query import Case, Summary
from lineofsight.evaluation.opening import OpenImport
from lineofsight.law.standards import Standards
from lineofsight.measures.blind_spots import BlindSpot
from lineofsight.model.verdicts import Verdict
from lineofsight.workspace.imports import Import, taken_the_place_of
from lineofsight.workspace.read_model import Row

_COUNTED = (
    Verdict.MET,
    Verdict.NOT_MET,
    Verdict.NOT_YET_DUE,
    Verdict.EXCLUDED,
    Verdict.CANNOT_SAY,
)
_NO_PLACE = (None, None, None)
_NO_NUMBERS = (None,) * (3 + len(_COUNTED) + 2)


def import_rows(kept: Sequence[Import], line: Sequence[Import]) -> Iterator[Row]:
    """Every import that is kept: its place in the line, and the import whose place it took."""
    places = {each.number: place for place, each in enumerate(line, start=1)}
    for each in kept:
        before = taken_the_place_of(each, kept)
        corrects = before.number if before else None
        kept_at = each.when.isoformat()
        yield each.number, str(each.as_at), kept_at, places.get(each.number), corrects


def standard_rows(standards: Standards) -> Iterator[Row]:
    """Every local standard in force, and whether the council has set it."""
    for name, value in standards.items():
        yield name, value, int(name in standards.set_by_council)


def figure_row(number: int, summary: Summary) -> Row:
    """What a measure comes to in an import; one that failed says so, in the case it has."""
    if failed(summary):
        return number, summary.measure, "failed", next(iter(summary.not_counted)), *_NO_NUMBERS
    if summary.why_blind:
        return number, summary.measure, "blind", summary.why_blind, *_NO_NUMBERS
    figure = summary.figure
    stands = (summary.verdicts.get(verdict, 0) for verdict in _COUNTED)
    counts = (figure.n, figure.d, figure.value, *stands, summary.due_10, summary.due_20)
    return number, summary.measure, "answered", None, *counts


def blind_spot_row(number: int, spot: BlindSpot) -> Row:
    """A measure that nothing here can answer yet."""
    return number, spot.words.id, "blind", f"needs {spot.needs}", *_NO_NUMBERS


def failed(summary: Summary) -> bool:
    """Whether an error of ours stands in place of the answer."""
    return bool(summary.verdicts.get(Verdict.FAILED))


def team_rows(number: int, summary: Summary) -> Iterator[Row]:
    """A measure that did not fail, team by team."""
    for team, figure in summary.by_team.items():
        yield number, summary.measure, team, figure.n, figure.d, figure.value


def not_counted_rows(number: int, summary: Summary) -> Iterator[Row]:
    """Why cases are not in the figure of a measure that did not fail, and how many."""
    for why, cases in summary.not_counted.items():
        yield number, summary.measure, why, cases


def case_row(record: OpenImport, case: Case, since: Mapping[tuple[str, str], int]) -> Row:
    """A case of this import. `since` has the first import of each case and verdict before it."""
    number = record.kept.number
    place = None if case.row_id is None else record.place(case.table, case.row_id)
    return (
        case.measure,
        case.case,
        case.child,
        case.team,
        case.worker,
        case.verdict.value,
        case.reason,
        case.due.isoformat() if case.due else None,
        *((place.file, place.sheet, place.row) if place else _NO_PLACE),
        since.get((case.case, case.verdict.value), number),
        number,
        case.table,
        json.dumps({name: on.isoformat() for name, on in case.dates.items()}),
    )
