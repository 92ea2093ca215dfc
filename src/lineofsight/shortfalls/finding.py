"""The shortfalls of a council on the newest day of its months, the first to look at first."""

import sqlite3

from lineofsight.evaluation.months import Months, months_known
from lineofsight.evaluation.results import Shortfall
from lineofsight.shortfalls.amiss import Amiss, all_amiss
from lineofsight.shortfalls.ranking import ranked
from lineofsight.shortfalls.sentences import cannot_see, sentence

_NEWEST = "SELECT MAX(place) FROM import"


def shortfalls(months: Months) -> tuple[Shortfall, ...]:
    """Where measures are not met on the newest day: a council's, or a team's that has most of it.

    None is a worker's, and no team is set beside another.
    """
    return tuple(map(_said, ranked(all_amiss(months.series()))))


def newest_shortfalls(answers: sqlite3.Connection) -> tuple[Shortfall, ...]:
    """The same of the newest import that a workspace has answers for."""
    (place,) = answers.execute(_NEWEST).fetchone()
    return shortfalls(months_known(answers, place or 0))


def _said(each: Amiss) -> Shortfall:
    return Shortfall(
        measure=each.place.measure,
        team=each.place.team,
        children=each.now.not_met,
        since=each.since,
        sentence=sentence(each),
        cannot_see=cannot_see(each),
    )
