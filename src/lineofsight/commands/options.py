"""The options that several commands share, each written once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Output:
    """Where a command's tables go besides the terminal."""

    json: bool = False
    csv: Path | None = None
    parquet: Path | None = None
    charts: Path | None = None


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


def table_options(command: Command) -> Command:
    """--json, --csv FILE and --parquet FILE"""
    a_file = click.Path(dir_okay=False, path_type=Path)
    for option in (
        click.option("--parquet", type=a_file, metavar="FILE", help="Write the rows as Parquet."),
        click.option("--csv", type=a_file, metavar="FILE", help="Write the rows as CSV."),
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


def keep_option(command: Command) -> Command:
    """--keep"""
    return click.option(
        "--keep", is_flag=True, help="Keep it in the workspace: the pages on money show it."
    )(command)


def money_options(command: Command) -> Command:
    """What every command about money ends with: its tables, --keep and --workspace."""
    return table_options(keep_option(workspace_option(command)))


def grant_figures_option(command: Command) -> Command:
    """--figures FILE"""
    return click.option(
        "--figures",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="The council's own balances of the schools grant, and past forecasts.",
    )(command)


def open_data_option(command: Command) -> Command:
    """--from DIR, needed"""
    return click.option(
        "--from",
        "open_data",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        required=True,
        metavar="DIR",
        help="The folder of open statistics.",
    )(command)


def seed_option(command: Command) -> Command:
    """--seed N"""
    return click.option(
        "--seed",
        default=1,
        show_default=True,
        help="Another seed draws other figures by chance; the same draws the same again.",
    )(command)


def scenario_option(command: Command) -> Command:
    """--scenario FILE"""
    return click.option(
        "--scenario",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Other values for some rules on money, with a name and a reason.",
    )(command)
