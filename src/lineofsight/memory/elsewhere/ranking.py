"""In which order questions from elsewhere are asked.

A question's worth is what its sources come to, times what is special about it:

1. A passage counts by what it is (an ask, a priority action, a shortfall, leaders who did not
   know), more where the area was inadequate or the council is a statistical neighbour, and half
   as much every two years.
2. A council counts by its weightiest passage, so that one long report is not ten councils; the
   sum over councils counts ever less, and never more than 1.
3. It is worth more where leaders elsewhere did not know, where it is raised more often of late
   than before, and where our lists answer it badly or could answer it and nobody has asked; less
   where a published figure counts these children, or our own lists find nobody out of line.

The weights stand in weights.toml with their reasons.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.memory.elsewhere.questions import QUESTIONS, Question
from lineofsight.memory.elsewhere.raised import Heard, Passage
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
    """A question with all that raised it, the newest first, and what it is worth."""

    question: Question
    sources: tuple[Source, ...]
    worth: float

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
    """Every question that these documents raise, the worthiest first.

    All of them were published before the day, and none is about the council itself: the caller
    sees to that (`elsewhere.py`).
    """
    rising = _Rising(documents, here.as_at)
    found = [
        Ranked(question, sources, _worth(question, sources, here) * rising.of(question))
        for question, sources in _sources(documents, here).items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.worth, each.question.id)))


def _sources(
    documents: Iterable[Heard], here: Circumstances
) -> Mapping[Question, tuple[Source, ...]]:
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
    return {QUESTIONS.by_id[name]: tuple(sources) for name, sources in found.items()}


def _worth(question: Question, sources: Sequence[Source], here: Circumstances) -> float:
    """What the sources come to, times what is special about the question here."""
    weights = WEIGHTS.question
    worth = _of_councils(sources, here.as_at) * here.sight(question)
    if question.is_general:
        worth *= weights.general
    if question.published:
        worth *= weights.published
    return worth


def _of_councils(sources: Sequence[Source], as_at: dt.date) -> float:
    """Each council by its weightiest passage, and more where leaders did not know."""
    councils: dict[str, float] = defaultdict(float)
    for each in sources:
        councils[each.authority] = max(councils[each.authority], _weight(each, as_at))
    unaware = {each.authority for each in sources if each.passage.leaders_unaware}
    whole = sum(councils.values())
    share = len(unaware) / len(councils)
    weights = WEIGHTS.question
    return whole / (whole + weights.enough) * (1 + weights.leaders_unaware * share)


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


class _Rising:
    """How much more often a question is raised of late than it was before.

    Like is set beside like: only inspections of the whole of children's services count, because
    a letter or a joint inspection looks where it was sent; and a question's part in all that they
    raise, because reports have become shorter.
    """

    def __init__(self, documents: Sequence[Heard], as_at: dt.date) -> None:
        since = as_at - dt.timedelta(days=_DAYS_A_YEAR * WEIGHTS.question.rising_years)
        full = [each for each in documents if each.is_full]
        self._of_late = _times(each for each in full if each.published >= since)
        self._before = _times(each for each in full if each.published < since)

    def of(self, question: Question) -> float:
        """The ratio of the two parts, within its limits.

        One is added to each count, so that a handful of documents says little.
        """
        weights = WEIGHTS.question
        ratio = _part(question, self._of_late) / _part(question, self._before)
        return min(weights.rising_most, max(weights.rising_least, ratio))


def _times(documents: Iterable[Heard]) -> Counter[str]:
    """In how many documents each question is raised."""
    return Counter(name for each in documents for name in {one.question for one in each.raised})


def _part(question: Question, times: Counter[str]) -> float:
    return (times[question.id] + 1) / (times.total() + 1)
