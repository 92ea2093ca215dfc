"""The mapping as a form: for each sheet a list, for each column of the list one of the sheet.

What is chosen becomes the lines of a mapping file, as `--mapping-report` writes them. Where another
list is chosen for a sheet, its columns are told by their titles when the file is read again.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from lineofsight.errors import WrongUse
from lineofsight.inputs.annex_a.headers import Sure
from lineofsight.inputs.annex_a.mapping import IGNORED, MISSING, NOT_A_LIST
from lineofsight.views.data.data_words import column_words, columns, list_words, lists
from lineofsight.views.drafts import Fault
from lineofsight.views.filters import Choice

_LONGEST = 40  # letters
FIRST_ROWS = 10  # among which a sheet's titles are looked for
Line = tuple[str | int | None, ...]
SURE_WORDS: Mapping[str, str] = {
    Sure.EXACT: "the template’s own title",
    Sure.VARIANT: "a title known from elsewhere",
    Sure.GUESSED: "a guess",
    Sure.TOLD: "said by a mapping",
}
_NO_LIST = "none of the eleven lists"
_NO_COLUMN = "not in this sheet"


@dataclass(frozen=True)
class SheetLines:
    """The lines of one sheet in the report; `n` counts the sheets from 0, in their order."""

    n: int
    file: str
    sheet: str | None
    list: str
    header_row: int
    lines: tuple[sqlite3.Row, ...]

    @property
    def sources(self) -> Mapping[str, str]:
        """The columns that the sheet has: letters to title."""
        return {row["letters"]: row["title"] or "" for row in self.lines if row["letters"]}

    @property
    def read(self) -> Mapping[str, str]:
        """Which of them each column of the list was read from, by letters."""
        return {
            row["read_as"]: row["letters"]
            for row in self.lines
            if row["read_as"] and row["letters"]
        }

    def sure(self, column: str) -> str:
        """How sure it was which column this one was read from."""
        return next((row["sure"] for row in self.lines if row["read_as"] == column), MISSING)

    @property
    def list_field(self) -> str:
        """The field in which the list is chosen."""
        return f"list-{self.n}"

    @property
    def row_field(self) -> str:
        """The field for the row of titles, of a sheet that was no list."""
        return f"row-{self.n}"

    def column_field(self, column: str) -> str:
        """The field in which a column of the list is chosen."""
        return f"column-{self.n}-{column}"


@dataclass(frozen=True)
class ColumnField:
    """One column of a list, how sure its reading was, and what it may be read from."""

    field: str
    column: str
    title: str
    sure: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class SheetField:
    """One sheet: which list it is, and its columns where it was read as one.

    `row_field` is None where the row of titles is known. `kept_out` are titles that no column of
    the list is read from.
    """

    name: str
    file: str
    words: str
    field: str
    choices: tuple[Choice, ...]
    row_field: str | None
    row: str
    columns: tuple[ColumnField, ...]
    kept_out: tuple[str, ...]


def sheets_of(rows: Iterable[sqlite3.Row]) -> tuple[SheetLines, ...]:
    """The sheets of a report, in its order."""
    groups = groupby(rows, key=place_of_titles)
    found = ((file, sheet, tuple(lines)) for (file, sheet, _), lines in groups)
    return tuple(
        SheetLines(n, file, sheet, lines[0]["list"], lines[0]["header_row"] or 1, lines)
        for n, (file, sheet, lines) in enumerate(found)
    )


def place_of_titles(row: sqlite3.Row) -> tuple[str, str | None, int | None]:
    """Where the titles of a list stand: one sheet may hold several, one below another."""
    return row["file"], row["sheet"], row["header_row"]


def fields(sheets: Iterable[SheetLines], typed: Mapping[str, str]) -> Iterator[SheetField]:
    """The form, as the files were read, or as it was last filled in."""
    for each in sheets:
        is_list = each.list != NOT_A_LIST
        chosen = _chosen(each, typed) if is_list else {}
        taken = set(chosen.values())
        yield SheetField(
            name=each.sheet or each.file,
            file=each.file,
            words=list_words(each.list) if is_list else _NO_LIST,
            field=each.list_field,
            choices=tuple(_lists(typed.get(each.list_field, each.list))),
            row_field=None if is_list else each.row_field,
            row=typed.get(each.row_field, str(each.header_row)),
            columns=tuple(_columns(each, chosen)) if is_list else (),
            kept_out=tuple(
                title for letters, title in each.sources.items() if letters not in taken
            ),
        )


def _chosen(each: SheetLines, typed: Mapping[str, str]) -> dict[str, str]:
    """Letters by column of the list; empty for one that the sheet lacks."""
    return {
        column: typed.get(each.column_field(column), each.read.get(column, ""))
        for column in columns(each.list)
    }


def _lists(chosen: str) -> Iterator[Choice]:
    for name in lists():
        yield Choice(name, list_words(name), name == chosen)
    yield Choice(NOT_A_LIST, _NO_LIST, chosen == NOT_A_LIST)


def _columns(each: SheetLines, chosen: Mapping[str, str]) -> Iterator[ColumnField]:
    for column, letters in chosen.items():
        there = (
            Choice(place, f"{place}: {_shortened(title)}", place == letters)
            for place, title in each.sources.items()
        )
        choices = (Choice("", _NO_COLUMN, not letters), *there)
        title, sure = column_words(each.list, column), SURE_WORDS.get(each.sure(column), "missing")
        yield ColumnField(each.column_field(column), column, title, sure, choices)


def _shortened(title: str) -> str:
    """A title that a choice can show on a narrow screen; its letters tell it from others."""
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"


# What was filled in


def faults(sheets: Iterable[SheetLines], typed: Mapping[str, str]) -> Iterator[Fault]:
    """What is to be put right before the files can be read so.

    Raises WrongUse for a list or column that the form does not offer.
    """
    for each in sheets:
        wanted = _wanted_list(each, typed)
        if wanted == each.list and wanted != NOT_A_LIST:
            yield from _column_faults(each, _wanted_columns(each, typed))
        elif each.list == NOT_A_LIST and wanted != NOT_A_LIST:
            yield from _row_faults(each, typed)


def _column_faults(each: SheetLines, chosen: Mapping[str, str]) -> Iterator[Fault]:
    person = lists()[each.list].person
    if not chosen[person]:
        title = column_words(each.list, person)
        yield Fault(
            each.column_field(person),
            f"Choose the column of {each.sheet or each.file} that is “{title}”: without it nobody "
            "can say whose a row is.",
        )
    by_letters: dict[str, str] = {}
    for column, letters in chosen.items():
        if letters and by_letters.setdefault(letters, column) != column:
            both = [column_words(each.list, name) for name in (by_letters[letters], column)]
            yield Fault(
                each.column_field(column),
                f"“{both[0]}” and “{both[1]}” are both read from column {letters} of "
                f"{each.sheet or each.file}: choose another for one of them.",
            )


def _row_faults(each: SheetLines, typed: Mapping[str, str]) -> Iterator[Fault]:
    row = typed.get(each.row_field, "").strip()
    if row not in map(str, range(1, FIRST_ROWS + 1)):
        yield Fault(
            each.row_field,
            f"Type the row of {each.sheet or each.file} that holds the titles, from 1 to "
            f"{FIRST_ROWS}.",
        )


def mapping_lines(sheets: Iterable[SheetLines], typed: Mapping[str, str]) -> Iterator[Line]:
    """The lines of the mapping file that say what was filled in.

    Raises WrongUse for a list or column that the form does not offer.
    """
    for each in sheets:
        wanted = _wanted_list(each, typed)
        if wanted == each.list and wanted != NOT_A_LIST:
            yield from _column_lines(each, _wanted_columns(each, typed))
        else:
            row = each.header_row
            if each.list == NOT_A_LIST and wanted != NOT_A_LIST:
                row = int(typed[each.row_field])
            why = each.lines[0]["sure"] if wanted == each.list else Sure.TOLD
            yield each.file, each.sheet, row, wanted, None, None, None, str(why)


def _column_lines(each: SheetLines, chosen: Mapping[str, str]) -> Iterator[Line]:
    start = (each.file, each.sheet, each.header_row, each.list)
    columns_at = {letters: column for column, letters in chosen.items() if letters}
    said = {row["letters"]: (row["read_as"], row["sure"]) for row in each.lines if row["letters"]}
    for letters, title in each.sources.items():
        column = columns_at.get(letters)
        sure = said[letters][1] if said[letters][0] == column else Sure.TOLD
        yield *start, letters, title, column, str(sure) if column else IGNORED
    for column, letters in chosen.items():
        if not letters:
            yield *start, None, column_words(each.list, column), column, MISSING


def _wanted_list(each: SheetLines, typed: Mapping[str, str]) -> str:
    return _offered(typed.get(each.list_field, each.list), (*lists(), NOT_A_LIST))


def _wanted_columns(each: SheetLines, typed: Mapping[str, str]) -> dict[str, str]:
    offered = ("", *each.sources)
    chosen = _chosen(each, typed)
    return {column: _offered(letters, offered) for column, letters in chosen.items()}


def _offered(value: str, values: Sequence[str]) -> str:
    if value not in values:
        raise WrongUse("The form holds something that its page does not offer: load it again.")
    return value
