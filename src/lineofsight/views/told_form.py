"""One measure's three dates, everything recorded of it, and the form to record more."""

import datetime as dt
from dataclasses import dataclass

from lineofsight.measures.blind_spots import all_ids
from lineofsight.register.kinds.told import MOST_CHARACTERS, WARNING
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.figures import figures, title_of
from lineofsight.views.known_since import (
    HOW,
    ROLES,
    FirstActed,
    FirstTold,
    Since,
    recorded_of,
    since_of,
)
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table


@dataclass(frozen=True)
class ToldForm:
    """The dates (None where nobody is out of line), what is recorded, and what can be chosen."""

    title: str
    as_at: dt.date | None
    id: str
    measure: str
    since: Since | None
    told: tuple[FirstTold, ...]
    acted: tuple[FirstActed, ...]
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
    told, acted = recorded_of(sources.workspace, name)
    return ToldForm(
        title="Known since when",
        as_at=sources.as_at(),
        id=name,
        measure=title_of(name),
        since=since_of(sources, figure) if figure else None,
        told=tuple(told),
        acted=tuple(acted),
        roles=tuple((role.value, words) for role, words in ROLES.items()),
        ways=tuple((how.value, words) for how, words in HOW.items()),
        example=sources.today,
        warning=WARNING,
        most_characters=MOST_CHARACTERS,
    )


def table(page: ToldForm) -> Table:
    """A line for everything recorded of it."""
    rows = [
        *(("told", each.on.isoformat(), each.to, each.how, each.evidence) for each in page.told),
        *(("acted", each.on.isoformat(), None, None, each.evidence) for each in page.acted),
    ]
    return Table("told", ("what", "on", "to", "how", "evidence"), rows)
