"""The options of every command that reads a council's own lists, each written once."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lineofsight.line.options import A_FILE, Command, workspace_option

if TYPE_CHECKING:
    from lineofsight.commands.council_data import Asked
    from lineofsight.loading.lists import HowToRead


def lists_options(command: Command) -> Command:
    """What every command over lists ends with: --settings, how to read them, and --workspace."""
    return _settings_option(_reading_options(workspace_option(command)))


def _settings_option(command: Command) -> Command:
    return click.option(
        "--settings",
        type=A_FILE,
        metavar="FILE",
        help="The council's own local standards (TOML); defaults are assumed without.",
    )(command)


def _reading_options(command: Command) -> Command:
    for option in (
        click.option("--ask-password", is_flag=True, help="Ask for the workbooks' password."),
        click.option(
            "--mapping-report",
            type=A_FILE,
            metavar="FILE",
            help="Write which sheet and column was read as what, to correct (CSV or XLSX).",
        ),
        click.option(
            "--mapping",
            type=A_FILE,
            metavar="FILE",
            help="Read sheets and columns as this corrected report says.",
        ),
    ):
        command = option(command)
    return command


def lists_asked(
    paths: Sequence[Path],
    *,
    as_at: dt.date,
    workspace: Path | None,
    settings: Path | None,
    **reading: Any,
) -> "Asked":
    """Which lists are asked about, of what was typed: those of these files, or those kept."""
    from lineofsight.commands.council_data import Asked

    return Asked(paths, as_at, workspace, settings, how_to_read(**reading))


def how_to_read(
    *, mapping: Path | None, mapping_report: Path | None, ask_password: bool
) -> "HowToRead":
    """How lists are to be read, of what was typed; the password is typed unseen, and never kept."""
    from lineofsight.loading.lists import HowToRead

    password = click.prompt("Password", hide_input=True, err=True) if ask_password else None
    return HowToRead(mapping, mapping_report, password)
