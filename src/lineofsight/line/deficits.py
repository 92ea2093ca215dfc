"""Deficits: the schools grant's balance, and the pressure on a council's money."""

import sys
from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.line.money_options import (
    grant_figures_option,
    money_options,
    open_data_option,
    scenario_option,
    seed_option,
)
from lineofsight.line.options import A_FILE, charts_option


@click.command("high-needs")
@click.argument("name", nargs=-1, required=True, metavar="AUTHORITY")
@open_data_option
@grant_figures_option
@click.option(
    "--flows",
    type=A_FILE,
    metavar="FILE",
    help="Plans that begin, end and move, with costs, grants and mitigations.",
)
@scenario_option
@seed_option
@charts_option
@money_options
def high_needs(
    name: tuple[str, ...],
    *,
    open_data: Path,
    figures: Path | None,
    flows: Path | None,
    scenario: Path | None,
    seed: int,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    charts: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """The schools grant's balance from every source, past forecasts scored, and what may come.

    A forecast that does no better than the last movement repeated says so and steps back. The
    command ends with 1 while sources differ.
    """
    from lineofsight.commands.high_needs import run

    output = Output(json, csv, parquet, charts)
    sys.exit(
        run(
            " ".join(name),
            folder=open_data,
            figures=figures,
            flows=flows,
            scenario=scenario,
            seed=seed,
            workspace=workspace,
            keep=keep,
            output=output,
        )
    )


@click.command()
@click.argument("name", nargs=-1, required=True, metavar="AUTHORITY")
@open_data_option
@click.option(
    "--position",
    type=A_FILE,
    metavar="FILE",
    help="The council's own gaps, reserves, notices and improvement plan.",
)
@grant_figures_option
@scenario_option
@seed_option
@money_options
def pressure(
    name: tuple[str, ...],
    *,
    open_data: Path,
    position: Path | None,
    figures: Path | None,
    scenario: Path | None,
    seed: int,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """Gaps, reserves, notices, costs beside others: no score, and no chance of a notice."""
    from lineofsight.commands.pressure import run

    output = Output(json, csv, parquet)
    sys.exit(
        run(
            " ".join(name),
            folder=open_data,
            position=position,
            figures=figures,
            scenario=scenario,
            seed=seed,
            workspace=workspace,
            keep=keep,
            output=output,
        )
    )
