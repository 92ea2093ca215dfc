"""Imports: each load of a council's lists, numbered, kept whole and never changed.

An import is a folder of Parquet files with a manifest. It is written aside and renamed when it is
whole, so that an interrupted one leaves nothing that could be taken for an import. A number is
never given twice: removing an import leaves a file that says so, without any of its rows.
"""

import datetime as dt
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lineofsight.errors import NothingRead, WrongUse
from lineofsight.inputs.annex_a import MappedColumn, read_mapped, write_mapping
from lineofsight.inputs.annex_a import Mapping as HowRead
from lineofsight.model.record import Problem, Record, Source, TableCount
from lineofsight.workspace.import_tables import damaged, read_problems, write_problems, write_tables

FOLDER = "imports"
MANIFEST = "manifest.json"
MAPPING = "mapping.csv"
_REMOVED = ".removed"
_ASIDE = ".unfinished-"
_LEFT_BEHIND = dt.timedelta(hours=1)  # no import takes this long to write


@dataclass(frozen=True)
class Import:
    """One import: which files, as at which day, kept when (UTC), and what is in it.

    `hashes` has the SHA-256 of every file given, those that could not be read among them.
    `present` has the columns of each list that the files had. `standards_assumed` are the local
    standards that the council had not set.
    """

    number: int
    as_at: dt.date
    when: dt.datetime
    hashes: Mapping[str, str]
    sources: tuple[Source, ...]
    present: Mapping[str, frozenset[str]]
    problem_count: int
    standards_assumed: Mapping[str, int]
    folder: Path

    def problems(self) -> tuple[Problem, ...]:
        """Everything in its files that could not be used as it stood."""
        return read_problems(self.folder)

    def mapping(self) -> tuple[MappedColumn, ...]:
        """How each column of its files was read."""
        return read_mapped(self.folder / MAPPING)


_NOT_SAID = HowRead(())


@dataclass(frozen=True)
class Load:
    """What is to be kept as an import."""

    record: Record
    as_at: dt.date
    hashes: Mapping[str, str]
    standards_assumed: Mapping[str, int]
    mapping: HowRead = _NOT_SAID


def keep(workspace: Path, load: Load, when: dt.datetime) -> Import:
    """Keep a load as the next import; all of it, or nothing when it is interrupted."""
    try:
        with _aside(workspace, when) as folder:
            number = _next_number(workspace)
            write_tables(load.record, number, folder)
            write_problems(load.record.problems, folder)
            write_mapping(load.mapping, folder / MAPPING)
            manifest = json.dumps(_manifest(load, number, when), ensure_ascii=False, indent=1)
            (folder / MANIFEST).write_text(manifest, encoding="utf-8")
            kept = folder.rename(_folder(workspace, number))
    except OSError as error:
        raise WrongUse(
            f"Nothing could be kept in {workspace} ({error.strerror}): check that you may write "
            "there and that there is room on the disk."
        ) from error
    return _read(kept)


def imports(workspace: Path) -> tuple[Import, ...]:
    """Every import that is kept, by number."""
    found = (workspace / FOLDER).glob(f"[0-9]*/{MANIFEST}")
    return tuple(sorted(map(_read, (each.parent for each in found)), key=lambda kept: kept.number))


def newest(workspace: Path, on: dt.date) -> Import:
    """The import that answers for a day: the newest as at that day or before it.

    Raises NothingRead when there is none.
    """
    days = [kept for kept in imports(workspace) if kept.as_at <= on]
    if not days:
        raise NothingRead(
            f"No import as at {on} or before it is kept ({workspace}): add one with "
            "`lineofsight import`, or name the files to check."
        )
    return max(days, key=lambda kept: (kept.as_at, kept.number))


def earlier(workspace: Path, than: Import) -> tuple[Import, ...]:
    """The imports of earlier days, the oldest first: of one day, the newest."""
    by_day = {kept.as_at: kept for kept in imports(workspace) if kept.as_at < than.as_at}
    return tuple(by_day[day] for day in sorted(by_day))


def taken_the_place_of(now: Import, kept: Sequence[Import]) -> Import | None:
    """The import of the same day that answered before this one, if there was one."""
    same_day = [each for each in kept if each.as_at == now.as_at and each.number < now.number]
    return max(same_day, key=lambda each: each.number, default=None)


def same_as(workspace: Path, hashes: Mapping[str, str], as_at: dt.date) -> Import | None:
    """The import that holds these very files as at this day, if there is one."""
    wanted = sorted(hashes.values())
    of_that_day = (kept for kept in imports(workspace) if kept.as_at == as_at)
    return next((kept for kept in of_that_day if sorted(kept.hashes.values()) == wanted), None)


def must_be_kept(workspace: Path, number: int) -> None:
    """Refuse a number that no import has."""
    if not (_folder(workspace, number) / MANIFEST).exists():
        raise WrongUse(
            f"There is no import {number}: look at the numbers with `lineofsight imports list`."
        )


def remove(workspace: Path, number: int) -> None:
    """Delete an import's rows for good; its number stays taken."""
    must_be_kept(workspace, number)
    kept = _folder(workspace, number)
    kept.with_suffix(_REMOVED).touch()
    going = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=workspace / FOLDER))
    kept.rename(going / kept.name)
    shutil.rmtree(going)


@contextmanager
def _aside(workspace: Path, when: dt.datetime) -> Iterator[Path]:
    """A folder to write in, gone afterwards unless it was renamed; child-level, so ours alone."""
    home = workspace / FOLDER
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    _sweep(home, when)
    folder = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=home))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(home: Path, when: dt.datetime) -> None:
    """Delete what a program that was killed left behind: it holds rows about children."""
    for folder in home.glob(f"{_ASIDE}*"):
        if when.timestamp() - folder.stat().st_mtime > _LEFT_BEHIND.total_seconds():
            shutil.rmtree(folder, ignore_errors=True)


def _folder(workspace: Path, number: int) -> Path:
    return workspace / FOLDER / f"{number:04}"


def _next_number(workspace: Path) -> int:
    taken = (each.stem for each in (workspace / FOLDER).glob("[0-9]*"))
    return 1 + max(map(int, taken), default=0)


def _manifest(load: Load, number: int, when: dt.datetime) -> dict[str, Any]:
    return {
        "number": number,
        "as_at": load.as_at.isoformat(),
        "when": when.isoformat(),
        "hashes": dict(load.hashes),
        "sources": [asdict(source) for source in load.record.sources],
        "present": {name: sorted(rows.present) for name, rows in load.record.tables.items()},
        "problem_count": len(load.record.problems),
        "standards_assumed": dict(load.standards_assumed),
    }


def _read(folder: Path) -> Import:
    try:
        return _as_said(json.loads((folder / MANIFEST).read_text(encoding="utf-8")), folder)
    except (ValueError, TypeError, KeyError) as error:
        raise damaged(folder) from error


def _as_said(said: Mapping[str, Any], folder: Path) -> Import:
    return Import(
        number=said["number"],
        as_at=dt.date.fromisoformat(said["as_at"]),
        when=dt.datetime.fromisoformat(said["when"]),
        hashes=said["hashes"],
        sources=tuple(map(_source, said["sources"])),
        present={name: frozenset(columns) for name, columns in said["present"].items()},
        problem_count=said["problem_count"],
        standards_assumed=said["standards_assumed"],
        folder=folder,
    )


def _source(said: Mapping[str, Any]) -> Source:
    counts = tuple(TableCount(**each) for each in said["tables"])
    return Source(said["file"], said["format"], counts)
