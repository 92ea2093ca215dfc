"""Every measure over one import: its figures, teams and history, and what is unseen."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from lineofsight import law
from lineofsight.engines.query import Case, Figure, Standing, Standings, Summary, Tally, figure_of
from lineofsight.evaluation import left_the_list
from lineofsight.evaluation.age_bands import by_age, has_bands
from lineofsight.evaluation.history import History, history
from lineofsight.evaluation.months import Months
from lineofsight.evaluation.opening import OpenImport, opened
from lineofsight.evaluation.results import (
    Check,
    GroupFigure,
    MeasureResult,
    NotCounted,
    OfKnown,
    Rule,
    TeamFigure,
)
from lineofsight.evaluation.teams import Teams
from lineofsight.law.standards import Standard, Standards, all_standards
from lineofsight.measures.blind_spots import BlindSpot, all_ids, blind_spots
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.workspace.imports import Import

NOT_KNOWN = "not known"  # the reason that the shapes give a blank that is not met
_FAILED = "an error of ours: this measure could not be worked out"


@dataclass(frozen=True)
class Checked:
    """An answer without its shortfalls yet, and the months in which those are found."""

    answer: Check
    months: Months


def checked(kept: Import, before: Sequence[Import], standards: Standards, teams: Teams) -> Checked:
    """Everything that measures say of an import, in the light of earlier ones (oldest first)."""
    past = history(before, standards)
    record = opened(kept, standards)
    results: dict[str, MeasureResult] = {}
    for measure, tally, cases in _answered(record, past):
        results[measure.id] = _result(record, measure, tally, cases, past, teams)
        if not _why_blind(tally.summary):
            past.add_now(kept.as_at, tally.summary, cases)
    results |= {name: _blind(spot) for name, spot in blind_spots().items() if name not in results}
    results[left_the_list.ID] = _left(kept, past, teams)
    named = {each.team for result in results.values() for each in result.by_team}
    answer = Check(
        as_at=kept.as_at,
        sources=kept.sources,
        problems=kept.problems(),
        measures=tuple(results[name] for name in all_ids() if name in results),
        shortfalls=(),
        standards_assumed=tuple(map(_assumed, standards.assumed())),
        teams_not_mapped=teams.unmapped(named),
    )
    return Checked(answer, past.months)


def _answered(record: OpenImport, past: History) -> Iterator[tuple[Measure, Tally, Sequence[Case]]]:
    """Every measure, with its cases where they are told apart: by age, or from those before."""
    measures = all_measures().values()
    apart = [each for each in measures if has_bands(each) or each.id in past.lasting]
    for measure, answer in record.answers(apart):
        yield measure, answer, answer.cases
    for measure, tally in record.tallies(each for each in measures if each not in apart):
        yield measure, tally, ()


def _result(
    record: OpenImport,
    measure: Measure,
    tally: Tally,
    cases: Sequence[Case],
    past: History,
    teams: Teams,
) -> MeasureResult:
    summary = tally.summary
    unanswered = _unanswered(measure, _why_blind(summary))
    unanswered = replace(
        unanswered,
        law=tuple(_rules(measure, record.as_at, record.standards)),
        history=past.of(measure.id),
    )
    if unanswered.why_blind:
        return unanswered
    return replace(
        _changed(_counted(unanswered, summary), past, cases),
        by_service=_grouped(partial(figure_of, measure), tally.standings, teams, "service"),
        by_locality=_grouped(partial(figure_of, measure), tally.standings, teams, "locality"),
        by_age=by_age(record, measure, cases),
        of_known=_of_known(tally),
    )


def _changed(result: MeasureResult, past: History, cases: Sequence[Case]) -> MeasureResult:
    change = past.change(result.id, cases)
    return replace(result, new=change.new, cleared=change.cleared) if change else result


def _left(kept: Import, past: History, teams: Teams) -> MeasureResult:
    """Who has left the lists of care and of leaving care: what only earlier imports can tell."""
    left = left_the_list.left_the_list(kept, past.roster)
    about = replace(_blind(left_the_list.words()), history=past.of(left_the_list.ID))
    if left.summary.why_blind:
        return replace(about, why_blind=left.summary.why_blind)
    past.add_now(kept.as_at, left.summary, left.cases)
    answered = replace(about, why_blind=None, not_in_it=left_the_list.NOT_IN_IT)
    return replace(
        _changed(_counted(answered, left.summary), past, left.cases),
        by_service=_grouped(left_the_list.figure_of, left.standings, teams, "service"),
        by_locality=_grouped(left_the_list.figure_of, left.standings, teams, "locality"),
    )


def _why_blind(summary: Summary) -> str | None:
    """Why there is no figure; one that failed is never taken for a figure."""
    return summary.why_blind or (_FAILED if summary.verdicts.get(Verdict.FAILED) else None)


def _unanswered(measure: Measure, why: str | None) -> MeasureResult:
    return MeasureResult(
        id=measure.id,
        name=measure.title,
        unit=str(measure.unit),
        status="blind",
        why_blind=why,
        area=measure.area,
        good=str(measure.good),
        not_in_it=measure.not_in_it,
        note=measure.note or None,
    )


def _counted(result: MeasureResult, summary: Summary) -> MeasureResult:
    return replace(
        result,
        status="answered",
        n=summary.figure.n,
        d=summary.figure.d,
        value=summary.figure.value,
        met=summary.verdicts.get(Verdict.MET, 0),
        not_met=summary.verdicts.get(Verdict.NOT_MET, 0),
        not_yet_due=summary.verdicts.get(Verdict.NOT_YET_DUE, 0),
        excluded=summary.verdicts.get(Verdict.EXCLUDED, 0),
        cannot_say=summary.verdicts.get(Verdict.CANNOT_SAY, 0),
        by_team=tuple(_by_team(summary)),
        not_counted=tuple(_not_counted(summary)),
        due_10=summary.due_10,
        due_20=summary.due_20,
    )


def _of_known(tally: Tally) -> OfKnown | None:
    """The share among those known, beside a figure that counts not known as not met."""
    unknown = sum(cases for each, cases in tally.standings.items() if each.reason == NOT_KNOWN)
    if not unknown:
        return None
    met = tally.summary.verdicts.get(Verdict.MET, 0)
    known = met + tally.summary.verdicts.get(Verdict.NOT_MET, 0) - unknown
    return OfKnown(met, known, 100 * met / known if known else None)


def _blind(spot: BlindSpot) -> MeasureResult:
    words = spot.words
    return MeasureResult(
        id=words.id,
        name=words.title,
        unit=str(words.unit),
        status="blind",
        why_blind=f"needs {spot.needs}",
        area=words.area,
        good=str(words.good),
    )


def _rules(measure: Measure, day: dt.date, standards: Standards) -> Iterator[Rule]:
    for name in measure.law:
        number = law.find(name, day)
        yield Rule(
            name,
            number.value if number else None,
            number.source if number else "not in force on this day",
        )
    for name in measure.standards:
        set_by = "set by the council" if name in standards.set_by_council else "assumed"
        yield Rule(name, standards[name], f"local standard, {set_by}: {all_standards()[name].why}")


def _assumed(standard: Standard) -> Rule:
    return Rule(standard.id, standard.default, f"local standard, assumed: {standard.why}")


def _by_team(summary: Summary) -> Iterator[TeamFigure]:
    for team in sorted(summary.by_team, key=_none_last):
        each = summary.by_team[team]
        yield TeamFigure(team, each.n, each.d, each.value)


def _not_counted(summary: Summary) -> Iterator[NotCounted]:
    for why, count in sorted(summary.not_counted.items(), key=lambda each: (-each[1], each[0])):
        yield NotCounted(why, count)


def _grouped(
    figure: Callable[[Standings], Figure], standings: Standings, teams: Teams, kind: str
) -> tuple[GroupFigure, ...]:
    """The measure in each service or locality; nothing without a file of teams."""
    if not teams.by_key:
        return ()
    groups: dict[str | None, dict[Standing, int]] = {}
    for each, cases in standings.items():
        groups.setdefault(teams.group(each.team, kind), {})[each] = cases
    figures = {name: figure(own) for name, own in groups.items()}
    return tuple(
        GroupFigure(name, figures[name].n, figures[name].d, figures[name].value)
        for name in sorted(figures, key=_none_last)
    )


def _none_last(name: str | None) -> tuple[bool, str]:
    return name is None, name or ""
