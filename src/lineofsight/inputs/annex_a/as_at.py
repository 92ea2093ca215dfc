"""Which day the lists may be as at. Suggested with where it was found, never assumed."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.inputs.cells import Cell, text
from lineofsight.inputs.dates import EARLIEST, LATEST, date_in
from lineofsight.inputs.files import opened

_FRONT_SHEET = re.compile(r"front|cover|title", re.IGNORECASE)
_FRONT_ROWS = 60
_IN_NAME = re.compile(
    r"(?<!\d)(\d{4}[-_.]\d{2}[-_.]\d{2}|\d{1,2}[-_.]\d{1,2}[-_.]\d{4}|\d{8}"
    r"|\d{1,2}(?:st|nd|rd|th)?[-_. ]?[A-Za-z]{3,9}[-_. ]?\d{4})(?!\d)"
)
_IN_WORDS = re.compile(
    r"(?<!\d)(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9} \d{4})(?!\d)"
)


@dataclass(frozen=True)
class Suggestion:
    """A day that the lists may be as at. `row` counts from 1; both None: the file's name."""

    day: dt.date
    file: str
    sheet: str | None = None
    row: int | None = None


def suggested_as_at(paths: Sequence[Path]) -> tuple[Suggestion, ...]:
    """Days found in the files' names, then in their front sheets, in that order, none twice.

    A file that cannot be read suggests nothing beyond its name.
    """
    found = [each for path in paths for each in (*_of_name(path), *_of_front_sheets(path))]
    by_name = [each for each in found if each.sheet is None]
    return tuple(dict.fromkeys((*by_name, *found)))


def _of_name(path: Path) -> Iterator[Suggestion]:
    for words in _IN_NAME.findall(path.stem):
        yield from _suggested(re.sub(r"[_. ]", "-", words), path.name, None, None)


def _of_front_sheets(path: Path) -> Iterator[Suggestion]:
    try:
        for sheet in opened(path, path.name).sheets(_FRONT_SHEET):
            for number, row in enumerate(sheet.rows[:_FRONT_ROWS], start=1):
                for cell in row:
                    yield from _of_cell(cell, path.name, sheet.name, number)
    except NotRead:
        return


def _of_cell(cell: Cell, file: str, sheet: str | None, row: int) -> Iterator[Suggestion]:
    if isinstance(cell, dt.date):
        yield from _suggested(cell, file, sheet, row)
    elif isinstance(cell, str):
        for words in _IN_WORDS.findall(text(cell)):
            yield from _suggested(words, file, sheet, row)


def _suggested(cell: Cell, file: str, sheet: str | None, row: int | None) -> Iterator[Suggestion]:
    day = date_in(cell)
    if day is not None and EARLIEST <= day <= LATEST:
        yield Suggestion(day, file, sheet, row)
