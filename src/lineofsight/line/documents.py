"""Inspection documents: reading, keeping, searching and comparing them, and what they add up to."""

import sys
from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.line.options import (
    charts_option,
    json_option,
    paths_argument,
    table_options,
    workspace_option,
)


@click.command()
@paths_argument(required=True)
@click.option("--json", "json_lines", is_flag=True, help="One JSON object a file, a line each.")
@click.option("--full", is_flag=True, help="With --json: every section and paragraph too.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes side by side.")
def read(paths: tuple[Path, ...], *, json_lines: bool, full: bool, jobs: int | None) -> None:
    """Read inspection documents (PDF): judgements, what must improve, who knew."""
    from lineofsight.commands.read import run

    sys.exit(run(paths, json_lines=json_lines, full=full, jobs=jobs))


@click.group()
def library() -> None:
    """The inspection documents that are kept here: add to them, list them."""


@library.command("add")
@paths_argument(required=True)
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


@click.command()
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


@click.command()
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


@click.command()
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


@click.command()
@click.argument("document", type=click.Path(path_type=Path))
@click.option(
    "--with",
    "beside",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path),
    metavar="REPORT",
    help="An inspection document (PDF), or another text; give it again for more.",
)
@json_option
def compare(document: Path, beside: tuple[Path, ...], *, json: bool) -> None:
    """What a text says beside what inspectors found: an article, release, self-evaluation or plan.

    Quotations, statements, days, counts, sums and names, and what the report has and the text
    has not. People decide what a difference means.
    """
    from lineofsight.commands.compare import run

    sys.exit(run(document, beside, json=json))
