"""What inspectors find wanting, matter by matter, against how this council would know.

Narrower than themes: a matter is a question from elsewhere, and counts for each other council that
was asked about it or found wanting in it of late. What nothing here can see stands first.
"""

import datetime as dt
from dataclasses import dataclass

from lineofsight.memory.elsewhere.ranking import Ranked
from lineofsight.memory.words import counted
from lineofsight.views.elsewhere.heard_here import answers_here, heard_here
from lineofsight.views.elsewhere.questions import line_of
from lineofsight.views.sources import Sources


@dataclass(frozen=True)
class Matter:
    """A matter, how many other councils it was found in since a day, and how it is seen here."""

    id: str
    ask: str
    theme_title: str
    councils: int
    here: str
    is_seen: bool

    @property
    def found(self) -> str:
        """How often, in words."""
        return counted(self.councils, "council")


def matters(sources: Sources, since: dt.date) -> tuple[Matter, ...]:
    """Every matter found wanting since a day: not visible first, then the most often found."""
    ours = answers_here(sources)
    found = []
    for rank, each in enumerate(heard_here(sources), start=1):
        councils = _councils(each, since)
        if councils and not each.question.is_general:
            line = line_of(rank, each, ours)
            found.append(
                Matter(line.id, line.ask, line.theme_title, councils, line.here, not line.is_blind)
            )
    return tuple(sorted(found, key=lambda each: (each.is_seen, -each.councils)))


def _councils(each: Ranked, since: dt.date) -> int:
    return len({source.authority for source in each.sources if source.published >= since})
