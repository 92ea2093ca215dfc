"""`lineofsight known-since`: first visible, first told and first acted, measure by measure."""

from pathlib import Path

import click

from lineofsight.commands.printing import print_json, print_table
from lineofsight.errors import ExitCode, NothingRead
from lineofsight.memory.words import counted
from lineofsight.views.known_since import Since, ledger
from lineofsight.views.sources import sources
from lineofsight.workspace.place import workspace_folder


def run(*, workspace: Path | None, json: bool) -> ExitCode:
    """Print a line for each measure that is out of line, those that nobody was told of first."""
    folder = workspace_folder(workspace)
    with sources(folder) as opened:
        if opened.newest_import() is None:
            raise NothingRead(
                f"No lists have been imported yet ({folder}): add some with `lineofsight import`."
            )
        lines = ledger(opened)
    if json:
        for each in lines:
            print_json(each)
        return ExitCode.DONE
    click.echo("Told is what was recorded: a briefing, a pack, a meeting, an acknowledgement.")
    headings = ("measure", "out of line", "visible since", "first told", "first acted")
    rows = [_row(each) for each in lines]
    print_table(f"{counted(len(lines), 'measure')} out of line", headings, rows, lines=True)
    return ExitCode.DONE


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
