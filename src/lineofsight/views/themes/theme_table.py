"""A theme's page as a table: what was said, how often, and our measures, a line each."""

import datetime as dt
from collections.abc import Iterator

from lineofsight.views.table import Cell, Table
from lineofsight.views.themes.theme import ThemePage

_HEADINGS = ("what", "when", "who", "words", "n", "d", "address")
Row = tuple[Cell, ...]


def table(page: ThemePage) -> Table:
    """Everything on the page, in its order."""
    rows = [*_said_rows(page), *_money_rows(page), *_measure_rows(page)]
    return Table(f"theme_{page.id}", _HEADINGS, rows)


def _said_rows(page: ThemePage) -> Iterator[Row]:
    for document in page.said_here.passages if page.said_here else ():
        for each in document.quotes:
            yield "said here", _iso(each.on), each.told, each.text, None, None, each.address
    if page.elsewhere:
        for year in page.elsewhere.years:
            asked = year.asked
            yield "asked elsewhere", str(year.year), None, None, asked.n, asked.d, None
        for each in page.elsewhere.quotes:
            told = f"{each.authority}: {each.told}"
            yield "said elsewhere", _iso(each.on), told, each.text, None, None, each.address


def _money_rows(page: ThemePage) -> Iterator[Row]:
    for each in page.money:
        yield (
            "saving",
            None,
            each.stage,
            f"{each.reference}: {each.title}",
            None,
            None,
            each.address,
        )
    for cost in page.costs:
        yield "cost", None, None, cost.sentence, None, None, cost.address


def _measure_rows(page: ThemePage) -> Iterator[Row]:
    day = _iso(page.as_at)
    for each in page.measures:
        figure, address = each.figure, f"/measures/{each.figure.id}"
        words = f"{figure.title}. {each.stands}"
        yield "our measure", day, each.population, words, figure.n, figure.d, address
        yield "not in it", day, figure.title, each.not_in_it, None, None, address
        for left in each.left_out:
            yield "not in it", day, figure.title, left.why, left.children, None, address
    for figure in page.blind:
        yield "no figure", day, figure.title, figure.why_blind, None, None, f"/measures/{figure.id}"


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
