"""The commands: each parses what was typed, calls one function and prints."""

import datetime as dt
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lineofsight.commands.council_options import (
    as_at_option,
    asked_password,
    reading_options,
    settings_option,
)
from lineofsight.commands.options import Output, charts_option, table_options, workspace_option
from lineofsight.errors import OurMistake, UserError

if TYPE_CHECKING:
    from lineofsight.commands.council_data import Asked


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lineofsight")
def cli() -> None:
    """What inspectors said, what the lists say, and what nobody can see.

    Line of Sight reads; people decide. It never scores or predicts risk for a child, predicts a
    grade, ranks councils or workers, or sends anything out.
    """


@cli.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "json_lines", is_flag=True, help="One JSON object a file, a line each.")
@click.option("--full", is_flag=True, help="With --json: every section and paragraph too.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes side by side.")
def read(paths: tuple[Path, ...], *, json_lines: bool, full: bool, jobs: int | None) -> None:
    """Read inspection documents (PDF): judgements, what must improve, who knew."""
    from lineofsight.commands.read import run

    sys.exit(run(paths, json_lines=json_lines, full=full, jobs=jobs))


@cli.group()
def library() -> None:
    """The inspection documents that are kept here: add to them, list them."""


@library.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--again", is_flag=True, help="Read what is known already as well.")
@workspace_option
def add(paths: tuple[Path, ...], *, again: bool, workspace: Path | None) -> None:
    """Read documents, or folders of them, and keep them: each once, by its content."""
    from lineofsight.commands.library import run_add

    sys.exit(run_add(paths, again=again, workspace=workspace))


@library.command("list")
@table_options
@workspace_option
def list_documents(
    *, workspace: Path | None, json: bool, csv: Path | None, parquet: Path | None
) -> None:
    """Every document that is kept, with its authority, dates and overall grade."""
    from lineofsight.commands.library import run_list

    sys.exit(run_list(workspace=workspace, output=Output(json, csv, parquet)))


@cli.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--most",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    metavar="N",
    help="How many passages at most.",
)
@table_options
@workspace_option
def search(
    words: tuple[str, ...],
    *,
    most: int,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
) -> None:
    """Where inspectors wrote these words: authority, date, page, paragraph and the quote.

    All the words, in any of their forms; put a phrase in quotation marks: 'over 21 "duty worker"'.
    """
    from lineofsight.commands.search import run

    sys.exit(run(words, most=most, workspace=workspace, output=Output(json, csv, parquet)))


@cli.command()
@click.argument("name", nargs=-1, required=True)
@table_options
@charts_option
@workspace_option
def authority(
    name: tuple[str, ...],
    *,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    charts: Path | None,
) -> None:
    """One authority's documents on one line: grades, asks, praise, and what was not known."""
    from lineofsight.commands.authority import run

    output = Output(json, csv, parquet, charts)
    sys.exit(run(" ".join(name), workspace=workspace, output=output))


@cli.command()
@table_options
@charts_option
@workspace_option
def national(
    *,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    charts: Path | None,
) -> None:
    """Grades by year and area, asks by theme, and who did not know: n of d documents.

    It counts documents; it never ranks authorities and never predicts.
    """
    from lineofsight.commands.national import run

    sys.exit(run(workspace=workspace, output=Output(json, csv, parquet, charts)))


def _asked(
    paths: tuple[Path, ...],
    *,
    as_at: dt.date,
    workspace: Path | None,
    settings: Path | None,
    mapping: Path | None,
    mapping_report: Path | None,
    ask_password: bool,
) -> "Asked":
    from lineofsight.commands.council_data import Asked
    from lineofsight.loading.lists import HowToRead

    how = HowToRead(mapping, mapping_report, asked_password(wanted=ask_password))
    return Asked(paths, as_at, workspace, settings, how)


@cli.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@as_at_option(required=False)
@settings_option
@reading_options
@workspace_option
def import_lists(
    paths: tuple[Path, ...],
    *,
    as_at: dt.date | None,
    workspace: Path | None,
    settings: Path | None,
    mapping: Path | None,
    mapping_report: Path | None,
    ask_password: bool,
) -> None:
    """Keep a council's lists (Annex A) as a numbered import.

    Files whose names hold different days become one import for each day, the oldest first.
    """
    from lineofsight.commands.imports import run_import
    from lineofsight.loading.lists import HowToRead

    how = HowToRead(mapping, mapping_report, asked_password(wanted=ask_password))
    sys.exit(run_import(paths, as_at=as_at, workspace=workspace, settings=settings, how=how))


