"""`lineofsight check`: every measure over a council's own lists."""

from pathlib import Path

import click

from lineofsight.commands.check_words import in_words
from lineofsight.commands.council_data import Asked, import_asked
from lineofsight.commands.printing import print_json
from lineofsight.commands.progress import shown_while
from lineofsight.errors import ExitCode


def run(asked: Asked, *, teams: Path | None, json: bool) -> ExitCode:
    """Answer every measure, as one JSON object or in words; 1 when something could not be used."""
    from lineofsight.evaluation.teams import read_teams
    from lineofsight.law.standards import standards
    from lineofsight.shortfalls.checking import check

    known_teams, own = read_teams(teams), standards(asked.settings)
    with import_asked(asked) as (kept, before), shown_while("Answering"):
        answer = check(kept, before, own, known_teams)
    if json:
        print_json(answer)
    else:
        for line in in_words(answer):
            click.echo(line)
    return ExitCode.DONE_WITH_PROBLEMS if answer.problems else ExitCode.DONE
