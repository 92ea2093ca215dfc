"""A council's own files: the ones named, through a temporary workspace, or what is kept."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from lineofsight.commands.progress import shown_while
from lineofsight.errors import NothingRead
from lineofsight.law.standards import standards
from lineofsight.loading.days import dated_files
from lineofsight.loading.lists import HowToRead, keep_files
from lineofsight.workspace.imports import Import, earlier, newest
from lineofsight.workspace.no_cycles import no_garbage_collected
from lineofsight.workspace.place import workspace_folder
from lineofsight.workspace.temporary import temporary_workspace


@dataclass(frozen=True)
class Asked:
    """Which lists are asked about: those of these files, or those kept in the workspace."""

    paths: Sequence[Path]
    as_at: dt.date
    workspace: Path | None = None
    settings: Path | None = None
    how: HowToRead = field(default_factory=HowToRead)


@contextmanager
def import_asked(asked: Asked) -> Iterator[tuple[Import, tuple[Import, ...]]]:
    """The import that answers, and the ones of earlier days, the oldest first.

    Files that are named are kept in a temporary workspace only, and go with it.
    """
    with no_garbage_collected():
        if asked.paths:
            with temporary_workspace() as folder:
                own = standards(asked.settings)
                for dated in dated_files(files_in(asked.paths), asked.as_at):
                    with shown_while("Reading lists"):
                        keep_files(folder, dated, asked.how, own)
                    told_where(asked.how)
                yield _answering(folder, asked.as_at)
        else:
            yield _answering(workspace_folder(asked.workspace), asked.as_at)


def _answering(folder: Path, as_at: dt.date) -> tuple[Import, tuple[Import, ...]]:
    kept = newest(folder, as_at)
    if kept.as_at != as_at:
        click.echo(
            f"The newest import by {as_at} is number {kept.number}, as at {kept.as_at}: that day "
            "is answered.",
            err=True,
        )
    return kept, earlier(folder, kept)


def told_where(how: HowToRead) -> None:
    """Says where the mapping was written, if it was."""
    if how.report:
        click.echo(f"Written: {how.report}", err=True)


def files_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files named, and those in the folders named that may hold lists."""
    from lineofsight.inputs.files import READ

    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += [each for each in _inside(path) if each.suffix.lower() in READ]
        else:
            found.append(path)
    if not found:
        raise NothingRead("There is no spreadsheet in that folder: name the files to read.")
    if not any(file.exists() for file in found):
        names = ", ".join(file.name for file in found)
        raise NothingRead(
            f"{names} could not be found: check the name and the folder that it is in."
        )
    return tuple(found)


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise NothingRead(
            f"The folder {folder} could not be opened ({error.strerror}): check that you may read "
            "it, or name the files."
        ) from error
