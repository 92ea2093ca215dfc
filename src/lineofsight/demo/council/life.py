"""A child's rows together, as one style shows them: what questions across several lists look at."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.demo.council.doubles import DATES
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.record import Answer, Cell, Row


@dataclass(frozen=True)
class Shown:
    """A row as one style shows it. Rubbish stands in the messy one only."""

    row: Row
    number: int
    as_at: date
    messy: bool

    def unread(self, column: str) -> bool:
        """Something is written that cannot be read."""
        return self.messy and column in self.row.rubbish

    def value(self, column: str) -> Cell:
        """The cell; None where it is blank or unread."""
        return None if self.unread(column) else self.row.cells[column]

    def day(self, column: str) -> date | None:
        """The day; None where it is blank, unread or after the as-at date."""
        day = self.value(column)
        return day if isinstance(day, date) and day <= self.as_at else None

    def unusable(self, column: str) -> bool:
        """Something is written, and it is no day on which an event can have been."""
        return self.unread(column) or (self.value(column) is not None and self.day(column) is None)


Said = tuple[Shown, str, Answer]


@dataclass(frozen=True)
class Life:
    """The rows of one child, or of one household of adopters."""

    edges: Edges
    rows: tuple[Shown, ...]

    def of(self, table: str) -> list[Shown]:
        """The rows in one list."""
        return [shown for shown in self.rows if shown.row.table == table]


def shown(rows: Sequence[Row], edges: Edges, *, messy: bool) -> Life:
    """The life as one style shows it."""
    each = (Shown(row, number, edges.as_at, messy) for number, row in enumerate(rows))
    return Life(edges, tuple(each))


def one_case(rows: Sequence[Shown], measure: str, answer: Answer | None) -> Iterator[Said]:
    """A case of the child, told on the first of the rows."""
    if answer is not None:
        yield rows[0], measure, answer


def on_each(
    rows: Iterable[Shown], answers: Mapping[str, Callable[[Shown], Answer | None]]
) -> Iterator[Said]:
    """A case of each row that the measure asks about."""
    for row in rows:
        for measure, answer_of in answers.items():
            answer = answer_of(row)
            if answer is not None:
                yield row, measure, answer


def was_open(row: Shown, day: date) -> bool | None:
    """Whether a row of List 6, 7 or 8 was open on the day; None when its days cannot tell."""
    start_column, end_column = DATES[row.row.table]
    start, end = row.day(start_column), row.day(end_column)
    if (end and end <= day) or (start and start > day):
        return False
    return None if start is None or row.unread(end_column) else True


def any_open(rows: Iterable[Shown], day: date) -> bool | None:
    """Whether any of the rows was open on the day; None when that hangs on one that cannot tell."""
    answers = {was_open(row, day) for row in rows}
    if True in answers:
        return True
    return None if None in answers else False
