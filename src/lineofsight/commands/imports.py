"""`lineofsight import`, `imports list` and `imports remove`: the council's lists that are kept."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

from lineofsight import clock
from lineofsight.commands.council_data import files_in, told_where
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, print_table, write_files
from lineofsight.commands.progress import with_progress
from lineofsight.errors import ExitCode, NothingRead, WrongUse
from lineofsight.law.standards import Standards, all_standards, standards
from lineofsight.loading.days import dated_files, day_in_name
from lineofsight.loading.lists import DatedFiles, HowToRead, hashes, work_out
from lineofsight.loading.reading_ahead import reading_ahead
from lineofsight.model.tables import table
from lineofsight.workspace.imports import (
    Import,
    Load,
    imports,
    keep,
    must_be_kept,
    remove,
    same_as,
)
from lineofsight.workspace.place import workspace_folder
from lineofsight.workspace.read_model import standards_recorded

Item = TypeVar("Item")


@dataclass(frozen=True)
class KeptImport:
    """One import that is kept, in short; `kept` is in universal time."""

    number: int
    as_at: dt.date
    kept: str
    files: tuple[str, ...]
    rows: int
    set_aside: int
    problems: int


def run_import(
    paths: Sequence[Path],
    *,
    as_at: dt.date | None,
    workspace: Path | None,
    settings: Path | None,
    how: HowToRead,
) -> ExitCode:
    """Keep the files as one import, or as one for each day that their names hold."""
    folder = workspace_folder(workspace)
    loads = dated_files(files_in(paths), as_at)
    if as_at and len(loads) > 1:
        raise WrongUse("The files are of different days: leave --as-at out, or load one by one.")
    _doubt_day(loads, as_at)
    own = standards(settings)
    kept = _keep(folder, loads, how, own)
    if not any(kept):
        raise NothingRead("Nothing was kept: look at what was said of each file.")
    work_out(folder, own, _watched)
    has_problems = any(each is None or each.problem_count for each in kept)
    return ExitCode.DONE_WITH_PROBLEMS if has_problems else ExitCode.DONE


def _doubt_day(loads: Sequence[DatedFiles], as_at: dt.date | None) -> None:
    """Says so when a file's name holds another day than the one that was given."""
    for file in (each for dated in loads for each in dated.files):
        named = day_in_name(file)
        if as_at and named and named != as_at:
            click.echo(
                f"{file.name} has {named} in its name, and is kept as at {as_at}, as you said: if "
                "that is wrong, remove the import and load it with the other day.",
                err=True,
            )


def _watched(items: Sequence[Item], doing: str) -> Iterator[Item]:
    return with_progress(items, len(items), doing)


def _keep(
    folder: Path, loads: Sequence[DatedFiles], how: HowToRead, own: Standards
) -> list[Import | None]:
    """What the files of each day became, or are already; None where nothing could be read."""
    # With a mapping, the same files may say something else.
    known = {} if how.mapping else {each: _kept_already(folder, each) for each in loads}
    ahead = reading_ahead([each for each in loads if not known.get(each)], how, own)
    watched = with_progress(loads, len(loads), "Keeping imports")
    return [known.get(each) or _kept_now(folder, each, next(ahead), how) for each in watched]


def _kept_already(folder: Path, dated: DatedFiles) -> Import | None:
    known = same_as(folder, hashes(dated.files), dated.as_at)
    if known:
        click.echo(
            f"These files are kept already: import {known.number}, as at {known.as_at}. "
            "Nothing was added."
        )
    return known


def _kept_now(
    folder: Path, dated: DatedFiles, read: Callable[[], Load], how: HowToRead
) -> Import | None:
    is_first = not imports(folder)
    try:
        kept = keep(folder, read(), clock.now())
    except NothingRead as why:
        click.echo(f"{dated.as_at}: {why}", err=True)
        return None
    told_where(how)
    for line in (*_said(kept), *(_assumed(kept) if is_first else ())):
        click.echo(line)
    return kept


def _said(kept: Import) -> Iterator[str]:
    yield click.style(f"Import {kept.number}, as at {kept.as_at}", bold=True)
    for source in kept.sources:
        for count in source.tables:
            list_ = table(count.name)
            aside = f", {count.rows_set_aside} set aside" if count.rows_set_aside else ""
            yield f"  List {list_.list_number}, {list_.title}: {count.rows_used} rows{aside}"
    if kept.problem_count:
        yield f"  {kept.problem_count} things could not be used as they stand; `check` lists them."


def _assumed(kept: Import) -> Iterator[str]:
    if kept.standards_assumed:
        yield "Local standards assumed, since no settings file sets them:"
    for name, value in kept.standards_assumed.items():
        standard = all_standards()[name]
        yield f"  {standard.title} {value} {standard.unit.replace('_', ' ')} ({name})"


def run_list(*, workspace: Path | None, output: Output) -> ExitCode:
    """Every import that is kept, one line each."""
    kept = [_in_short(each) for each in imports(workspace_folder(workspace))]
    write_files(output, KeptImport, kept)
    if output.json:
        for each in kept:
            print_json(each)
        return ExitCode.DONE
    headings = ("number", "as at", "kept (UTC)", "files", "rows", "set aside", "problems")
    print_table("Imports", headings, map(_row, kept))
    return ExitCode.DONE


def _in_short(kept: Import) -> KeptImport:
    counts = [count for source in kept.sources for count in source.tables]
    return KeptImport(
        kept.number,
        kept.as_at,
        f"{kept.when:%Y-%m-%d %H:%M}",
        tuple(source.file for source in kept.sources),
        sum(count.rows_used for count in counts),
        sum(count.rows_set_aside for count in counts),
        kept.problem_count,
    )


def _row(kept: KeptImport) -> list[str | int]:
    return [
        kept.number,
        str(kept.as_at),
        kept.kept,
        ", ".join(kept.files),
        kept.rows,
        kept.set_aside,
        kept.problems,
    ]


def run_remove(number: int, *, workspace: Path | None, yes: bool) -> ExitCode:
    """Delete an import's rows for good, after asking."""
    folder = workspace_folder(workspace)
    must_be_kept(folder, number)
    if not yes:
        click.confirm(f"Delete import {number} and every row in it for good?", abort=True, err=True)
    remove(folder, number)
    work_out(folder, standards_recorded(folder), _watched)
    click.echo(f"Import {number} is deleted. Its number is not given again.")
    return ExitCode.DONE
