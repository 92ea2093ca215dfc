"""The read model: one SQLite file a generation, with every answer that pages and lists show.

A generation is written aside and gets its name when it is whole, so that whoever has an older one
open reads on undisturbed, and an interrupted one leaves nothing that could be taken for one. No
name is given twice. `read_model.sql` says what is in it.
"""

import datetime as dt
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from lineofsight.errors import NothingRead, WrongUse, plain
from lineofsight.law.standards import Standards, all_standards

FOLDER = "read-model"
SCHEMA = 6
_NAMED = ".sqlite"
_ASIDE = ".unfinished"
_LEFT_BEHIND = dt.timedelta(hours=1)  # no generation takes this long to write

# Without a journal or waiting for the disk: a generation that is not finished is thrown away.
# Sorting stays in memory, since the system's folder for such files may be anybody's.
_WRITING = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
"""
# Made over all rows at once, which is a third faster than row by row.
_INDEXES = """
CREATE INDEX verdict_child ON verdict (child);
CREATE INDEX verdict_measure ON verdict (measure, verdict, due, child);
CREATE INDEX verdict_team ON verdict (team, verdict, due, measure, child);
CREATE INDEX verdict_needs_answer ON verdict (due, measure, child, verdict)
    WHERE verdict IN ('not_met', 'cannot_say');
CREATE INDEX verdict_cannot_say ON verdict (list, reason, child) WHERE verdict = 'cannot_say';
CREATE INDEX problem_row ON problem (file, source_row);
CREATE INDEX recorded_child ON recorded (child);
CREATE INDEX spell_visible ON spell (measure, visible_import);
CREATE INDEX spell_cleared ON spell (measure, cleared_import);
CREATE INDEX spell_child ON spell (child, measure) WHERE cleared_import IS NULL;
"""


Row = tuple[str | int | float | None, ...]


@dataclass(frozen=True)
class Draft:
    """A generation that is being written: `file` is where it will stand when it is whole.

    `follows` says whether its database can read the generation before it too, as `earlier`.
    """

    number: int
    file: Path
    database: sqlite3.Connection
    follows: bool

    def insert(self, table: str, rows: Iterable[Row]) -> None:
        """Put rows into a table, their cells in the order of its columns."""
        columns = self.database.execute(f"PRAGMA main.table_info({table})").fetchall()
        marks = ", ".join("?" for _ in columns)
        self.database.executemany(f"INSERT INTO main.{table} VALUES ({marks})", rows)  # noqa: S608  a name of ours


@contextmanager
def newest(workspace: Path) -> Iterator[sqlite3.Connection]:
    """The newest whole generation, to read only, closed afterwards.

    Raises NothingRead when there is none, and WrongUse when it cannot be read.
    """
    found = generations(workspace)
    if not found:
        raise NothingRead(
            f"Nothing has been worked out yet ({workspace}): add a council's lists with "
            "`lineofsight import`."
        )
    with closing(_connected(_to_read(found[0]))) as database:
        if not _can_be_read(database, "main"):
            raise WrongUse(
                f"The answers in {found[0]} are damaged, or of another version of Line of Sight: "
                "use `lineofsight import` with files that are kept already, and they are worked "
                "out again."
            )
        yield database


def generations(workspace: Path) -> tuple[Path, ...]:
    """The file of every whole generation, the newest first."""
    return tuple(sorted((workspace / FOLDER).glob(f"[0-9]*{_NAMED}"), key=_number, reverse=True))


def standards_recorded(workspace: Path) -> Standards:
    """The local standards by which the newest generation answers; without one, those assumed."""
    if not generations(workspace):
        return Standards({})
    with newest(workspace) as database:
        rows = database.execute("SELECT id, value FROM standard WHERE set_by_council = 1")
        return Standards({name: value for name, value in rows if name in all_standards()})


@contextmanager
def next_generation(workspace: Path, when: dt.datetime) -> Iterator[Draft]:
    """An empty generation to fill; it gets its name at the end, unless something is raised.

    Raises WrongUse when it cannot be written.
    """
    home = workspace / FOLDER
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        _sweep(home, when)
        aside = _taken(home)
        file = aside.with_suffix(_NAMED)
        try:
            with closing(_connected(_address(aside))) as database:
                follows = _attach_newest(workspace, database)
                database.executescript(_WRITING + _script())
                yield Draft(_number(file), file, database, follows)
                database.executescript(_INDEXES)
                database.execute(f"PRAGMA user_version = {SCHEMA}")
                database.commit()
            _flush(aside)
            aside.rename(file)
        finally:
            aside.unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        raise WrongUse(
            f"The answers could not be kept in {home} ({plain(error)}): check that you may write "
            "there and that there is room on the disk."
        ) from error


def delete_older(written: Path, kept: Collection[int]) -> None:
    """Delete the generations before this one but the last, as far as the system lets us.

    The last goes too when it has an import that is no longer `kept`: its rows are to be gone.
    """
    workspace = written.parents[1]
    before = [each for each in generations(workspace) if _number(each) < _number(written)]
    for n, file in enumerate(before):
        if n > 0 or not _holds_only(file, kept):
            with suppress(
                OSError
            ):  # a system may hold on to an open file: the next one tries again
                file.unlink()


def _holds_only(file: Path, kept: Collection[int]) -> bool:
    with closing(_connected(_to_read(file))) as database:
        if not _can_be_read(database, "main"):
            return False
        rows = database.execute("SELECT number FROM import").fetchall()
    return {number for (number,) in rows} <= set(kept)


def _number(file: Path) -> int:
    return int(file.stem)


def _taken(home: Path) -> Path:
    """The file to write in. Its number is nobody else's from now on."""
    number = 1 + max(map(_number, home.glob("[0-9]*.*")), default=0)
    while True:
        aside = home / f"{number:04}{_ASIDE}"
        try:
            aside.touch(mode=0o600, exist_ok=False)  # child-level, so ours alone
        except FileExistsError:
            number += 1
            continue
        if not aside.with_suffix(_NAMED).exists():  # else another program was just faster
            return aside
        aside.unlink()
        number += 1


def _sweep(home: Path, when: dt.datetime) -> None:
    """Delete what a program that was killed left behind: it holds rows about children."""
    for file in home.glob(f"*{_ASIDE}"):
        if when.timestamp() - file.stat().st_mtime > _LEFT_BEHIND.total_seconds():
            file.unlink(missing_ok=True)


def _script() -> str:
    return files("lineofsight.workspace").joinpath("read_model.sql").read_text("utf-8")


def _address(file: Path) -> str:
    return file.absolute().as_uri()


def _to_read(file: Path) -> str:
    return f"{_address(file)}?mode=ro&immutable=1"  # immutable: no lock is looked for or left


def _connected(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True)


def _attach_newest(workspace: Path, database: sqlite3.Connection) -> bool:
    """Whether the newest generation can now be read as `earlier`."""
    found = generations(workspace)
    if not found:
        return False
    try:
        database.execute("ATTACH ? AS earlier", [_to_read(found[0])])
    except sqlite3.DatabaseError:
        return False
    return _can_be_read(database, "earlier")


def _can_be_read(database: sqlite3.Connection, name: str) -> bool:
    """Whether this is a read model, whole and of the form that this program knows."""
    try:
        (schema,) = database.execute(f"PRAGMA {name}.user_version").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(schema == SCHEMA)


def _flush(file: Path) -> None:
    """Wait until the disk has it: the name must not outlive a power cut that the rows do not."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())
