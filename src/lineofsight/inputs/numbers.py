"""Whole numbers and ages as files write them."""

import math
import re

from lineofsight.inputs.cells import Cell, text

UNBORN = -1
_OLDEST = 120
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d+)?")
_UNBORN_WORDS = frozenset({"unborn", "ub", "not born", "not yet born"})


_NO_COUNT = 1_000_000_000  # nothing that the lists count comes to this; a stray id does


def whole_in(cell: Cell) -> int | None:
    """The whole number, from 0, that a cell holds: 5, 5.0, "5". None when it holds none."""
    number = _number(cell)
    if number is None or not 0 <= number < _NO_COUNT or not number.is_integer():
        return None
    return int(number)


def age_in(cell: Cell) -> int | None:
    """Whole years of age: 6.9 is 6; -1 for a child not yet born. None when the cell says none."""
    if text(cell).casefold() in _UNBORN_WORDS:
        return UNBORN
    number = _number(cell)
    if number is None or number > _OLDEST:
        return None
    return max(math.floor(number), UNBORN)


def _number(cell: Cell) -> float | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return float(cell) if math.isfinite(cell) else None
    words = text(cell)
    return float(words) if _NUMBER.fullmatch(words) else None
