"""The page about children in care as a table: counts and pounds, a figure or a range a row."""

from collections.abc import Iterator

from lineofsight.views.money.care import CareForecastShown, CarePage, RangeShown, SufficiencyShown
from lineofsight.views.table import Cell, Table

_HEADINGS = ("what", "of", "kind", "figure", "low", "high", "unit", "words")
Row = tuple[Cell, ...]
_NOT_IN_IT = (
    "Short breaks, and episodes without a known placement, are in no count.",
    "Kinds of home whose cost is not known are in no pounds.",
)


def table(page: CarePage) -> Table:
    """Everything on the page, in its order. A model that stepped back is not in it."""
    rows = [
        *(_forecast_rows(page.forecast) if page.forecast else ()),
        *(_sufficiency_rows(page.sufficiency) if page.sufficiency else ()),
    ]
    return Table("care", _HEADINGS, rows, _NOT_IN_IT if page.forecast else ())


def _forecast_rows(part: CareForecastShown) -> Iterator[Row]:
    until = part.until.isoformat()
    for home, count in zip(part.homes, part.now, strict=True):
        yield "in care now", until, home, count, None, None, "children", None
    for point in part.points if part.is_model_used else ():
        day = point.day.isoformat()
        for home, found in zip(part.homes, point.kinds, strict=True):
            yield "may be in care", day, home, *_ends(found), "children", None
        yield "may be in care", day, "all", *_ends(point.all), "children", None
    over = f"{part.months} months"
    for cost in part.costs:
        if part.is_model_used:
            yield "cost", over, cost.home, *_ends(cost.pounds), "pounds", cost.source
        what = "cost of as many as now"
        yield what, over, cost.home, cost.as_now, None, None, "pounds", cost.source
    for each in part.back_cast.origins if part.back_cast else ():
        words = f"{each.happened} happened; as many as then: {each.as_many_as_then}"
        yield "back-cast", each.day.isoformat(), "all", *_ends(each.said), "children", words


def _sufficiency_rows(part: SufficiencyShown) -> Iterator[Row]:
    for year in part.years:
        named = {
            "in care": (year.children, "children"),
            "in foster care": (year.fostered_percent, "percent"),
            "in children's homes": (year.in_homes_percent, "percent"),
            "more than 20 miles away, outside the area": (year.far_percent, "percent"),
            "own foster places": (year.places, "places"),
            "own foster places filled": (year.filled, "places"),
        }
        for what, (figure, unit) in named.items():
            yield what, f"{year.year}-03-31", None, figure, None, None, unit, None
    for each in part.strategy:
        words = f"foreseen in {each.said}; happened: {each.happened}"
        day = f"{each.year}-03-31"
        yield "foreseen", day, None, each.forecast, None, None, "children", words
    for home in part.homes:
        kind = f"{home.kind}, {home.sector}"
        words = f"{home.homes} homes of {home.owners} owners"
        yield "homes in the area", part.register_at, kind, home.places, None, None, "places", words


def _ends(found: RangeShown) -> tuple[int, int, int]:
    return found.middle, found.low, found.high
