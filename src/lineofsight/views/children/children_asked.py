"""What is asked of the worklist in its address, and what else could be: its filters."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.views.asked import Asked
from lineofsight.views.children.worklist import (
    NEEDS_AN_ANSWER,
    STILL_TO_COME,
    Wanted,
    due_within,
    only_counting,
    workers,
)
from lineofsight.views.figures import title_of
from lineofsight.views.filters import Filter, filter_of
from lineofsight.views.generation import newest_import
from lineofsight.views.measures.measure_words import verdict_words
from lineofsight.views.references import references
from lineofsight.views.sources import Sources
from lineofsight.views.teams.teams import all_teams

WORKLIST = "/children"
ANY_MEASURE = {
    Verdict.NOT_MET: "overdue, or to be looked at",
    Verdict.CANNOT_SAY: "cannot tell",
    Verdict.NOT_YET_DUE: "not yet due",
    Verdict.MET: "in time, or not to be looked at",
    Verdict.EXCLUDED: "not in this number",
}
_WITHIN = {str(days): f"in the next {days} working days" for days in (10, 20)}
_NEEDS_AN_ANSWER = "what needs an answer"
_ANSWERED = "SELECT measure FROM figure WHERE import_no = ? AND status = 'answered'"


@dataclass(frozen=True)
class Question:
    """The lines that are wanted of the newest lists; `due_in` is in working days.

    `given` are the filters that are set, as the address has them.
    """

    wanted: Wanted
    import_no: int
    as_at: dt.date
    due_in: int | None
    filters: tuple[Filter, ...]
    given: Mapping[str, str]


def worklist_address(**filters: str | None) -> str:
    """The address of the worklist with these filters, those that are None left out."""
    given = {name: value for name, value in filters.items() if value is not None}
    return f"{WORKLIST}?{urlencode(given)}" if given else WORKLIST


def question(sources: Sources, asked: Asked) -> Question:
    """What is asked. Raises WrongUse for a filter's value that there is not."""
    import_no, as_at = newest_import(sources)
    offers = _Offers(sources, asked)
    filters = tuple(offers.filters(import_no))
    due = asked.filter("due")
    return Question(
        wanted=Wanted(
            verdicts=_wanted_verdicts(asked),
            measure=asked.filter("measure"),
            team=offers.team,
            worker=offers.workers.get(asked.filter("who") or ""),
            due=due_within(as_at, int(due)) if due else None,
        ),
        import_no=import_no,
        as_at=as_at,
        due_in=int(due) if due else None,
        filters=filters,
        given={each.name: value for each in filters if (value := asked.filter(each.name))},
    )


class _Offers:
    """What the filters offer: workers only within a team that was chosen."""

    def __init__(self, sources: Sources, asked: Asked) -> None:
        self._answers = sources.need_answers()
        self._asked = asked
        self._teams = all_teams(sources)
        self.team = self._teams.team(asked.filter("team") or "")
        refer = references(sources).worker
        names = workers(self._answers, self.team) if self.team else ()
        self.workers = {refer(name): name for name in names}

    def filters(self, import_no: int) -> Iterator[Filter]:
        """Every filter. Raises WrongUse where a value is asked for that it does not offer."""
        teams = {each.digest: each.title for each in self._teams}
        asked, verdicts = self._asked, _verdicts(self._asked)
        yield filter_of("measure", "Measure", self._measures(import_no), asked)
        yield filter_of("verdict", "How it stands", verdicts, asked, _NEEDS_AN_ANSWER)
        yield filter_of("due", "Falls due", _WITHIN, asked, "any day")
        yield filter_of("team", "Team", teams, asked)
        if self.workers or asked.filter("who"):
            yield filter_of("who", "Worker", self.workers, asked)

    def _measures(self, import_no: int) -> Mapping[str, str]:
        """Those with an answer, by title; a blind one too where it is asked for, to say why."""
        rows = self._answers.execute(_ANSWERED, [import_no])
        offered = {row["measure"] for row in rows} | {self._asked.filter("measure")}
        return {each: title_of(each) for each in all_ids() if each in offered}


def _verdicts(asked: Asked) -> Mapping[str, str]:
    """How a line can stand, in the words of the measure that is asked for."""
    measure = all_measures().get(asked.filter("measure") or "")
    if measure is None:
        return {str(verdict): words for verdict, words in ANY_MEASURE.items()}
    return {str(verdict): verdict_words(measure, verdict) for verdict in ANY_MEASURE}


def _wanted_verdicts(asked: Asked) -> tuple[Verdict, ...]:
    verdict = asked.filter("verdict")
    if verdict:
        return (Verdict(verdict),)
    if asked.filter("due"):
        return STILL_TO_COME
    return wanting(asked.filter("measure"))


def wanting(measure: str | None) -> tuple[Verdict, ...]:
    """The verdicts that a worklist shows unless it is asked for others."""
    if measure in only_counting():
        return (Verdict.MET, Verdict.CANNOT_SAY)
    return NEEDS_AN_ANSWER
