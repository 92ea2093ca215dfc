"""Which columns of a savings file hold money of a year, and which would be read wrongly.

A heading that is merged over several columns leaves all but the first without a title; a title such
as 2026-28 is no financial year. Either would leave money out of every total, so they are refused.
"""

import re
from collections.abc import Iterator, Sequence

from lineofsight.errors import NotRead
from lineofsight.inputs.cells import is_blank, text
from lineofsight.money.amounts import amount_in, scale_of, without_unit
from lineofsight.money.titled_rows import TitledRow, folded
from lineofsight.money.years import FinancialYear, is_single_year, year_in

_NIL = frozenset({"-", "–", "—", "−", "nil"})  # how a table shows that a cell has no money
_WHAT_IS_SAVED = re.compile(r"\b(?:budget change|savings?|change|amount)\b", re.IGNORECASE)
_OF_A_PART = re.compile(
    r"\b(?:part|full)[ -]year|\b(?:pye|fye)\b|\bone[ -]off\b|\bnon[ -]recurrent", re.IGNORECASE
)
_LIKE_A_YEAR = re.compile(r"(?:fy ?)?(?:19|20)\d\d ?[/–—-] ?\d{2,4}", re.IGNORECASE)


def has_money(words: str) -> bool:
    """Whether a cell under money says anything but nothing."""
    return not is_blank(words) and words.casefold() not in _NIL


def holds_money(row: TitledRow) -> bool:
    """Whether a row says anything of pounds or of a share of them."""
    own = (row.words(name) for name in ("amount", "percent"))
    by_year = (text(cell) for title, cell in row.others.items() if year_under(title))
    return any(map(has_money, (*own, *by_year)))


def year_under(title: str) -> FinancialYear | None:
    """The year whose saving a column holds: 2021-22 of "2021-22 Savings (£000)"."""
    return year_in(_bare(title))


def columns_not_read(rows: Sequence[TitledRow]) -> tuple[str, ...]:
    """The titles that are none of ours and no year, of columns that hold something."""
    found = (
        title
        for row in rows
        for title, cell in row.others.items()
        if year_under(title) is None and not is_blank(text(cell))
    )
    return tuple(dict.fromkeys(found))


def sheets_not_read(rows: Sequence[TitledRow]) -> tuple[str, ...]:
    """The sheets of the workbook that have no titles of savings and rows under them."""
    read = {row.sheet for row in rows}
    return tuple(name for name in rows[0].sheets if name not in read)


def columns_that_speak_of_a_part(row: TitledRow) -> Iterator[str]:
    """The titles of columns, none of ours, whose words say how much of a year the money is of."""
    for title, cell in row.others.items():
        if year_under(title) is None and _OF_A_PART.search(text(cell)):
            yield title


def refuse_doubtful_columns(row: TitledRow) -> None:
    """Raises NotRead for a title that is no one year, and for money without a title of its own."""
    for title in row.others:
        _refuse_no_year(row.file, title)
    for title, cell in row.untitled:
        is_money = year_under(title) is not None or scale_of(title) is not None
        if is_money and amount_in(cell) is not None:
            raise NotRead(
                f"{row.file} has numbers in a column without a title, to the right of “{title}”: "
                "take merged headings apart, so that each column has its own title in one row, and "
                "load it again."
            )


def _refuse_no_year(file: str, title: str) -> None:
    words = _bare(title)
    if is_single_year(words):
        year = FinancialYear(int(words))
        raise NotRead(
            f"{file} has a column titled “{title}”, which may be the financial year "
            f"{year.plus(-1)} or {year}: write which, and load it again."
        )
    if _LIKE_A_YEAR.fullmatch(words) and year_in(words) is None:
        raise NotRead(
            f"{file} has a column titled “{title}”, which is no financial year: write one such as "
            "2021-22, and load it again."
        )


def _bare(title: str) -> str:
    return folded(_WHAT_IS_SAVED.sub(" ", without_unit(title)))
