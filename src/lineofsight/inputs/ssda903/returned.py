"""What two files of the return say: children, and the episodes of their care."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.model.record import Problem


@dataclass(frozen=True, slots=True)
class Episode:
    """One legal status in one placement, as returned; `ended` is None while it is open.

    `place` is the placement's code, `provider` that of who provides it, `reason_new` why the
    episode began (RNE) and `reason_ended` why it ended (REC). A cell that was blank is "".
    """

    child: str
    began: dt.date
    ended: dt.date | None
    reason_new: str
    reason_ended: str
    status: str
    place: str
    provider: str


@dataclass(frozen=True)
class Returned:
    """Children by id with the day they were born, their episodes, and what could not be used.

    `rows` are the rows of episodes that the files hold; each is an episode, a repeat of one, or
    set aside among the problems.
    """

    born: Mapping[str, dt.date]
    episodes: tuple[Episode, ...]
    problems: tuple[Problem, ...]
    rows: int
    repeats: int
