"""A council's own lists (Annex A): the imports that are kept, and whether their rows fit."""

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import click

from lineofsight.commands.output import Output
from lineofsight.line.list_options import how_to_read, lists_asked, lists_options
from lineofsight.line.options import (
    as_at_option,
    paths_argument,
    table_options,
    workspace_option,
    yes_option,
)


@click.command("import")
@paths_argument(required=True)
@as_at_option(required=False)
@lists_options
def import_lists(
    paths: tuple[Path, ...],
    *,
    as_at: dt.date | None,
    workspace: Path | None,
    settings: Path | None,
    **reading: Any,
) -> None:
    """Keep a council's lists (Annex A) as a numbered import.

    Files whose names hold different days become one import for each day, the oldest first.
    """
    from lineofsight.commands.imports import run_import

    how = how_to_read(**reading)
    sys.exit(run_import(paths, as_at=as_at, workspace=workspace, settings=settings, how=how))


@click.group("imports")
def imports_group() -> None:
    """The imports of a council's lists that are kept here: list them, remove one."""


@imports_group.command("list")
@table_options
@workspace_option
def list_imports(
    *, json: bool, csv: Path | None, parquet: Path | None, workspace: Path | None
) -> None:
    """Every import that is kept, with its day, files and rows."""
    from lineofsight.commands.imports import run_list

    sys.exit(run_list(workspace=workspace, output=Output(json, csv, parquet)))


@imports_group.command("remove")
@click.argument("number", type=click.IntRange(1))
@yes_option
@workspace_option
def remove_import(number: int, *, yes: bool, workspace: Path | None) -> None:
    """Delete an import and every row in it for good."""
    from lineofsight.commands.imports import run_remove

    sys.exit(run_remove(number, workspace=workspace, yes=yes))


@click.command()
@paths_argument(required=False)
@as_at_option(required=True)
@table_options
@lists_options
def quality(
    paths: tuple[Path, ...], *, json: bool, csv: Path | None, parquet: Path | None, **asked: Any
) -> None:
    """The day-one checks of the lists: rows that do not fit the guidance or one another.

    In words it gives numbers only; whose rows they are stands in the JSON and the files.
    """
    from lineofsight.commands.quality import run

    sys.exit(run(lists_asked(paths, **asked), output=Output(json, csv, parquet)))
