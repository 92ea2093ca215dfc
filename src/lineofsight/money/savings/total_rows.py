"""Rows of totals: they are no savings, and say whether the rows above them were all read."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lineofsight.inputs.cells import Cell
from lineofsight.money.amounts import NoPounds, amount_in, pounds_under, scale_of
from lineofsight.money.savings.columns import year_under
from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.titled_rows import TitledRow, folded
from lineofsight.money.years import FinancialYear

_TOTAL = re.compile(r"(?:(?:grand|net|overall|sub)[ -]?)?(?:sub)?totals?\b.*|.*\b(?:sub-?)?totals?")
_ANY = 10**12  # pounds: a total is only compared, never counted


def is_total(row: TitledRow) -> bool:
    """Whether a row is a total by its words: "Total", "Sub-total: early help", "Hubs total"."""
    words = (row.words(name) for name in ("title", "reference", "service", "directorate"))
    return _TOTAL.fullmatch(folded(next(filter(None, words), ""))) is not None


def agrees(row: TitledRow, above: Sequence[Proposal]) -> bool:
    """Whether a row of totals is the sum of rows that end right above it, in each of its columns.

    Rounding is allowed for. A column whose total cannot be read agrees.
    """
    same_sheet = [each for each in above if each.place.sheet == row.sheet]
    return all(
        any(abs(sum_ - total) <= rounding for sum_, rounding in _sums(same_sheet, year, unit))
        for year, total, unit in _totals(row)
    )


def _totals(row: TitledRow) -> Iterator[tuple[FinancialYear | None, Decimal, Decimal]]:
    """Of each column of money: its year, the total, and what its last figure is worth."""
    for title, year, cell in _cells(row):
        written = amount_in(cell)
        total = pounds_under(written, title, _ANY)
        if written is None or isinstance(total, NoPounds):
            continue
        places = min(int(written.number.normalize().as_tuple().exponent), 0)
        scale = 1 if written.unit else scale_of(title) or 1
        yield year, total, Decimal(scale).scaleb(places)


def _cells(row: TitledRow) -> Iterator[tuple[str, FinancialYear | None, Cell]]:
    if "amount" in row.cells:
        yield row.titles["amount"], None, row.cells["amount"]
    for title, cell in row.others.items():
        if year := year_under(title):
            yield title, year, cell


def _sums(
    above: Sequence[Proposal], year: FinancialYear | None, unit: Decimal
) -> Iterator[tuple[Decimal, Decimal]]:
    """The last row above, the last two, and so on: their sum, and how far rounding may move it."""
    sum_ = Decimal(0)
    for rows, proposal in enumerate(reversed(above), start=1):
        pounds = proposal.amount if year is None else proposal.by_year.get(year)
        sum_ += pounds or 0
        yield sum_, unit * (rows + 1) / 2
