"""The rows of a spreadsheet or text file whose columns have titles, each under a name of ours."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.inputs.cells import Cell, is_blank, is_blank_row, text
from lineofsight.inputs.files import Sheet, named_sheets
from lineofsight.money.amounts import scale_of, without_unit

_ROWS_LOOKED_AT = 30  # titles stand below a heading or a logo, never further down
_LEAST_COLUMNS = 2

Spellings = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class TitledRow:
    """One row: its cells by our names, and those under other titles by the title.

    `titles` are the titles as printed, by our names. `untitled` are cells in columns without a
    title of their own, each with the nearest title to its left. `sheets` are all of the workbook.
    `row` counts as a spreadsheet does.
    """

    file: str
    sheet: str | None
    row: int
    cells: Mapping[str, Cell]
    others: Mapping[str, Cell]
    titles: Mapping[str, str]
    untitled: Sequence[tuple[str, Cell]] = ()
    sheets: Sequence[str] = ()

    def words(self, name: str) -> str:
        """The cell as text, "" where it is blank or there is no such column."""
        return text(self.cells.get(name))

    def optional(self, name: str) -> str | None:
        """The cell as text, None where nothing is said in it."""
        words = self.words(name)
        return None if is_blank(words) else words


def titled_rows(path: Path, spellings: Spellings, needed: str) -> tuple[TitledRow, ...]:
    """Every row, of every sheet that has titles, that is not blank.

    Raises NotRead for a file that is none, in which no row of titles has the column that is
    `needed`, or in which two columns have the same title.
    """
    rows = [row for sheet in named_sheets(path) for row in _rows(sheet, spellings, needed)]
    if not rows:
        raise NotRead(
            f"{path.name} has no row of titles with “{spellings[needed][0]}” and rows under it: "
            "add the titles that the guide names, and load it again."
        )
    return tuple(rows)


def folded(words: str) -> str:
    """A title or a code as it is compared: small letters, one space, no unit in brackets."""
    return " ".join(words.casefold().split("(")[0].replace("_", " ").rstrip(":*").split())


def _rows(sheet: Sheet, spellings: Spellings, needed: str) -> Iterator[TitledRow]:
    names = {spelling: name for name, all_ in spellings.items() for spelling in all_}
    found = _titles(sheet, names, needed)
    if found is None:
        return
    at, titles = found
    _refuse_repeats(sheet.file, titles)
    known = {place: name for place, title in titles if (name := _name(title, names))}
    printed = {known[place]: title for place, title in titles if place in known}
    for number, row in enumerate(sheet.rows[at + 1 :], start=at + 2):
        if not is_blank_row(row):
            yield TitledRow(
                sheet.file,
                sheet.name,
                number,
                {name: row[place] for place, name in known.items()},
                {title: row[place] for place, title in titles if place not in known},
                printed,
                tuple(_untitled(row, titles)),
                sheet.beside,
            )


def _titles(
    sheet: Sheet, names: Mapping[str, str], needed: str
) -> tuple[int, list[tuple[int, str]]] | None:
    for at, row in enumerate(sheet.rows[:_ROWS_LOOKED_AT]):
        titles = [(place, text(cell)) for place, cell in enumerate(row) if text(cell)]
        known = [name for _, title in titles if (name := _name(title, names))]
        if needed in known and len(titles) >= _LEAST_COLUMNS:
            for twice in {name for name in known if known.count(name) > 1}:
                raise NotRead(
                    f"{sheet.file} has two columns that may be “{twice.replace('_', ' ')}”: give "
                    "one of them another title, or take it out, and load it again."
                )
            return at, titles
    return None


def _name(title: str, names: Mapping[str, str]) -> str | None:
    """Our name of a column; a spelling that ends in £ goes first where the title says pounds."""
    plain = folded(without_unit(title))
    is_money = scale_of(title) is not None
    return (names.get(f"{plain} £") if is_money else None) or names.get(plain)


def _untitled(row: Sequence[Cell], titles: Sequence[tuple[int, str]]) -> Iterator[tuple[str, Cell]]:
    titled = dict(titles)
    left = None
    for place, cell in enumerate(row):
        left = titled.get(place, left)
        if left is not None and place not in titled and text(cell):
            yield left, cell


def _refuse_repeats(file: str, titles: Sequence[tuple[int, str]]) -> None:
    seen: set[str] = set()
    for _, title in titles:
        if title.casefold() in seen:
            raise NotRead(
                f"{file} has two columns titled “{title}”: give one of them another title, or take "
                "it out, and load it again."
            )
        seen.add(title.casefold())
