"""One theme, from what inspectors said to the children: the page that everything else leads to."""

import datetime as dt
from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.model import themes
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.figures import Figure
from lineofsight.views.inspections.thread_lines import ThreadLine
from lineofsight.views.inspections.threads_here import threads_here
from lineofsight.views.measures.our_measures import OurMeasure, our_measures
from lineofsight.views.missing import missing
from lineofsight.views.money.money_here import CostHere, SavingHere, costs_here, savings_here
from lineofsight.views.sources import Sources
from lineofsight.views.themes.asked_nationally import AskedNationally, asked_nationally
from lineofsight.views.themes.said_here import SaidHere, said_through_the_years
from lineofsight.views.themes.sight import figures_now, seen_of


@dataclass(frozen=True)
class ThemePage:
    """What was said here and is asked nationally, our measures, who is not in them, the children.

    `said_here` and `elsewhere` are None without documents or a named council. `blind` are the
    measures without a figure.
    """

    title: str
    id: str
    definition: str
    as_at: dt.date | None
    missing: tuple[str, ...]
    is_seen: bool
    seen: str
    said_here: SaidHere | None
    threads: tuple[ThreadLine, ...]
    money: tuple[SavingHere, ...]
    costs: tuple[CostHere, ...]
    elsewhere: AskedNationally | None
    measures: tuple[OurMeasure, ...]
    blind: tuple[Figure, ...]


def theme(sources: Sources, asked: Asked) -> ThemePage:
    """The page of the theme in the address. Raises NotHere when there is no such theme."""
    about = _about(asked.parts["theme"])
    seen = seen_of(about.id, figures_now(sources))
    return ThemePage(
        title=about.title,
        id=about.id,
        definition=about.definition,
        as_at=sources.as_at(),
        missing=missing(sources),
        is_seen=bool(seen.answered),
        seen=seen.in_words,
        said_here=_said_here(sources, about.id, asked),
        threads=threads_here(sources, about.id),
        money=savings_here(sources, about.id),
        costs=costs_here(sources, about.id),
        elsewhere=_elsewhere(sources, about.id),
        measures=our_measures(sources, seen.answered),
        blind=seen.unanswered,
    )


def _about(id: str) -> themes.Theme:  # noqa: A002  the word of the public contract
    try:
        return themes.theme(id)
    except WrongUse as unknown:
        raise NotHere(str(unknown)) from unknown


def _said_here(sources: Sources, theme: str, asked: Asked) -> SaidHere | None:
    if sources.documents is None or sources.council.name is None:
        return None
    return said_through_the_years(sources.documents, theme, sources.council.name, asked)


def _elsewhere(sources: Sources, theme: str) -> AskedNationally | None:
    if sources.documents is None:
        return None
    return asked_nationally(sources.documents, theme, sources.council.name, sources.today)
