"""`lineofsight council`: whose workspace this is."""

from pathlib import Path

import click

from lineofsight.errors import ExitCode
from lineofsight.workspace.council import council, name_council
from lineofsight.workspace.place import workspace_folder


def run(name: str, *, workspace: Path | None) -> ExitCode:
    """Say whose workspace it is; with a name, make it so first."""
    folder = workspace_folder(workspace)
    named = name_council(folder, name) if name else council(folder)
    click.echo(named.name or "No council is named yet: lineofsight council NAME")
    return ExitCode.DONE
