"""The cost of care: children in care in the months to come, and the homes that there are."""

import datetime as dt
import sys
from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.line.money_options import money_options, open_data_option
from lineofsight.line.options import Day


@click.command("care-forecast")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--months", type=int, default=12, show_default=True, help="How many months to look ahead."
)
@click.option(
    "--cost",
    "costs",
    multiple=True,
    metavar="KIND=POUNDS",
    help="Your own cost of a child for a week, as residential=7920; can be given again.",
)
@click.option(
    "--more",
    multiple=True,
    metavar="KIND=CHILDREN",
    help="Suppose that so many more children a month come to a kind of home.",
)
@click.option(
    "--since",
    type=Day(),
    metavar="DAY",
    help="The first day from which every episode that was open is in the files.",
)
@click.option("--until", type=Day(), metavar="DAY", help="The last day that the files tell of.")
@money_options
def care_forecast(
    path: Path,
    *,
    months: int,
    costs: tuple[str, ...],
    more: tuple[str, ...],
    since: dt.date | None,
    until: dt.date | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """How many children may be in care in the months to come, by kind of home, and their cost.

    PATH is a folder with the header and episodes of one SSDA903 return, or of several years. The
    model is tried on the past first, and steps back where it does no better than as many as now.
    """
    from lineofsight.commands.care_forecast import run

    sys.exit(
        run(
            path,
            months=months,
            costs=costs,
            more=more,
            since=since,
            until=until,
            workspace=workspace,
            keep=keep,
            output=Output(json, csv, parquet),
        )
    )


@click.command("care-sufficiency")
@click.argument("authority")
@open_data_option
@click.option(
    "--strategy",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Forecasts of a strategy, with the columns year, children and said.",
)
@money_options
def care_sufficiency(
    authority: str,
    *,
    open_data: Path,
    strategy: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """Children in care beside the homes that there are, and a strategy's forecast beside both."""
    from lineofsight.commands.care_sufficiency import run

    output = Output(json, csv, parquet)
    sys.exit(
        run(
            authority,
            folder=open_data,
            strategy=strategy,
            workspace=workspace,
            keep=keep,
            output=output,
        )
    )
