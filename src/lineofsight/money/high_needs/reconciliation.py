"""The same day's balance from every source side by side, and what is asked where they differ.

The department compares five sources before it pays the High Needs Stability Grant and, where a
difference is not explained, uses the lowest (explanatory note on DSG deficits, 9 February 2026).
Nothing here chooses: it shows, it names what is missing, and it asks.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.amounts import in_pounds
from lineofsight.money.claims.claim import Status
from lineofsight.money.high_needs.figures import FIVE, Figure, Place


@dataclass(frozen=True)
class Reconciled:
    """One 31 March: its outturns, the lowest and highest deficit, and the sources not given.

    `questions` ask about a difference or a sign, each reading with its figure.
    """

    as_at: dt.date
    figures: tuple[Figure, ...]
    lowest: Decimal
    highest: Decimal
    missing: tuple[Place, ...]
    questions: tuple[str, ...]


def reconciled(figures: Iterable[Figure]) -> tuple[Reconciled, ...]:
    """Every day that has an outturn, the oldest first."""
    days: dict[dt.date, list[Figure]] = {}
    for each in figures:
        if each.status is Status.OUTTURN:
            days.setdefault(each.as_at, []).append(each)
    return tuple(_day(day, days[day]) for day in sorted(days))


def _day(as_at: dt.date, figures: list[Figure]) -> Reconciled:
    deficits = [each.deficit for each in figures]
    given = {each.place for each in figures}
    return Reconciled(
        as_at,
        tuple(sorted(figures, key=lambda each: list(Place).index(each.place))),
        min(deficits),
        max(deficits),
        tuple(place for place in FIVE if place not in given),
        tuple(_questions(figures)),
    )


def _questions(figures: list[Figure]) -> list[str]:
    asked = []
    deficits = sorted({each.deficit for each in figures})
    if opposite := [each for each in deficits if each > 0 and -each in deficits]:
        asked.append(
            f"Is {in_pounds(opposite[0])} a deficit or a surplus? Sources of this day give it both "
            "signs."
        )
    elif len(deficits) > 1:
        said = "; ".join(f"{in_pounds(each.deficit)} ({_words(each.place)})" for each in figures)
        asked.append(
            f"What explains {in_pounds(deficits[-1] - deficits[0])} between the sources? "
            f"Unexplained, the lowest counts: {said}."
        )
    return asked


def _words(place: Place) -> str:
    return place.value.replace("_", " ")
