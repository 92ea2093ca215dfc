"""A council's own files: the ones named, through a temporary workspace, or what is kept."""

import datetime as dt
import gc
import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lineofsight import clock
from lineofsight.errors import NothingRead, WrongUse
from lineofsight.law.standards import standards
from lineofsight.workspace.imports import Import, Load, earlier, keep, newest
from lineofsight.workspace.place import workspace_folder

if TYPE_CHECKING:
    from lineofsight.inputs.annex_a import Mapping


@dataclass(frozen=True)
class HowToRead:
    """What a person may say of how the files are to be read.

    `mapping` is their own mapping of sheets and columns; to `report` the one that was used is
    written; `password` opens locked workbooks and is never kept.
    """

    mapping: Path | None = None
    report: Path | None = None
    password: str | None = None


@dataclass(frozen=True)
class Asked:
    """Which lists are asked about: those of these files, or those kept in the workspace."""

    paths: Sequence[Path]
    as_at: dt.date
    workspace: Path | None = None
    settings: Path | None = None
    how: HowToRead = HowToRead()


@dataclass(frozen=True)
class DatedFiles:
    """Files that make one import, and the day they are as at."""

    as_at: dt.date
    files: tuple[Path, ...]


@contextmanager
def import_asked(asked: Asked) -> Iterator[tuple[Import, tuple[Import, ...]]]:
    """The import that answers, and the ones of earlier days, the oldest first.

    Files that are named are kept in a temporary workspace only, and go with it.
    """
    with _no_garbage_collected():
        if asked.paths:
            with tempfile.TemporaryDirectory(prefix="lineofsight-") as name:
                folder = Path(name)
                for dated in dated_files(files_in(asked.paths), asked.as_at):
                    keep_files(folder, dated, asked.how, asked.settings)
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


@contextmanager
def _no_garbage_collected() -> Iterator[None]:
    """Millions of cells and no cycles among them: looking for some costs a tenth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def keep_files(
    workspace: Path, dated: DatedFiles, how: HowToRead, settings: Path | None = None
) -> Import:
    """Read these files and keep them as the workspace's next import."""
    load = _read(dated, how, settings)
    return keep(workspace, load, clock.now())


def _read(dated: DatedFiles, how: HowToRead, settings: Path | None) -> Load:
    from lineofsight.evaluation.doubtful_dates import doubtful_dates
    from lineofsight.inputs.annex_a import read_mapping, read_with_mapping

    assumed = {each.id: each.default for each in standards(settings).assumed()}
    told = read_mapping(how.mapping) if how.mapping else None
    record, mapping = read_with_mapping(dated.files, told, how.password)
    if how.report:
        _write(mapping, how.report)
    problems = (*record.problems, *doubtful_dates(record, dated.as_at))
    record = replace(record, problems=problems)
    return Load(record, dated.as_at, hashes(dated.files), assumed)


def _write(mapping: "Mapping", report: Path) -> None:
    from lineofsight.inputs.annex_a import write_mapping

    try:
        write_mapping(mapping, report)
    except OSError as error:
        raise WrongUse(
            f"{report} could not be written ({error.strerror}): check its folder and your rights."
        ) from error
    click.echo(f"Written: {report}", err=True)


def hashes(files: Sequence[Path]) -> dict[str, str]:
    """The SHA-256 of each file that can be opened, by path."""
    return {str(file): _sha256(file) for file in files if file.is_file()}


def _sha256(file: Path) -> str:
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError:
        return ""  # the reader says what is wrong with it


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
    return tuple(found)


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise NothingRead(
            f"The folder {folder} could not be opened ({error.strerror}): check that you may read "
            "it, or name the files."
        ) from error


def dated_files(files: Sequence[Path], as_at: dt.date | None) -> tuple[DatedFiles, ...]:
    """The imports that these files make, the oldest first.

    Files whose names hold different dates are an import for each day. Otherwise they are one, as
    at the day given, else the day in their names.
    """
    if as_at and len(files) == 1:
        return (DatedFiles(as_at, tuple(files)),)
    days = {file: _day_in_name(file) for file in files}
    named = sorted({day for day in days.values() if day})
    undated = sum(day is None for day in days.values())
    if len(named) > 1 and undated:
        raise WrongUse(
            f"{undated} of the files have no date in their names and the others have several: "
            "put the day as 2026-09-30 into each name, or load them one by one with --as-at."
        )
    if len(named) > 1:
        return tuple(
            DatedFiles(day, tuple(file for file in files if days[file] == day)) for day in named
        )
    if as_at or (named and not undated):
        return (DatedFiles(as_at or named[0], tuple(files)),)
    raise WrongUse(_no_day(files))


def _day_in_name(file: Path) -> dt.date | None:
    """The one day that a file's name holds."""
    from lineofsight.inputs.annex_a import suggested_as_at

    days = {each.day for each in suggested_as_at([file]) if each.sheet is None}
    return days.pop() if len(days) == 1 else None


def _no_day(files: Sequence[Path]) -> str:
    from lineofsight.inputs.annex_a import suggested_as_at

    days = sorted({str(each.day) for each in suggested_as_at(files)})
    found = f" (their front sheets hold {', '.join(days[:3])})" if days else ""
    return f"The files do not say which day they are as at{found}: give it with --as-at."
