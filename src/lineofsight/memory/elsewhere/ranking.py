"""In which order questions from elsewhere are asked.

1. A passage counts by what it is: a shortfall, leaders who did not know, an ask, a priority action.
   It counts more where the area was inadequate or the council is a statistical neighbour, and half
   as much after some years.
2. A council counts by its weightiest passage, so that one long report is not ten councils, and a
   question is worth the sum over councils. It is worth more where our own lists answer it badly,
   and less where they answer it well.
3. The worthiest is asked first. The words that raise it are then spent: for the questions below
   they count no more, so that the first ten are ten matters, not one in ten ways.
4. Every third question is one that is heard more often of late than before (`rising.py`): worth
   alone would put last what few councils were asked yet, however new and grave.

The weights stand in weights.toml with their reasons.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from lineofsight.memory.elsewhere.questions import QUESTIONS, Question
from lineofsight.memory.elsewhere.raised import Heard, Passage
from lineofsight.memory.elsewhere.rising import fastest_first
from lineofsight.memory.elsewhere.weights import WEIGHTS

_DAYS_A_YEAR = 365.25


@dataclass(frozen=True)
class Source:
    """One passage of one council's document that raises the question."""

    authority: str
    ons_code: str | None
    file: str
    sha256: str | None
    published: dt.date
    passage: Passage
    is_neighbour: bool


@dataclass(frozen=True)
class Ranked:
    """A question with all that raised it, the newest first.

    `worth` is what it came to when its turn came, without the words that were spent by then.
    `is_rising` says that it stands so high because it is heard more often of late than before.
    """

    question: Question
    sources: tuple[Source, ...]
    worth: float
    is_rising: bool = False

    @property
    def councils(self) -> int:
        """How many councils it was raised about."""
        return len({each.authority for each in self.sources})

    @property
    def councils_unaware(self) -> int:
        """In how many of them leaders did not know."""
        return len({each.authority for each in self.sources if each.passage.leaders_unaware})


@dataclass(frozen=True)
class Circumstances:
    """For whom and when: the day, the neighbours' names, and what our own lists say.

    `sight` gives the weight of what our own lists say to a question.
    """

    as_at: dt.date
    neighbours: frozenset[str]
    sight: Callable[[Question], float]


def ranked(documents: Sequence[Heard], here: Circumstances) -> tuple[Ranked, ...]:
    """Every question that these documents raise, the one to ask first first.

    All of them were published before the day, and none is about the council itself: the caller
    sees to that (`elsewhere.py`).
    """
    worthiest = list(_Asking(_sources(documents, here), here).in_turn())
    return tuple(_with_rising(worthiest, fastest_first(documents, here.as_at)))


def _with_rising(worthiest: Sequence[Ranked], fastest: Sequence[str]) -> Iterator[Ranked]:
    """Every so many in turn, the one that rises fastest of those not asked yet."""
    waiting = {each.question.id: each for each in worthiest}
    rising = iter(fastest)
    for turn in range(1, len(worthiest) + 1):
        if turn % WEIGHTS.rising.every:
            yield waiting.pop(next(iter(waiting)))
        else:
            risen = waiting.pop(next(name for name in rising if name in waiting))
            yield replace(risen, is_rising=True)


def _sources(documents: Iterable[Heard], here: Circumstances) -> Mapping[str, tuple[Source, ...]]:
    """By question's id, the newest first."""
    found: dict[str, list[Source]] = defaultdict(list)
    for document in sorted(documents, key=lambda each: (each.published, each.file), reverse=True):
        about = document.authority
        for each in document.raised:
            found[each.question].append(
                Source(
                    about.name,
                    about.ons_code,
                    document.file,
                    document.sha256,
                    document.published,
                    each.passage,
                    about.name in here.neighbours,
                )
            )
    return {name: tuple(sources) for name, sources in found.items()}


class _Said(NamedTuple):
    """Words of a document, told from any others by the file and the quote, and what they count."""

    authority: str
    words: tuple[str, str]
    weight: float


class _Asking:
    """The questions in turn; the words of those that were asked are spent."""

    def __init__(self, sources: Mapping[str, Sequence[Source]], here: Circumstances) -> None:
        self._sources = sources
        self._said = {
            name: [
                _Said(each.authority, (each.file, each.passage.quote), _weight(each, here.as_at))
                for each in raised_by
            ]
            for name, raised_by in sources.items()
        }
        self._sight = here.sight
        self._spent: set[tuple[str, str]] = set()

    def in_turn(self) -> Iterator[Ranked]:
        # A worth only ever falls, so a question that is still the worthiest when it is weighed
        # again needs no weighing of the others.
        waiting = [(-self._worth(name), name) for name in self._sources]
        heapify(waiting)
        while waiting:
            name = heappop(waiting)[1]
            now = (-self._worth(name), name)
            if waiting and waiting[0] < now:
                heappush(waiting, now)
                continue
            yield Ranked(QUESTIONS.by_id[name], tuple(self._sources[name]), -now[0])
            self._spent.update(each.words for each in self._said[name])

    def _worth(self, name: str) -> float:
        """The sum over councils of each one's weightiest words that are not spent."""
        councils: dict[str, float] = defaultdict(float)
        for each in self._said[name]:
            if each.words not in self._spent:
                councils[each.authority] = max(councils[each.authority], each.weight)
        return sum(councils.values()) * self._sight(QUESTIONS.by_id[name])


def _weight(source: Source, as_at: dt.date) -> float:
    """What one passage counts."""
    weights = WEIGHTS.source
    weight = weights.of(source.passage.kind)
    if source.passage.is_grave:
        weight *= weights.inadequate
    if source.is_neighbour:
        weight *= weights.neighbour
    years = (as_at - source.published).days / _DAYS_A_YEAR
    return weight * 2 ** -(years / weights.half_life_years)
