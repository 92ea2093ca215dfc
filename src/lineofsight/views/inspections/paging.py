"""A long list cut into pages of fifty rows."""

from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.memory.words import counted
from lineofsight.views.asked import Asked

ROWS = 50


@dataclass(frozen=True)
class Pages:
    """Where a page of a list stands: rows `first` to `last` of `rows`, page `number` of `count`.

    `previous` and `next` are the numbers of the pages beside it, None where there is none.
    """

    number: int
    count: int
    first: int
    last: int
    rows: int

    @property
    def previous(self) -> int | None:
        """The page before."""
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        """The page after."""
        return self.number + 1 if self.number < self.count else None


def pages_of(rows: int, asked: Asked) -> Pages:
    """The page of this list that was asked for. Raises WrongUse when the list has no such page."""
    number = asked.number("page", 1)
    count = max(1, -(-rows // ROWS))
    if number > count:
        raise WrongUse(
            f"This list has {counted(count, 'page')}, and no page {number}: choose another."
        )
    first = (number - 1) * ROWS + 1
    return Pages(number, count, min(first, rows), min(first + ROWS - 1, rows), rows)
