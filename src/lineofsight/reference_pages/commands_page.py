"""docs/reference/commands.md: every command with its help, as the command itself prints it."""

from collections.abc import Iterator
from dataclasses import dataclass

import click

from lineofsight.__main__ import cli
from lineofsight.errors import ExitCode
from lineofsight.reference_pages.markdown import fenced, opening, table

_WIDTH = 90
_MISTAKE = 70

_EXIT_CODES = {
    ExitCode.DONE: "Done.",
    ExitCode.DONE_WITH_PROBLEMS: (
        "Done, but something of what was given could not be used; the output says what."
    ),
    ExitCode.WRONG_USE: "Used wrongly; the sentence printed says how to put it right.",
    ExitCode.NOTHING_READ: "Nothing of what was given could be read.",
}


@dataclass(frozen=True)
class Command:
    """One command as it is typed, and what it prints when asked for help."""

    typed: str
    help: str
    command: click.Command


def page() -> str:
    """The whole page."""
    codes = [(int(code), meaning) for code, meaning in _EXIT_CODES.items()]
    mistake = (_MISTAKE, "A file of the program is wrong: please report what was printed.")
    return "\n".join(
        [
            opening(
                "Commands",
                "What each command prints with `--help`. Results go to standard output; progress, "
                "warnings and errors go to standard error.",
            ),
            "## Exit codes\n",
            table(("code", "meaning"), [*codes, mistake]),
            *(f"## {each.typed}\n\n{fenced(each.help)}" for each in every_command()),
        ]
    )


def every_command() -> Iterator[Command]:
    """Every command there is, groups opened, in the order in which they are listed."""
    top = click.Context(
        cli,
        info_name="lineofsight",
        terminal_width=_WIDTH,
        max_content_width=_WIDTH,
        **cli.context_settings,
    )
    yield from _below(cli, top)


def _below(group: click.Group, above: click.Context) -> Iterator[Command]:
    for name in group.list_commands(above):
        command = group.commands[name]
        context = click.Context(command, parent=above, info_name=name)
        if isinstance(command, click.Group):
            yield from _below(command, context)
        else:
            yield Command(context.command_path, command.get_help(context), command)
