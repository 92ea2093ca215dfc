"""The options of every command that reads a council's own lists, each written once."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from lineofsight.commands.options import Command

_A_FILE = click.Path(dir_okay=False, path_type=Path)


class Day(click.ParamType[dt.date]):
    """A day as 2026-09-30."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The day, or a line on how days are written."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail("write the day as 2026-09-30.", param, ctx)


def as_at_option(*, required: bool) -> Callable[[Command], Command]:
    """--as-at DATE"""
    return click.option(
        "--as-at",
        type=Day(),
        required=required,
        metavar="DATE",
        help="The day that the lists are as at, as 2026-09-30.",
    )


def settings_option(command: Command) -> Command:
    """--settings FILE"""
    return click.option(
        "--settings",
        type=_A_FILE,
        metavar="FILE",
        help="The council's own local standards (TOML); defaults are assumed without.",
    )(command)


def reading_options(command: Command) -> Command:
    """--mapping FILE, --mapping-report FILE and --ask-password"""
    for option in (
        click.option("--ask-password", is_flag=True, help="Ask for the workbooks' password."),
        click.option(
            "--mapping-report",
            type=_A_FILE,
            metavar="FILE",
            help="Write which sheet and column was read as what, to correct (CSV or XLSX).",
        ),
        click.option(
            "--mapping",
            type=_A_FILE,
            metavar="FILE",
            help="Read sheets and columns as this corrected report says.",
        ),
    ):
        command = option(command)
    return command


def asked_password(*, wanted: bool) -> str | None:
    """The password, typed unseen and never kept."""
    return click.prompt("Password", hide_input=True, err=True) if wanted else None
