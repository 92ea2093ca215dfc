"""`lineofsight child`: everything recorded about one child, list by list, and every answer."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from lineofsight.commands.cases import (
    CaseRow,
    as_json,
    file_row,
    place_in_words,
    reason_in_words,
    vars_of,
)
from lineofsight.commands.council_data import Asked, import_asked
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_table, write_files
from lineofsight.commands.verdict_words import said
from lineofsight.errors import ExitCode, WrongUse
from lineofsight.model.tables import table

if TYPE_CHECKING:
    from lineofsight.engines.query import Case
    from lineofsight.evaluation.also_in_care import InCare
    from lineofsight.evaluation.one_child import ChildRow
    from lineofsight.evaluation.opening import OpenImport

_UNREAD = "could not be read"


def run(child_id: str, asked: Asked, *, output: Output) -> ExitCode:
    """Print every row of the lists about this child, and how each measure answers for them."""
    from lineofsight.evaluation.also_in_care import in_care
    from lineofsight.evaluation.one_child import cases_about, rows_about
    from lineofsight.evaluation.opening import opened
    from lineofsight.law.standards import standards
    from lineofsight.measures.registry import all_measures

    with import_asked(asked) as (kept, _):
        record = opened(kept, standards(asked.settings))
        rows = rows_about(record, child_id)
        if not rows:
            raise WrongUse(
                f"No list as at {kept.as_at} holds that id: check it, noughts before it included."
            )
        cases = cases_about(record, child_id)
        care = in_care(record, all_measures().values())
        write_files(output, CaseRow, [file_row(record, case, care) for case in cases])
        if output.json:
            answers = [as_json(record, case, care) for case in cases]
            click.echo(_json(record, child_id, rows, answers))
        else:
            _tell(child_id, rows)
            _tell_answers(record, cases, care)
    return ExitCode.DONE


def _json(
    record: "OpenImport", child_id: str, rows: list["ChildRow"], answers: list[dict[str, Any]]
) -> str:
    answer = {
        "child": child_id,
        "as_at": record.as_at.isoformat(),
        "rows": [_row_as_json(row) for row in rows],
        "answers": answers,
    }
    return json.dumps(answer, ensure_ascii=False)


def _row_as_json(row: "ChildRow") -> dict[str, Any]:
    cells = {
        name: cell if cell is None or isinstance(cell, int) else str(cell)
        for name, cell in row.cells.items()
    }
    place = vars_of(row.place)
    said = {"cells": cells, "unread": sorted(row.unread), "meanings": row.meanings()}
    return {"table": row.table, **place, **said}


def _tell(child_id: str, rows: list["ChildRow"]) -> None:
    for row in rows:
        listed = table(row.table)
        title = f"List {listed.list_number}, {listed.title} ({place_in_words(row.place)})"
        print_table(title, ("column", child_id), _cells(row))


def _tell_answers(record: "OpenImport", cases: list["Case"], care: "InCare") -> None:
    from lineofsight.measures.registry import all_measures

    known = all_measures()
    answers = [
        [
            known[case.measure].title,
            said(known[case.measure], case.verdict),
            reason_in_words(case, care),
        ]
        for case in cases
    ]
    print_table(f"Answers as at {record.as_at}", ("measure", "verdict", "reason"), answers)


def _cells(row: "ChildRow") -> Iterator[tuple[str, str]]:
    meanings = row.meanings()
    for column in table(row.table).columns:
        cell = row.cells[column.id]
        if column.id in row.unread:
            yield column.title, _UNREAD
        elif column.id in meanings:
            yield column.title, f"{cell}: {meanings[column.id]}"
        elif cell is not None:
            yield column.title, str(cell)
