"""`lineofsight cases`: the children behind a measure, each with verdict, reason and place."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from lineofsight.commands.council_data import Asked, import_asked
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_table, write_files
from lineofsight.commands.verdict_words import said
from lineofsight.errors import ExitCode, WrongUse
from lineofsight.measures.measure import Unit
from lineofsight.model.verdicts import LESS_FAVOURABLE_FIRST, Verdict
from lineofsight.workspace.imports import Import

if TYPE_CHECKING:
    from lineofsight.engines.query import Answer, Case
    from lineofsight.evaluation.also_in_care import InCare
    from lineofsight.evaluation.left_the_list import Left
    from lineofsight.evaluation.opening import OpenImport, Place
    from lineofsight.measures.measure import Measure

ALL = "all"
_ALSO_IN_CARE = "also in care"
_ORDER = (Verdict.FAILED, *LESS_FAVOURABLE_FIRST)


@dataclass(frozen=True)
class CaseRow:
    """A case as one row of a file: dates and places as text."""

    measure: str
    case: str
    child: str | None
    team: str | None
    worker: str | None
    verdict: str
    reason: str
    dates: tuple[str, ...]
    rows: tuple[str, ...]
    also_in_care: bool | None
    days: int | None


def run(measure: str, asked: Asked, *, output: Output) -> ExitCode:
    """Print every case of a measure, or of all of them."""
    from lineofsight.evaluation.also_in_care import in_care
    from lineofsight.evaluation.left_the_list import ID
    from lineofsight.evaluation.opening import opened
    from lineofsight.law.standards import standards

    wanted = () if measure == ID else measures_named(measure)
    with import_asked(asked) as (kept, before):
        record = opened(kept, standards(asked.settings))
        care = in_care(record, wanted)
        files: list[CaseRow] = []
        left = _left(kept, before) if measure in (ID, ALL) else ()
        answers: Iterable[tuple[Measure | None, Answer | Left]]
        answers = chain(record.answers(wanted), left)
        for each, answer in answers:
            if answer.summary.why_blind:
                click.echo(
                    f"{answer.summary.measure} is not visible: {answer.summary.why_blind}.",
                    err=True,
                )
            _show(record, each, answer.cases, care, output)
            if output.csv or output.parquet:
                files += [file_row(record, case, care) for case in answer.cases]
    write_files(output, CaseRow, files)
    return ExitCode.DONE_WITH_PROBLEMS if kept.problem_count else ExitCode.DONE


def _left(kept: Import, before: Sequence[Import]) -> Iterator[tuple[None, "Left"]]:
    """Who has left the lists: no query over the import, but what those before it tell."""
    from lineofsight.evaluation.left_the_list import Roster, left_the_list

    yield None, left_the_list(kept, Roster.of(before))


def measures_named(name: str) -> Sequence["Measure"]:
    """The measure of this id, or every one for "all"; WrongUse, with the nearest id, for others."""
    import difflib

    from lineofsight.measures.blind_spots import blind_spots
    from lineofsight.measures.registry import all_measures

    known = all_measures()
    if name == ALL:
        return tuple(known.values())
    if name in known:
        return (known[name],)
    if name in blind_spots():
        raise WrongUse(
            f"Nobody can be named for {name} yet, since it needs {blind_spots()[name].needs}: "
            "look at what `lineofsight check` says is not visible."
        )
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.0)[0]
    raise WrongUse(f"There is no measure of that name: try {near}.")


def as_json(record: "OpenImport", case: "Case", care: "InCare") -> dict[str, Any]:
    """A case as the public contract has it."""
    return {
        "measure": case.measure,
        "case": case.case,
        "child": case.child,
        "team": case.team,
        "worker": case.worker,
        "verdict": str(case.verdict),
        "reason": case.reason,
        "dates": _dates(case),
        "rows": [vars_of(place) for place in _places(record, case)],
        "also_in_care": care.too(case),
        "days": case.days,
    }


def vars_of(place: "Place") -> dict[str, str | int | None]:
    """A place as JSON has it."""
    return {"file": place.file, "sheet": place.sheet, "row": place.row}


def _dates(case: "Case") -> dict[str, str]:
    days = dict(case.dates) | ({"due": case.due} if case.due else {})
    return {name: day.isoformat() for name, day in days.items()}


def _places(record: "OpenImport", case: "Case") -> Iterator["Place"]:
    if case.row_id is not None:
        yield record.place(case.table, case.row_id)


def _show(
    record: "OpenImport",
    measure: "Measure | None",
    cases: Sequence["Case"],
    care: "InCare",
    output: Output,
) -> None:
    if output.json:
        for case in cases:
            click.echo(json.dumps(as_json(record, case, care), ensure_ascii=False))
        return
    from lineofsight.evaluation.left_the_list import words

    waited = ["days"] * _has_days(measure)
    headings = ("child", "verdict", "reason", *waited, "due", "team", "worker", "where")
    ordered = sorted(cases, key=lambda case: (_ORDER.index(case.verdict), case.case))
    cells = [_cells(record, measure, case, care) for case in ordered]
    print_table(measure.title if measure else words().words.title, headings, cells)


def _has_days(measure: "Measure | None") -> bool:
    return measure is not None and measure.unit is Unit.DAYS


def _cells(
    record: "OpenImport", measure: "Measure | None", case: "Case", care: "InCare"
) -> list[str | int]:
    waited: list[str | int] = ["" if case.days is None else case.days]
    return [
        case.child or "",
        said(measure, case.verdict),
        reason_in_words(case, care),
        *(waited if _has_days(measure) else ()),
        str(case.due or ""),
        case.team or "",
        case.worker or "",
        "; ".join(map(place_in_words, _places(record, case))),
    ]


def reason_in_words(case: "Case", care: "InCare") -> str:
    """The reason, with a mark where a child on a protection plan is in care too."""
    return f"{case.reason} ({_ALSO_IN_CARE})" if care.too(case) else case.reason


def place_in_words(place: "Place") -> str:
    """ "annex_a.xlsx, List 6, row 12"."""
    sheet = f", {place.sheet}" if place.sheet else ""
    return f"{place.file}{sheet}, row {place.row}"


def file_row(record: "OpenImport", case: "Case", care: "InCare") -> CaseRow:
    """A case as one row of a file."""
    return CaseRow(
        case.measure,
        case.case,
        case.child,
        case.team,
        case.worker,
        str(case.verdict),
        case.reason,
        tuple(f"{name} {day}" for name, day in _dates(case).items()),
        tuple(map(place_in_words, _places(record, case))),
        care.too(case),
        case.days,
    )
