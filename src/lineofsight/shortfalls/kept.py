"""Shortfalls in the read model: told once, when an import is committed, and read by every page."""

import datetime as dt
import sqlite3
from collections.abc import Iterator

from lineofsight.evaluation.results import Shortfall
from lineofsight.shortfalls.finding import newest_shortfalls
from lineofsight.workspace.read_model import Row

TABLE = "shortfall"
_IN_ORDER = """
SELECT measure, team, children, since, sentence, cannot_see FROM shortfall ORDER BY rank
"""


def shortfall_rows(answers: sqlite3.Connection) -> Iterator[Row]:
    """The rows of the table of shortfalls, from all the other answers of a generation."""
    for rank, each in enumerate(newest_shortfalls(answers), start=1):
        since = each.since.isoformat() if each.since else None
        yield rank, each.measure, each.team, each.children, since, each.sentence, each.cannot_see


def kept_shortfalls(answers: sqlite3.Connection) -> tuple[Shortfall, ...]:
    """The shortfalls on the newest day of a workspace's answers, the first to look at first."""
    return tuple(
        Shortfall(measure, team, children, since and dt.date.fromisoformat(since), *said)
        for measure, team, children, since, *said in answers.execute(_IN_ORDER)
    )
