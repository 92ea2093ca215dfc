"""Reading the header and episodes of the return: CSV files, or sheets of a workbook.

A file is told by its columns, whatever it is called. Every cell is parsed once, here. Files of
several years may be given together: an episode that stands in two of them is one, and the copy
that knows its end is kept.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lineofsight.errors import NothingRead, NotRead
from lineofsight.inputs.cells import Cell, is_blank, is_blank_row, text
from lineofsight.inputs.dates import EARLIEST, LATEST, date_in
from lineofsight.inputs.files import READ, Sheet, opened
from lineofsight.inputs.ssda903.columns import CODES, EPISODES, HEADER
from lineofsight.inputs.ssda903.returned import Episode, Returned
from lineofsight.model.record import Problem

_NO_CHILD = (
    "This row has no id of a child, so it is set aside: write the id in the return and load again."
)
_NO_DAY = (
    "This is not a date from 1990 on that can be read without guessing, so the row is set aside: "
    "write it as day/month/year and load again."
)
_NO_CODE = (
    "This is not a code of the return, so the row is set aside: use the code of the guide and "
    "load again."
)
_BACKWARDS = (
    "The episode ends before it begins, so it is set aside: correct one of the dates and load "
    "again."
)
_NO_BIRTH = (
    "The header has no day of birth for this child, so the episode is set aside: add the child to "
    "the header and load again."
)
_BEFORE_BIRTH = (
    "The episode begins before the child was born, so it is set aside: correct one of the dates "
    "and load again."
)
_TWO_BIRTHS = (
    "The files give this child two days of birth, so the first is kept: correct the wrong one and "
    "load again."
)


@dataclass
class _Load:
    """What has been read so far."""

    born: dict[str, dt.date] = field(default_factory=dict)
    placed: list[tuple["_Row", Episode]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0


@dataclass(frozen=True)
class _Row:
    """One row, its cells by column; `number` counts as a spreadsheet does."""

    sheet: Sheet
    number: int
    cells: dict[str, Cell]

    def words(self, column: str) -> str:
        """The cell as text, "" where it is blank."""
        words = text(self.cells[column])
        return "" if is_blank(words) else words

    def problem(self, column: str | None, sentence: str) -> Problem:
        """A problem at this row."""
        value = self.words(column) if column else None
        return Problem(self.sheet.file, self.sheet.name, self.number, column, value, sentence)


class _SetAside(Exception):
    """This row cannot be used; it carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.problem)
        self.problem = problem


def read_ssda903(paths: Sequence[Path]) -> Returned:
    """The children and episodes that files, or folders of files and of folders, hold.

    Raises NothingRead when no header or no episodes are among them.
    """
    load = _Load()
    kinds: set[str] = set()
    for path in [file for each in paths for file in _files(each)]:
        try:
            for sheet in opened(path, path.name).sheets():
                kinds |= _read_sheet(load, sheet)
        except NotRead as problem:
            load.problems.append(Problem(path.name, None, None, None, None, str(problem)))
    if kinds != {"header", "episodes"}:
        raise NothingRead(
            "No header and episodes of the SSDA903 return were found together: give the folder "
            "that holds both, with the columns CHILD and DOB, and CHILD and DECOM."
        )
    return _returned(load)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(each for each in path.rglob("*") if each.suffix.lower() in READ)


def _read_sheet(load: _Load, sheet: Sheet) -> set[str]:
    """Adds the rows of a sheet that is one of the two; says which it was."""
    titles = [text(cell).upper() for cell in sheet.rows[0]] if sheet.rows else []
    if set(titles) >= EPISODES:
        for row in _rows(sheet, titles):
            load.rows += 1
            _add_episode(load, row)
        return {"episodes"}
    if set(titles) >= HEADER and "SEX" in titles and "ETHNIC" in titles:
        for row in _rows(sheet, titles):
            _add_child(load, row)
        return {"header"}
    return set()


def _rows(sheet: Sheet, titles: Sequence[str]) -> Iterator[_Row]:
    for number, row in enumerate(sheet.rows[1:], start=2):
        if not is_blank_row(row):
            yield _Row(sheet, number, dict(zip(titles, row, strict=False)))


def _add_child(load: _Load, row: _Row) -> None:
    try:
        child, born = _child(row), _day(row, "DOB")
    except _SetAside as aside:
        load.problems.append(aside.problem)
        return
    if load.born.setdefault(child, born) != born:
        load.problems.append(row.problem("DOB", _TWO_BIRTHS))


def _add_episode(load: _Load, row: _Row) -> None:
    try:
        load.placed.append((row, _episode(row)))
    except _SetAside as aside:
        load.problems.append(aside.problem)


def _episode(row: _Row) -> Episode:
    codes = {column: _code(row, column) for column in CODES}
    began = _day(row, "DECOM")
    ended = _day(row, "DEC") if row.words("DEC") else None
    if ended is not None and ended < began:
        raise _SetAside(row.problem("DEC", _BACKWARDS))
    return Episode(
        child=_child(row),
        began=began,
        ended=ended,
        reason_new=codes["RNE"],
        reason_ended=codes["REC"],
        status=codes["LS"],
        place=codes["PLACE"],
        provider=codes["PLACE_PROVIDER"],
    )


def _child(row: _Row) -> str:
    child = row.words("CHILD")
    if not child:
        raise _SetAside(row.problem("CHILD", _NO_CHILD))
    return child


def _day(row: _Row, column: str) -> dt.date:
    day = date_in(row.cells[column])
    if day is None or not EARLIEST <= day <= LATEST:
        raise _SetAside(row.problem(column, _NO_DAY))
    return day


def _code(row: _Row, column: str) -> str:
    code = row.words(column).upper()
    if code and code not in CODES[column]:
        raise _SetAside(row.problem(column, _NO_CODE))
    return code


def _returned(load: _Load) -> Returned:
    kept: dict[tuple[str, dt.date, str, str], Episode] = {}
    repeats = 0
    for row, episode in load.placed:
        born = load.born.get(episode.child)
        if born is None or episode.began < born:
            sentence = _NO_BIRTH if born is None else _BEFORE_BIRTH
            load.problems.append(row.problem("CHILD" if born is None else "DECOM", sentence))
            continue
        key = (episode.child, episode.began, episode.place, episode.status)
        repeats += key in kept
        if key not in kept or kept[key].ended is None:
            kept[key] = episode
    in_order = sorted(kept.values(), key=lambda each: (each.child, each.began))
    return Returned(load.born, tuple(in_order), tuple(load.problems), load.rows, repeats)
