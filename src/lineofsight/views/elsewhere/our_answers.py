"""What the kept lists answer on a day, as questions from elsewhere ask for it."""

import datetime as dt
import sqlite3

from lineofsight.memory.elsewhere.answers import Answer, OurAnswers, Ours
from lineofsight.views.figures import Figure, figures

_NEWEST_BY = """
SELECT number FROM import WHERE place IS NOT NULL AND as_at <= ? ORDER BY place DESC LIMIT 1
"""


def our_answers(answers: sqlite3.Connection | None, as_at: dt.date) -> OurAnswers:
    """The figures of the newest import of a day not after this one; none where there is none."""
    if answers is None:
        return OurAnswers()
    row = answers.execute(_NEWEST_BY, [as_at.isoformat()]).fetchone()
    if row is None:
        return OurAnswers()
    found = figures(answers, row[0])
    return OurAnswers({name: _ours(each) for name, each in found.items() if each.is_answered})


def _ours(figure: Figure) -> Ours:
    return Ours(Answer(figure.id, figure.n, figure.d, figure.value), figure.is_out_of_line)
