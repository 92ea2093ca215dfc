"""Which rows of a list say whose they are, and why the others are set aside.

Beneath a list's titles stand people, and also totals, notes and titles once more. A row is taken
for a note only by words that no id has, or where words stand alone and no other id looks like them.
"""

import re
from collections.abc import Iterator, Sequence

from lineofsight.inputs.annex_a.blanks import is_empty
from lineofsight.inputs.annex_a.headers import Reading, names_a_person, squash
from lineofsight.inputs.annex_a.mapping import ListReading
from lineofsight.inputs.cells import (
    Cell,
    is_blank_row,
    is_formula_error,
    is_plain_id,
    text,
)
from lineofsight.inputs.files import Sheet
from lineofsight.model.record import Problem

_TOTAL = re.compile(r"(?:grand|sub)?[\s-]*totals?\b", re.IGNORECASE)
_WITH_TOTAL = re.compile(r".*\btotals?\b|\W*(?:count|number)(?=[\s:]|$)", re.IGNORECASE)
_NOTE = re.compile(
    r"\W*(?:notes?|sources?|printed|produced|created|generated|exported|extracted|report)(?=[\s:]|$)",
    re.IGNORECASE,
)
_LETTERS, _DIGITS = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
_LITTLE_ELSE = 2  # cells besides that a total or a note may fill: a count and a percentage

_NO_PERSON = (
    "This row has no id to say whose it is, so the whole row is set aside: "
    "write the id in the list and load again."
)
_A_TOTAL = "This row is a total, not a person, so it is set aside: nothing needs doing."
_A_NOTE = (
    "This row has words where an id stands and little else, as a note has, so it is set aside: "
    "nothing needs doing unless it is a person, whose id is then to be written like the others."
)
_TITLES_AGAIN = "This row repeats the titles, so it is set aside: nothing needs doing."


def whose_rows(
    sheet: Sheet, reading: ListReading, person: Reading
) -> tuple[list[int], list[Problem]]:
    """The rows, from 0, that say whose they are, and a problem for each that does not.

    A row with nothing in any cell is no row.
    """
    titled = squash(person.title)
    rows: list[int] = []
    why: dict[int, str] = {}
    for number in range(reading.header_row, reading.last_row or len(sheet.rows)):
        row = sheet.rows[number]
        cell = row[person.place]
        if not cell and is_blank_row(row):
            continue
        sentence = _why_aside(cell, row, titled)
        if sentence is None:
            rows.append(number)
        elif sentence:
            why[number] = sentence
    notes = set(_words_alone(sheet.rows, rows, person.place))
    why |= dict.fromkeys(notes, _A_NOTE)
    aside = [_aside(sheet, number, person, why[number]) for number in sorted(why)]
    return [number for number in rows if number not in notes], aside


def _aside(sheet: Sheet, number: int, person: Reading, sentence: str) -> Problem:
    written = text(sheet.rows[number][person.place]) or None
    return Problem(sheet.file, sheet.name, number + 1, person.title, written, sentence)


def _why_aside(cell: Cell, row: Sequence[Cell], titled: str) -> str | None:
    """Why a row is set aside; None when it is not; empty when the row holds nothing at all."""
    if isinstance(cell, int | float):
        return None
    words = text(cell)
    if is_plain_id(words) and titled.isalpha():
        return None
    if is_empty(words) or is_formula_error(words):
        begins = next((text(other) for other in row if not is_empty(text(other))), None)
        if begins is None:
            return ""
        return _A_TOTAL if _TOTAL.match(begins) else _NO_PERSON
    if _TOTAL.match(words):
        return _A_TOTAL
    if squash(words) == titled or names_a_person([cell]):
        return _TITLES_AGAIN
    return _by_its_words(words, row)


def _by_its_words(words: str, row: Sequence[Cell]) -> str | None:
    """Why words that no id has set a row aside, where it holds little else."""
    sentence = _A_TOTAL if _WITH_TOTAL.match(words) else _A_NOTE if _NOTE.match(words) else None
    return sentence if sentence and _filled(row) <= _LITTLE_ELSE + 1 else None


def _filled(row: Sequence[Cell]) -> int:
    return sum(not is_empty(text(cell)) for cell in row)


def _words_alone(cells: Sequence[Sequence[Cell]], rows: Sequence[int], place: int) -> Iterator[int]:
    """Rows with nothing but words in the place of an id, in a form that no other id has.

    In a list of which every row holds an id alone, nothing can be told, and every row stays.
    """
    words = {row: text(cells[row][place]) for row in rows if _may_be_words(cells[row][place])}
    alone = {row for row in words if _filled(cells[row]) == 1}
    if not alone or all(_filled(cells[row]) == 1 for row in rows):
        return
    forms = {_form(words[row]) for row in words if row not in alone}
    yield from (row for row in alone if _form(words[row]) not in forms)


def _may_be_words(cell: Cell) -> bool:
    """Whether a cell has a space, or has no figure: most ids are figures, or letters with some."""
    if not isinstance(cell, str) or is_plain_id(cell):
        return False
    words = text(cell)
    return not is_plain_id(words) and (" " in words or not _DIGITS.search(words))


def _form(words: str) -> str:
    """How an id is made, whatever its letters and figures: "KX 7781" and "AB 12" are alike."""
    return _DIGITS.sub("9", _LETTERS.sub("A", words))
