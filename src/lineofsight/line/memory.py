"""What became of asks, what was found elsewhere, and since when each thing was known."""

import datetime as dt
import sys
from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.line.options import Day, documents_options, table_options, workspace_option


@click.command()
@documents_options
@click.option("--findings", is_flag=True, help="Follow what paragraphs say too, and not only asks.")
@table_options
@workspace_option
def threads(
    authority: str,
    more: tuple[Path, ...],
    *,
    documents: tuple[Path, ...],
    findings: bool,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    workspace: Path | None,
) -> None:
    """What became of each thing that inspectors asked of an authority, in its later documents.

    The documents of the library, where none are named. A status is a suggestion from the text.
    """
    from lineofsight.commands.threads import run

    sources, output = (*documents, *more), Output(json, csv, parquet)
    sys.exit(run(authority, sources, workspace=workspace, findings=findings, output=output))


@click.command()
@documents_options
@click.option(
    "--as-at",
    type=Day(),
    required=True,
    metavar="DATE",
    help="Only documents published before this day, as 2026-09-30.",
)
@table_options
@workspace_option
def elsewhere(
    authority: str,
    more: tuple[Path, ...],
    *,
    documents: tuple[Path, ...],
    as_at: dt.date,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    workspace: Path | None,
) -> None:
    """What inspectors found in other councils before a day, as questions for this one.

    The documents of the library, where none are named. Each question keeps every source.
    """
    from lineofsight.commands.elsewhere import run

    sources, output = (*documents, *more), Output(json, csv, parquet)
    sys.exit(run(authority, sources, as_at=as_at, workspace=workspace, output=output))


@click.command("known-since")
@table_options
@workspace_option
def known_since(
    *, json: bool, csv: Path | None, parquet: Path | None, workspace: Path | None
) -> None:
    """Of each measure that is out of line: first visible, first told to whom, first acted.

    Told is what was recorded in the register; that a page was opened is no evidence of it.
    """
    from lineofsight.commands.known_since import run

    sys.exit(run(workspace=workspace, output=Output(json, csv, parquet)))
