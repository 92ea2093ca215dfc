"""The commands: each parses what was typed, calls one function and prints."""

import io
import sys
from pathlib import Path

import click

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
