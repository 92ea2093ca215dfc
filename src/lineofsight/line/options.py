"""The options that commands of several subjects share, each written once."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

A_FILE = click.Path(dir_okay=False, path_type=Path)


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


def paths_argument(*, required: bool) -> Callable[[Command], Command]:
    """PATHS..."""
    return click.argument("paths", nargs=-1, required=required, type=click.Path(path_type=Path))


def documents_options(command: Command) -> Command:
    """AUTHORITY, and the documents: --from PATH, with further ones behind it"""
    a_path = click.Path(path_type=Path)
    for option in (
        click.option(
            "--from",
            "documents",
            multiple=True,
            type=a_path,
            metavar="PATH",
            help="A document (PDF), or a folder of them; further ones may follow it.",
        ),
        click.argument("more", nargs=-1, type=a_path, metavar="[PATH]..."),
        click.argument("authority"),
    ):
        command = option(command)
    return command


def workspace_option(command: Command) -> Command:
    """--workspace DIR"""
    return click.option(
        "--workspace",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="LINEOFSIGHT_WORKSPACE",
        show_envvar=True,
        metavar="DIR",
        help="The folder things are kept in; your own data folder when not given.",
    )(command)


def as_at_option(*, required: bool) -> Callable[[Command], Command]:
    """--as-at DATE"""
    return click.option(
        "--as-at",
        type=Day(),
        required=required,
        metavar="DATE",
        help="The day that the lists are as at, as 2026-09-30.",
    )


def json_option(command: Command) -> Command:
    """--json, of a command that answers in words"""
    return click.option("--json", is_flag=True, help="Print one JSON object instead of words.")(
        command
    )


def table_options(command: Command) -> Command:
    """--json, --csv FILE and --parquet FILE"""
    for option in (
        click.option("--parquet", type=A_FILE, metavar="FILE", help="Write the rows as Parquet."),
        click.option("--csv", type=A_FILE, metavar="FILE", help="Write the rows as CSV."),
        click.option("--json", is_flag=True, help="Print JSON instead of tables."),
    ):
        command = option(command)
    return command


def charts_option(command: Command) -> Command:
    """--charts DIR"""
    return click.option(
        "--charts",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help="Write the charts to this folder, as SVG and PNG.",
    )(command)


def yes_option(command: Command) -> Command:
    """--yes"""
    return click.option("--yes", is_flag=True, help="Do not ask first.")(command)
