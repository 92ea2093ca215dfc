"""What the councillor brief is made of: lines that say what kind of figure they hold, and whose."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from textwrap import shorten

from lineofsight.memory.words import listing
from lineofsight.views.inspections.words import written


class Kind(StrEnum):
    """What a figure or a sentence is. The first four are those of claims about money."""

    BUDGET = "budget"
    FORECAST = "forecast"
    OUTTURN = "outturn"
    CLAIM = "claim"
    PROPOSAL = "proposal"  # pounds that nobody has approved yet
    WORKED_OUT = "worked out"
    PROMISE = "promise"
    INSPECTION = "inspection"
    LAW = "law"


@dataclass(frozen=True)
class Line:
    """One thing that the brief says. `source` is None where nothing is stated but asked or missing.

    `address` is the page that shows all of it.
    """

    words: str
    kind: Kind | None = None
    source: str | None = None
    address: str | None = None

    @property
    def rests_on(self) -> str:
        """ "outturn: Outturn report, 30 June 2026"; empty for what states nothing."""
        return ": ".join(filter(None, (self.kind, self.source)))


def in_brief(words: str, most: int) -> str:
    """Words as they are written, or the first of them and a mark: one page has to hold them."""
    return shorten(words, most, placeholder=" …")


def source_on(source: str | None, day: dt.date | None) -> str:
    """Where a figure was said and when, or that nobody wrote where."""
    named = in_brief(source, _LONGEST_SOURCE) if source else "no source written"
    return f"{named}, {written(day)}" if day else named


def some(names: Iterable[str], most: int) -> str:
    """ "CF1, CF2 and CF3"; the rest counted where there are more: "CF1, CF2 and 7 more"."""
    every = list(dict.fromkeys(names))
    if len(every) <= most:
        return listing(every)
    return f"{', '.join(every[: most - 1])} and {len(every) - most + 1} more"


_LONGEST_SOURCE = 70  # letters
