"""A cell as a spreadsheet gives it, and the words that stand for an empty one."""

import datetime as dt
import unicodedata
from collections.abc import Sequence

Cell = str | float | int | bool | dt.date | dt.time | dt.timedelta | None

# What programs write into a cell that holds nothing, and what people type to say so.
_BLANK_WORDS = frozenset(
    {"", "nan", "nat", "null", "none", "<na>", "n/a", "na", "not applicable", "(blank)"}
)

# The words by which a spreadsheet says that a formula failed.
FORMULA_ERRORS = frozenset(
    {
        "#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!", "#spill!", "#calc!",
        "#getting_data", "#err", "#error!", "#####",
    }
)  # fmt: skip

_NOTHING = frozenset({"", " ", "\xa0", None})


def is_blank_row(row: Sequence[Cell]) -> bool:
    """Whether no cell of a row holds more than a space."""
    return _NOTHING.issuperset(row)  # stops at the first cell that holds something


def text(cell: Cell) -> str:
    """The cell as text: spaces of every kind made one, ends trimmed, 1234567.0 as 1234567."""
    if isinstance(cell, str):
        if cell.isascii() and cell.isalnum():  # as most cells are: nothing to trim
            return cell
        return " ".join(unicodedata.normalize("NFKC", cell).split())
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def as_stood(cell: Cell) -> str:
    """The cell as a person sees it in the file: a date as day/month/year."""
    if isinstance(cell, dt.date):
        return f"{cell:%d/%m/%Y}"
    return text(cell) if isinstance(cell, float) else str(cell)


def is_blank(words: str) -> bool:
    """Whether this text stands for an empty cell."""
    return words.casefold() in _BLANK_WORDS


def is_plain_id(words: str) -> bool:
    """Whether this text is letters and figures, a figure at least: nearly every id is."""
    return words.isascii() and words.isalnum() and not words.isalpha()


def is_formula_error(words: str) -> bool:
    """Whether this text is a spreadsheet's word for a formula that failed."""
    return words.casefold() in FORMULA_ERRORS
