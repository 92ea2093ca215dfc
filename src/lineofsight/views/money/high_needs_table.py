"""The page about the schools grant as a table: every figure with its kind and source."""

from collections.abc import Iterator

from lineofsight.views.money.high_needs import FigureShown, HighNeedsPage, HighNeedsShown
from lineofsight.views.table import Cell, Table

_HEADINGS = (
    "what", "of", "pounds", "low", "high", "kind", "where or how", "made on", "missed by", "source",
)  # fmt: skip
Row = tuple[Cell, ...]


def table(page: HighNeedsPage) -> Table:
    """Everything on the page that is in pounds; deficits are positive, nominal."""
    return Table("high_needs", _HEADINGS, list(_rows(page.shown)) if page.shown else [])


def _rows(shown: HighNeedsShown) -> Iterator[Row]:
    missed = {each.forecast: each.missed_by for each in shown.past}
    for each in shown.figures:
        yield _figure(each, missed.get(each))
    for year in shown.naive:
        way = "the last movement repeats"
        yield _of("naive", year.year, year.repeating, way, year.repeating - year.came)
        if year.accelerating is not None:
            missed_by = year.accelerating - year.came
            yield _of("naive", year.year, year.accelerating, "the movement grows too", missed_by)
    for step in shown.ahead.steps if shown.ahead else ():
        yield (
            "may come", step.year, step.middle, step.low, step.high, "forecast", step.way,
            shown.on.isoformat(), None, "eight in ten lie within",
        )  # fmt: skip
    for row in shown.granted:
        yield _of(f"stability grant, of the {row.of}", row.reading, row.paid, "paid", None)
        yield _of(f"stability grant, of the {row.of}", row.reading, row.left, "left", None)


def _figure(each: FigureShown, missed_by: int | None) -> Row:
    made_on = each.made_on.isoformat() if each.made_on else None
    return (
        "balance", each.as_at.isoformat(), each.deficit, None, None, each.status, each.place,
        made_on, missed_by, each.source,
    )  # fmt: skip


def _of(what: str, of: str, pounds: int, how: str, missed_by: int | None) -> Row:
    return what, of, pounds, None, None, None, how, None, missed_by, None
