"""The workspace itself: whose it is, its register, and the pages that show it."""

import sys
from pathlib import Path

import click

from lineofsight.line.options import workspace_option, yes_option


@click.command()
@click.argument("name", nargs=-1)
@workspace_option
def council(name: tuple[str, ...], *, workspace: Path | None) -> None:
    """Whose workspace this is: give the council's name as inspectors write it."""
    from lineofsight.commands.council import run

    sys.exit(run(" ".join(name), workspace=workspace))


@click.group()
def register() -> None:
    """What people said and decided, each event chained to the last: check it, erase words."""


@register.command("verify")
@click.option(
    "--head",
    "noted",
    metavar="N:HASH",
    help="A head that was noted before: it shows whether events were removed or made anew.",
)
@click.option("--json", is_flag=True, help="Print one JSON object instead of a sentence.")
@workspace_option
def verify_register(*, noted: str | None, json: bool, workspace: Path | None) -> None:
    """Whether every event is as it was written, and the head to note somewhere else.

    The command ends with 1 where the chain is broken.
    """
    from lineofsight.commands.register import run_verify

    sys.exit(run_verify(noted=noted, workspace=workspace, json=json))


@register.command("erase")
@click.argument("number", type=click.IntRange(1))
@click.option(
    "--why",
    type=click.Choice(("request", "retention", "mistake")),
    required=True,
    help="A person asked who has a right to it, its time is over, or it was a mistake.",
)
@yes_option
@workspace_option
def erase_event(number: int, *, why: str, yes: bool, workspace: Path | None) -> None:
    """Erase for good what one event said; that it was said, by whom and when stays."""
    from lineofsight.commands.register import run_erase

    sys.exit(run_erase(number, why=why, workspace=workspace, yes=yes))


@click.command()
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
