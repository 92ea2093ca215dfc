"""`lineofsight savings`: what is proposed to be cut, every way to read it, and what is open."""

from collections.abc import Sequence
from pathlib import Path

from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, write_files
from lineofsight.commands.savings_words import print_savings
from lineofsight.errors import ExitCode, NothingRead, NotRead
from lineofsight.memory.lookup import subject
from lineofsight.model.documents import Reading
from lineofsight.money.savings.reader import ReadSavings, read_savings
from lineofsight.money.savings.register import register
from lineofsight.views.money.money_effects import keep_savings
from lineofsight.views.money.savings import SavingRow, saving_rows, savings
from lineofsight.views.money.savings_touched import touched
from lineofsight.workspace.council import council
from lineofsight.workspace.library import authorities, open_library, readings_about
from lineofsight.workspace.place import workspace_folder


def run(path: Path, *, workspace: Path | None, keep: bool, output: Output) -> ExitCode:
    """Print the register of a file; a workspace adds what inspectors said of the same themes."""
    read = _read(path)
    if keep:
        keep_savings(workspace_folder(workspace), path)
    said = _readings(workspace) if workspace else []
    shown = savings(register(read), touched(read.proposals, said))
    write_files(output, SavingRow, saving_rows(shown))
    if output.json:
        print_json(shown)
    else:
        print_savings(shown)
    return ExitCode.DONE_WITH_PROBLEMS if shown.problems else ExitCode.DONE


def _read(path: Path) -> ReadSavings:
    try:
        return read_savings(path)
    except NotRead as problem:
        raise NothingRead(str(problem)) from problem


def _readings(workspace: Path) -> Sequence[Reading]:
    """Every document about the workspace's own council and those that it took over."""
    folder = workspace_folder(workspace)
    name = council(folder).name
    if name is None:
        return []
    try:
        with open_library(folder) as library:
            about = subject(name, authorities(library))
            return readings_about(library, [*about.own, *about.before])
    except NothingRead:  # no documents yet, so inspectors said nothing that is known
        return []
