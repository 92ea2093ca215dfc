"""The options of the commands about money, each written once."""

from pathlib import Path

import click

from lineofsight.line.options import A_FILE, Command, table_options, workspace_option


def money_options(command: Command) -> Command:
    """What every command about money ends with: its tables, --keep and --workspace."""
    return table_options(_keep_option(workspace_option(command)))


def _keep_option(command: Command) -> Command:
    return click.option(
        "--keep", is_flag=True, help="Keep it in the workspace: the pages on money show it."
    )(command)


def grant_figures_option(command: Command) -> Command:
    """--figures FILE"""
    return click.option(
        "--figures",
        type=A_FILE,
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
        type=A_FILE,
        metavar="FILE",
        help="Other values for some rules on money, with a name and a reason.",
    )(command)
