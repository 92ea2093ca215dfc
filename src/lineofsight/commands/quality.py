"""`lineofsight quality`: the day-one checks, how many rows each finds, and which.

In words it gives numbers. Whose rows they are stands in the files and the JSON that are asked for.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from lineofsight.commands.council_data import Asked, import_asked
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_table, write_files
from lineofsight.errors import ExitCode

if TYPE_CHECKING:
    from lineofsight.evaluation.quality.finding import DoubtfulRow, Found


@dataclass(frozen=True)
class QualityRow:
    """A row that a check finds, as one row of a file."""

    check: str
    title: str
    list: str
    child: str | None
    team: str | None
    file: str
    sheet: str | None
    row: int


def run(asked: Asked, *, output: Output) -> ExitCode:
    """Ask every check of the newest import, or of the files named; 1 when one finds a row."""
    from lineofsight.evaluation.opening import opened
    from lineofsight.evaluation.quality.finding import quality
    from lineofsight.law.standards import standards

    with import_asked(asked) as (kept, _):
        found = most_first(quality(opened(kept, standards(asked.settings))))
    if output.json:
        for each in found:
            click.echo(json.dumps(as_json(each), ensure_ascii=False))
    else:
        _print(found)
    write_files(output, QualityRow, list(_file_rows(found)))
    return ExitCode.DONE_WITH_PROBLEMS if any(each.rows for each in found) else ExitCode.DONE


def most_first(found: Sequence["Found"]) -> list["Found"]:
    """Checks that were asked before others, and of those the ones with most children."""
    return sorted(found, key=lambda each: (not each.was_asked, -each.children, -len(each.rows)))


def as_json(found: "Found") -> dict[str, Any]:
    """A check and its rows; the counts are null where it could not be asked."""
    check = found.check
    return {
        "check": check.id,
        "title": check.title,
        "hides": check.hides,
        "to_do": check.to_do,
        "source": check.source,
        "rows": len(found.rows) if found.was_asked else None,
        "children": found.children if found.was_asked else None,
        "not_asked": found.not_asked,
        "found": [_row_as_json(row) for row in found.rows],
    }


def _row_as_json(row: "DoubtfulRow") -> dict[str, Any]:
    where = {"file": row.place.file, "sheet": row.place.sheet, "row": row.place.row}
    return {"list": row.list, "child": row.child, "team": row.team, **where}


def _print(found: Sequence["Found"]) -> None:
    finding = [each for each in found if each.rows]
    cells: list[list[str | int]] = [
        [each.check.title, len(each.rows), each.children, each.check.hides, each.check.to_do]
        for each in finding
    ]
    headings = ("what to look at", "rows", "children", "what it hides", "what to do")
    print_table("Day-one checks that find something", headings, cells, lines=True)
    clear = [[each.check.title] for each in found if each.was_asked and not each.rows]
    print_table("Checks that find nothing", ("check",), clear)
    lacking = [[each.check.title, str(each.not_asked)] for each in found if each.not_asked]
    print_table("Checks that could not be asked, or only in part", ("check", "why"), lacking)


def _file_rows(found: Sequence["Found"]) -> Iterator[QualityRow]:
    for each in found:
        for row in each.rows:
            place = (row.place.file, row.place.sheet, row.place.row)
            yield QualityRow(each.check.id, each.check.title, row.list, row.child, row.team, *place)
