"""A figure as people say it: £90m, £5m to £15m, 12 times, double, 133 per cent, 4,871."""

import re
from decimal import Decimal

from lineofsight.inputs.cells import Cell, text
from lineofsight.money.amounts import amount_in, in_pounds, scale_of, share_in
from lineofsight.money.claims.claim import Figure, Unit

_TIMES_WORDS = {"double": "2", "twice": "2", "treble": "3", "triple": "3", "half": "0.5"}
_ABOUT = re.compile(r"(?:about|around|some|nearly|over|more than|almost|up to|≈|~) ?", re.I)
_TIMES = re.compile(r"(\d{1,4}(?:\.\d{1,3})?) ?(?:times|x|:1|to 1)", re.I)
_RANGE = re.compile(r"(.+?) ?(?:[–—-]| to ) ?(£?\d.*)", re.I)
_HUNDRED = Decimal(100)
_LEAST_WITHOUT_SCALE = 1000  # less before "to £15m" may be short for so many millions


def figure_in(cell: Cell, heading: str = "") -> Figure | None:
    """The figure that a cell holds, and nothing beside it; None when it holds none.

    A bare number under a heading of pounds is pounds. None too for "£5 to £15m", which may begin at
    five pounds or at five millions.
    """
    scale = scale_of(heading)
    if scale is not None and (bare := amount_in(cell)) and bare.unit is None:
        pounds = bare.number * scale
        return Figure(pounds, pounds, Unit.POUNDS, in_pounds(pounds))
    written = text(cell)
    words = _ABOUT.sub("", written, count=1).strip()
    range_ = _RANGE.fullmatch(words)
    ends = (range_[1], range_[2]) if range_ else (words, words)
    low, high = _number(ends[0]), _number(ends[1])
    if low is None or high is None or low[1] is not high[1] or low[0] > high[0]:
        return None
    if low[0] < _LEAST_WITHOUT_SCALE and _has_scale(ends[1]) and not _has_scale(ends[0]):
        return None
    return Figure(low[0], high[0], low[1], written)


def _has_scale(words: str) -> bool:
    """Whether an amount has thousands or millions after it."""
    amount = amount_in(words)
    return amount is not None and amount.unit not in (None, "£")


def _number(words: str) -> tuple[Decimal, Unit] | None:
    if words.casefold() in _TIMES_WORDS:
        return Decimal(_TIMES_WORDS[words.casefold()]), Unit.TIMES
    if found := _TIMES.fullmatch(words):
        return Decimal(found[1]), Unit.TIMES
    share = share_in(words)
    if share is not None:
        return share * _HUNDRED, Unit.PERCENT
    amount = amount_in(words)
    if amount is None:
        return None
    return amount.number, Unit.POUNDS if "£" in words else Unit.NUMBER
