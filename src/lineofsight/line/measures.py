"""What measures say of a council's lists: figures, the children behind them, what changed."""

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import click

from lineofsight.commands.output import Output
from lineofsight.line.list_options import lists_asked, lists_options
from lineofsight.line.options import (
    A_FILE,
    Day,
    as_at_option,
    json_option,
    paths_argument,
    table_options,
    workspace_option,
)


@click.command()
@paths_argument(required=False)
@as_at_option(required=True)
@json_option
@click.option(
    "--teams",
    type=A_FILE,
    metavar="FILE",
    help="A CSV file that gives each team its service, head and locality.",
)
@lists_options
def check(paths: tuple[Path, ...], *, json: bool, teams: Path | None, **asked: Any) -> None:
    """Every measure over a council's own lists: the files named, or those kept.

    The newest import on or before the day is answered; earlier ones give its history.
    """
    from lineofsight.commands.check import run

    sys.exit(run(lists_asked(paths, **asked), teams=teams, json=json))


@click.command()
@click.argument("measure")
@paths_argument(required=False)
@as_at_option(required=True)
@table_options
@lists_options
def cases(
    measure: str,
    paths: tuple[Path, ...],
    *,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    **asked: Any,
) -> None:
    """The children behind a measure (or all of them), with verdict, reason and place."""
    from lineofsight.commands.cases import run

    sys.exit(run(measure, lists_asked(paths, **asked), output=Output(json, csv, parquet)))


@click.command()
@click.argument("child_id", metavar="ID")
@paths_argument(required=False)
@as_at_option(required=True)
@table_options
@lists_options
def child(
    child_id: str,
    paths: tuple[Path, ...],
    *,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    **asked: Any,
) -> None:
    """Everything recorded about one child, list by list, and every answer.

    A file has the answers: what each list holds stands in the tables and in the JSON.
    """
    from lineofsight.commands.child import run

    sys.exit(run(child_id, lists_asked(paths, **asked), output=Output(json, csv, parquet)))


@click.command()
@click.option(
    "--from",
    "since",
    type=Day(),
    metavar="DATE",
    help="Compare with the import of this day, or the last before it; else with the one before.",
)
@as_at_option(required=True)
@click.option("--names", is_flag=True, help="Print each child's id too.")
@table_options
@workspace_option
def changes(
    *,
    since: dt.date | None,
    as_at: dt.date,
    names: bool,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    workspace: Path | None,
) -> None:
    """What changed since an earlier import: new, cleared, still open, and who is on no list now.

    Counts only, unless --names, --json or a file asks for the children.
    """
    from lineofsight.commands.changes import run

    output = Output(json, csv, parquet)
    sys.exit(run(since=since, as_at=as_at, workspace=workspace, names=names, output=output))


@click.command()
@click.argument("measure")
@click.option(
    "--dialect",
    type=click.Choice(("duckdb", "sqlite", "postgres", "spark")),
    default="duckdb",
    show_default=True,
    help="The engine it is for; the text is the same.",
)
def sql(measure: str, *, dialect: str) -> None:
    """The query that answers a measure."""
    from lineofsight.commands.sql import run

    sys.exit(run(measure, dialect=dialect))
