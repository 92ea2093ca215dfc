"""Marks added up: so many right of so many, with the interval that so many allow."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from document import Marked
from mark import MEASURES, TOTALS, Mark

_Z = 1.959964  # standard normal deviate of a two-sided 95% interval


@dataclass(frozen=True)
class Score:
    """`n` right of `d`; halves come from themes (mark.py)."""

    n: float
    d: float

    @property
    def percent(self) -> float:
        """The share that is right, in percent."""
        return self.n * 100 / self.d

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval in percent: honest for few cases and for shares near 100%.

        Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212.
        """
        share, weight = self.n / self.d, _Z**2 / self.d
        middle = (share + weight / 2) / (1 + weight)
        half = _Z * math.sqrt(share * (1 - share) / self.d + weight / self.d / 4) / (1 + weight)
        return max(0.0, middle - half) * 100, min(1.0, middle + half) * 100


def scores_of(documents: Iterable[Marked]) -> dict[str, Score]:
    """Every measure that has something to count in these documents, in printed order."""
    marks = [mark for document in documents for mark in document.marks]
    totals = {measure: _total(marks, TOTALS.get(measure, (measure,))) for measure in MEASURES}
    return {measure: score for measure, score in totals.items() if score.d}


def _total(marks: Sequence[Mark], measures: Sequence[str]) -> Score:
    counted = [mark for mark in marks if mark.measure in measures]
    return Score(sum(mark.right for mark in counted), sum(mark.of for mark in counted))


def tones(documents: Iterable[Marked]) -> Counter[tuple[str, str]]:
    """How often each tone (the first) was read as each (the second)."""
    return Counter(
        (str(mark.expected), str(mark.got))
        for document in documents
        for mark in document.marks
        if mark.measure == "tone"
    )


def misses(documents: Iterable[Marked]) -> list[tuple[str, Mark]]:
    """Every mark that is less than right, with the file it is in."""
    return [
        (document.file, mark)
        for document in documents
        for mark in document.marks
        if mark.right < mark.of
    ]


def line(title: str, score: Score, floor: float | None) -> str:
    """A score for people: how many of how many, the percentage, its interval and its floor."""
    low, high = score.interval
    return (
        f"{title:<52}  {score.n:>6g} {score.d:>6g} {score.percent:>7.2f}"
        f"  {low:>5.1f} - {high:>5.1f} {'-' if floor is None else floor:>6}"
    )
