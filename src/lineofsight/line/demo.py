"""The fictional council, for demonstrations and for trying out."""

import datetime as dt
import sys
from pathlib import Path

import click

from lineofsight.line.options import as_at_option


@click.command("make-council")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--children",
    type=click.IntRange(1, 200_000),
    default=2000,
    show_default=True,
    help="How many children are open to social care.",
)
@click.option("--seed", default=1, show_default=True, help="Another seed, another council.")
@as_at_option(required=False)
@click.option(
    "--style",
    type=click.Choice(("official", "export", "messy", "mixed")),
    default="official",
    show_default=True,
    help="How the workbook is laid out; mixed, with --months: now one way, now another.",
)
@click.option(
    "--months",
    type=click.IntRange(1, 120),
    help="A workbook for each of so many month-ends, up to the day, of the same children's lives.",
)
@click.option(
    "--stories",
    metavar="NAMES",
    default="all",
    show_default=True,
    help="With --months, what goes wrong: names with commas between, all, or none.",
)
def make_council(
    folder: Path,
    *,
    children: int,
    seed: int,
    as_at: dt.date | None,
    style: str,
    months: int | None,
    stories: str,
) -> None:
    """Write a fictional council's lists, and the verdicts that were planted in them."""
    from lineofsight.commands import make_council, make_months

    if months is None:
        sys.exit(make_council.run(folder, children=children, seed=seed, as_at=as_at, style=style))
    names = make_months.named(stories)
    drawn = make_months.Wanted(children, seed, as_at, months, style, names)
    sys.exit(make_months.run(folder, drawn))