@cli.group("imports")
def imports_group() -> None:
    """The imports of a council's lists that are kept here: list them, remove one."""


@imports_group.command("list")
@workspace_option
def list_imports(*, workspace: Path | None) -> None:
    """Every import that is kept, with its day, files and rows."""
    from lineofsight.commands.imports import run_list

    sys.exit(run_list(workspace=workspace))


@imports_group.command("remove")
@click.argument("number", type=click.IntRange(1))
@click.option("--yes", is_flag=True, help="Do not ask first.")
@workspace_option
def remove_import(number: int, *, yes: bool, workspace: Path | None) -> None:
    """Delete an import and every row in it for good."""
    from lineofsight.commands.imports import run_remove

    sys.exit(run_remove(number, workspace=workspace, yes=yes))


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@as_at_option(required=True)
@click.option("--json", is_flag=True, help="Print one JSON object instead of words.")
@click.option(
    "--teams",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A CSV file that gives each team its service, head and locality.",
)
@settings_option
@reading_options
@workspace_option
def check(paths: tuple[Path, ...], *, json: bool, teams: Path | None, **asked: Any) -> None:
    """Every measure over a council's own lists: the files named, or those kept.

    The newest import on or before the day is answered; earlier ones give its history.
    """
    from lineofsight.commands.check import run

    sys.exit(run(_asked(paths, **asked), teams=teams, json=json))


@cli.command()
@click.argument("measure")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@as_at_option(required=True)
@table_options
@settings_option
@reading_options
@workspace_option
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

    sys.exit(run(measure, _asked(paths, **asked), output=Output(json, csv, parquet)))


@cli.command()
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


@cli.command()
@click.argument("child_id", metavar="ID")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@as_at_option(required=True)
@click.option("--json", is_flag=True, help="Print one JSON object instead of tables.")
@settings_option
@reading_options
@workspace_option
def child(child_id: str, paths: tuple[Path, ...], *, json: bool, **asked: Any) -> None:
    """Everything recorded about one child, list by list, and every answer."""
    from lineofsight.commands.child import run

    sys.exit(run(child_id, _asked(paths, **asked), json_object=json))


@cli.command()
@click.argument("name", nargs=-1)
@workspace_option
def council(name: tuple[str, ...], *, workspace: Path | None) -> None:
    """Whose workspace this is: give the council's name as inspectors write it."""
    from lineofsight.commands.council import run

    sys.exit(run(" ".join(name), workspace=workspace))


@cli.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="The port on this machine; 0 takes any that is free.",
)
@click.option(
    "--no-key",
    is_flag=True,
    help="Let anybody on this machine in, without the key in the address that is printed.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the browser too.")
@workspace_option
def serve(*, workspace: Path | None, port: int, no_key: bool, open_browser: bool) -> None:
    """The pages, on this machine only (127.0.0.1), until it is stopped."""
    from lineofsight.commands.serve import run

    sys.exit(run(workspace=workspace, port=port, with_key=not no_key, open_browser=open_browser))


@cli.command("make-council")
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
    type=click.Choice(("official", "export", "messy")),
    default="official",
    show_default=True,
    help="How the workbook is laid out.",
)
def make_council(
    folder: Path, *, children: int, seed: int, as_at: dt.date | None, style: str
) -> None:
    """Write a fictional council's lists, and the verdicts that were planted in them."""
    from lineofsight.commands.make_council import run

    sys.exit(run(folder, children=children, seed=seed, as_at=as_at, style=style))


def main() -> None:
    """Run a command; what a person can put right is one sentence, with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        cli()
    except UserError as problem:
        click.echo(f"lineofsight: {problem}", err=True)
        sys.exit(problem.exit_code)
    except OurMistake as mistake:
        click.echo(f"lineofsight: a file of the program is wrong: {mistake}", err=True)
        sys.exit(70)


if __name__ == "__main__":
    main()
