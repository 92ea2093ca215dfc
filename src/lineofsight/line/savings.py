"""Savings: what is proposed, what was said of it, what it does, and the page for councillors."""

import sys
from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.line.money_options import money_options
from lineofsight.line.options import A_FILE, charts_option, json_option, workspace_option


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@money_options
def savings(
    path: Path,
    *,
    keep: bool,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
) -> None:
    """What is proposed to be cut, from a CSV file or a spreadsheet: every way to read it.

    What can be read in several ways is a question, with what each answer comes to. A workspace
    adds what inspectors asked and praised on the same themes.
    """
    from lineofsight.commands.savings import run

    sys.exit(run(path, workspace=workspace, keep=keep, output=Output(json, csv, parquet)))


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "open_data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="A folder of open statistics to check the claims with.",
)
@money_options
def claims(
    path: Path,
    *,
    open_data: Path | None,
    keep: bool,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
) -> None:
    """Figures that anyone said, with who and when: those that differ, and what open data has."""
    from lineofsight.commands.claims import run

    output = Output(json, csv, parquet)
    sys.exit(run(path, open_data=open_data, workspace=workspace, keep=keep, output=output))


@click.command()
@click.argument("path", type=A_FILE)
@charts_option
@money_options
def effects(
    path: Path,
    *,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    charts: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """What several savings do together: break-even, and five views that are never one figure.

    PATH is a file of savings and of the children they reach. The command ends with 1 while
    something has to be asked first.
    """
    from lineofsight.commands.effects import run

    output = Output(json, csv, parquet, charts)
    sys.exit(run(path, workspace=workspace, keep=keep, output=output))


@click.command()
@click.option(
    "--out",
    type=A_FILE,
    metavar="FILE",
    help="Write it to this file: .pdf, .docx or .html.",
)
@json_option
@workspace_option
def brief(*, out: Path | None, json: bool, workspace: Path | None) -> None:
    """One page for councillors: what is proposed, who is hit twice, what was said, what is open.

    Every figure has its source and says whether it is budget, forecast, outturn or claim.
    """
    from lineofsight.commands.brief import run

    sys.exit(run(workspace=workspace, out=out, json=json))
