"""What has to be asked before the figures can be relied on, with what hangs on the answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.money.amounts import in_pounds
from lineofsight.money.effects.package import Package, Saving, Span, alike
from lineofsight.money.parameters import Prices


@dataclass(frozen=True)
class Question:
    """A question, and what recurs of the package on the lowest and highest answer; None where the
    answer changes nothing of that.
    """

    about: tuple[str, ...]
    words: str
    totals: Span | None = None


def questions(package: Package) -> tuple[Question, ...]:
    """Every question that a package leaves open."""
    return (
        *_readings(package),
        *_twice(package),
        *_years(package),
        *_reaches(package),
        *_prices(package),
    )


def _readings(package: Package) -> Iterator[Question]:
    for each in package.savings:
        if not each.readings:
            yield Question(
                (each.ref,), f"How much is “{each.title}”? Until that is known it is left out here."
            )
        if len(each.readings) > 1:
            ways = " or ".join(map(in_pounds, each.readings))
            yield Question(
                (each.ref,),
                f"Is “{each.title}” {ways} in a full year?",
                _on_either_reading(package, each),
            )


def _twice(package: Package) -> Iterator[Question]:
    """Savings that may be one: two of the same pounds from one service in one year, say."""
    for group in alike(package.cuts):
        if len(group) > 1:
            titles = " and ".join(f"“{each.title}”" for each in group)
            yield Question(
                tuple(each.ref for each in group),
                f"Are {titles} one saving, written more than once?",
                _once_or_each(package, group),
            )


def _years(package: Package) -> Iterator[Question]:
    for each in package.cuts:
        if each.year is None:
            yield Question(
                (each.ref,),
                f"From which year is “{each.title}”? Until that is known it is in no year here.",
            )


def _reaches(package: Package) -> Iterator[Question]:
    for each in package.cuts:
        if each.reach is None:
            yield Question(
                (each.ref,),
                f"How many children does “{each.title}” reach? Until that is known it is in no"
                " count of children here.",
            )


def _prices(package: Package) -> Iterator[Question]:
    if package.prices is Prices.REAL:
        yield Question(
            (), "What are the savings in prices of their own year? The unit costs are in those."
        )


def _on_either_reading(package: Package, saving: Saving) -> Span | None:
    """The package with this saving on its lowest and on its highest reading, others held low."""
    if not saving.recurrent:
        return None
    others = package.pounds.least - saving.pounds.least
    return Span(others + saving.pounds.least, others + saving.pounds.most)


def _once_or_each(package: Package, group: Sequence[Saving]) -> Span | None:
    """The package with these counted once and each by itself, others held low."""
    if not any(each.recurrent for each in group):
        return None
    pounds = [each.pounds.least for each in group if each.recurrent]
    return Span(package.pounds.least, package.pounds.least + sum(pounds) - max(pounds))
