"""`lineofsight make-council --months`: a workbook a month, with what changed beside them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from lineofsight.clock import today
from lineofsight.commands.progress import with_progress
from lineofsight.demo.council.over_time import (
    draw_months,
    month_ends,
    story_names,
    write_months,
)
from lineofsight.errors import ExitCode

ALL, NONE = "all", "none"


@dataclass(frozen=True)
class Wanted:
    """What is to be drawn: so many months up to the day, or up to today."""

    children: int
    seed: int
    as_at: date | None
    months: int
    style: str
    stories: Collection[str]


def named(stories: str) -> tuple[str, ...]:
    """The names behind what was asked for."""
    if stories in (ALL, NONE):
        return story_names() if stories == ALL else ()
    return tuple(name.strip() for name in stories.split(","))


def run(folder: Path, wanted: Wanted) -> ExitCode:
    """Draw the lives once and write the months one after another."""
    days = month_ends(wanted.as_at or today(), wanted.months)
    months = draw_months(wanted.children, wanted.seed, days, wanted.stories)
    written = write_months(folder, months, wanted.style)
    workbooks = list(with_progress(written, len(days), "Writing months"))
    click.echo(f"{folder}: {len(workbooks)} months, {days[0]} to {days[-1]}, each in its folder,")
    click.echo("with expected_changes.csv and stories.json beside them.")
    return ExitCode.DONE
