"""The national counts of asks added up: over the grades by year, or over the years by grade."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lineofsight.memory.intervals import share
from lineofsight.memory.national import AskCount


@dataclass(frozen=True)
class ThemeShare:
    """Of the d documents in this column, n ask about this theme, in so many asks."""

    theme: str
    column: str
    asks: int
    n: int
    d: int
    value: float | None
    low: float | None
    high: float | None


def asks_by_year(counts: Sequence[AskCount]) -> list[ThemeShare]:
    """Over every grade: a column for each year."""
    return _summed(counts, lambda count: str(count.year))


def asks_by_grade(counts: Sequence[AskCount]) -> list[ThemeShare]:
    """Over every year: a column for each overall grade, or reason why there is none."""
    return _summed(counts, lambda count: count.overall)


def _summed(counts: Sequence[AskCount], column_of: Callable[[AskCount], str]) -> list[ThemeShare]:
    asks: Counter[tuple[str, str]] = Counter()
    asking: Counter[tuple[str, str]] = Counter()
    documents: Counter[tuple[str, str]] = Counter()
    for count in counts:
        cell = (count.theme, column_of(count))
        asks[cell] += count.asks
        asking[cell] += count.n
        documents[cell] += count.d
    return [ThemeShare(*cell, asks[cell], **share(asking[cell], documents[cell])) for cell in asks]
