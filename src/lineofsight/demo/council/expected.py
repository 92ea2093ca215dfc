"""What must be said of the workbook: every child's verdict and every measure's figure."""

import csv
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path

from lineofsight.demo.council.cases import case_id, row_ids
from lineofsight.demo.council.record import Answer, Council, Row, cannot_say
from lineofsight.model.verdicts import Verdict

# (sheet, row of the spreadsheet) of every row of every table, in the council's order
Places = Mapping[str, Sequence[tuple[str, int]]]

UNREADABLE = cannot_say("a cell that the question needs cannot be read")
PER_WORKER = "workforce.children_per_worker"
DAYS = {
    "adoption.entry_to_placed": ("care_start", "placed_date"),
    "adoption.order_to_match": ("order_date", "match_date"),
}


@dataclass(frozen=True)
class Expected:
    """What one measure must say of one case."""

    measure: str
    case: str
    child: str
    answer: Answer
    row: Row
    place: tuple[str, int]


@dataclass(frozen=True)
class Figure:
    """A measure's figure. `d` is None for a count, `value` None where nobody can be counted."""

    n: int
    d: int | None
    value: float | None


@cache
def measures() -> Mapping[str, Mapping[str, str]]:
    """Every measure that the council answers: unit and good direction."""
    text = resources.files(__package__).joinpath("measures.toml").read_text("utf-8")
    return tomllib.loads(text)


def expected(council: Council, places: Places, *, messy: bool) -> list[Expected]:
    """Every case, by measure and id; rubbish counts in the messy style only."""
    cases = [
        Expected(measure, case_id(measure, row, row_id), row.person, answer, row, place)
        for table, rows in council.rows.items()
        for row, row_id, place in zip(
            rows, row_ids(table, rows, messy=messy), places[table], strict=True
        )
        for measure, answer in said_of(row, messy=messy).items()
    ]
    return sorted(cases, key=lambda case: (case.measure, case.case))


def said_of(row: Row, *, messy: bool) -> Mapping[str, Answer]:
    """The answers of a row as one style writes it."""
    if not (messy and row.spoiled):
        return row.answers
    return {**row.answers, **dict.fromkeys(row.spoiled, UNREADABLE)}


def figures(cases: Sequence[Expected]) -> dict[str, Figure]:
    """Every measure's figure, those of no case included."""
    counts: dict[str, Counter[Verdict]] = {measure: Counter() for measure in measures()}
    for case in cases:
        counts[case.measure][case.answer.verdict] += 1
    found = {measure: _figure(measure, count) for measure, count in counts.items()}
    means = {measure: _mean_days(measure, cases) for measure in DAYS}
    return found | means | {PER_WORKER: _per_worker(cases)}


def _figure(measure: str, count: Counter[Verdict]) -> Figure:
    kind = measures()[measure]
    n = count[Verdict.NOT_MET if kind["good"] == "low" else Verdict.MET]
    if kind["unit"] == "count":
        return Figure(n, None, n)
    d = count[Verdict.MET] + count[Verdict.NOT_MET]
    return Figure(n, d, 100 * n / d if d else None)


def _per_worker(cases: Sequence[Expected]) -> Figure:
    counted = [
        str(case.row.cells["worker"])
        for case in cases
        if case.measure == PER_WORKER and case.answer.verdict == Verdict.MET
    ]
    n, d = len(counted), len(set(counted))
    return Figure(n, d, n / d if d else None)


def _mean_days(measure: str, cases: Sequence[Expected]) -> Figure:
    days = [
        _days_between(case.row, *DAYS[measure])
        for case in cases
        if case.measure == measure and case.answer.verdict == Verdict.MET
    ]
    return Figure(len(days), len(days), sum(days) / len(days) if days else None)


def _days_between(row: Row, start: str, end: str) -> int:
    first, last = row.cells[start], row.cells[end]
    return (last - first).days if isinstance(first, date) and isinstance(last, date) else 0


def write_expected(folder: Path, cases: Sequence[Expected]) -> None:
    """expected.csv, one row a case, and expected_measures.json."""
    with (folder / "expected.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("measure", "case", "child", "verdict", "reason", "rows"))
        writer.writerows(_lines(cases))
    said = {measure: vars(figure) for measure, figure in sorted(figures(cases).items())}
    text = json.dumps(said, indent=1) + "\n"
    (folder / "expected_measures.json").write_text(text, encoding="utf-8")


def _lines(cases: Sequence[Expected]) -> Iterator[tuple[str, ...]]:
    for case in cases:
        sheet, row = case.place
        verdict, reason = case.answer
        yield case.measure, case.case, case.child, verdict.value, reason, f"{sheet}!{row}"
