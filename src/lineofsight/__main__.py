"""`lineofsight`: every command there is, and what is said of what went wrong."""

import io
import sys

import click

from lineofsight.errors import ExitCode, OurMistake, UserError, WrongUse
from lineofsight.line import (
    care,
    deficits,
    demo,
    documents,
    lists,
    measures,
    memory,
    savings,
    workspace,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lineofsight")
def cli() -> None:
    """What inspectors said, what the lists say, and what nobody can see.

    Line of Sight reads; people decide. It never scores or predicts risk for a child, predicts a
    grade, ranks councils or workers, or sends anything out.
    """


for command in (
    documents.read,
    documents.library,
    documents.search,
    documents.compare,
    documents.authority,
    documents.national,
    memory.threads,
    memory.elsewhere,
    memory.known_since,
    lists.import_lists,
    lists.imports_group,
    lists.quality,
    measures.check,
    measures.cases,
    measures.child,
    measures.changes,
    measures.sql,
    savings.savings,
    savings.claims,
    savings.effects,
    savings.brief,
    deficits.high_needs,
    deficits.pressure,
    care.care_forecast,
    care.care_sufficiency,
    workspace.council,
    workspace.register,
    workspace.serve,
    demo.make_council,
):
    cli.add_command(command)


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
    except OSError as error:
        click.echo(f"lineofsight: {_out_of_reach(error)}", err=True)
        sys.exit(ExitCode.WRONG_USE)
    except OurMistake as mistake:
        click.echo(f"lineofsight: a file of the program is wrong: {mistake}", err=True)
        sys.exit(70)


def _out_of_reach(error: OSError) -> UserError:
    """What to say of a file or folder of which nothing nearer to it has told."""
    place = error.filename or "A file"
    return WrongUse(
        f"{place} could not be used ({error.strerror}): check that you may read and write there, "
        "and that the disk has room."
    )


if __name__ == "__main__":
    main()
