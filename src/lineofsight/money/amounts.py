"""Pounds and shares as people write them: £150,000, £0.167m, 167k, (150,000), 20 per cent.

An amount is exact, in pounds and pence. A bare number has no unit of its own: the heading above it
must say pounds, thousands or millions.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from lineofsight.inputs.cells import Cell, text

PENNY = Decimal("0.01")
_MOST_PLACES = 9  # what a spreadsheet works out beyond them is noise
_HUNDRED = Decimal(100)

_SCALES = {
    "k": 1_000, "thousand": 1_000,
    "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000,
    "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_MINUS = "-−–"
_AMOUNT = re.compile(
    rf"(?P<open>\()? ?(?P<minus>[{_MINUS}])? ?(?P<pound>£)? ?(?P<minus_after>[{_MINUS}])?"
    r"(?P<digits>[1-9]\d{0,2}(?:,\d{3})+|\d{1,12})(?P<part>\.\d{1,9})?"
    rf" ?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})? ?(?P<close>\))?",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"([{_MINUS}]?) ?(\d{{1,5}}(?:\.\d{{1,6}})?) ?(?:%|per ?cent)", re.IGNORECASE
)
_SCALE_WORDS = {
    "000": 1_000, "000s": 1_000, "k": 1_000, "ks": 1_000, "thousand": 1_000, "thousands": 1_000,
    "m": 1_000_000, "mn": 1_000_000, "mil": 1_000_000, "mill": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000,
    "bn": 1_000_000_000, "billion": 1_000_000_000, "billions": 1_000_000_000,
}  # fmt: skip
_MARKS = re.compile(r"['’‘(),]")  # what stands about a unit: £'000, £(000), £,000
_AFTER_POUND = re.compile(r"£ ?(?:s\b)? ?(?:in\b)? ?(?P<unit>[\w.]*)")
# Without a pound sign beside them, only words that are nothing else than a scale.
_ALONE = re.compile(r"(?<![\d.,£])\b(?P<unit>000s?|thousands?|millions?|billions?)\b")
_UNIT = re.compile(
    rf"(?:\bin )?(?:£(?: ?s\b)?(?: in\b)?[ '’‘(),]*(?:(?:{'|'.join(_SCALE_WORDS)})\b['’‘]?s?)?"
    r"|\b(?:000s?|thousands?|millions?)\b)",
    re.IGNORECASE,
)


class NoPounds(Enum):
    """Why a number under a heading is no sum of money."""

    NO_AMOUNT = "no amount"
    NO_UNIT = "no unit"
    TWO_UNITS = "two units"  # the heading says thousands and the cell says pounds
    TOO_MUCH = "too much"  # so many thousands or millions that pounds may be meant


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
    """What one unit under a heading is worth in pounds: 1000 for "£000"; None if it says none.

    None too where a number that is no scale stands beside the pound sign, as in "£1,500 cap".
    """
    words = " ".join(_MARKS.sub("", heading.casefold()).split())
    alone = _ALONE.search(_AFTER_POUND.sub(" ", words))
    if (found := _AFTER_POUND.search(words)) is None:
        return _SCALE_WORDS[alone["unit"]] if alone else None
    if found["unit"] in _SCALE_WORDS:
        return _SCALE_WORDS[found["unit"]]
    if found["unit"][:1].isdigit():
        return None
    return _SCALE_WORDS[alone["unit"]] if alone else 1


def without_unit(heading: str) -> str:
    """A heading without its unit: "2021-22" of "2021-22 £000"."""
    return " ".join(_UNIT.sub(" ", heading).split()).strip(" ,()")


def pounds_under(written: Written | None, heading: str, most: int) -> Decimal | NoPounds:
    """What a number comes to under its heading, to the penny; else why that cannot be said.

    `most` is the sum, in pounds, from which a bare number under thousands or millions may be pounds
    in the wrong column.
    """
    scale = scale_of(heading)
    if written is None:
        return NoPounds.NO_AMOUNT
    if written.unit is None and scale is None:
        return NoPounds.NO_UNIT
    if written.unit == "£" and scale not in (None, 1):
        return NoPounds.TWO_UNITS
    exact = to_the_penny(written.number * (1 if written.unit else scale or 1))
    pounds = exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact
    is_bare_scale = written.unit is None and scale != 1
    return NoPounds.TOO_MUCH if is_bare_scale and abs(pounds) >= most else pounds


def share_in(cell: Cell, *, heading_says_percent: bool = False) -> Decimal | None:
    """The share of 1 that a cell holds as a percentage: "20 per cent" is 0.2; None if it has none.

    A bare number is one only under a heading that says percent.
    """
    words = _plain(cell)
    found = _PERCENT.fullmatch(words) or (
        _PERCENT.fullmatch(f"{words}%") if heading_says_percent else None
    )
    return Decimal(("-" if found[1] else "") + found[2]) / _HUNDRED if found else None


def is_share_of_a_workbook(cell: Cell) -> bool:
    """Whether a cell is a number between 0 and 1, which is how a spreadsheet keeps 20%."""
    return isinstance(cell, float) and 0 < cell < 1


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
        return format(round(Decimal(repr(cell)), _MOST_PLACES).normalize(), "f")
    return text(cell)
