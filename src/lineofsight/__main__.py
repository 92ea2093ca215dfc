"""The commands: each parses what was typed, calls one function and prints."""

import io
import sys
from pathlib import Path

import click

from lineofsight.commands.options import Output, charts_option, table_options, workspace_option
from lineofsight.errors import OurMistake, UserError


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
