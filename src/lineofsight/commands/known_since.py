"""`lineofsight known-since`: first visible, first told and first acted, measure by measure."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, print_table, write_files
from lineofsight.errors import ExitCode, NothingRead
from lineofsight.memory.words import counted
from lineofsight.views.measures.known_since import Since, ledger
from lineofsight.views.sources import sources
from lineofsight.workspace.place import workspace_folder


@dataclass(frozen=True)
class SinceRow:
    """A measure out of line as one row of a file: blank where nothing is recorded."""

    measure: str
    title: str
    not_met: int
    asked: int | None
    visible_on: dt.date
    visible_import: int
    told_on: dt.date | None
    told_to: str | None
    told_evidence: str | None
    days_to_told: int
    acted_on: dt.date | None
    acted_evidence: str | None
    days_to_acted: int


def run(*, workspace: Path | None, output: Output) -> ExitCode:
    """Print a line for each measure that is out of line, those that nobody was told of first."""
    folder = workspace_folder(workspace)
    with sources(folder) as opened:
        if opened.newest_import() is None:
            raise NothingRead(
                f"No lists have been imported yet ({folder}): add some with `lineofsight import`."
            )
        lines = ledger(opened)
    write_files(output, SinceRow, [_as_row(each) for each in lines])
    if output.json:
        for each in lines:
            print_json(each)
        return ExitCode.DONE
    click.echo("Told is what was recorded: a briefing, a pack, a meeting, an acknowledgement.")
    headings = ("measure", "out of line", "visible since", "first told", "first acted")
    rows = [_row(each) for each in lines]
    print_table(f"{counted(len(lines), 'measure')} out of line", headings, rows, lines=True)
    return ExitCode.DONE


def _as_row(each: Since) -> SinceRow:
    told, acted = each.told, each.acted
    return SinceRow(
        measure=each.measure,
        title=each.title,
        not_met=each.not_met,
        asked=each.asked,
        visible_on=each.visible.as_at,
        visible_import=each.visible.import_no,
        told_on=told.on if told else None,
        told_to=told.to if told else None,
        told_evidence=told.evidence if told else None,
        days_to_told=each.days_to_told,
        acted_on=acted.on if acted else None,
        acted_evidence=acted.evidence if acted else None,
        days_to_acted=each.days_to_acted,
    )


def _row(each: Since) -> list[str | int]:
    told, acted = each.told, each.acted
    return [
        each.title,
        each.not_met,
        f"{each.visible.as_at} (import {each.visible.import_no})",
        f"{told.on}, {told.to}, after {counted(each.days_to_told, 'day')}: {told.evidence}"
        if told
        else f"nobody, in {counted(each.days_to_told, 'day')}",
        f"{acted.on}, after {counted(each.days_to_acted, 'day')}: {acted.evidence}"
        if acted
        else f"nothing, in {counted(each.days_to_acted, 'day')}",
    ]
