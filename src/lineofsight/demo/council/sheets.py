"""What the sheets of each style look like: names, where the header is, titles and their order."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.printing import Style
from lineofsight.demo.council.record import Council
from lineofsight.demo.council.staff import names
from lineofsight.model.tables import Column, Table

MESSY_NAMES = {
    1: "Contacts",
    2: "List 2",
    3: "List_3",
    4: "List4",
    5: "Sec47 and ICPC",
    6: "List 6",
    7: "Child Protection",
    8: "Children in Care",
    9: "List_9",
    10: "List 10",
    11: "List_11",
}
OTHER_TITLE = 0.5  # of the titles for which other spellings are known, in the messy style
EXTRA_COLUMNS = ("Locality (local use)", "Notes for the data team")


@dataclass(frozen=True)
class Sheet:
    """A sheet of one list. `columns` holds None for a column that is none of the list's."""

    table: str
    name: str
    above: tuple[str, ...]
    columns: tuple[Column | None, ...]
    titles: tuple[str, ...]


def sheet_of(table: Table, style: Style, dice: Dice) -> Sheet:
    """The sheet of a list in one style."""
    titles = tuple(column.title for column in table.columns)
    number = table.list_number
    if style == Style.EXPORT:
        return Sheet(table.id, f"List {number}", (), table.columns, titles)
    if style == Style.OFFICIAL:
        above = (f"List {number}: {table.title}",)
        return Sheet(table.id, f"List_{number}", above, table.columns, titles)
    return _messy_sheet(table, dice)


def _messy_sheet(table: Table, dice: Dice) -> Sheet:
    columns = dice.shuffled((*table.columns, *(None for _ in EXTRA_COLUMNS)))
    extra = iter(EXTRA_COLUMNS)
    titles = [_messy_title(each.title, dice) if each else next(extra) for each in columns]
    above = (f"List {table.list_number}: {table.title}", "", "Run by the data team")
    lines = above[: dice.whole(0, 3)]
    return Sheet(table.id, MESSY_NAMES[table.list_number], lines, tuple(columns), tuple(titles))


@cache
def _other_titles() -> Mapping[str, list[str]]:
    text = resources.files(__package__).joinpath("headers.toml").read_text("utf-8")
    return tomllib.loads(text)


def _messy_title(title: str, dice: Dice) -> str:
    others = _other_titles().get(title)
    if others and dice.chance(OTHER_TITLE):
        return dice.one_of(others)
    return dice.one_of((title, title, f"{title} ", title.upper()))


def pages_before(council: Council, style: Style) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The sheets before the lists: name and lines."""
    if style == Style.EXPORT:
        return
    day = f"{council.as_at:%d/%m/%Y}"
    authority = str(names()["own_authority"])
    yield "Front_Sheet", ("Annex A - Child level data", "Lists 1 - 11", authority, f"As at {day}")
    if style == Style.OFFICIAL:
        yield "FAQ_and_changes", ("List", "Question", "Response")
        yield "Guidance", ("List Number/Title", "Field Heading", "Detailed Guidance")
        yield "Codes_used", ("Gender", "Ethnicity", "Contact / Referral Source")
