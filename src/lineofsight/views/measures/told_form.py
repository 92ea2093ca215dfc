"""One measure's three dates, everything recorded of it, and the form to record more."""

import datetime as dt
from dataclasses import dataclass

from lineofsight.measures.blind_spots import all_ids
from lineofsight.register.kinds.told import MOST_CHARACTERS, WARNING
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.figures import figures, title_of
from lineofsight.views.measures.known_since import Since, since_of
from lineofsight.views.measures.recorded import (
    HOW,
    ROLES,
    FirstActed,
    FirstTold,
    TakenBack,
    recorded_of,
)
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

_HOLDS = (None, None)  # neither withdrawn on a day nor with a reason


@dataclass(frozen=True)
class ToldForm:
    """The dates (None where nobody is out of line), what is recorded, and what can be chosen.

    `taken_back` was recorded and then withdrawn: it is no evidence, and stays to be read.
    """

    title: str
    as_at: dt.date | None
    id: str
    measure: str
    since: Since | None
    told: tuple[FirstTold, ...]
    acted: tuple[FirstActed, ...]
    taken_back: tuple[TakenBack, ...]
    roles: tuple[tuple[str, str], ...]
    ways: tuple[tuple[str, str], ...]
    example: dt.date
    warning: str
    most_characters: int


def told_form(sources: Sources, asked: Asked) -> ToldForm:
    """The measure in the address. Raises NotHere when there is none, or no lists are imported."""
    name = asked.parts["measure"]
    newest = sources.newest_import()
    if name not in all_ids() or newest is None:
        raise NotHere("There is no such measure here: choose one among all measures.")
    figure = figures(sources.need_answers(), newest[0]).get(name)
    of_it = recorded_of(sources.workspace, name)
    return ToldForm(
        title="Known since when",
        as_at=sources.as_at(),
        id=name,
        measure=title_of(name),
        since=since_of(sources, figure) if figure else None,
        told=of_it.told,
        acted=of_it.acted,
        taken_back=of_it.taken_back,
        roles=tuple((role.value, words) for role, words in ROLES.items()),
        ways=tuple((how.value, words) for how, words in HOW.items()),
        example=sources.today,
        warning=WARNING,
        most_characters=MOST_CHARACTERS,
    )


def table(page: ToldForm) -> Table:
    """A line for everything recorded of it, what was withdrawn last."""
    rows = [
        *(("told", each.on, each.to, each.how, each.evidence, *_HOLDS) for each in page.told),
        *(("acted", each.on, None, None, each.evidence, *_HOLDS) for each in page.acted),
        *(
            (each.what, each.on, None, None, each.evidence, each.withdrawn_on, each.because)
            for each in page.taken_back
        ),
    ]
    headings = ("what", "on", "to", "how", "evidence", "withdrawn on", "withdrawn because")
    return Table("told", headings, rows)
