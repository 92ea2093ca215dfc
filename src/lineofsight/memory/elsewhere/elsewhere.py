"""The questions that other councils' documents raise for one council on one day.

Nothing published on the day or after it is looked at, and nothing about the council itself or about
those whose children's services it took over: what was asked here is followed in its threads.
"""

import datetime as dt
from collections.abc import Iterable

from lineofsight.memory.elsewhere.answers import OurAnswers
from lineofsight.memory.elsewhere.raised import Heard
from lineofsight.memory.elsewhere.ranking import Circumstances, Ranked, ranked
from lineofsight.memory.lookup import Subject
from lineofsight.model.authorities import Authority, neighbours

_MODELS = ((dt.date(2025, 5, 1), 2025), (dt.date.min, 2021))  # from the day that each came out
NO_LISTS = OurAnswers()


def elsewhere(
    about: Subject, as_at: dt.date, heard: Iterable[Heard], ours: OurAnswers = NO_LISTS
) -> tuple[Ranked, ...]:
    """The questions for this council on this day, the worthiest first."""
    own = {*about.own, *about.before}
    others = [each for each in heard if each.published < as_at and each.authority not in own]
    return ranked(others, Circumstances(as_at, _neighbours(about.known, as_at), ours.weight))


def _neighbours(known: Authority | None, as_at: dt.date) -> frozenset[str]:
    """Its statistical neighbours in the newest model that was out on the day."""
    if known is None:
        return frozenset()
    model = next(model for day, model in _MODELS if day <= as_at)
    return frozenset(each.name for each in neighbours(known, model))
