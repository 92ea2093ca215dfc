"""`lineofsight sql`: the query that answers a measure."""

import click

from lineofsight.commands.cases import ALL, measures_named
from lineofsight.errors import ExitCode, WrongUse


def run(measure: str, *, dialect: str) -> ExitCode:
    """Print the query. It is the same text in every dialect: dates move by joining tables only."""
    if measure == ALL:
        raise WrongUse("Each measure has a query of its own: give the id of one.")
    (each,) = measures_named(measure)
    click.echo(f"-- {each.id}, {dialect}: {each.title}")
    click.echo(each.sql(), nl=False)
    return ExitCode.DONE
