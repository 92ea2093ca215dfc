"""The questions from elsewhere for this council today, worked out once for each state of things."""

import datetime as dt
from functools import lru_cache
from pathlib import Path

from lineofsight.memory.elsewhere.answers import OurAnswers
from lineofsight.memory.elsewhere.elsewhere import elsewhere
from lineofsight.memory.elsewhere.kept import kept_heard
from lineofsight.memory.elsewhere.ranking import Ranked
from lineofsight.memory.lookup import Subject
from lineofsight.views.elsewhere.our_answers import our_answers
from lineofsight.views.own_council import own_council
from lineofsight.views.sources import Sources, sources, state_of_answers

_STATES_REMEMBERED = 2


def heard_here(found: Sources) -> tuple[Ranked, ...]:
    """Every question, the worthiest first; none without documents or a named council."""
    if found.documents is None or found.council.name is None:
        return ()
    return _heard(found.workspace, state_of_answers(found.workspace), found.today)


def answers_here(found: Sources) -> OurAnswers:
    """What the newest lists say to them."""
    return our_answers(found.answers, found.today)


@lru_cache(_STATES_REMEMBERED)
def _heard(
    workspace: Path,
    state: tuple[object, ...],  # noqa: ARG001  what was remembered is of this state
    today: dt.date,
) -> tuple[Ranked, ...]:
    """The same; going through a thousand documents takes longer than a page may."""
    with sources(workspace) as found:
        if found.documents is None or found.council.name is None:
            return ()
        about = own_council(found) or _unheard_of(found.council.name)
        heard = kept_heard(found.documents)
        return elsewhere(about, today, heard, our_answers(found.answers, today))


def _unheard_of(name: str) -> Subject:
    """A council that nobody knows yet: what others were asked is a question for it too."""
    return Subject(name, None, (), ())
