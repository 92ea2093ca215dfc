"""Every deficit of one council as a flat row: outturns, forecasts then made, and what may come."""

import datetime as dt
from dataclasses import dataclass

from lineofsight.money.high_needs.answer import HighNeeds


@dataclass(frozen=True)
class DeficitRow:
    """One figure in nominal pounds, exact text; `low` and `high` only of what may come."""

    as_at: dt.date
    deficit: str
    low: str | None
    high: str | None
    status: str
    place: str | None
    made_on: dt.date | None
    source: str


def deficit_rows(answer: HighNeeds) -> list[DeficitRow]:
    """The figures given and published, then the forecast made here."""
    given = [
        DeficitRow(
            each.as_at,
            format(each.deficit, "f"),
            None,
            None,
            each.status.value,
            each.place.value,
            each.made_on,
            each.source,
        )
        for each in sorted(answer.figures, key=lambda figure: (figure.as_at, figure.place))
    ]
    steps = answer.forecast.steps if answer.forecast else ()
    return given + [
        DeficitRow(
            each.year.last_day,
            format(each.middle, "f"),
            format(each.low, "f"),
            format(each.high, "f"),
            "forecast",
            None,
            answer.on,
            f"lineofsight high-needs, {each.way.value}",
        )
        for each in steps
    ]
