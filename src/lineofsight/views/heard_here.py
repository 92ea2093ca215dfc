"""The questions from elsewhere for this council today, worked out once for each state of things."""

import datetime as dt
from functools import lru_cache
from pathlib import Path

from lineofsight.memory.elsewhere.answers import OurAnswers
from lineofsight.memory.elsewhere.elsewhere import elsewhere
from lineofsight.memory.elsewhere.kept import kept_heard
from lineofsight.memory.elsewhere.ranking import Ranked
from lineofsight.memory.lookup import subject
from lineofsight.views.our_answers import our_answers
from lineofsight.views.sources import Sources, sources, state_of
from lineofsight.workspace.library import authorities

_STATES_REMEMBERED = 2


def heard_here(found: Sources) -> tuple[Ranked, ...]:
    """Every question, the worthiest first; none without documents or a named council."""
    if found.documents is None or found.council.name is None:
        return ()
    return _heard(found.workspace, state_of(found.workspace), found.today)


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
        documents, name = found.documents, found.council.name
        if documents is None or name is None:
            return ()
        about = subject(name, authorities(documents))
        return elsewhere(about, today, kept_heard(documents), our_answers(found.answers, today))
