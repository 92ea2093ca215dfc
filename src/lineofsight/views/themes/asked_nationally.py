"""What other councils are asked about one theme: how often, year by year, and in which words."""

import datetime as dt
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.memory.intervals import share
from lineofsight.views.inspections.quotes import Quote, newest_of_each_council
from lineofsight.views.shares import Share
from lineofsight.views.themes.asked_lately import (
    Inspection,
    asked_of,
    inspections_elsewhere,
    three_years_before,
)

MOST_QUOTES = 5
MOST_YEARS = 10


@dataclass(frozen=True)
class AskedIn:
    """The inspections published in one year."""

    year: int
    asked: Share


@dataclass(frozen=True)
class AskedNationally:
    """The documents about other councils: `lately` those of three years, `years` each of ten."""

    since: dt.date
    lately: Share
    years: tuple[AskedIn, ...]
    quotes: tuple[Quote, ...]


def asked_nationally(
    documents: sqlite3.Connection, theme: str, here: str | None, today: dt.date
) -> AskedNationally:
    """How often other councils were asked about a theme, and what the last ones were told."""
    since = three_years_before(today)
    inspections = inspections_elsewhere(documents, here, theme)
    return AskedNationally(
        since=since,
        lately=_share([each for each in inspections if each.on >= since]),
        years=tuple(_by_year(inspections)),
        quotes=tuple(newest_of_each_council(documents, theme, here, since, MOST_QUOTES)),
    )


def _by_year(inspections: Sequence[Inspection]) -> list[AskedIn]:
    """The last ten years in which there are inspections, the oldest first."""
    years: dict[int, list[Inspection]] = {}
    for each in inspections:
        years.setdefault(each.on.year, []).append(each)
    return [AskedIn(year, _share(years[year])) for year in sorted(years)[-MOST_YEARS:]]


def _share(inspections: Sequence[Inspection]) -> Share:
    asked = asked_of(inspections)
    found = share(asked.n, asked.d)
    value, low, high = (_percent(found[name]) for name in ("value", "low", "high"))
    return Share(asked.n, asked.d, value, low, high)


def _percent(value: float | None) -> float | None:
    return None if value is None else 100 * value
