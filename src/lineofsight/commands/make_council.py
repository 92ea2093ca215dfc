"""`lineofsight make-council`: a fictional council's workbook, with the answers beside it."""

from datetime import date
from pathlib import Path

import click

from lineofsight.clock import today
from lineofsight.commands.progress import shown_while
from lineofsight.demo.council import Style, make_council, write_council
from lineofsight.errors import ExitCode, WrongUse

MIXED = "mixed"


def run(folder: Path, *, children: int, seed: int, as_at: date | None, style: str) -> ExitCode:
    """Draw a council and write it to the folder; without `as_at`, as it stands today.

    WrongUse when a single workbook is to be in mixed styles.
    """
    if style == MIXED:
        raise WrongUse("One workbook has one style: add --months, or choose another --style.")
    with shown_while("Writing the council"):
        council = make_council(children, seed, as_at or today())
        workbook = write_council(folder, council, Style(style)).workbook
    click.echo(f"{workbook}: {children} fictional children open to social care,")
    click.echo("with teams.csv, expected.csv and expected_measures.json beside it.")
    return ExitCode.DONE
