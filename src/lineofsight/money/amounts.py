"""Pounds and shares as people write them: £150,000, £0.167m, 167k, (150,000), 20 per cent.

An amount is exact, in pounds and pence. A bare number has no unit of its own: the heading above it
must say pounds, thousands or millions.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lineofsight.inputs.cells import Cell, text

PENNY = Decimal("0.01")
_HUNDRED = Decimal(100)

_SCALES = {
    "k": 1_000, "thousand": 1_000,
    "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000,
    "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_MINUS = "-−–"
_AMOUNT = re.compile(
    rf"(?P<open>\()? ?(?P<minus>[{_MINUS}])? ?(?P<pound>£)? ?(?P<minus_after>[{_MINUS}])?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,12})(?P<part>\.\d{1,9})?"
    rf" ?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})? ?(?P<close>\))?",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"([{_MINUS}]?) ?(\d{{1,5}}(?:\.\d{{1,6}})?) ?(?:%|per ?cent)", re.IGNORECASE
)
_HEADING = re.compile(r"£ ?(?P<thousands>['’]?000s?|k\b)?(?P<millions>m(?:illions?|n)?\b)?", re.I)


@dataclass(frozen=True)
class Written:
    """A number as it was written: in pounds where `unit` says so, else of no unit yet."""

    number: Decimal
    unit: str | None  # "£", or a scale such as "m"


def amount_in(cell: Cell) -> Written | None:
    """The amount that a cell holds, and nothing beside it; None when it holds none."""
    found = _AMOUNT.fullmatch(_plain(cell))
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    scale = (found["scale"] or "").casefold()
    number = Decimal(found["digits"].replace(",", "") + (found["part"] or ""))
    if found["open"] or found["minus"] or found["minus_after"]:
        number = -number
    return Written(number * _SCALES.get(scale, 1), scale or found["pound"])


def amount_at_start(words: str) -> tuple[Written, str] | None:
    """The amount that words begin with, and the words after it."""
    found = _AMOUNT.match(words.strip())
    written = amount_in(found[0]) if found else None
    return (written, words.strip()[found.end() :].strip()) if found and written else None


def scale_of(heading: str) -> int | None:
    """What one unit under a heading is worth in pounds: 1000 for "£000"; None if it says none."""
    found = _HEADING.search(heading)
    if found is None:
        return None
    if found["thousands"]:
        return 1_000
    return 1_000_000 if found["millions"] else 1


def share_in(cell: Cell, *, heading_says_percent: bool = False) -> Decimal | None:
    """The share of 1 that a cell holds as a percentage: "20 per cent" is 0.2; None if it has none.

    A bare number is one only under a heading that says percent.
    """
    words = _plain(cell)
    found = _PERCENT.fullmatch(words) or (
        _PERCENT.fullmatch(f"{words}%") if heading_says_percent else None
    )
    return Decimal(("-" if found[1] else "") + found[2]) / _HUNDRED if found else None


def to_the_penny(amount: Decimal) -> Decimal:
    """An amount rounded to pence, a half up."""
    return amount.quantize(PENNY, ROUND_HALF_UP)


def in_pounds(amount: Decimal) -> str:
    """An amount for people to read: £557,000, −£12,500, £33,333.33."""
    size = abs(amount)
    digits = f"{size:,.0f}" if size == size.to_integral_value() else f"{size:,.2f}"
    return f"{'−' if amount < 0 else ''}£{digits}"


def _plain(cell: Cell) -> str:
    if isinstance(cell, bool):
        return ""
    if isinstance(cell, float):
        return format(Decimal(repr(cell)), "f")
    return text(cell)
