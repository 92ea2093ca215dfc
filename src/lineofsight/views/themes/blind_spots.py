"""Blind spots: what inspectors examine, by how this council would know, the darkest first.

What is examined comes from the documents: every theme, with how often inspectors ask about it. A
measure counts for the children it asks about and for no others.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lineofsight.model.themes import THEMES
from lineofsight.views.asked import Asked
from lineofsight.views.figures import Figure
from lineofsight.views.measures.our_measures import OurMeasure, our_measures
from lineofsight.views.missing import missing
from lineofsight.views.sources import Sources
from lineofsight.views.themes.asked_lately import (
    AskedOf,
    asked_elsewhere,
    asked_here,
    three_years_before,
)
from lineofsight.views.themes.matters import Matter, matters
from lineofsight.views.themes.sight import (
    Seen,
    Sight,
    figures_now,
    lacks_a_column,
    needs_other_data,
    seen_by_theme,
)

_HEADINGS = {
    Sight.NOTHING: "No measure at all",
    Sight.NO_ANSWER: "Measures declared, none of them answered",
    Sight.IN_PART: "Seen in part",
    Sight.EVERY_MEASURE: "Every measure answered, for the children it asks about",
}


@dataclass(frozen=True)
class Examined:
    """A theme that inspectors examine, and how this council would know.

    `elsewhere` and `here` count inspections that asked about it: other councils' in three years,
    and this council's own, ever. They are None without documents.
    """

    id: str
    title: str
    sight: Sight
    elsewhere: AskedOf | None
    here: AskedOf | None
    answered: tuple[OurMeasure, ...]
    unanswered: tuple[Figure, ...]

    @property
    def times(self) -> tuple[int, int]:
        """How often it is asked about, elsewhere and then here."""
        return (self.elsewhere.n if self.elsewhere else 0, self.here.n if self.here else 0)

    @property
    def asked_in_words(self) -> str:
        """How often inspectors ask about it, in a sentence."""
        if self.elsewhere is None or self.here is None:
            return "How often inspectors ask about it is not known."
        return (
            f"Asked to improve by {self.elsewhere.n:,} of {self.elsewhere.d:,} inspections "
            f"elsewhere in three years, and by {self.here.n:,} of {self.here.d:,} here ever."
        )


@dataclass(frozen=True)
class Depth:
    """The themes of which as much is seen, or as little, those most asked about first."""

    heading: str
    themes: tuple[Examined, ...]


@dataclass(frozen=True)
class Need:
    """Something that is lacking, and the measures that wait for it."""

    what: str
    measures: tuple[Figure, ...]


@dataclass(frozen=True)
class BlindSpots:
    """Every theme in its depth, and the measures without a figure, by what each needs.

    `matters` are narrower than themes. `lacking` could be answered if these files had the lists
    and columns; `needing` need other data; `failed` are our own mistakes.
    """

    title: str
    as_at: dt.date | None
    since: dt.date
    in_all: int
    missing: tuple[str, ...]
    depths: tuple[Depth, ...]
    matters: tuple[Matter, ...]
    lacking: tuple[Need, ...]
    needing: tuple[Need, ...]
    failed: tuple[Need, ...]

    @property
    def unseen(self) -> list[Examined]:
        """The themes of which no measure here tells anything, those most asked about first."""
        every = [each for depth in self.depths for each in depth.themes if not each.answered]
        return sorted(every, key=lambda each: each.times, reverse=True)


def blind_spots(sources: Sources, asked: Asked) -> BlindSpots:  # noqa: ARG001  every view is asked alike
    """What nobody here sees, and of whom the rest is seen."""
    found = figures_now(sources)
    since = three_years_before(sources.today)
    examined = _examined(sources, seen_by_theme(found), since)
    unanswered = [each for each in found.values() if not each.is_answered]
    return BlindSpots(
        title="Blind spots",
        as_at=sources.as_at(),
        since=since,
        in_all=len(THEMES),
        missing=missing(sources),
        depths=tuple(
            Depth(heading, tuple(each for each in examined if each.sight is sight))
            for sight, heading in _HEADINGS.items()
        ),
        matters=matters(sources, since),
        lacking=_needs(filter(lacks_a_column, unanswered)),
        needing=_needs(filter(needs_other_data, unanswered)),
        failed=_needs(each for each in unanswered if each.status == "failed"),
    )


def _needs(unanswered: Iterable[Figure]) -> tuple[Need, ...]:
    """What they need, what most of them wait for first."""
    waiting: dict[str, list[Figure]] = {}
    for each in unanswered:
        waiting.setdefault(each.why_blind or "not known", []).append(each)
    found = [Need(what, tuple(measures)) for what, measures in waiting.items()]
    return tuple(sorted(found, key=lambda each: -len(each.measures)))


def _examined(sources: Sources, seen: Mapping[str, Seen], since: dt.date) -> list[Examined]:
    """Every theme, those most asked about first."""
    elsewhere, here = _asked(sources, since)
    answered = [figure for each in seen.values() for figure in each.answered]
    ours = {each.figure.id: each for each in our_measures(sources, answered)}
    found = [
        Examined(
            id=each.id,
            title=each.title,
            sight=seen[each.id].sight,
            elsewhere=elsewhere.get(each.id),
            here=here.get(each.id),
            answered=tuple(ours[figure.id] for figure in seen[each.id].answered),
            unanswered=seen[each.id].unanswered,
        )
        for each in THEMES
    ]
    return sorted(found, key=lambda each: each.times, reverse=True)


def _asked(sources: Sources, since: dt.date) -> tuple[Mapping[str, AskedOf], Mapping[str, AskedOf]]:
    if sources.documents is None:
        return {}, {}
    name = sources.council.name
    return asked_elsewhere(sources.documents, name, since), asked_here(sources.documents, name)
