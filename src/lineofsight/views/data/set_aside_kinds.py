"""The kinds of problem of the newest lists, and how often each stands in which list and sheet.

The sentence of a problem says what was found and what was done about it; after its last colon, what
to do.
"""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lineofsight.views.data.data_words import lists
from lineofsight.views.generation import once_a_generation

_COUNTED = "SELECT file, sheet, problem, COUNT(*) FROM problem GROUP BY 1, 2, 3"
_LISTS = "SELECT DISTINCT file, sheet, list FROM mapped WHERE import_no = ?"
_NOTHING_TO_DO = "nothing needs doing"
_DIGITS = 8


@dataclass(frozen=True)
class Place:
    """A sheet of a file, and the list that was read from it; None where none was."""

    file: str
    sheet: str | None
    list: str | None

    @property
    def name(self) -> str:
        """The sheet's name, or the file's where it has no sheets."""
        return self.sheet or self.file


@dataclass(frozen=True)
class Counted:
    """How often a problem was found in a place."""

    place: Place
    problem: str
    found: int


@dataclass(frozen=True)
class Kind:
    """One kind of problem, and how often it was found. `key` stands for it in an address."""

    key: str
    problem: str
    what: str
    to_do: str
    found: int
    needs_doing: bool


@once_a_generation(most_kept=2)
def counted(answers: sqlite3.Connection, import_no: int) -> tuple[Counted, ...]:
    """Every problem of the newest import, which is the one of this number."""
    mapped = answers.execute(_LISTS, [import_no]).fetchall()
    of = {(row["file"], row["sheet"]): row["list"] for row in mapped if row["list"] in lists()}
    return tuple(
        Counted(Place(file, sheet, of.get((file, sheet))), problem, found)
        for file, sheet, problem, found in answers.execute(_COUNTED).fetchall()
    )


def kinds(found: Iterable[Counted]) -> list[Kind]:
    """What needs doing first, and of that the most frequent."""
    times: Counter[str] = Counter()
    for each in found:
        times[each.problem] += each.found
    made = [_kind(problem, often) for problem, often in times.items()]
    return sorted(made, key=lambda each: (not each.needs_doing, -each.found, each.what))


def _kind(problem: str, found: int) -> Kind:
    what, _, to_do = problem.rpartition(": ")
    key = hashlib.sha256(problem.encode()).hexdigest()[:_DIGITS]
    needs_doing = not to_do.startswith(_NOTHING_TO_DO)
    return Kind(key, problem, f"{what}.", to_do[:1].upper() + to_do[1:], found, needs_doing)
